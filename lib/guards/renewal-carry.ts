/**
 * Carries "you pressed Renew on Contoso's row at 10:02" to the renew screen, which itself shows
 * nothing that tells the row, across reloads and a second sign-in, within its clock.
 */
import type { EndReason } from '../messages'
import { fold } from '../portal/words'
import type { Said } from '../words/notice'
import { liveRelease, liveRenewal } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'

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
  if (facts.vendor && !isSameVendor(facts.vendor, renewal.vendor)) return 'other-certificate'
  if (facts.screen === 'list' || facts.screen === 'get-started')
    return renewal.uploadedAt === null ? 'list-again' : 'finished'
  return null
}

/** The list and the form may write more or less around the same name. */
function isSameVendor(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)]
  return one.includes(other) || other.includes(one)
}

function notices(facts: Facts): Said[] {
  if (facts.screen !== 'renew' || facts.snapshot.task === null) return []
  const renewal = liveRenewal(facts)
  if (renewal !== null) return [['carried', { at: renewal.at }]]
  return liveRelease(facts, 'unguarded') === null ? [['unproved']] : []
}

export const renewalCarry: Guard = { name: 'renewal-carry', press }

/** Its words, which the background speaks. */
export const renewalCarrySays: Guard = { name: 'renewal-carry', notices }
