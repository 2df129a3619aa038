/** Back on the list after a renewal: same UID, a later date, as many rows as before, or it says so. */
import { organisationOf } from './facts'
import type { Facts, Guard, Notice, Text } from './guard'

function notices(facts: Facts): Notice[] {
  const { after } = facts
  if (after === null || facts.screen !== 'list' || facts.rows.length === 0) return []
  const org = organisationOf(facts)
  const row = facts.rows.find(({ proof }) => proof?.topic === after.topic)
  if (facts.rows.length > after.rows)
    return [notice('more-rows', 'stop', ['portal_after_more_rows', org])]
  if (facts.rows.length < after.rows)
    return [notice('fewer-rows', 'check', ['portal_after_fewer_rows', org])]
  if (row === undefined) return [notice('unread', 'check', ['portal_after_unread', org])]
  if (row.expiry === null || after.expiry === null)
    return [notice('no-date', 'check', ['portal_after_no_date', org])]
  return row.expiry > after.expiry
    ? [notice('good', 'calm', ['portal_after_good', org, { day: row.expiry }])]
    : [notice('same-date', 'check', ['portal_after_same_date', org, { day: row.expiry }])]
}

const TITLES = {
  'more-rows': 'portal_after_more_rows_title',
  'fewer-rows': 'portal_after_fewer_rows_title',
  unread: 'portal_after_unread_title',
  'no-date': 'portal_after_unread_title',
  good: 'portal_after_good_title',
  'same-date': 'portal_after_same_date_title',
} as const

function notice(id: keyof typeof TITLES, tone: Notice['tone'], body: Text): Notice {
  return { id: `after-${id}`, tone, title: [TITLES[id]], body, actions: [] }
}

export const afterCheck: Guard = { name: 'after-check', notices }
