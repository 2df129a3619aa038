/**
 * Holds Revoke on every row. A certificate that no record knows may be revoked with a reason and
 * its UID's last six; the one the MDM uses only as a break-glass act. What Revoke does for good
 * is unknown: it is treated as final.
 */
import { isGreen } from '../domain/verdict'
import { liveRowRelease, organisationOf } from './facts'
import type { Action, Decision, Facts, Guard, Notice, Press, RowFact } from './guard'

const BACK: Action = { label: ['portal_back_to_list'], act: { do: 'back-to-list' } }

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (kind !== 'revoke' || facts.screen === 'unknown' || facts.screen === 'translated') return null
  const row = place === null ? undefined : facts.rows[place]
  const released =
    row !== undefined && liveRowRelease(facts, 'revoke', row.place) && isStill(row, facts)
  if (isTrusted && released) return { ruling: 'release', effect: { effect: 'use-release' } }
  if (isTrusted && facts.screen === 'revoke' && facts.snapshot.release?.kind === 'revoke')
    return { ruling: 'release', effect: { effect: 'end', what: 'release', why: 'finished' } }
  return {
    ruling: 'hold',
    notice: row === undefined ? notice('revoke', [BACK], facts) : rowNotice(row, facts),
  }
}

/** The release was for one UID: another row in the same place is not meant. */
function isStill(row: RowFact, facts: Facts): boolean {
  const released = facts.snapshot.release?.topic ?? null
  return released !== null && row.proof?.topic === released
}

function rowNotice(row: RowFact, facts: Facts): Notice {
  const { kind } = row.verdict
  if (isGreen(row.verdict) || kind === 'stale' || kind === 'disputed')
    return notice('revoke-match', [BACK, ask(row)], facts)
  const stray = row.proof !== null && row.relation === 'foreign'
  return stray ? notice('revoke-stray', [BACK, ask(row)], facts) : notice('revoke', [BACK], facts)
}

function ask(row: RowFact): Action {
  return {
    label: ['portal_revoke_ask'],
    act: { do: 'ask-release', kind: 'revoke', place: row.place },
  }
}

const BODIES = {
  revoke: 'portal_revoke_body',
  'revoke-stray': 'portal_revoke_stray_body',
  'revoke-match': 'portal_revoke_match_body',
} as const

function notice(id: keyof typeof BODIES, actions: Action[], facts: Facts): Notice {
  const org = organisationOf(facts)
  return { id, tone: 'stop', title: ['portal_revoke_title'], body: [BODIES[id], org], actions }
}

export const revokeHold: Guard = { name: 'revoke-hold', press }
