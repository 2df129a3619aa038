import { describe, expect, it } from 'vitest'
import { type DateEvidence, expiryUnder, settleOrder } from '../../lib/domain/date-order'
import { findDates } from '../../lib/domain/date-reading'

const NOW = Date.UTC(2026, 6, 17)

function evidence(expiry: string, others = '', days: number[] = []): DateEvidence {
  return { expiry: findDates(expiry), others: findDates(others), days }
}

describe('day and month', () => {
  it.each([
    ['need no order when the date is plain', [evidence('2026-11-09')], 'month-first'],
    ['need no order without dates', [evidence('')], 'month-first'],
    ['are settled by a day past 12', [evidence('9/13/2026')], 'month-first'],
    ['are settled by another date', [evidence('9/11/2026', '17/7/2026')], 'day-first'],
    [
      'are settled by another certificate',
      [evidence('9/11/2026'), evidence('13/9/2026')],
      'day-first',
    ],
    ['are settled by days left', [evidence('9/11/2026', '', [56])], 'month-first'],
    ['are settled by days left, a day off', [evidence('9/11/2026', '', [116])], 'day-first'],
    ['are settled by days since', [evidence('6/5/2026', '', [-42])], 'month-first'],
    ['are settled by the length of life', [evidence('7/8/2027')], 'month-first'],
    ['stay open without any of these', [evidence('9/11/2026')], null],
    ['stay open when the days fit neither', [evidence('9/11/2026', '', [3])], null],
    ['stay open when dates contradict each other', [evidence('9/13/2026 13/9/2026')], null],
  ] as const)('%s', (_, items, order) => {
    expect(settleOrder(items, NOW)).toBe(order)
  })
})

describe('the expiry', () => {
  it('is the later of two dates', () => {
    const item = evidence('11/7/2025 11/7/2026')
    expect(expiryUnder(item, 'month-first', NOW)).toBe(Date.UTC(2026, 10, 7))
    expect(expiryUnder(item, 'day-first', NOW)).toBe(Date.UTC(2026, 6, 11))
  })

  it('is the later of two dates in the past', () => {
    expect(expiryUnder(evidence('2024-01-02 2025-01-01'), 'day-first', NOW)).toBe(
      Date.UTC(2025, 0, 1),
    )
  })

  it('is not a date that no certificate reaches, unless there is no other', () => {
    expect(expiryUnder(evidence('2026-11-07 2031-01-01'), 'day-first', NOW)).toBe(
      Date.UTC(2026, 10, 7),
    )
    expect(expiryUnder(evidence('2031-01-01'), 'day-first', NOW)).toBe(Date.UTC(2031, 0, 1))
  })

  it('is null without dates, and under an order without such a day', () => {
    expect(expiryUnder(evidence(''), 'day-first', NOW)).toBeNull()
    expect(expiryUnder(evidence('9/13/2026'), 'day-first', NOW)).toBeNull()
  })
})
