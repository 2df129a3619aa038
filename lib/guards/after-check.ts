/** Back on the list after a renewal: same UID, a later date, as many rows as before, or it says so. */

import type { Said } from '../words/notice'
import type { Facts, Guard } from './guard'

function notices({ after, rows, rowCount, screen }: Facts): Said[] {
  if (after === null || screen !== 'list' || rowCount === 0) return []
  if (rowCount > after.rows) return [['after_more_rows']]
  if (rowCount < after.rows) return [['after_fewer_rows']]
  const [row, twin] = rows.filter(({ proof }) => proof?.topic === after.topic)
  if (row === undefined || twin !== undefined) return [['after_unread']]
  if (row.expiry === null || after.expiry === null) return [['after_no_date']]
  return [[row.expiry > after.expiry ? 'after_good' : 'after_same_date', { at: row.expiry }]]
}

export const afterCheck: Guard = { name: 'after-check', notices }
