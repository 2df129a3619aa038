/**
 * Carries "you pressed Renew on Contoso's row at 10:02" to the renew screen, which itself shows
 * nothing that tells the row, across reloads and a second sign-in, within its clock.
 */
import type { EndReason } from '../messages'
import { liveRelease, liveRenewal, organisationOf, recordOf } from './facts'
import type { Decision, Facts, Guard, Notice, Press } from './guard'

/** Sign-out and Cancel end what is carried; both always pass. */
function press({ kind }: Press, facts: Facts): Decision | null {
  const carried = facts.snapshot.renewal !== null || facts.snapshot.release !== null
  if (kind === 'sign-out')
    return carried
      ? { ruling: 'pass', effect: { effect: 'end', what: 'both', why: 'signed-out' } }
      : { ruling: 'pass' }
  const ends =
    kind === 'cancel' && facts.screen === 'renew' && facts.snapshot.renewal?.uploadedAt === null
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
  if (renewal !== null && recordOf(facts) !== null) return [carried(facts, renewal.at)]
  return liveRelease(facts, 'unguarded') === null ? [nobodyProved(facts)] : []
}

function carried(facts: Facts, at: number): Notice {
  return {
    id: 'renewal-carried',
    tone: 'calm',
    title: ['portal_carried_title', organisationOf(facts), { time: at }],
    body: ['portal_carried_body'],
    actions: [],
  }
}

function nobodyProved(facts: Facts): Notice {
  return {
    id: 'renewal-unproved',
    tone: 'stop',
    title: ['portal_unproved_title'],
    body: ['portal_unproved_body', organisationOf(facts)],
    actions: [
      {
        label: ['portal_without_guard'],
        act: { do: 'ask-release', kind: 'unguarded', place: null },
      },
    ],
  }
}

export const renewalCarry: Guard = { name: 'renewal-carry', press, notices }
