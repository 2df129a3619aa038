/**
 * Dates as people and machines write them, found in text of any language. A date whose day and
 * month could be swapped keeps both meanings: which it is gets settled elsewhere, or asked.
 * All times are milliseconds since the epoch; where no zone is written, UTC is taken.
 */
import { monthNumber } from './month-names'

export type DateOrder = 'month-first' | 'day-first'

export interface FoundDate {
  /** As written. */
  text: string
  /** Where it stands in the text. */
  index: number
  /** What it means under each order; null where there is no such day. Equal when not ambiguous. */
  monthFirst: number | null
  dayFirst: number | null
}

type Meaning = Pick<FoundDate, 'monthFirst' | 'dayFirst'>

interface DateShape {
  pattern: RegExp
  read(groups: Record<string, string | undefined>): Meaning | null
}

const TIME =
  /(?:(?:[T,]| at| um| à)?\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?:\s*(?<half>[ap]\.?m\.?)\b)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/
    .source
const WORD = String.raw`(?<name>\p{L}[\p{L}\p{M}]{0,30})\.?`

const SHAPES: readonly DateShape[] = [
  // PowerShell 5.1's JSON.
  {
    pattern: /\\?\/Date\((?<stamp>-?\d{1,15})(?:[+-]\d{4})?\)\\?\//gu,
    read: (groups) => certain(validTime(Number(groups.stamp))),
  },
  shape(String.raw`(?<year>\d{4})\s?[./-]\s?(?<month>\d{1,2})\s?[./-]\s?(?<day>\d{1,2})`, calendar),
  shape(
    String.raw`(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]?`,
    calendar,
  ),
  shape(String.raw`(?<day>\d{1,2}) tháng (?<month>\d{1,2}),?(?: năm)? (?<year>\d{4})`, calendar),
  shape(String.raw`${WORD} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`, named),
  shape(
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.|º)?(?: de(?= ))?[ -]?${WORD}(?: de|,)?[ -](?<year>\d{4})`,
    named,
  ),
  shape(String.raw`(?<year>\d{4})\.? ${WORD} (?<day>\d{1,2})`, named),
  shape(
    String.raw`(?<first>\d{1,2})(?<separator>[./-])\s?(?<second_>\d{1,2})\k<separator>\s?(?<year>\d{4}|\d{2})`,
    swappable,
  ),
]

/** Every date in `text`, in the order they stand there. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  let rest = text
  for (const { pattern, read } of SHAPES) {
    rest = rest.replace(pattern, (...match) => {
      const [text, index, groups] = [String(match[0]), Number(match.at(-3)), match.at(-1)]
      const meaning = read(groups)
      if (meaning === null) return text
      found.push({ text: text.trim(), index, ...meaning })
      // Taken: no later shape may read a part of it again. The places of the others stay.
      return '\u0000'.repeat(text.length)
    })
  }
  return found.sort((a, b) => a.index - b.index)
}

/** What a date means under one order. */
export function meaning(date: FoundDate, order: DateOrder): number | null {
  return order === 'month-first' ? date.monthFirst : date.dayFirst
}

function shape(source: string, read: DateShape['read']): DateShape {
  return { pattern: new RegExp(String.raw`(?<![\d])${source}${TIME}(?!\d)`, 'giu'), read }
}

type Groups = Record<string, string | undefined>

function calendar(groups: Groups): Meaning | null {
  return certain(moment(groups, Number(groups.month), Number(groups.day)))
}

function named(groups: Groups): Meaning | null {
  const word = groups.name ?? ''
  // "ExpirationNov 7, 2026": pages copied without their spaces run the label into the date.
  const tail = /\p{Lu}\p{Ll}+$/u.exec(word)?.[0] ?? word
  const month = monthNumber(word) ?? monthNumber(tail)
  return month === null ? null : certain(moment(groups, month, Number(groups.day)))
}

function swappable(groups: Groups): Meaning | null {
  const first = Number(groups.first)
  const second = Number(groups.second_)
  const monthFirst = moment(groups, first, second)
  const dayFirst = moment(groups, second, first)
  return monthFirst === null && dayFirst === null ? null : { monthFirst, dayFirst }
}

function certain(at: number | null): Meaning | null {
  return at === null ? null : { monthFirst: at, dayFirst: at }
}

function validTime(at: number): number | null {
  return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : null
}

function fullYear(text: string | undefined): number {
  const year = Number(text)
  if (year < 100) return 2000 + year
  // The Thai calendar counts 543 years more.
  return year > 2400 && year < 2700 ? year - 543 : year
}

function moment(groups: Groups, month: number, day: number): number | null {
  const year = fullYear(groups.year)
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1990 || year > 2100) return null
  return date.getTime() + timeOfDay(groups)
}

function timeOfDay(groups: Groups): number {
  if (groups.hour === undefined) return 0
  const half = groups.half?.[0]?.toLowerCase()
  const hour = (Number(groups.hour) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0)
  const seconds = hour * 3600 + Number(groups.minute) * 60 + Number(groups.second ?? 0)
  return seconds * 1000 - zoneOffset(groups.zone)
}

function zoneOffset(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '')
  if (parts === null) return 0
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return (parts[1] === '-' ? -minutes : minutes) * 60_000
}
