import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import {
  type Confirmation,
  challenged,
  confirmed,
  type DayList,
  failed,
  type Given,
  isEnough,
  isExpired,
  isListed,
  isOpened,
  newConfirmation,
  type Required,
} from '../../lib/domain/confirmation'
import { DEFAULT_SETTINGS, type UserSettings } from '../../lib/domain/settings'
import { buildSnapshot } from '../../lib/domain/snapshot'
import * as rules from '../../lib/domain/tab-state'
import { CONTOSO, FABRIKAM } from './record-samples'
import { ACCOUNT, NOW, OTHER, RELEASE, RENEWAL, TOPIC, tabOf } from './tab-state-samples'

const MINUTE = 60_000
const GIVEN: Given = { at: NOW, strength: 'independent', independence: 'own-reading', by: '' }
const ASKED = newConfirmation(
  { topic: TOPIC, isRead: true, account: ACCOUNT, recordId: 'contoso', row: 3, rowText: 'x' },
  NOW,
)
const shown = (challenge: string, since = NOW) => ({ challenge, since, topics: [TOPIC] })
const DONE: Confirmation = { ...ASKED, given: GIVEN }
const required: Required = {
  shadow: 'independent',
  record: { id: 'contoso', topic: TOPIC },
  account: ACCOUNT,
}

describe('strength', () => {
  it.each([
    ['witnessed', 'witnessed', true],
    ['independent', 'witnessed', true],
    ['signed', 'independent', true],
    ['witnessed', 'independent', false],
    ['independent', 'signed', false],
    ['witnessed', 'signed', false],
  ] as const)('%s where %s is required: %s', (strength, asked, enough) => {
    expect(isEnough(strength, asked)).toBe(enough)
  })
})

describe('a challenge', () => {
  it('counts for ten minutes from when both are ready, and not before that', () => {
    const one = shown('A')
    expect(isExpired(one, NOW)).toBe(false)
    expect(isExpired(one, NOW + CLOCKS.confirmation - 1)).toBe(false)
    expect(isExpired(one, NOW + CLOCKS.confirmation)).toBe(true)
    expect(isExpired(one, NOW - 2000)).toBe(true)
  })

  it('a new one replaces the old, which is remembered', () => {
    const twice = challenged(challenged(ASKED, shown('A')), shown('B', NOW + MINUTE))
    expect(twice.now?.challenge).toBe('B')
    expect(twice.past).toMatchObject([{ challenge: 'A', why: 'replaced' }])
    const late = challenged(challenged(ASKED, shown('A')), shown('B', NOW + 11 * MINUTE))
    expect(late.past).toMatchObject([{ challenge: 'A', why: 'expired' }])
  })

  it('is used up by its answer', () => {
    const done = confirmed(challenged(ASKED, shown('A')), GIVEN)
    expect(done).toMatchObject({ now: null, given: GIVEN, past: [{ challenge: 'A', why: 'used' }] })
  })

  it('only a few are remembered', () => {
    const many = [...'ABCDEFGHIJ'].reduce((one, letter) => challenged(one, shown(letter)), ASKED)
    expect(many.past.map(({ challenge }) => challenge)).toEqual(['I', 'H', 'G', 'F', 'E'])
  })

  it('the third wrong answer ends it', () => {
    const once = failed(ASKED)
    const twice = once && failed(once)
    expect([once?.wrong, twice?.wrong]).toEqual([1, 2])
    expect(twice && failed(twice)).toBeNull()
  })
})

describe('what it opens', () => {
  it('this record, this UID, this account, this strength', () => {
    expect(isOpened(DONE, required)).toBe(true)
    expect(isOpened({ ...ASKED, broken: NOW }, required)).toBe(true)
    expect(isOpened(DONE, { ...required, account: ACCOUNT.toUpperCase() })).toBe(true)
    expect(isOpened(DONE, { ...required, record: { id: 'contoso', topic: null } })).toBe(true)
  })

  it.each<[string, Confirmation | null, Partial<Required>]>([
    ['nobody was asked', null, {}],
    ['nobody answered yet', ASKED, {}],
    ['another record', DONE, { record: { id: 'fabrikam', topic: TOPIC } }],
    ['another UID in the record', DONE, { record: { id: 'contoso', topic: OTHER } }],
    ['another account', DONE, { account: 'other@example.com' }],
    ['a stronger one is required', DONE, { shadow: 'signed' }],
    [
      'a reason for another record',
      { ...ASKED, broken: NOW },
      { record: { id: 'fabrikam', topic: OTHER } },
    ],
  ])('not: %s', (_, one, over) => {
    expect(isOpened(one, { ...required, ...over })).toBe(false)
  })
})

describe('the list of a day', () => {
  const list: DayList = { topics: [TOPIC, OTHER], given: GIVEN }
  it('covers what is on it, for a working day', () => {
    expect(isListed(list, required, NOW)).toBe(true)
    expect(isListed(list, required, NOW + CLOCKS.listConfirmed - 1)).toBe(true)
  })

  it.each<[string, DayList | null, Partial<Required>, number]>([
    ['there is none', null, {}, NOW],
    ['another UID', { ...list, topics: [OTHER] }, {}, NOW],
    ['no UID in the record', list, { record: { id: 'contoso', topic: null } }, NOW],
    ['the day is over', list, {}, NOW + CLOCKS.listConfirmed],
    ['the clock was set back', list, {}, NOW - 2000],
    ['a stronger one is required', list, { shadow: 'signed' }, NOW],
  ])('not: %s', (_, one, over, now) => {
    expect(isListed(one, { ...required, ...over }, now)).toBe(false)
  })
})

describe('in the tab', () => {
  const renewing = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
  const tab = tabOf({ task: renewing, confirmation: DONE, account: ACCOUNT })

  it.each<[string, rules.TabState]>([
    ['another task', rules.setTask(tab, { ...renewing, recordId: 'fabrikam' })],
    ['looking around', rules.choose(tab, { kind: 'look' })],
    ['another account', rules.accountSeen(tab, 'other@example.com')],
    ['sign-out', rules.ended(tab, 'both', 'signed-out')],
    ['the list again', rules.ended(tab, 'renewal', 'list-again')],
    ['Cancel', rules.ended(tab, 'renewal', 'cancelled')],
    ['the renewal is done', rules.ended(tab, 'renewal', 'finished')],
    ['half an hour without Renew', rules.expire(tab, NOW + CLOCKS.confirmed)],
    ['the clock was set back', rules.expire(tab, NOW - 2000)],
  ])('ends with %s', (_, after) => {
    expect(after.confirmation).toBeNull()
  })

  it.each<[string, rules.TabState]>([
    ['another ticket', rules.setTask(tab, { ...renewing, ticket: 'IT-1' })],
    ['the same account, written otherwise', rules.accountSeen(tab, ACCOUNT.toUpperCase())],
    ['a screen without an account', rules.accountSeen(tab, null)],
    ['the end of a release', rules.ended(tab, 'release', 'finished')],
    ['29 minutes', rules.expire(tab, NOW + CLOCKS.confirmed - 1)],
  ])('stands through %s', (_, after) => {
    expect(after.confirmation?.given).toEqual(GIVEN)
  })

  it('stands as long as the renewal it was given for', () => {
    const pressed = { ...tab, renewal: { ...RENEWAL, uploadedAt: NOW } }
    const evening = NOW + 8 * 3_600_000
    expect(rules.expire(pressed, evening).confirmation?.given).toEqual(GIVEN)
    const other = { ...pressed, renewal: { ...RENEWAL, topic: OTHER, uploadedAt: NOW } }
    expect(rules.expire(other, evening).confirmation).toBeNull()
  })

  it('a written reason stands for it and is no release of its own', () => {
    const asked = { ...tab, confirmation: ASKED, release: RELEASE }
    const release = { ...RELEASE, kind: 'unconfirmed' as const, at: NOW + 5 }
    const after = rules.releaseGranted(asked, release, 'Contoso')
    expect(after.confirmation?.broken).toBe(NOW + 5)
    expect(after.release).toEqual(RELEASE)
    expect(
      rules.releaseGranted({ ...asked, confirmation: null }, release, '').confirmation,
    ).toBeNull()
  })
})

describe('what the tab is told', () => {
  const state = tabOf({
    task: { kind: 'renew', recordId: 'contoso', ticket: '' },
    confirmation: DONE,
    account: ACCOUNT,
  })
  const told = (
    over: Partial<UserSettings> = {},
    confirmation: Confirmation | null = DONE,
    dayList: DayList | null = null,
  ) =>
    buildSnapshot({
      records: [CONTOSO, FABRIKAM],
      state: { ...state, confirmation },
      settings: { ...DEFAULT_SETTINGS, shadow: 'independent', ...over },
      dayList,
      now: NOW,
    }).confirmation

  it('nothing where none is required, or a reason stands for it', () => {
    expect(told({ shadow: 'off' })).toBeNull()
    expect(told({}, { ...ASKED, broken: NOW })).toBeNull()
  })

  it('that somebody has to, and whether a reason may stand for them', () => {
    expect(told({}, ASKED)).toMatchObject({ topic: null, strength: null, breakGlass: true })
    expect(told({ breakGlass: false }, null)).toMatchObject({ topic: null, breakGlass: false })
    expect(told({ shadow: 'signed' })).toMatchObject({ topic: null })
  })

  it('for which UID and account somebody did, and how', () => {
    expect(told()).toEqual({
      topic: TOPIC,
      account: ACCOUNT,
      at: NOW,
      strength: 'independent',
      independence: 'own-reading',
      breakGlass: true,
    })
  })

  it('what the day’s list covers, under any account', () => {
    const list = { topics: [TOPIC], given: GIVEN }
    expect(told({}, null, list)).toMatchObject({ topic: TOPIC, account: null })
    expect(told({}, null, { ...list, topics: [OTHER] })).toMatchObject({ topic: null })
  })

  it('nothing without a renewal', () => {
    const first = { kind: 'first', organisation: 'Contoso', ticket: '' } as const
    const settings = { ...DEFAULT_SETTINGS, shadow: 'signed' as const }
    const snapshot = buildSnapshot({
      records: [CONTOSO],
      state: tabOf({ task: first }),
      settings,
      now: NOW,
    })
    expect(snapshot.confirmation).toBeNull()
  })
})
