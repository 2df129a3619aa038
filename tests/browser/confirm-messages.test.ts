import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { CertificateRecord } from '../../lib/domain/record'
import { newChallenge } from '../../lib/shadow/challenge'
import { CONTOSO, READ } from '../domain/record-samples'
import { ACCOUNT, NOW, OTHER, PRESS, REQUEST, TOPIC } from '../domain/tab-state-samples'
import { say, type Two, twoProfiles } from './two-profiles'

const MINUTE = 60_000
let two: Two
beforeEach(() => {
  two = twoProfiles()
})

/** Failures are logged by name; a test that expects one says so. */
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  logged.mockClear()
})

describe('two profiles', () => {
  it('agree: Renew opens, and it is written down before it does', async () => {
    await two.ask()
    expect(await two.held()).toMatchObject({ topic: null })
    const reply = await two.answer(await two.words(await two.ready()))
    expect(reply).toMatchObject({
      problem: null,
      view: { given: { strength: 'independent', independence: 'own-reading', by: '' } },
    })
    expect(await two.held()).toMatchObject({ topic: TOPIC, account: ACCOUNT })
    expect(two.renewer.pushed.at(-1)?.snapshot.confirmation?.topic).toBe(TOPIC)
    expect(two.renewer.events.map(({ kind }) => kind).slice(-2)).toEqual([
      'confirmation-asked',
      'confirmation-given',
    ])
    expect(two.dataOf('confirmation-given')).toMatchObject([
      { tab: 1, topic: TOPIC, topics: 1, outcome: 'agrees', independence: 'own-reading' },
    ])
    expect(two.dataOf('confirmation-answered', two.colleague)).toEqual([
      { topics: 1, outcome: 'agrees', signed: false },
    ])
  })

  it('by digits as well', async () => {
    await two.ask()
    const { answer: said } = await two.shadow(await two.ready())
    expect((await two.answer(said?.digits ?? '')).problem).toBeNull()
  })

  it('with a fresh reading that was pasted and is kept nowhere', async () => {
    two = twoProfiles([])
    await two.ask()
    const said = await two.words(await two.ready(), { recordIds: [], pasted: [TOPIC] })
    expect((await two.answer(said)).view?.given?.independence).toBe('own-reading')
    expect(await two.colleague.services.records.list()).toEqual([])
  })

  it('from records that policy supplied: the same source, and recorded so', async () => {
    const supplied: CertificateRecord = {
      ...CONTOSO,
      observations: [{ ...READ, source: 'policy' }],
    }
    two = twoProfiles([supplied])
    await two.ask()
    const { answer: said } = await two.shadow(await two.ready())
    expect(said?.isOwnSource).toBe(false)
    expect((await two.answer(said?.words ?? '')).view?.given?.independence).toBe('same-source')
    expect(two.dataOf('confirmation-given')).toMatchObject([{ independence: 'same-source' }])
  })

  it('on both sides the same profile: recorded so', async () => {
    await two.ask()
    const said = await two.words(await two.ready(), {}, two.renewer)
    expect((await two.answer(said)).view?.given?.independence).toBe('same-profile')
    expect(two.dataOf('confirmation-given')).toMatchObject([{ independence: 'same-profile' }])
  })

  it('another UID: the readings disagree, and Renew stays held', async () => {
    await two.ask()
    const reply = await two.answer(await two.words(await two.ready(), { recordIds: ['fabrikam'] }))
    expect(reply).toMatchObject({ problem: 'disagrees', view: { triesLeft: 2, given: null } })
    expect(await two.held()).toMatchObject({ topic: null })
    expect(two.dataOf('confirmation-refused')).toMatchObject([
      { outcome: 'disagrees', topic: TOPIC },
    ])
  })

  it('"does not agree", whatever they read', async () => {
    await two.ask()
    const said = await two.words(await two.ready(), { recordIds: [], agrees: false })
    expect((await two.answer(said)).problem).toBe('denied')
    expect(await two.held()).toMatchObject({ topic: null })
  })

  it('mistyped: said so, and no try is lost', async () => {
    await two.ask()
    const said = await two.words(await two.ready())
    const reply = await two.answer(said.replace(/^\w+/, 'zoo'))
    expect(reply).toMatchObject({ problem: 'typing', view: { triesLeft: 3 } })
    expect(await two.answer(said.replace(/^\w+/, 'zzz'))).toMatchObject({
      problem: 'typing',
      word: 'zzz',
    })
    expect((await two.answer(said)).problem).toBeNull()
  })

  it('a second time: reused', async () => {
    await two.ask()
    const said = await two.words(await two.ready())
    await two.answer(said)
    expect((await two.answer(said)).problem).toBe('reused')
    await two.portal({
      type: 'portal/ask-release',
      request: { ...REQUEST, kind: 'unconfirmed', row: 4, topic: TOPIC },
    })
    await two.ready()
    // Another request, another code: the old answer is known for what it is.
    expect((await two.answer(said)).problem).toBe('reused')
    expect(await two.held()).toMatchObject({ topic: null })
  })

  it('late: expired, also when a new code is shown by then', async () => {
    await two.ask()
    const said = await two.words(await two.ready())
    two.renewer.now = NOW + CLOCKS.confirmation
    expect((await two.answer(said)).problem).toBe('expired')
    await two.ready()
    expect((await two.answer(said)).problem).toBe('expired')
    expect(await two.held()).toMatchObject({ topic: null })
  })

  it('to a code that was replaced: another code', async () => {
    await two.ask()
    const said = await two.words(await two.ready())
    await two.ready()
    expect((await two.answer(said)).problem).toBe('foreign')
  })

  it('three times not: void, written down, and everything is asked anew', async () => {
    await two.ask()
    const said = await two.words(await two.ready(), { recordIds: ['fabrikam'] })
    for (const left of [2, 1]) expect((await two.answer(said)).view?.triesLeft).toBe(left)
    expect(await two.answer(said)).toMatchObject({ problem: 'disagrees', view: null })
    expect(two.dataOf('confirmation-void')).toEqual([{ tab: 1, topic: TOPIC, why: 'three-tries' }])
    expect((await two.answer(said)).problem).toBe('nothing-asked')
  })

  it('cannot be written down: it does not count', async () => {
    await two.ask()
    const said = await two.words(await two.ready())
    two.renewer.journalProblem = 'full'
    expect((await two.answer(said)).problem).toBe('not-written')
    expect(await two.held()).toMatchObject({ topic: null })
    two.renewer.journalProblem = null
    expect((await two.answer(said)).problem).toBeNull()
  })
})

describe('the second person is told what is wrong with the code', () => {
  it.each([
    ['foreign', 'IT-4421'],
    ['typing', '7K3M-Q2XD-9F0A'],
    ['old-version', newChallenge(new Uint8Array(6), NOW, 0)],
    ['new-version', newChallenge(new Uint8Array(6), NOW, 9)],
    ['expired', newChallenge(new Uint8Array(6), NOW - 60 * MINUTE)],
  ])('%s', async (problem, code) => {
    expect(await two.shadow(code)).toEqual({ answer: null, problem })
    expect(two.colleague.events).toEqual([])
  })

  it('needs a reading to agree, and a key to sign', async () => {
    await two.ask()
    const code = await two.ready()
    expect((await two.shadow(code, { recordIds: [] })).problem).toBe('no-reading')
    expect((await two.shadow(code, { recordIds: ['gone'] })).problem).toBe('no-reading')
    expect((await two.shadow(code, { isSigned: true })).problem).toBe('no-key')
  })
})

describe('a list of the day', () => {
  it('is one answer over the same records in any order, and counts for each', async () => {
    await two.ask()
    const code = await two.ready(['fabrikam'])
    expect((await two.answer(await two.words(code))).problem).toBe('disagrees')
    const said = await two.words(code, { recordIds: ['fabrikam', 'contoso'] })
    expect((await two.answer(said)).problem).toBeNull()
    expect(two.dataOf('confirmation-given')).toMatchObject([{ topics: 2 }])
    const task = { kind: 'renew', recordId: 'fabrikam', ticket: '' } as const
    await say(two.renewer, { type: 'page/set-task', tabId: 1, task })
    expect(await two.held()).toMatchObject({ topic: OTHER, account: null })
    two.renewer.now = NOW + CLOCKS.listConfirmed
    expect(await two.held()).toMatchObject({ topic: null })
  })

  it('is used up for a UID when its file goes in; that renewal goes on', async () => {
    await two.ask()
    await two.answer(
      await two.words(await two.ready(['fabrikam']), { recordIds: ['fabrikam', 'contoso'] }),
    )
    await two.portal({ type: 'portal/arm', topic: TOPIC, account: ACCOUNT })
    await two.portal({ type: 'portal/renew-pressed', renewal: PRESS })
    await two.portal({ type: 'portal/file-let-in', name: 'a.plist', size: 1 })
    expect((await two.renewer.services.shadow.read()).dayList?.topics).toEqual([OTHER])
    expect(await two.held()).toMatchObject({ topic: TOPIC })
    await two.portal({ type: 'portal/end', what: 'renewal', why: 'finished' })
    expect(await two.held()).toMatchObject({ topic: null })
  })
})
