/**
 * Which of "9/11" and "11/9" was meant: settled by the other dates of the same text, by the
 * certificate's length of life, by "days until expiration", and otherwise not settled at all.
 */
import { type DateOrder, type FoundDate, meaning } from './date-reading'

const DAY = 24 * 60 * 60 * 1000
/** Push certificates live 365 days; two more for time zones. */
const LONGEST_LIFE = 367 * DAY

/** The dates that stood around one certificate. */
export interface DateEvidence {
  /** The expiry is the latest of these that can be one. */
  expiry: FoundDate[]
  /** Other dates of the same text: they only tell in which order it was written. */
  others: FoundDate[]
  /** Whole numbers that may be "days until expiration". */
  days: number[]
}

/** The order all of `evidence` was written in (one text, one machine); null: it has to be asked. */
export function settleOrder(evidence: readonly DateEvidence[], now: number): DateOrder | null {
  const orders: DateOrder[] = ['month-first', 'day-first']
  if (evidence.every((item) => isSame(item))) return 'month-first'
  const rules = [
    (order: DateOrder) => evidence.every((item) => everyDayExists(item, order)),
    (order: DateOrder) => evidence.some((item) => daysAgree(item, order, now)),
    (order: DateOrder) => evidence.every((item) => isPossible(item, order, now)),
  ]
  for (const rule of rules) {
    const left = orders.filter(rule)
    if (left.length === 1) return left[0] ?? null
  }
  return null
}

/** The expiry under one order: of several dates the latest that a certificate can have. */
export function expiryUnder(item: DateEvidence, order: DateOrder, now: number): number | null {
  const times = item.expiry.map((date) => meaning(date, order)).filter((at) => at !== null)
  const possible = times.filter((at) => at <= now + LONGEST_LIFE)
  const candidates = possible.length > 0 ? possible : times
  return candidates.length === 0 ? null : Math.max(...candidates)
}

function isSame(item: DateEvidence): boolean {
  return item.expiry.every((date) => date.monthFirst === date.dayFirst)
}

function everyDayExists(item: DateEvidence, order: DateOrder): boolean {
  return [...item.expiry, ...item.others].every((date) => meaning(date, order) !== null)
}

function daysAgree(item: DateEvidence, order: DateOrder, now: number): boolean {
  const expiry = expiryUnder(item, order, now)
  if (expiry === null) return false
  const left = (expiry - now) / DAY
  // A count of days and a date without a time may differ by one in either direction.
  return item.days.some((days) => Math.abs(days - left) < 1.5)
}

function isPossible(item: DateEvidence, order: DateOrder, now: number): boolean {
  const expiry = expiryUnder(item, order, now)
  return expiry === null || expiry <= now + LONGEST_LIFE
}
