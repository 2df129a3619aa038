import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { livePending, pendingOf, withProved, withRequest } from '../../lib/domain/pending'
import { KEY, OTHER_KEY, PENDING, PROVED } from './pending-samples'
import { CONTOSO, FABRIKAM } from './record-samples'
import { NOW, OTHER, TOPIC } from './tab-state-samples'

const REQUEST = { at: NOW + 1000, fileName: 'again.csr', keyHash: OTHER_KEY, vendor: null }
const FIRST = { kind: 'first', organisation: 'Northwind' } as const

describe('an upload', () => {
  it('begins what is awaited', () => {
    const [one, second] = withRequest([], {
      id: 'x',
      for: FIRST,
      account: null,
      request: REQUEST,
    })
    expect(one).toEqual({ id: 'x', for: FIRST, account: null, requests: [REQUEST], proved: null })
    expect(second).toBeUndefined()
  })

  it('for the same certificate is another attempt, and what was proved is awaited no more', () => {
    const before = [{ ...PENDING, proved: PROVED }]
    const [one, second] = withRequest(before, { ...PENDING, id: 'x', request: REQUEST })
    expect(one).toMatchObject({ id: 'pending-1', proved: null })
    expect(one?.requests.map(({ keyHash }) => keyHash)).toEqual([KEY, OTHER_KEY])
    expect(second).toBeUndefined()
  })

  it('for another certificate stands beside it', () => {
    const both = withRequest([PENDING], { id: 'x', for: FIRST, account: null, request: REQUEST })
    expect(both.map(({ id }) => id)).toEqual(['pending-1', 'x'])
  })

  it('is kept with the last twenty only', () => {
    let list = [PENDING]
    for (let at = 1; at <= 30; at++) {
      list = withRequest(list, { ...PENDING, request: { ...REQUEST, at: NOW + at } })
    }
    expect(list[0]?.requests).toHaveLength(20)
    expect(list[0]?.requests.at(-1)?.at).toBe(NOW + 30)
  })
})

describe('a proved file', () => {
  it('joins the upload that it came from', () => {
    const [one, second] = withProved([PENDING], { id: 'x', for: PENDING.for, proved: PROVED })
    expect(one).toEqual({ ...PENDING, proved: PROVED })
    expect(second).toBeUndefined()
  })

  it('is awaited even where no upload was seen', () => {
    const [one] = withProved([], { id: 'x', for: PENDING.for, proved: PROVED })
    expect(one).toEqual({ ...PENDING, id: 'x', account: null, requests: [], proved: PROVED })
  })
})

describe('whose it is', () => {
  const ofFirst = { ...PENDING, for: FIRST, proved: { ...PROVED, topic: OTHER } }

  it.each([
    ['its renewal', [PENDING], CONTOSO, PENDING],
    ['another record’s renewal', [PENDING], FABRIKAM, null],
    ['the first certificate that made it', [ofFirst], FABRIKAM, ofFirst],
    ['a first certificate of another UID', [ofFirst], CONTOSO, null],
    ['a first certificate that nobody checked', [{ ...ofFirst, proved: null }], FABRIKAM, null],
  ])('%s', (_, list, record, expected) => {
    expect(pendingOf(list, record)).toEqual(expected)
  })

  it('a first certificate never belongs to a record without a UID', () => {
    const unproved = { ...ofFirst, proved: null }
    expect(pendingOf([unproved], { ...CONTOSO, topic: null })).toBeNull()
  })
})

describe('the clock', () => {
  const at = (now: number, one = PENDING) => livePending([one], now).length

  it('a file is awaited for a day, the MDM for a week', () => {
    expect(at(NOW + CLOCKS.uploadPending - 1)).toBe(1)
    expect(at(NOW + CLOCKS.uploadPending)).toBe(0)
    const proved = { ...PENDING, proved: PROVED }
    expect(at(NOW + CLOCKS.provedPending - 1, proved)).toBe(1)
    expect(at(NOW + CLOCKS.provedPending, proved)).toBe(0)
  })

  it('what comes from the future does not count, nor what has no date', () => {
    expect(at(NOW - 2000)).toBe(0)
    expect(at(NOW, { ...PENDING, requests: [] })).toBe(0)
  })

  it('a later attempt counts from its own time', () => {
    const again = withRequest([PENDING], {
      ...PENDING,
      request: { ...REQUEST, at: NOW + CLOCKS.uploadPending - 1 },
    })
    expect(livePending(again, NOW + CLOCKS.uploadPending + 1)).toHaveLength(1)
    expect(again[0]?.for).toEqual({ kind: 'renew', recordId: 'contoso', topic: TOPIC })
  })
})
