/** All rows were read and none is the task's: wrong account, or the certificate was moved. */

import type { Said } from '../words/notice'
import { liveRenewal, recordOf } from './facts'
import type { Facts, Guard } from './guard'

function notices(facts: Facts): Said[] {
  const topic = recordOf(facts)?.topic ?? null
  if (facts.screen !== 'list' || topic === null || facts.rowCount === 0) return []
  if (!facts.isAllRead || liveRenewal(facts) !== null) return []
  const read = facts.rows.flatMap(({ proof }) => proof ?? [])
  return read.some((proof) => proof.topic === topic)
    ? []
    : [['none_matches', { count: read.length }]]
}

export const noneMatches: Guard = { name: 'none-matches', notices }
