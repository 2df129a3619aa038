import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySoonest, expiryHealth } from '../../lib/domain/expiry-health'

const NOW = Date.UTC(2026, 10, 21, 10)
const DAY = 86_400_000

describe('the health of a certificate', () => {
  it.each([
    [365, 'healthy', 365],
    [31, 'healthy', 31],
    [30.5, 'due', 30],
    [8, 'due', 8],
    [7.9, 'overdue', 7],
    [1, 'overdue', 1],
    [0.1, 'overdue', 0],
    [0, 'expired', 0],
    [-0.1, 'expired', -1],
    [-61, 'expired', -61],
  ])('%d days before expiry: %s', (days, health, left) => {
    expect(expiryHealth(NOW + days * DAY, NOW)).toEqual({ health, days: left })
  })

  it('an unknown expiry is never healthy', () => {
    expect(expiryHealth(null, NOW)).toEqual({ health: 'unknown', days: null })
    expect(expiryHealth(Number.NaN, NOW).health).toBe('unknown')
    expect(expiryHealth(Number.POSITIVE_INFINITY, NOW).health).toBe('unknown')
  })

  it('what has ended is never called anything but expired', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ago) => {
        expect(expiryHealth(NOW - ago, NOW).health).toBe('expired')
      }),
    )
  })
})

it('sorts the soonest first and the unknown last', () => {
  expect([null, 5, 1, null, 3].sort(bySoonest)).toEqual([1, 3, 5, null, null])
})
