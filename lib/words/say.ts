/** A notice's text in the user's language, its times and numbers written as the user writes them. */

import { language, t } from '../i18n/t'
import type { Arg, Text } from './notice'

export function say(text: Text): string {
  const [key, ...args] = text
  return t(key, ...args.map(sayArg))
}

function sayArg(arg: Arg): string {
  if (typeof arg === 'string') return arg
  if ('time' in arg) return time(arg.time)
  if ('day' in arg) return day(arg.day)
  if ('count' in arg) return new Intl.NumberFormat(language()).format(arg.count)
  return say(arg)
}

/** Today only the hour; another day with its date. */
function time(at: number): string {
  const hour = new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(
    at,
  )
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return isToday ? t('portal_today_at', hour) : `${day(at)}, ${hour}`
}

function day(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(at)
}
