/** From what was read field by field to a result: dates settled or asked, notes added. */
import { type DateEvidence, expiryUnder, settleOrder } from '../../domain/date-order'
import type { DateOrder } from '../../domain/date-reading'
import { findDates } from '../../domain/date-reading'
import type { Reading } from '../../domain/record'
import type {
  AskDate,
  ImportContext,
  ImporterId,
  ImportNote,
  ImportResult,
  PendingDate,
} from '../result'

/** A reading whose expiry is still evidence. */
export interface Draft {
  reading: Omit<Reading, 'expiry'>
  dates: DateEvidence
}

/** Evidence from labelled values: the expiry's own, other dates, a count of days. */
export function labelledDates(expiry: string, others: string[], days = ''): DateEvidence {
  const count = days.trim()
  return {
    expiry: findDates(expiry),
    others: others.flatMap((text) => findDates(text)),
    days: /^-?\d{1,5}$/.test(count) ? [Number(count)] : [],
  }
}

const MONTH_FIRST = ['month-first', 'day-first'] as const
const DAY_FIRST = ['day-first', 'month-first'] as const

/** The result for `drafts`: readings, or the one question in which order the dates were written. */
export function conclude(
  from: ImporterId,
  drafts: readonly Draft[],
  notes: readonly ImportNote[],
  context: ImportContext,
): ImportResult {
  const evidence = drafts.map((draft) => draft.dates)
  const order = settleOrder(evidence, context.now)
  const asked = order === null ? askDate(from, drafts, [...notes], context) : null
  if (asked !== null) return asked
  const readings = drafts.map(({ reading, dates }) => {
    const [one, other] = order === 'day-first' ? DAY_FIRST : MONTH_FIRST
    return {
      ...reading,
      expiry: expiryUnder(dates, one, context.now) ?? expiryUnder(dates, other, context.now),
    }
  })
  return { kind: 'readings', from, readings, notes: [...notes, ...expired(readings, context.now)] }
}

function askDate(
  from: ImporterId,
  drafts: readonly Draft[],
  notes: ImportNote[],
  context: ImportContext,
): AskDate | null {
  const pending: PendingDate[] = []
  const readings = drafts.map((draft, reading) => {
    const monthFirst = expiryUnder(draft.dates, 'month-first', context.now)
    const dayFirst = expiryUnder(draft.dates, 'day-first', context.now)
    const open = monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst
    if (open) pending.push({ reading, monthFirst, dayFirst })
    return { ...draft.reading, expiry: open ? null : (monthFirst ?? dayFirst) }
  })
  const first = pending[0]
  if (first === undefined) return null
  return {
    kind: 'ask-date',
    from,
    readings,
    notes,
    text: asWritten(drafts[first.reading], first),
    candidates: ordered(first, context.locale),
    pending,
  }
}

function asWritten(draft: Draft | undefined, pending: PendingDate): string {
  const dates = draft?.dates.expiry ?? []
  const one = dates.find((date) => date.monthFirst === pending.monthFirst)
  return (one ?? dates.find((date) => date.dayFirst === pending.dayFirst))?.text ?? ''
}

function ordered(pending: PendingDate, locale: string | undefined): AskDate['candidates'] {
  const month = { order: 'month-first' as DateOrder, at: pending.monthFirst }
  const day = { order: 'day-first' as DateOrder, at: pending.dayFirst }
  return isMonthFirstLocale(locale) ? [month, day] : [day, month]
}

function isMonthFirstLocale(locale: string | undefined): boolean {
  try {
    const parts = new Intl.DateTimeFormat(locale ?? 'en-US', { dateStyle: 'short' }).formatToParts()
    const types = parts.map((part) => part.type)
    return types.indexOf('month') < types.indexOf('day')
  } catch {
    return true
  }
}

function expired(readings: readonly Reading[], now: number): ImportNote[] {
  return readings.flatMap((reading) => {
    if (reading.expiry === null || reading.expiry >= now) return []
    return [
      { note: 'expired' as const, detail: new Date(reading.expiry).toISOString().slice(0, 10) },
    ]
  })
}
