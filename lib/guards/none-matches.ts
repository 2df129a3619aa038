/** All rows were read and none is the task's: wrong account, or the certificate was moved. */
import { liveRenewal, mdmOf, organisationOf, recordOf, SIGN_OUT } from './facts'
import type { Facts, Guard, Notice } from './guard'

function notices(facts: Facts): Notice[] {
  const record = recordOf(facts)
  if (facts.screen !== 'list' || record?.topic == null || facts.rows.length === 0) return []
  if (!facts.isAllRead || liveRenewal(facts) !== null) return []
  if (facts.rows.some(({ proof }) => proof?.topic === record.topic)) return []
  const read = facts.rows.filter(({ proof }) => proof !== null).length
  return [
    {
      id: 'none-matches',
      tone: 'stop',
      title: ['portal_none_matches_title', organisationOf(facts)],
      body: ['portal_none_matches_body', { count: read }, mdmOf(record)],
      actions: [
        SIGN_OUT,
        { label: ['portal_read_again'], act: { do: 'read-all' } },
        { label: ['portal_was_it_moved'], act: { do: 'open', page: 'records' } },
      ],
    },
  ]
}

export const noneMatches: Guard = { name: 'none-matches', notices }
