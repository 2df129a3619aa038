/**
 * Holds Revoke on every row. A certificate that no record knows may be revoked with a reason and
 * its UID's last six; the one the MDM uses only as a break-glass act. What Revoke does for good
 * is unknown: it is treated as final.
 */
import { isGreen } from '../domain/verdict'
import type { Said } from '../words/notice'
import { hold, liveRelease, liveRowRelease } from './facts'
import type { Decision, Facts, Guard, Press, RowFact } from './guard'

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (kind !== 'revoke' || facts.screen === 'unknown' || facts.screen === 'translated') return null
  const row = place === null ? undefined : facts.rows[place]
  if (isTrusted && row !== undefined && isReleased(row, facts))
    return { ruling: 'release', effect: { effect: 'use-release' } }
  // The page's own question "Revoke?" is the second half of the released press.
  if (isTrusted && facts.screen === 'revoke' && place === null && liveRelease(facts, 'revoke'))
    return { ruling: 'release', effect: { effect: 'end', what: 'release', why: 'finished' } }
  return hold(row === undefined ? ['revoke'] : about(row))
}

/** The release was for one row and one UID: another row in the same place is not meant. */
function isReleased(row: RowFact, facts: Facts): boolean {
  const topic = facts.snapshot.release?.topic ?? null
  return liveRowRelease(facts, 'revoke', row.place) && topic !== null && row.proof?.topic === topic
}

function about({ place, verdict, proof, relation }: RowFact): Said {
  if (isGreen(verdict) || /^(stale|disputed)$/.test(verdict)) return ['revoke_match', { place }]
  const isStray = proof !== null && relation === 'foreign'
  return isStray ? ['revoke_stray', { place }] : ['revoke']
}

export const revokeHold: Guard = { name: 'revoke-hold', press }
