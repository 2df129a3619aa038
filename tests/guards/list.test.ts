/** The guards that speak of the list and its rows. */
import { describe, expect, it } from 'vitest'
import { accountWarn } from '../../lib/guards/account-warn'
import { afterCheck } from '../../lib/guards/after-check'
import { downloadWarn } from '../../lib/guards/download-warn'
import type { Facts, RowFact } from '../../lib/guards/guard'
import { noneMatches } from '../../lib/guards/none-matches'
import { joinedNotes, notesPrefill, notesToFill } from '../../lib/guards/notes-prefill'
import {
  CARRIED,
  CONTOSO,
  FIRST,
  facts,
  LOOK,
  NOW,
  press,
  proof,
  RECORD,
  ROWS,
  row,
  SETTINGS,
} from './facts-builder'
import { actsOf, decide, noticeOf, noticesOf, bar as said, tonesOf } from './said'

describe('none-matches', () => {
  const all = (rows: RowFact[], over = {}) => facts({ rows, isAllRead: true, ...over })
  const NONE = [row(0, 'not-this'), row(1, 'not-this')]

  it('is a stop with its own ways on', () => {
    const [notice] = said(noneMatches, all(NONE))
    expect([notice?.tone, actsOf(notice)[0]]).toEqual(['stop', 'sign-out'])
    expect(actsOf(notice)).toContain('read-again')
  })

  it.each<[string, Facts]>([
    ['not all rows are read', facts({ rows: NONE })],
    ['one is the task’s', all([...NONE, row(2, 'match')])],
    ['one is, though old', all([row(0, 'stale')])],
    ['two claim to be', all([row(0, 'duplicate'), row(1, 'duplicate')])],
    [
      'the record has no UID',
      all(NONE, {
        snapshot: {
          task: { kind: 'renew', organisation: 'Contoso', record: { ...RECORD, topic: null } },
        },
      }),
    ],
    ['there are no rows', all([])],
    ['nobody came to renew', all(NONE, { snapshot: { task: FIRST } })],
    ['it is not the list', all(NONE, { screen: 'confirmation' })],
  ])('is silent when %s', (_, at) => expect(tonesOf(noneMatches, at)).toEqual([]))
})

describe('download-warn', () => {
  const download = (place: number | null, over: Parameters<typeof facts>[0] = {}) =>
    decide(press('download', place), facts(over))

  it.each([
    [0, 'check'],
    [2, 'stop'],
  ])('asks before row %i is downloaded', (place, tone) => {
    const notice = noticeOf(download(place))
    expect([notice?.tone, actsOf(notice)]).toEqual([tone, ['close', 'download']])
  })

  it('lets the proved row, and what was insisted on, by', () => {
    expect(download(1).ruling).toBe('pass')
    expect(download(2, { allowedDownload: { place: 2 } }).ruling).toBe('pass')
  })

  it('what was insisted on is one row, not every row', () => {
    expect(download(2, { allowedDownload: { place: 0 } }).ruling).toBe('hold')
    expect(download(2, { allowedDownload: { place: -1 } }).ruling).toBe('hold')
  })

  it.each([null, LOOK, FIRST])('does not warn who came for no renewal', (task) => {
    expect(download(2, { snapshot: { task } }).ruling).toBe('pass')
  })

  it('lets the confirmation of a renewal be downloaded', () => {
    expect(download(null, { screen: 'confirmation', confirmed: 'renewed' }).ruling).toBe('pass')
  })

  it('asks before a certificate is downloaded that was created instead of renewed', () => {
    const over = { screen: 'confirmation' as const, confirmed: 'created' as const }
    expect(download(null, over).ruling).toBe('hold')
    expect(download(null, { ...over, allowedDownload: { place: 2 } }).ruling).toBe('hold')
    expect(download(null, { ...over, allowedDownload: { place: null } }).ruling).toBe('pass')
  })

  it('who came to create may download what was created', () => {
    const over = { screen: 'confirmation' as const, confirmed: 'created' as const }
    expect(download(null, { ...over, snapshot: { task: FIRST } }).ruling).toBe('pass')
  })

  it('holds a Download where none should be', () => {
    expect(download(null, { screen: 'renew' }).ruling).toBe('hold')
  })

  it.each(['renew', 'revoke', 'upload'] as const)('has no opinion on %s', (kind) => {
    expect(downloadWarn.press?.(press(kind, 2), facts())).toBeNull()
  })
})

describe('account-warn', () => {
  const at = (
    account: string | null,
    recorded: string | null,
    over: Parameters<typeof facts>[0] = {},
  ) =>
    facts({
      rows: [],
      account,
      ...over,
      snapshot: {
        task: { kind: 'renew', organisation: 'Contoso', record: { ...RECORD, account: recorded } },
        ...over.snapshot,
      },
    })
  const PERSONAL = { snapshot: { isPersonalAccount: true } }

  it('another account than recorded is a question, never a hold', () => {
    expect(tonesOf(accountWarn, at('other@contoso.com', 'mdm@contoso.com'))).toEqual(['check'])
    expect('press' in accountWarn).toBe(false)
  })

  it('a personal account is a stop', () => {
    expect(tonesOf(accountWarn, at('j@icloud.com', 'mdm@contoso.com', PERSONAL))).toEqual(['stop'])
    expect(tonesOf(accountWarn, at('j@icloud.com', null, PERSONAL))).toEqual(['stop'])
  })

  it('softens when the UID is here all the same, and offers to update', () => {
    const found = at('j@icloud.com', 'mdm@contoso.com', { rows: ROWS, ...PERSONAL })
    const [notice] = said(accountWarn, found)
    expect([notice?.tone, actsOf(notice)]).toEqual(['calm', ['update-account']])
  })

  it.each<[string, Facts]>([
    ['it is the recorded one', at('mdm@contoso.com', 'mdm@contoso.com')],
    ['it differs by case only', at('mdm@contoso.com', 'MDM@Contoso.com')],
    ['the recorded one is personal', at('j@icloud.com', 'j@icloud.com', PERSONAL)],
    ['nobody is signed in', at(null, 'mdm@contoso.com')],
    ['none was recorded', at('mdm@contoso.com', null)],
    ['nobody said what they came for', facts({ account: 'x@y.org', snapshot: { task: null } })],
    ['somebody looks around', facts({ account: 'x@y.org', snapshot: { task: LOOK } })],
  ])('is silent when %s', (_, one) => expect(tonesOf(accountWarn, one)).toEqual([]))
})

describe('after-check', () => {
  const BEFORE = { vendor: 'Microsoft Corporation', expiry: NOW, rows: 3, topic: CONTOSO }
  const DAY = 24 * 3_600_000
  const back = (rows: RowFact[], over = {}) => facts({ rows, after: BEFORE, ...over })
  const mine = (expiry: number | null) => row(1, 'match', { expiry })
  const three = (expiry: number | null) => [row(0, 'unverified'), mine(expiry), row(2, 'not-this')]

  it('same UID, later date, as many rows: renewed', () => {
    expect(tonesOf(afterCheck, back(three(NOW + 365 * DAY)))).toEqual(['calm'])
  })

  it.each<[string, RowFact[], string]>([
    ['one row more', [...three(NOW + 365 * DAY), row(3, 'unverified')], 'stop'],
    ['one row less', three(NOW + 365 * DAY).slice(1), 'check'],
    ['the same date', three(NOW), 'check'],
    ['an earlier date', three(NOW - DAY), 'check'],
    ['a date that cannot be read', three(null), 'check'],
    ['the row not read again', [0, 1, 2].map((place) => row(place, 'unverified')), 'check'],
  ])('%s is said', (_, rows, tone) => expect(tonesOf(afterCheck, back(rows))).toEqual([tone]))

  it('two rows with the UID void each other: nothing is called renewed', () => {
    const twin = row(2, 'duplicate', { proof: proof(CONTOSO), expiry: NOW })
    const rows = [row(0, 'unverified'), row(1, 'duplicate', { expiry: NOW + 365 * DAY }), twin]
    expect(tonesOf(afterCheck, back(rows))).not.toContain('calm')
  })

  it.each([facts(), back([]), back(three(NOW), { screen: 'confirmation' })])(
    'is silent else',
    (at) => {
      expect(tonesOf(afterCheck, at)).toEqual([])
    },
  )
})

describe('notes-prefill', () => {
  const renewing = (text: string | null, over: Parameters<typeof facts>[0] = {}) =>
    facts({
      screen: 'renew',
      notes: text === null ? null : { text },
      ...over,
      snapshot: { renewal: CARRIED, ...over.snapshot },
    })

  it('fills an empty field', () => {
    expect(notesToFill(renewing(''))).toBe(SETTINGS.notes)
    expect(notesToFill(renewing(' \n'))).toBe(SETTINGS.notes)
  })

  it.each<[string, Facts]>([
    ['somebody wrote there', renewing('IT-1')],
    ['there is no such field', renewing(null)],
    [
      'there is nothing to write',
      renewing('', { snapshot: { settings: { ...SETTINGS, notes: '' } } }),
    ],
    ['a new certificate is created', renewing('', { screen: 'create' })],
    ['no renewal is carried', renewing('', { snapshot: { renewal: null } })],
    ['the renewal is of yesterday', renewing('', { snapshot: { renewal: { ...CARRIED, at: 0 } } })],
  ])('writes nothing when %s', (_, at) => expect(notesToFill(at)).toBeNull())

  it('asks what to do with an existing text', () => {
    const [notice] = said(notesPrefill, renewing('IT-1'))
    expect(actsOf(notice)).toEqual(['notes', 'notes'])
  })

  it('does not ask when ours is there', () => {
    expect(tonesOf(notesPrefill, renewing(`x\n${SETTINGS.notes}`))).toEqual([])
    expect(tonesOf(notesPrefill, renewing(''))).toEqual([])
    expect(tonesOf(notesPrefill, facts({ notes: { text: 'IT-1' } }))).toEqual([])
  })

  it('joins below, or replaces', () => {
    expect(joinedNotes('a \n', 'b', 'add')).toBe('a\nb')
    expect(joinedNotes('a', 'b', 'replace')).toBe('b')
  })

  it('never cuts off what somebody wrote', () => {
    expect(joinedNotes('abcdef', 'x', 'add')).toBe('abcdef\nx')
  })
})

describe('what is said on the list', () => {
  it('is said once, the most important first', () => {
    const notices = noticesOf(facts({ account: 'other@contoso.com' }))
    expect(notices.map(({ tone }) => tone)).toEqual(['proved', 'calm'])
  })
})
