import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingOrder, unlikeliness } from '../../lib/domain/likely'
import type { MdmId } from '../../lib/domain/record'

const DAY = 24 * 3_600_000
const SEP_11 = Date.UTC(2026, 8, 11)
const RECORD = { mdm: 'intune' as MdmId, expiry: SEP_11 + 14 * 3_600_000 + 39 * 60_000 }

const row = (vendor: string, expiry: number | null, isServer = false) => ({
  vendor,
  expiry,
  isServer,
})
const MS = 'Microsoft Corporation'

describe('how unlikely a row is', () => {
  it.each([
    [MS, SEP_11, 0],
    ['MICROSOFT', SEP_11, 0],
    [MS, SEP_11 - DAY, 0],
    [MS, SEP_11 + DAY, 0],
    ['Jamf', SEP_11, 1],
    [MS, SEP_11 + 2 * DAY, 2],
    [MS, SEP_11 - 2 * DAY, 2],
    [MS, null, 2],
    ['Jamf', null, 3],
    ['', 0, 3],
  ])('%s %s: %i', (vendor, expiry, rank) => {
    expect(unlikeliness(row(vendor, expiry), RECORD)).toBe(rank)
  })

  it('an expiry at any hour of the day is that day', () => {
    for (const hour of [0, 1, 12, 23])
      expect(unlikeliness(row(MS, SEP_11), { ...RECORD, expiry: SEP_11 + hour * 3_600_000 })).toBe(
        0,
      )
  })

  it.each<[MdmId, string, boolean]>([
    ['jamf', 'JAMF Software, LLC', true],
    ['jamf', 'ZuluDesk B.V.', true],
    ['iru', 'Kandji, Inc.', true],
    ['iru', 'Iru, Inc.', true],
    ['iru', 'Miru Systems', false],
    ['mosyle', 'Mosyle Corporation', true],
    ['addigy', 'Addigy, Inc', true],
    ['other', MS, false],
    ['intune', 'Jamf', false],
  ])('%s and %s: %s', (mdm, vendor, same) => {
    expect(unlikeliness(row(vendor, SEP_11), { ...RECORD, mdm }) === 0).toBe(same)
  })

  it('without a recorded expiry no row is likely', () => {
    expect(unlikeliness(row(MS, SEP_11), { ...RECORD, expiry: null })).toBeGreaterThan(0)
    expect(unlikeliness(row(MS, null), { ...RECORD, expiry: null })).toBeGreaterThan(0)
  })
})

describe('the order of reading', () => {
  it('likely rows first, else as they stand; macOS Server never', () => {
    const rows = [
      row('Jamf', null),
      row(MS, 0),
      row(MS, SEP_11, true),
      row(MS, SEP_11),
      row(MS, SEP_11),
    ]
    expect(readingOrder(rows, RECORD)).toEqual([3, 4, 1, 0])
    expect(readingOrder(rows, null)).toEqual([0, 1, 3, 4])
    expect(readingOrder([], RECORD)).toEqual([])
  })

  it('every row that can be an MDM’s comes exactly once, and a likelier one never later', () => {
    const any = fc.record({
      vendor: fc.constantFrom(MS, 'Jamf', ''),
      expiry: fc.option(fc.constantFrom(SEP_11, SEP_11 + 9 * DAY)),
      isServer: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const order = readingOrder(rows, RECORD)
        const worth = rows.flatMap(({ isServer }, place) => (isServer ? [] : [place]))
        expect([...order].sort((a, b) => a - b)).toEqual(worth)
        const ranks = order.map((place) => unlikeliness(rows[place] ?? row('', null), RECORD))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
})
