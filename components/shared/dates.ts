/** Dates and ages as people say them, in the browser's language and the person's time zone. */
import { language, t } from '../../lib/i18n/t'

/** "12 Nov 2025"-like day of a time in ms. */
export function day(at: number): string {
  return new Intl.DateTimeFormat(dateLanguage(), { dateStyle: 'medium' }).format(at)
}

/** "09:58"-like time of day of a time in ms. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(dateLanguage(), { timeStyle: 'short' }).format(at)
}

/** "today at 09:58", "yesterday at 09:58", or the day alone for anything older. */
export function dayAndTime(at: number, now: number): string {
  const ago = daysApart(at, now)
  if (ago === 0) return t('popup_today_at', timeOfDay(at))
  if (ago === 1) return t('popup_yesterday_at', timeOfDay(at))
  return day(at)
}

/** Calendar days between two times, in the person's own time zone. */
function daysApart(at: number, now: number): number {
  const start = (time: number) => {
    const date = new Date(time)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  }
  return Math.round((start(now) - start(at)) / 86_400_000)
}

/** Plain `en` would write the month first; the product's English writes the day first. */
function dateLanguage(): string {
  const tag = language()
  return tag === 'en' ? 'en-GB' : tag
}
