/** Where events are written: the browser by its own word, and the time zone at that moment. */
import type { EventContext } from '../journal/event'

/** Other makers' browsers also name Chrome: the first that fits counts. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bFirefox\/([\d.]+)/, 'Firefox'],
  [/\bEdg\/([\d.]+)/, 'Edge'],
  [/\bOPR\/([\d.]+)/, 'Opera'],
  [/\bChrome\/([\d.]+)/, 'Chrome'],
  [/\bVersion\/([\d.]+) .*\bSafari\//, 'Safari'],
]

/** "Firefox 153.0"; null for an unknown one. */
export function browserIn(userAgent: string): string | null {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1]
    if (version !== undefined) return `${name} ${version}`
  }
  return null
}

/** IANA name and minutes east of UTC at `now` (ms): summer time is the moment's, not today's. */
export function zoneAt(now: number): NonNullable<EventContext['zone']> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  // 0 - x: in UTC there is no minus nought.
  return { name: timeZone, offset: 0 - new Date(now).getTimezoneOffset() }
}

/** `policy` gives the short digest of what is in force, or null. */
export function createEventContext(
  version: string,
  userAgent: string,
  policy: () => string | null,
): (now: number) => EventContext {
  const browser = browserIn(userAgent)
  return (now) => ({ version, browser, zone: zoneAt(now), policy: policy() })
}
