/** Back on the list after a renewal: same UID, a later date, as many rows as before, or it says so. */
import { organisationOf } from './facts'
import type { Facts, Guard, Notice } from './guard'
import { notice } from './notice'

function notices(facts: Facts): Notice[] {
  const { after, rows } = facts
  if (after === null || facts.screen !== 'list' || rows.length === 0) return []
  const org = organisationOf(facts)
  if (rows.length > after.rows) return [notice('after_more_rows', 'stop', [org])]
  if (rows.length < after.rows) return [notice('after_fewer_rows', 'check', [org])]
  const [row, twin] = rows.filter(({ proof }) => proof?.topic === after.topic)
  if (row === undefined || twin !== undefined) return [notice('after_unread', 'check', [org])]
  if (row.expiry === null || after.expiry === null) return [notice('after_no_date', 'check', [org])]
  const about = [org, { day: row.expiry }]
  return row.expiry > after.expiry
    ? [notice('after_good', 'calm', about)]
    : [notice('after_same_date', 'check', about)]
}

export const afterCheck: Guard = { name: 'after-check', notices }
