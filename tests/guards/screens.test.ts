/** The guards that speak of a whole screen: alarm, carried renewal, confirmation, empty account. */
import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { confirmationAlarm } from '../../lib/guards/confirmation-alarm'
import { driftAlarm, driftAlarmSays } from '../../lib/guards/drift-alarm'
import { getStartedStop } from '../../lib/guards/get-started-stop'
import { renewalCarrySays, renewalEnd } from '../../lib/guards/renewal-carry'
import { unknownControlHold } from '../../lib/guards/unknown-control-hold'
import { KINDS, SCREENS } from './arbitrary-facts'
import { CARRIED, FIRST, facts, HOUR, LOOK, NOW, press, release, row } from './facts-builder'
import { actsOf, argsOf, bar, decide, noticeOf, noticesOf, tonesOf } from './said'

const STRANGE = ['unknown', 'translated', 'loading'] as const
const UNDERSTOOD = SCREENS.filter((screen) => !STRANGE.includes(screen as never))
const ASIDE = { release: release({ kind: 'unguarded' }) }

describe('drift-alarm', () => {
  const since = (age: number, screen: (typeof STRANGE)[number] = 'unknown') =>
    facts({ screen, strangeSince: NOW - age })

  it.each(STRANGE)('denies everything dangerous on %s', (screen) => {
    for (const kind of KINDS.filter(
      (kind) => !/^(sign-out|cancel|decline|link-out|text-field)$/.test(kind),
    ))
      expect([kind, decide(press(kind, 0), facts({ screen })).ruling]).toEqual([kind, 'hold'])
  })

  it.each(['sign-out', 'cancel', 'decline', 'link-out', 'text-field'] as const)(
    'lets %s by',
    (kind) => {
      for (const screen of STRANGE)
        expect(decide(press(kind), facts({ screen })).ruling).toBe('pass')
    },
  )

  it('is quiet for five seconds, then says so', () => {
    expect(tonesOf(driftAlarmSays, since(CLOCKS.alarmDelay - 1))).toEqual([])
    expect(tonesOf(driftAlarmSays, since(CLOCKS.alarmDelay))).toEqual(['stop'])
  })

  it('always has a written way out, which is not the big button', () => {
    const [notice] = bar(driftAlarmSays, since(HOUR))
    expect(actsOf(notice)).toEqual(['reload', 'ask-release unguarded'])
  })

  it('says nothing of a press while the page is still loading', () => {
    expect(noticeOf(decide(press('create'), facts({ screen: 'loading' })))).toBeNull()
  })

  it('stands aside under a live release, and says that it does', () => {
    const at = { ...since(0), snapshot: facts({ snapshot: ASIDE }).snapshot }
    expect(decide(press('create'), at).ruling).toBe('release')
    expect(tonesOf(driftAlarmSays, at)).toEqual(['check'])
  })

  it.each([
    ['over', { lastUsedAt: NOW - HOUR }],
    ['of another account', { account: 'other@contoso.com' }],
    ['of another kind', { kind: 'create' as const }],
  ])('does not stand aside under one that is %s', (_, part) => {
    const snapshot = { release: release({ kind: 'unguarded', ...part }) }
    expect(decide(press('create'), facts({ screen: 'unknown', snapshot })).ruling).toBe('hold')
  })

  it.each(UNDERSTOOD)('has no opinion on %s', (screen) => {
    const at = facts({ screen, strangeSince: NOW - HOUR, snapshot: ASIDE })
    expect(driftAlarm.press?.(press('create'), at)).toBeNull()
    expect(tonesOf(driftAlarmSays, at)).toEqual([])
  })
})

describe('renewal-carry', () => {
  const carried = (over: Partial<typeof CARRIED> = {}) => ({ renewal: { ...CARRIED, ...over } })

  it('says when Renew was pressed', () => {
    const [notice] = bar(renewalCarrySays, facts({ screen: 'renew', snapshot: carried() }))
    expect(notice?.tone).toBe('calm')
    expect(JSON.stringify(notice?.title)).toContain(String(CARRIED.at))
  })

  it('never says so of a press that is over, or of another account', () => {
    for (const part of [{ at: NOW - CLOCKS.renewalCarried }, { account: 'x@y.org' }])
      expect(
        tonesOf(renewalCarrySays, facts({ screen: 'renew', snapshot: carried(part) })),
      ).toEqual(['stop'])
  })

  it('a form that nobody proved: the big button leads back', () => {
    const [notice] = bar(renewalCarrySays, facts({ screen: 'renew' }))
    expect(actsOf(notice)[0]).toBe('back-to-list')
  })

  it('signing out ends what is carried, on every screen', () => {
    for (const screen of SCREENS) {
      const decision = decide(press('sign-out'), facts({ screen, snapshot: carried() }))
      expect(decision).toMatchObject({ ruling: 'pass', effect: { effect: 'end', what: 'both' } })
    }
  })

  it('signing out with nothing carried just passes', () => {
    expect(decide(press('sign-out'), facts())).toEqual({
      ruling: 'pass',
      by: 'renewal-carry',
      notice: null,
    })
  })

  it('Cancel before the upload ends it, after the upload it does not', () => {
    const at = (over: Partial<typeof CARRIED>) =>
      facts({ screen: 'renew', snapshot: carried(over) })
    expect(decide(press('cancel'), at({}))).toMatchObject({ effect: { what: 'renewal' } })
    const after = decide(press('cancel'), at({ uploadedAt: NOW }))
    expect([after.ruling, after.effect]).toEqual(['pass', undefined])
  })

  it.each(['list', 'get-started'] as const)('is void when %s is shown again', (screen) => {
    expect(renewalEnd(facts({ screen, snapshot: carried() }))).toBe('list-again')
    const done = facts({ screen, snapshot: carried({ uploadedAt: NOW }) })
    expect(renewalEnd(done)).toBe('finished')
  })

  it('is void under another account, and only then', () => {
    expect(renewalEnd(facts({ screen: 'renew', account: 'x@y.org', snapshot: carried() }))).toBe(
      'account-changed',
    )
    expect(renewalEnd(facts({ screen: 'renew', account: null, snapshot: carried() }))).toBeNull()
  })

  it.each(SCREENS.filter((screen) => !/^(list|get-started)$/.test(screen)))(
    'stands on %s',
    (screen) => {
      expect(renewalEnd(facts({ screen, snapshot: carried() }))).toBeNull()
    },
  )

  it('there is nothing to end where nothing is carried', () => {
    for (const screen of SCREENS) expect(renewalEnd(facts({ screen }))).toBeNull()
  })

  it.each(SCREENS.filter((screen) => screen !== 'renew'))('is silent on %s', (screen) => {
    expect(tonesOf(renewalCarrySays, facts({ screen, snapshot: carried() }))).toEqual([])
  })

  it('is silent where nobody said what they came for', () => {
    expect(tonesOf(renewalCarrySays, facts({ screen: 'renew', snapshot: { task: null } }))).toEqual(
      [],
    )
  })
})

describe('confirmation-alarm', () => {
  const at = (confirmed: 'created' | 'renewed' | 'unknown', over = {}) =>
    facts({ screen: 'confirmation', confirmed, ...over })

  it('created instead of renewed is an alarm with the way back', () => {
    const [notice] = bar(confirmationAlarm, at('created'))
    expect([notice?.tone, actsOf(notice)]).toEqual(['stop', ['back-to-list']])
  })

  it('renewed is calm, never green; words not known are a question', () => {
    expect(tonesOf(confirmationAlarm, at('renewed'))).toEqual(['calm'])
    expect(tonesOf(confirmationAlarm, at('unknown'))).toEqual(['check'])
    expect(tonesOf(confirmationAlarm, facts({ screen: 'confirmation' }))).toEqual(['check'])
  })

  it.each([null, LOOK, FIRST])('accuses nobody who came for no renewal', (task) => {
    expect(tonesOf(confirmationAlarm, at('created', { snapshot: { task } }))).toEqual([])
  })

  it.each(SCREENS.filter((screen) => screen !== 'confirmation'))('is silent on %s', (screen) => {
    expect(tonesOf(confirmationAlarm, facts({ screen, confirmed: 'created' }))).toEqual([])
  })
})

describe('get-started-stop', () => {
  const at = (over: Parameters<typeof facts>[0] = {}) =>
    facts({ screen: 'get-started', rows: [], ...over })

  it('in a renewal it is the wrong account, and the big button signs out', () => {
    const [notice] = bar(getStartedStop, at({ account: 'other@contoso.com' }))
    expect([notice?.tone, actsOf(notice)[0]]).toEqual(['stop', 'sign-out'])
    expect(argsOf(notice)).toContain('other@contoso.com')
  })

  it('an empty list is the same, once it has stayed empty', () => {
    const empty = (strangeSince: number | null) => at({ screen: 'list', strangeSince })
    expect(tonesOf(getStartedStop, empty(NOW - 3000))).toEqual(['stop'])
    expect(tonesOf(getStartedStop, empty(NOW - 1000))).toEqual([])
    expect(tonesOf(getStartedStop, empty(null))).toEqual([])
  })

  it('without a task it asks, and does not accuse', () => {
    const [notice] = bar(getStartedStop, at({ snapshot: { task: null } }))
    expect([notice?.tone, actsOf(notice).at(-1)]).toEqual(['check', 'open task'])
  })

  it('names no account that it does not know', () => {
    const [notice] = bar(getStartedStop, at({ account: null }))
    expect(argsOf(notice)).not.toContain('')
  })

  it.each([FIRST, LOOK])('is silent for who came for no renewal', (task) => {
    expect(tonesOf(getStartedStop, at({ snapshot: { task } }))).toEqual([])
  })

  it.each([facts(), facts({ screen: 'create', rows: [] }), facts({ screen: 'loading', rows: [] })])(
    'is silent where there are rows, and on other screens',
    (other) => expect(tonesOf(getStartedStop, other)).toEqual([]),
  )
})

describe('unknown-control-hold', () => {
  const rule = (kind: (typeof KINDS)[number], place: number | null = null, over = {}) =>
    decide(press(kind, place), facts(over))

  it.each(['unknown', 'unnamed', 'link-in'] as const)(
    'holds %s, with a way back and a way on',
    (kind) => {
      expect(actsOf(noticeOf(rule(kind)))).toEqual(['close', 'ask-release unguarded'])
    },
  )

  it.each([
    'decline',
    'cancel',
    'manage',
    'printable',
    'sign-in',
    'link-out',
    'text-field',
    'choice',
    'close',
  ] as const)('lets %s by', (kind) => expect(rule(kind).ruling).toBe('pass'))

  it('lets an (i) by, and says whose row it stands in', () => {
    expect(rule('details', 2)).toMatchObject({ effect: { effect: 'details', place: 2 } })
    expect(rule('unnamed', 2)).toMatchObject({ effect: { effect: 'details', place: 2 } })
    expect(rule('details', null).effect).toBeUndefined()
  })

  it('an unnamed control is an (i) only where Renew and Revoke have their words', () => {
    const rows = [row(0, 'unverified', { isNamed: false })]
    expect(rule('unnamed', 0, { rows }).ruling).toBe('hold')
    expect(rule('unnamed', 9).ruling).toBe('hold')
    expect(rule('unknown', 0).ruling).toBe('hold')
  })

  it('a way back into the portal passes only where no certificate is in sight', () => {
    expect(rule('link-in', null, { screen: 'signed-out' }).ruling).toBe('pass')
    expect(rule('link-in', null, { screen: 'error' }).ruling).toBe('pass')
    expect(rule('link-in', null, { screen: 'revoke' }).ruling).toBe('hold')
  })

  it.each(['renew', 'accept', 'upload', 'file'] as const)('never claims %s as harmless', (kind) => {
    const at = facts({ screen: 'confirmation' })
    expect(unknownControlHold.press?.(press(kind, 0), at)?.ruling).toBe('hold')
  })
})

describe('all together', () => {
  it('a quiet screen with nothing to say says nothing', () => {
    for (const screen of ['loading', 'signed-out', 'error', 'revoke'] as const)
      expect(noticesOf(facts({ screen }))).toEqual([])
  })
})
