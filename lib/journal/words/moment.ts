/** Times as an auditor compares them: the same in every language, with the difference to UTC. */
import type { EventContext } from '../event'

const MINUTE = 60_000
/** The last millisecond that a Date can hold, less a day for the zones. */
const LAST = 8_639_913_600_000_000

/** "2026-11-21 10:02:33 +09:00"; UTC where the zone was not recorded; "?" for what is no time. */
export function moment(at: unknown, zone: EventContext['zone']): string {
  if (typeof at !== 'number' || !(Math.abs(at) < LAST)) return '?'
  const offset = offsetOf(zone)
  const [day = '', hour = ''] = new Date(at + offset * MINUTE).toISOString().split('T')
  return `${day} ${hour.slice(0, 8)} ${offsetText(offset)}`
}

/** "2026-11-21" where that zone's clocks stood. */
export function momentDay(at: unknown, zone: EventContext['zone']): string {
  return moment(at, zone).split(' ')[0] ?? '?'
}

/** The zone of this computer now. */
export function zoneHere(now: number): { name: string; offset: number } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { name: timeZone, offset: 0 - new Date(now).getTimezoneOffset() }
}

function offsetOf(zone: unknown): number {
  const offset: unknown =
    typeof zone === 'object' && zone !== null ? Reflect.get(zone, 'offset') : 0
  const isOffset = typeof offset === 'number' && Number.isInteger(offset)
  return isOffset && Math.abs(offset) <= 14 * 60 ? offset : 0
}

function offsetText(offset: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
