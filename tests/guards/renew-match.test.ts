import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { Verdict } from '../../lib/domain/verdict'
import type { Facts } from '../../lib/guards/guard'
import { renewMatch } from '../../lib/guards/renew-match'
import {
  CONTOSO,
  FABRIKAM,
  FIRST,
  facts,
  LOOK,
  NOW,
  press,
  proof,
  release,
  row,
} from './facts-builder'
import { actsOf, decide, noticeOf } from './said'

const only = (kind: Verdict, over: Partial<Facts> = {}) => facts({ rows: [row(0, kind)], ...over })
const armed = (age: number, place = 1) => facts({ armed: { place, since: NOW - age } })
const renew = (at: Facts, place: number | null = 1, isTrusted = true) =>
  decide(press('renew', place, isTrusted), at)

describe('renew-match on the proved row', () => {
  it('holds the first press without a word and reads the row again', () => {
    expect(renew(facts())).toMatchObject({
      ruling: 'hold',
      notice: null,
      effect: { effect: 'reread', place: 1 },
    })
  })

  it.each([CLOCKS.doubleClick, 5000, CLOCKS.armed - 1])('lets it through %i ms after', (age) => {
    expect(renew(armed(age))).toMatchObject({
      ruling: 'release',
      effect: { effect: 'renew', place: 1 },
    })
  })

  it.each([-1000, 0, CLOCKS.doubleClick - 1, CLOCKS.armed, 3_600_000])(
    'not %i ms after: a double click, or too long ago',
    (age) => expect(renew(armed(age)).ruling).toBe('hold'),
  )

  it('not when another row was read again', () => {
    expect(renew(armed(1000, 0)).ruling).toBe('hold')
    expect(renew(armed(1000, -1)).ruling).toBe('hold')
  })

  it('not for a script', () => {
    expect(renew(armed(1000), 1, false).ruling).toBe('hold')
  })

  it('a newer issue of the same UID is the same row', () => {
    const at = only('match-newer', { armed: { place: 0, since: NOW - 1000 } })
    expect(renew(at, 0).ruling).toBe('release')
  })
})

describe('renew-match on every other row', () => {
  const KINDS = [
    ...(['unverified', 'read', 'stale', 'disputed', 'duplicate'] as const),
    ...(['serial-only', 'server', 'not-this'] as const),
  ]

  it.each(KINDS)('holds %s, armed or not', (kind) => {
    const notice = noticeOf(renew(only(kind, { armed: { place: 0, since: NOW - 1000 } }), 0))
    expect(notice).not.toBeNull()
    expect(actsOf(notice)[0]).not.toMatch(/ask-release/)
  })

  it('shows the right row instead, where it is known', () => {
    expect(actsOf(noticeOf(renew(facts(), 2)))[0]).toBe('show-row')
    expect(actsOf(noticeOf(renew(only('not-this'), 0)))).not.toContain('show-row')
  })

  it('offers to read an unread row', () => {
    expect(actsOf(noticeOf(renew(facts(), 0)))[0]).toBe('read-row')
  })

  it.each(['by-hand', 'untaught'] as const)('does not offer what it cannot do: %s', (kind) => {
    const acts = actsOf(noticeOf(renew(facts({ reading: { kind } }), 0)))
    expect(acts).not.toContain('read-row')
    expect(acts).toContain('ask-release renew')
  })

  it('a stale record: what the MDM shows today, or that it is unchanged', () => {
    const acts = actsOf(noticeOf(renew(only('stale'), 0)))
    expect(acts.slice(0, 2)).toEqual(['open records', 'open unchanged'])
  })

  it('offers no way past two readings that disagree', () => {
    expect(actsOf(noticeOf(renew(only('disputed'), 0))).join()).not.toMatch(/ask-release/)
  })

  it.each([null, 9])('holds a Renew that belongs to no row', (place) => {
    expect(noticeOf(renew(armed(1000), place))?.tone).toBe('stop')
  })

  it.each([null, LOOK, FIRST])(
    'without a renewal to judge by, asks what the person came for',
    (task) => {
      const at = facts({ snapshot: { task }, armed: { place: 1, since: NOW - 1000 } })
      const decision = renew(at)
      expect(decision.ruling).toBe('hold')
      expect(actsOf(noticeOf(decision))).toContain('open task')
    },
  )
})

describe('a release for one row', () => {
  const given = release({ kind: 'renew', row: 0, topic: CONTOSO })
  const at = (rows: Facts['rows'], one = given) => facts({ rows, snapshot: { release: one } })

  it('lets that row through, unread as it is', () => {
    expect(renew(at([row(0, 'unverified')]), 0)).toMatchObject({
      ruling: 'release',
      effect: { effect: 'renew', place: 0 },
    })
  })

  it('lets no other row through', () => {
    expect(renew(at([row(0, 'unverified'), row(1, 'unverified')]), 1).ruling).toBe('hold')
  })

  it('does not count for a script', () => {
    expect(renew(at([row(0, 'unverified')]), 0, false).ruling).toBe('hold')
  })

  it('does not count for a row that was read and is another certificate', () => {
    expect(renew(at([row(0, 'not-this')]), 0).ruling).toBe('hold')
    const unknown = { ...given, topic: null }
    expect(renew(at([row(0, 'not-this')], unknown), 0).ruling).toBe('hold')
  })

  it('does not count for a UID it was not given for', () => {
    const other = row(0, 'serial-only', { proof: proof(FABRIKAM) })
    expect(renew(at([other]), 0).ruling).toBe('hold')
  })

  it('does not count for a leftover of macOS Server', () => {
    expect(renew(at([row(0, 'server')]), 0).ruling).toBe('hold')
  })
})

describe('renew-match has no opinion', () => {
  it.each(['download', 'revoke', 'create', 'details', 'unnamed'] as const)('on %s', (kind) => {
    expect(renewMatch.press?.(press(kind, 1), facts())).toBeNull()
  })

  it.each(['renew', 'unknown', 'revoke', 'loading'] as const)('on the screen %s', (screen) => {
    expect(renewMatch.press?.(press('renew', 1), facts({ screen }))).toBeNull()
  })
})
