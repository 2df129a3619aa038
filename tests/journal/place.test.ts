import { describe, expect, it } from 'vitest'
import { emptyState, openHead, place, SEGMENT_LENGTH, toEntry } from '../../lib/journal/place'
import { armed, held, NINE_58 } from './samples'

const DAY = 86_400_000

function placeAll(times: readonly number[]) {
  let state = emptyState()
  return times.map((at) => {
    const placed = place(state, held(at))
    state = placed.state
    return placed
  })
}

describe('an event in its place', () => {
  it('says where, when and under what it was written', () => {
    const { row, people } = place(emptyState(), armed('mdm-push@contoso.com'))
    const { event } = toEntry(row)
    expect(event).toMatchObject({
      form: 2,
      kind: 'renewal-armed',
      at: NINE_58,
      version: '0.1.0',
      browser: 'Firefox 153.0',
      zone: { name: 'Europe/Berlin', offset: 60 },
      policy: null,
      shown: null,
      clockBack: false,
      data: { account: { domain: 'contoso.com' } },
    })
    expect(row.text).not.toContain('mdm-push')
    expect(people).toHaveLength(1)
  })

  it('notes a clock that went back, and only that', () => {
    const flags = placeAll([5000, 5000, 4999, 4999, 6000]).map((one) => toEntry(one.row).event)
    expect(flags.map((event) => event?.clockBack)).toEqual([false, false, true, false, false])
  })

  it('what JSON cannot carry is refused', () => {
    const broken = held(NINE_58, Number.NaN)
    expect(() => place(emptyState(), broken)).toThrow()
  })
})

describe('segments', () => {
  const closedAt = (times: number[]) =>
    placeAll(times).flatMap(({ closed, row }) => (closed === null ? [] : [row.seq]))

  it('an empty journal has no head', () => {
    expect(openHead(emptyState())).toBeNull()
  })

  it('end with the month in UTC', () => {
    const last = Date.UTC(2026, 11, 1) - 1
    expect(closedAt([last - DAY, last, last + 1, last + 2])).toEqual([3])
  })

  it('end when they are full', () => {
    const times = Array.from({ length: 2 * SEGMENT_LENGTH + 1 }, (_, place) => NINE_58 + place)
    expect(closedAt(times)).toEqual([SEGMENT_LENGTH + 1, 2 * SEGMENT_LENGTH + 1])
  })

  it('follow each other without a gap, and know their times', () => {
    const jan = Date.UTC(2026, 0, 15)
    const placed = placeAll([jan, jan + DAY, jan - DAY, jan + 40 * DAY, jan + 80 * DAY])
    const [first, second] = placed.flatMap(({ closed }) => closed ?? [])
    expect(first).toMatchObject({
      segment: 1,
      from: 1,
      to: 3,
      oldest: jan - DAY,
      newest: jan + DAY,
    })
    expect(second).toMatchObject({ segment: 2, from: 4, to: 4, prev: first?.hash })
    expect(placed.at(-1)?.state.open).toMatchObject({ segment: 3, from: 5, prev: second?.hash })
  })
})
