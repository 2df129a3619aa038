/** Which rows to read first: a hint for the order of reading, never a reason for green. */
import type { TaskRecord } from './tab'

const DAY = 24 * 60 * 60 * 1000

/** What the portal's Vendor column holds where that is not the MDM's own name. */
const VENDORS: Record<string, string> = {
  intune: 'microsoft',
  jamf: 'jamf|zuludesk',
  iru: '\\biru\\b|kandji',
}

export interface Likely {
  vendor: string
  expiry: number | null
  isServer: boolean
}

/** 0 is most likely. The expiry's day may differ by one: the portal's time zone is unknown. */
export function unlikeliness(row: Likely, record: Pick<TaskRecord, 'mdm' | 'expiry'>): number {
  const sameVendor = new RegExp(VENDORS[record.mdm] ?? record.mdm, 'i').test(row.vendor)
  const sameDay =
    record.expiry !== null &&
    row.expiry !== null &&
    Math.abs(row.expiry - Math.floor(record.expiry / DAY) * DAY) <= DAY
  return (sameDay ? 0 : 2) + (sameVendor ? 0 : 1)
}

/** Places of the rows worth reading, likeliest first; macOS Server leftovers never. */
export function readingOrder(
  rows: readonly Likely[],
  record: Pick<TaskRecord, 'mdm' | 'expiry'> | null,
): number[] {
  const places = rows.map((_, place) => place).filter((place) => rows[place]?.isServer === false)
  if (record === null) return places
  const rank = (place: number) => {
    const row = rows[place]
    return row === undefined ? 4 : unlikeliness(row, record)
  }
  return places.sort((a, b) => rank(a) - rank(b) || a - b)
}
