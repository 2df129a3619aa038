import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TabSnapshot } from '../../lib/domain/tab'
import { mayFileEnter, whyNoFile } from '../../lib/guards/file-choke'
import type { Facts } from '../../lib/guards/guard'
import { rowHighlight } from '../../lib/guards/row-highlight'
import { shadowAsk } from '../../lib/guards/shadow-ask'
import { anyFacts, anyPress } from './arbitrary-facts'
import {
  ACCOUNT,
  CARRIED,
  CONTOSO,
  FABRIKAM,
  facts,
  NOW,
  press,
  release,
  row,
} from './facts-builder'
import { actsOf, bar, decide, noticeOf } from './said'

type Asked = NonNullable<TabSnapshot['confirmation']>
const NOBODY: Asked = {
  topic: null,
  account: null,
  at: 0,
  strength: null,
  independence: null,
  breakGlass: true,
}
const GIVEN: Asked = {
  ...NOBODY,
  topic: CONTOSO,
  account: ACCOUNT,
  at: NOW,
  strength: 'independent',
  independence: 'own-reading',
}

const armed = { place: 1, since: NOW - 1000 }
const list = (confirmation: Asked | null, over: Partial<Facts> = {}) =>
  facts({ armed, ...over, snapshot: { confirmation } })
const renew = (at: Facts, place = 1) => decide(press('renew', place), at)

describe('Renew on the proved row', () => {
  it.each([
    ['nobody confirmed', NOBODY],
    ['another UID was confirmed', { ...GIVEN, topic: FABRIKAM }],
    ['under another account', { ...GIVEN, account: 'other@contoso.com' }],
  ])('stays held, armed or not: %s', (_, confirmation) => {
    for (const at of [list(confirmation), list(confirmation, { armed: null })]) {
      expect(renew(at)).toMatchObject({ ruling: 'hold', said: ['confirm', { place: 1 }] })
      // It is not read again either: nothing is armed before the second person has spoken.
      expect(renew(at)).not.toHaveProperty('effect')
    }
  })

  it.each([
    ['none is required', null],
    ['the UID was confirmed', GIVEN],
    ['it was confirmed for the day, under any account', { ...GIVEN, account: null }],
  ])('opens when %s', (_, confirmation) => {
    expect(renew(list(confirmation)).ruling).toBe('release')
    expect(renew(list(confirmation, { account: null })).ruling).toBe('release')
  })

  it('asks the second person, with the row that was read; going back is the other way', () => {
    expect(actsOf(noticeOf(renew(list(NOBODY))))).toEqual(['ask-release unconfirmed', 'close'])
  })

  it('every other row keeps its own reason', () => {
    expect(renew(list(NOBODY), 0)).toMatchObject({ said: ['unread', { place: 0 }] })
    expect(renew(list(GIVEN), 2)).toMatchObject({ said: ['wrong_row', { green: 1 }] })
  })

  it('a release for a row does not stand for the second person', () => {
    const given = release({ kind: 'renew', row: 0, topic: CONTOSO })
    const at = (confirmation: Asked) => facts({ snapshot: { release: given, confirmation } })
    expect(renew(at(NOBODY), 0)).toMatchObject({ said: ['confirm', { place: 0 }] })
    expect(renew(at(GIVEN), 0).ruling).toBe('release')
  })

  it('a release without a UID opens nothing that was confirmed', () => {
    const given = release({ kind: 'renew', row: 0, topic: null })
    const at = facts({ snapshot: { release: given, confirmation: GIVEN } })
    expect(renew(at, 0).ruling).toBe('hold')
  })
})

describe('the file', () => {
  const form = (confirmation: Asked | null) =>
    facts({ screen: 'renew', snapshot: { renewal: CARRIED, confirmation } })

  it('enters when the pressed UID was confirmed, or none is required', () => {
    expect(mayFileEnter(form(null))).toBe(true)
    expect(mayFileEnter(form(GIVEN))).toBe(true)
  })

  it('is held until then, field and Upload alike', () => {
    expect(mayFileEnter(form(NOBODY))).toBe(false)
    expect(mayFileEnter(form({ ...GIVEN, topic: FABRIKAM }))).toBe(false)
    for (const kind of ['file', 'upload', 'unnamed'] as const) {
      expect(decide(press(kind), form(NOBODY))).toMatchObject({ said: ['confirm'] })
    }
  })

  it('says what is missing: the proof first, then the second person', () => {
    expect(whyNoFile(facts({ screen: 'renew', snapshot: { confirmation: NOBODY } }))).toEqual([
      'file_held',
    ])
    expect(whyNoFile(form(NOBODY))).toEqual(['confirm'])
  })
})

describe('the bar', () => {
  it('asks for the second person as soon as the row is proved', () => {
    const [asked] = bar(shadowAsk, list(NOBODY))
    expect(asked).toMatchObject({ id: 'confirm_wait', tone: 'check' })
    // Nothing closes a line of the bar: no button there that does nothing.
    expect(actsOf(asked)).toEqual(['ask-release unconfirmed'])
  })

  it('tells nobody to press Renew before the second person has confirmed it', () => {
    const idOf = (at: Facts) => bar(rowHighlight, at)[0]?.id
    expect(idOf(list(NOBODY))).toBe('found_unconfirmed')
    expect(idOf(list(NOBODY, { armed: null }))).toBe('found_unconfirmed')
    expect(idOf(list(GIVEN, { armed: null }))).toBe('found')
    expect(idOf(list(null, { armed: null }))).toBe('found')
    expect(idOf(list(GIVEN))).toBe('armed')
  })

  it('says what was confirmed, how strongly and from which source; never in green', () => {
    const [said] = bar(shadowAsk, list(GIVEN))
    expect(said).toMatchObject({ id: 'confirmed', tone: 'calm' })
    expect(JSON.stringify(said?.body)).toContain('portal_confirmed_independent')
    expect(JSON.stringify(said?.body)).toContain('portal_confirmed_own_reading')
  })

  it.each([
    ['none is required', list(null)],
    ['no row is proved yet', list(NOBODY, { rows: [row(0, 'unverified')] })],
    ['another screen', list(NOBODY, { screen: 'renew' })],
  ])('says nothing when %s', (_, at) => {
    expect(bar(shadowAsk, at)).toEqual([])
  })
})

it('whatever the facts: no Renew on the list and no file without the second person who is required', () => {
  fc.assert(
    fc.property(anyPress, anyFacts, (one, at) => {
      const { confirmation, release: live } = at.snapshot
      if (confirmation === null || live?.kind === 'unguarded') return
      const place = one.place === null ? undefined : at.rows[one.place]
      if (at.screen === 'list' && decide({ ...one, kind: 'renew' }, at).ruling === 'release') {
        expect(confirmation.topic).not.toBeNull()
        expect(confirmation.topic).toBe(place?.proof?.topic ?? live?.topic)
      }
      if (at.screen === 'renew' && mayFileEnter(at)) {
        expect(confirmation.topic).toBe(at.snapshot.renewal?.topic)
      }
    }),
    { numRuns: 3000 },
  )
})
