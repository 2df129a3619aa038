/** All rows were read and none is the task's: wrong account, or the certificate was moved. */
import { liveRenewal, orgAndMdm, recordOf } from './facts'
import type { Facts, Guard, Notice } from './guard'
import { button, notice, SIGN_OUT } from './notice'

const WAYS = [
  SIGN_OUT,
  button('read_again', { do: 'read-again' }),
  button('was_it_moved', { do: 'open', page: 'records' }),
]

function notices(facts: Facts): Notice[] {
  const topic = recordOf(facts)?.topic ?? null
  if (facts.screen !== 'list' || topic === null || facts.rows.length === 0) return []
  if (!facts.isAllRead || liveRenewal(facts) !== null) return []
  if (facts.rows.some(({ proof }) => proof?.topic === topic)) return []
  const read = facts.rows.filter(({ proof }) => proof !== null).length
  return [notice('none_matches', 'stop', [...orgAndMdm(facts), { count: read }], WAYS)]
}

export const noneMatches: Guard = { name: 'none-matches', notices }
