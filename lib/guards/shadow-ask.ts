/**
 * Says on the list that a second person has to confirm the proved row, and what they confirmed. The
 * hold itself is renew-match's and file-choke's.
 */
import type { Said } from '../words/notice'
import { greenRow, isConfirmed, liveRowRelease } from './facts'
import type { Facts, Guard } from './guard'

function notices(facts: Facts): Said[] {
  const { confirmation, release } = facts.snapshot
  if (confirmation === null || facts.screen !== 'list') return []
  const green = greenRow(facts)
  const place = green?.place ?? release?.row ?? null
  // Which row is meant must be known before anybody is called.
  if (place === null) return []
  if (green === null && !liveRowRelease(facts, 'renew', place)) return []
  const topic = green?.proof?.topic ?? release?.topic ?? null
  return [isConfirmed(topic, facts) ? ['confirmed'] : ['confirm_wait', { place }]]
}

export const shadowAsk: Guard = { name: 'shadow-ask', notices }
