/**
 * Holds Revoke on every row. A certificate that no record knows may be revoked with a reason and
 * its UID's last six; the one the MDM uses only as a break-glass act. What Revoke does for good
 * is unknown: it is treated as final.
 */
import { isGreen } from '../domain/verdict'
import { hold, liveRelease, liveRowRelease, organisationOf } from './facts'
import type { Decision, Facts, Guard, Notice, Press, RowFact } from './guard'
import { BACK_TO_LIST, button, notice, type Stem } from './notice'

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (kind !== 'revoke' || facts.screen === 'unknown' || facts.screen === 'translated') return null
  const row = place === null ? undefined : facts.rows[place]
  if (isTrusted && row !== undefined && isReleased(row, facts))
    return { ruling: 'release', effect: { effect: 'use-release' } }
  // The page's own question "Revoke?" is the second half of the released press.
  if (isTrusted && facts.screen === 'revoke' && place === null && liveRelease(facts, 'revoke'))
    return { ruling: 'release', effect: { effect: 'end', what: 'release', why: 'finished' } }
  return hold(row === undefined ? about('revoke', facts) : rowNotice(row, facts))
}

/** The release was for one row and one UID: another row in the same place is not meant. */
function isReleased(row: RowFact, facts: Facts): boolean {
  const topic = facts.snapshot.release?.topic ?? null
  return liveRowRelease(facts, 'revoke', row.place) && topic !== null && row.proof?.topic === topic
}

function rowNotice(row: RowFact, facts: Facts): Notice {
  const inUse = isGreen(row.verdict) || /^(stale|disputed)$/.test(row.verdict.kind)
  if (inUse) return about('revoke_match', facts, row)
  const isStray = row.proof !== null && row.relation === 'foreign'
  return isStray ? about('revoke_stray', facts, row) : about('revoke', facts)
}

function about(stem: Stem, facts: Facts, asked?: RowFact): Notice {
  const ask =
    asked && button('revoke_ask', { do: 'ask-release', kind: 'revoke', place: asked.place })
  return notice(stem, 'stop', [organisationOf(facts)], ask ? [BACK_TO_LIST, ask] : [BACK_TO_LIST])
}

export const revokeHold: Guard = { name: 'revoke-hold', press }
