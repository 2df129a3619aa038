/**
 * How near a certificate's expiry is, in one word. No word promises a time of grace after
 * expiry: reports about it contradict each other (Microsoft and N-able, read 2026-11-21).
 */
const DAY = 24 * 60 * 60 * 1000

/** From this many days before expiry a renewal is due: Apple's first reminder is sent then. */
const DUE_DAYS = 30
/** From this many days before expiry it should have been done: Apple's last week of reminders. */
const OVERDUE_DAYS = 7

export type Health = 'healthy' | 'due' | 'overdue' | 'expired' | 'unknown'

export interface ExpiryHealth {
  health: Health
  /** Whole days left, rounded down; negative once expired; null when no expiry is known. */
  days: number | null
}

/** The health of a certificate that ends at `expiry` (ms; null: not known), seen at `now` (ms). */
export function expiryHealth(expiry: number | null, now: number): ExpiryHealth {
  if (expiry === null || !Number.isFinite(expiry)) return { health: 'unknown', days: null }
  const days = Math.floor((expiry - now) / DAY)
  return { health: wordFor(expiry, now, days), days }
}

function wordFor(expiry: number, now: number, days: number): Health {
  if (expiry <= now) return 'expired'
  if (days <= OVERDUE_DAYS) return 'overdue'
  return days <= DUE_DAYS ? 'due' : 'healthy'
}

/** Sorts the soonest expiry first, unknown ones last. */
export function bySoonest(a: number | null, b: number | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a - b
}
