/**
 * Carries "you pressed Renew on Contoso's row at 10:02" to the renew screen, which itself shows
 * nothing that tells the row, across reloads and a second sign-in, within its clock.
 */
import type { EndReason } from '../messages'
import { liveRelease, liveRenewal, organisationOf } from './facts'
import type { Decision, Facts, Guard, Notice, Press } from './guard'
import { BACK_TO_LIST, notice, WITHOUT_GUARD } from './notice'

/** Sign-out and Cancel end what is carried; both always pass. */
function press({ kind }: Press, facts: Facts): Decision | null {
  const { renewal, release } = facts.snapshot
  if (kind === 'sign-out')
    return renewal === null && release === null
      ? { ruling: 'pass' }
      : { ruling: 'pass', effect: { effect: 'end', what: 'both', why: 'signed-out' } }
  const ends = kind === 'cancel' && facts.screen === 'renew' && renewal?.uploadedAt === null
  return ends
    ? { ruling: 'pass', effect: { effect: 'end', what: 'renewal', why: 'cancelled' } }
    : null
}

/** Why the carried renewal is void on this screen; null while it stands. */
export function renewalEnd(facts: Facts): EndReason | null {
  const { renewal } = facts.snapshot
  if (renewal === null) return null
  if (facts.account !== null && renewal.account !== null && facts.account !== renewal.account)
    return 'account-changed'
  if (facts.screen === 'list' || facts.screen === 'get-started')
    return renewal.uploadedAt === null ? 'list-again' : 'finished'
  return null
}

function notices(facts: Facts): Notice[] {
  if (facts.screen !== 'renew' || facts.snapshot.task === null) return []
  const renewal = liveRenewal(facts)
  const org = organisationOf(facts)
  if (renewal !== null) return [notice('carried', 'calm', [org, { time: renewal.at }])]
  const unguarded = liveRelease(facts, 'unguarded') !== null
  return unguarded ? [] : [notice('unproved', 'stop', [org], [BACK_TO_LIST, WITHOUT_GUARD])]
}

export const renewalCarry: Guard = { name: 'renewal-carry', press, notices }
