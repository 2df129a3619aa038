import { describe, expect, it } from 'vitest'
import type { Facts } from '../../lib/guards/guard'
import { revokeHold } from '../../lib/guards/revoke-hold'
import { CONTOSO, FABRIKAM, facts, HOUR, NOW, press, proof, release, row } from './facts-builder'
import { actsOf, decide, noticeOf } from './said'

const STRAY = row(2, 'not-this')
const ROWS = [row(0, 'unverified'), row(1, 'match'), STRAY]
const GIVEN = release({ kind: 'revoke', row: 2, topic: FABRIKAM })

const revoke = (over: Parameters<typeof facts>[0], place: number | null, isTrusted = true) =>
  decide(press('revoke', place, isTrusted), facts({ rows: ROWS, ...over }))

describe('revoke-hold', () => {
  it('holds Revoke on every row, with or without a task', () => {
    for (const place of [0, 1, 2, null])
      for (const task of [null, undefined])
        expect(revoke(task === null ? { snapshot: { task } } : {}, place).ruling).toBe('hold')
  })

  it('a stray and the match have a written way; an unread row has none', () => {
    expect(actsOf(noticeOf(revoke({}, 2)))).toEqual(['back-to-list', 'ask-release revoke'])
    expect(actsOf(noticeOf(revoke({}, 1)))).toEqual(['back-to-list', 'ask-release revoke'])
    expect(actsOf(noticeOf(revoke({}, 0)))).toEqual(['back-to-list'])
  })

  it("another customer's certificate is no stray", () => {
    const rows = [row(0, 'not-this', { relation: 'other' })]
    expect(actsOf(noticeOf(revoke({ rows }, 0)))).toEqual(['back-to-list'])
  })

  it('whose row it is must be known before it is called a stray', () => {
    const rows = [row(0, 'not-this', { relation: null })]
    expect(actsOf(noticeOf(revoke({ rows }, 0)))).toEqual(['back-to-list'])
  })

  it('a release lets that very row through', () => {
    expect(revoke({ snapshot: { release: GIVEN } }, 2)).toMatchObject({ ruling: 'release' })
  })

  it.each<[string, Partial<typeof GIVEN>, Partial<Facts>, number | null, boolean]>([
    ['another row', {}, {}, 1, true],
    ['no row', {}, {}, null, true],
    ['a script', {}, {}, 2, false],
    ['another UID in that place', {}, { rows: [...ROWS.slice(0, 2), row(2, 'match')] }, 2, true],
    [
      'an unread row in that place',
      {},
      { rows: [...ROWS.slice(0, 2), row(2, 'read', { proof: null })] },
      2,
      true,
    ],
    ['a release without a UID', { topic: null }, {}, 2, true],
    ['another account', {}, { account: 'other@contoso.com' }, 2, true],
    ['half an hour later', { lastUsedAt: NOW - HOUR / 2 }, {}, 2, true],
  ])('a release does not hold for %s', (_, part, over, place, isTrusted) => {
    const snapshot = { release: { ...GIVEN, ...part } }
    expect(revoke({ ...over, snapshot }, place, isTrusted).ruling).toBe('hold')
  })

  it('the release of another kind does not revoke', () => {
    const snapshot = { release: { ...GIVEN, kind: 'renew' as const } }
    expect(revoke({ snapshot }, 2).ruling).toBe('hold')
  })
})

describe("Apple's own question", () => {
  const asked = (part: Partial<typeof GIVEN>, over: Partial<Facts>, place: number | null = null) =>
    revoke({ screen: 'revoke', ...over, snapshot: { release: { ...GIVEN, ...part } } }, place)

  it('may be answered under a live release, which ends with it', () => {
    expect(asked({}, {})).toMatchObject({
      ruling: 'release',
      effect: { effect: 'end', what: 'release' },
    })
  })

  it('may not be answered without one', () => {
    expect(revoke({ screen: 'revoke' }, null).ruling).toBe('hold')
    expect(asked({ kind: 'create' }, {}).ruling).toBe('hold')
  })

  it('may not be answered when the release is over', () => {
    expect(asked({ lastUsedAt: NOW - HOUR }, {}).ruling).toBe('hold')
    expect(asked({}, { account: 'other@contoso.com' }).ruling).toBe('hold')
  })

  it("does not open another row's Revoke behind it", () => {
    expect(asked({}, {}, 1).ruling).toBe('hold')
    expect(asked({}, { rows: [row(0, 'match', { proof: proof(CONTOSO) })] }, 0).ruling).toBe('hold')
  })

  it('may always be cancelled', () => {
    expect(decide(press('cancel'), facts({ screen: 'revoke' })).ruling).toBe('pass')
  })

  it('is not answered by OK', () => {
    expect(decide(press('close'), facts({ screen: 'revoke' })).ruling).toBe('hold')
  })
})

describe('revoke-hold has no opinion', () => {
  it.each(['renew', 'download', 'close', 'cancel', 'unknown'] as const)('on %s', (kind) => {
    expect(revokeHold.press?.(press(kind, 1), facts())).toBeNull()
  })

  it.each(['unknown', 'translated'] as const)(
    'on %s screens: everything is held there',
    (screen) => {
      expect(revokeHold.press?.(press('revoke', 1), facts({ screen }))).toBeNull()
      expect(decide(press('revoke', 1), facts({ screen })).ruling).toBe('hold')
    },
  )
})
