import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type UserSettings } from '../../lib/domain/settings'
import { sceneOf } from '../../lib/runtime/facts-now'
import { CONTOSO } from '../domain/record-samples'
import { ACCOUNT, NOW, OTHER, PRESS, REQUEST, TOPIC } from '../domain/tab-state-samples'
import { facts, proof, row } from '../guards/facts-builder'
import { RENEW_CONTOSO, say, type Two, twoProfiles } from './two-profiles'

let two: Two
beforeEach(() => {
  two = twoProfiles()
})

/** Failures are logged by name; a test that expects one says so. */
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  logged.mockClear()
})

describe('asked for', () => {
  it('opens a window of its own and tells no UID', async () => {
    await two.ask()
    expect(two.renewer.opened).toEqual([`confirm:1 confirm.html?tab=1&asked=${NOW}`])
    const view = await say(two.renewer, { type: 'page/confirmation', tabId: 1 })
    expect(view).toMatchObject({
      organisation: 'Contoso',
      row: 3,
      account: ACCOUNT,
      challenge: null,
    })
    expect(JSON.stringify(view)).not.toContain(TOPIC.slice(-12))
  })

  it.each([
    ['another certificate was read behind that row', OTHER, 'independent'],
    ['none is required', TOPIC, 'off'],
  ] as const)('not when %s', async (_, topic, strength) => {
    await two.require({ shadow: strength })
    const task = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
    await say(two.renewer, { type: 'page/set-task', tabId: 1, task })
    await two.portal({
      type: 'portal/ask-release',
      request: { ...REQUEST, kind: 'unconfirmed', topic },
    })
    expect(two.renewer.opened).toEqual([])
    expect(two.renewer.events.map(({ kind }) => kind)).not.toContain('confirmation-asked')
  })

  it('for a row that nobody could read: nothing to confirm, a written reason is what is left', async () => {
    await two.ask({}, null)
    expect(two.renewer.opened).toEqual([`release:1 release.html?tab=1&asked=${NOW}`])
    expect(await two.ready()).toBe('')
    expect((await two.witness('K. Jones', '000001')).problem).toBe('nothing-asked')
    const typed = { organisation: 'Contoso', reason: 'restyled page', pasted: null, tail: '' }
    await say(two.renewer, { type: 'page/grant-release', tabId: 1, ...typed })
    expect(await two.held()).toBeNull()
  })

  it('with the UID that the person pasted from the row, where the guard could not read it', async () => {
    const release = { id: 'r', kind: 'renew' as const, at: NOW, lastUsedAt: NOW, account: ACCOUNT }
    await two.require()
    await two.renewer.services.tabs.update(1, NOW, (state) => ({
      ...state,
      task: RENEW_CONTOSO,
      account: ACCOUNT,
      release: { ...release, row: 3, topic: TOPIC },
    }))
    const request = { ...REQUEST, kind: 'unconfirmed' as const, row: 3 }
    await two.portal({ type: 'portal/ask-release', request })
    const unread = facts({ rows: [row(0, 'unverified')] })
    await two.portal({ type: 'portal/scene', scene: sceneOf(unread), marks: [] })
    await two.answer(await two.words(await two.ready()))
    expect(await two.held()).toMatchObject({ topic: TOPIC })
  })

  it('again for the same row: the code that was read out goes on', async () => {
    await two.ask()
    const code = await two.ready()
    await two.ask()
    expect((await say(two.renewer, { type: 'page/confirmation', tabId: 1 }))?.challenge).toBe(code)
  })

  it('arming is refused until it is given', async () => {
    await two.ask()
    const arm = () => two.portal({ type: 'portal/arm', topic: TOPIC, account: ACCOUNT })
    expect(await arm()).toEqual({ written: false })
    await two.answer(await two.words(await two.ready()))
    expect(await arm()).toEqual({ written: true })
  })
})

describe('void by any change', () => {
  const scene = (over: Parameters<typeof facts>[0]) =>
    two.portal({ type: 'portal/scene', scene: sceneOf(facts(over)), marks: [] })
  const shown = [row(0, 'match', { proof: proof(TOPIC) })]

  async function given() {
    await two.ask()
    await two.answer(await two.words(await two.ready()))
    await scene({ rows: shown })
    expect(await two.held()).toMatchObject({ topic: TOPIC })
  }

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'the list is another generation',
      'row-changed',
      () => scene({ rows: [row(0, 'unverified')] }),
    ],
    [
      'another row was proved',
      'row-changed',
      () => scene({ rows: [row(0, 'match', { proof: proof(OTHER) })] }),
    ],
    ['no certificates', 'row-changed', () => scene({ screen: 'get-started', rows: [] })],
    [
      'another account',
      'account-changed',
      () =>
        two.portal({
          type: 'portal/status',
          status: {
            screen: 'list',
            state: 'protected',
            account: 'other@example.com',
            rows: 1,
            found: false,
            at: NOW,
          },
        }),
    ],
    [
      'looking around',
      'task-changed',
      () => two.portal({ type: 'portal/choose', task: { kind: 'look' } }),
    ],
    [
      'another record',
      'task-changed',
      () =>
        say(two.renewer, {
          type: 'page/set-task',
          tabId: 1,
          task: { kind: 'renew', recordId: 'fabrikam', ticket: '' },
        }),
    ],
    [
      'another UID in the record',
      'record-changed',
      () =>
        say(two.renewer, {
          type: 'page/save-records',
          diff: { written: [{ ...CONTOSO, topic: parseOther() }], removed: [] },
          why: 'edit',
        }),
    ],
    [
      'sign-out',
      'signed-out',
      () => two.portal({ type: 'portal/end', what: 'both', why: 'signed-out' }),
    ],
    [
      'back to the list',
      'ended',
      () => two.portal({ type: 'portal/end', what: 'renewal', why: 'list-again' }),
    ],
  ])('%s', async (_, why, act) => {
    await given()
    await act()
    expect(two.dataOf('confirmation-void')).toEqual([{ tab: 1, topic: TOPIC, why }])
    expect((await two.held())?.topic ?? null).toBeNull()
    expect(await say(two.renewer, { type: 'page/confirmation', tabId: 1 })).toBeNull()
  })

  it('not by a scene that still shows the row, or by what lies behind Renew', async () => {
    await given()
    await scene({ rows: [...shown, row(1, 'unverified')] })
    await two.portal({ type: 'portal/renew-pressed', renewal: PRESS })
    await two.portal({ type: 'portal/arm', topic: TOPIC, account: ACCOUNT })
    await two.portal({ type: 'portal/renew-pressed', renewal: PRESS })
    await scene({ screen: 'renew', rows: [] })
    await scene({ screen: 'list', rows: [] })
    expect(await two.held()).toMatchObject({ topic: TOPIC })
  })

  it('an answer that comes after it is void opens nothing', async () => {
    await two.ask()
    const said = await two.words(await two.ready())
    await scene({ rows: [row(0, 'unverified')] })
    expect((await two.answer(said)).problem).toBe('nothing-asked')
    expect(await two.held()).toMatchObject({ topic: null })
  })

  function parseOther() {
    return `${TOPIC.slice(0, -1)}9` as typeof TOPIC
  }
})

describe('a written reason', () => {
  const grant = (reason = 'nobody answers') =>
    say(two.renewer, {
      type: 'page/grant-release',
      tabId: 1,
      organisation: 'Contoso',
      reason,
      pasted: null,
      tail: '',
    })

  it('stands for the second person, and is written down', async () => {
    await two.ask()
    expect(await grant()).toEqual({ granted: true, problem: null })
    expect(await two.held()).toBeNull()
    expect(two.dataOf('release-granted')).toMatchObject([
      { release: 'unconfirmed', reason: 'nobody answers', topic: TOPIC },
    ])
    expect(await say(two.renewer, { type: 'page/confirmation', tabId: 1 })).toMatchObject({
      isBroken: true,
    })
  })

  it('not without a reason, and not where settings forbid it', async () => {
    await two.ask()
    expect((await grant('')).granted).toBe(false)
    await two.require({ breakGlass: false })
    expect((await grant()).granted).toBe(false)
    expect(await two.held()).toMatchObject({ topic: null })
    expect(two.dataOf('release-refused')).toMatchObject([
      { problem: 'reason-short' },
      { problem: 'second-person-needed' },
    ])
  })

  it('where it is forbidden, the guard does not stand aside either', async () => {
    await two.require({ breakGlass: false })
    await two.portal({ type: 'portal/ask-release', request: { ...REQUEST, kind: 'unguarded' } })
    expect((await grant()).granted).toBe(false)
  })

  it('not when it cannot be written down', async () => {
    await two.ask()
    two.renewer.journalProblem = 'full'
    expect((await grant()).granted).toBe(false)
    expect(await two.held()).toMatchObject({ topic: null })
  })
})

it('a requirement that is changed is written down; anything else is not', async () => {
  const save = (settings: UserSettings) =>
    say(two.renewer, { type: 'page/save-settings', settings })
  await save({ ...DEFAULT_SETTINGS, admin: 'J. Smith' })
  expect(two.renewer.events.map(({ kind }) => kind)).not.toContain('confirmation-required')
  await save({ ...DEFAULT_SETTINGS, shadow: 'signed', breakGlass: false, shadowKeys: ['a'] })
  expect(two.dataOf('confirmation-required')).toEqual([
    { strength: 'signed', breakGlass: false, keys: 1 },
  ])
})

it('one that cannot be written down stays as it was; other settings are saved', async () => {
  const save = (settings: UserSettings) =>
    say(two.renewer, { type: 'page/save-settings', settings })
  await save({ ...DEFAULT_SETTINGS, shadow: 'signed', breakGlass: false })
  two.renewer.journalProblem = 'full'
  const weaker = {
    ...DEFAULT_SETTINGS,
    shadow: 'off',
    breakGlass: true,
    admin: 'J. Smith',
  } as const
  expect((await save(weaker)).settings).toMatchObject({
    shadow: 'signed',
    breakGlass: false,
    admin: 'J. Smith',
  })
})

it('names forgotten: the day\u2019s list goes on without the name of who confirmed it', async () => {
  const given = {
    at: NOW,
    strength: 'signed',
    independence: 'own-reading',
    by: 'K. Jones',
  } as const
  const { shadow } = two.renewer.services
  await shadow.update((kept) => ({ ...kept, dayList: { topics: [TOPIC, OTHER], given } }))
  await say(two.renewer, { type: 'page/journal-forget' })
  expect((await shadow.read()).dayList).toEqual({
    topics: [TOPIC, OTHER],
    given: { ...given, by: '' },
  })
})

describe('while a witness is asked for', () => {
  const isHidden = async () =>
    (await say(two.renewer, { type: 'page/state', tabId: null })).isTailHidden ?? false

  it('no page shows the end of a UID; afterwards they do again', async () => {
    await two.require({ shadow: 'witnessed' })
    expect(await isHidden()).toBe(false)
    await two.ask({ shadow: 'witnessed' })
    expect(await isHidden()).toBe(true)
    await two.witness('K. Jones', TOPIC.slice(-6))
    expect(await isHidden()).toBe(false)
  })

  it('words are read from another computer: nothing is hidden', async () => {
    await two.ask({ shadow: 'independent' })
    expect(await isHidden()).toBe(false)
  })
})
