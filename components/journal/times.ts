/** Times of the journal in the reader's own zone, with seconds: events follow each other closely. */
import { language } from '../../lib/i18n/t'

const tag = () => (language() === 'en' ? 'en-GB' : language())

/** One formatter for thousands of lines: making one is slow. */
let formats: { tag: string; full: Intl.DateTimeFormat; hour: Intl.DateTimeFormat } | null = null

function known() {
  if (formats?.tag !== tag()) {
    const full = new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'medium' })
    formats = { tag: tag(), full, hour: new Intl.DateTimeFormat(tag(), { timeStyle: 'medium' }) }
  }
  return formats
}

/** "21 Nov 2026, 10:02:33"; "?" for what is no time. */
export function fullTime(at: number): string {
  return isTime(at) ? known().full.format(at) : '?'
}

export function hourTime(at: number): string {
  return isTime(at) ? known().hour.format(at) : '?'
}

/** The day at midnight here, from the value of a date field; null when it is empty or none. */
export function dayStart(value: string): number | null {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  const at = new Date(year, month - 1, day).getTime()
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at) ? at : null
}

/** The last millisecond of that day here: not every day has 24 hours. */
export function dayEnd(value: string): number | null {
  const start = dayStart(value)
  if (start === null) return null
  const day = new Date(start)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime() - 1
}

function isTime(at: number): boolean {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15
}
