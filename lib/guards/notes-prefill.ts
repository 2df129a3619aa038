/** Fills the renewal's Notes once, as typed input; what somebody wrote there is never overwritten. */

import type { Said } from '../words/notice'
import { liveRenewal } from './facts'
import type { Facts, Guard } from './guard'

/** The text to put into empty Notes on the renew screen; null when there is nothing to fill. */
export function notesToFill(facts: Facts): string | null {
  const wanted = facts.snapshot.settings.notes
  const isEmpty = facts.notes?.text.trim() === ''
  return isRenewing(facts) && isEmpty && wanted !== '' ? wanted : null
}

/** The Notes with ours added below, or replaced by ours. */
export function joinedNotes(existing: string, ours: string, how: 'add' | 'replace'): string {
  return how === 'replace' ? ours : `${existing.trimEnd()}\n${ours}`
}

function isRenewing(facts: Facts): boolean {
  return facts.screen === 'renew' && liveRenewal(facts) !== null
}

function notices(facts: Facts): Said[] {
  const ours = facts.snapshot.settings.notes
  const text = facts.notes?.text.trim() ?? ''
  const isKept = isRenewing(facts) && text !== '' && ours !== '' && !text.includes(ours)
  return isKept ? [['notes']] : []
}

export const notesPrefill: Guard = { name: 'notes-prefill', notices }
