/**
 * Says whose sign-in this is: the recorded Apple Account, another one, or a personal one. A
 * warning only: an account's address can change while its certificates stay; the UID decides.
 */
import { greenRow, organisationOf, recordOf } from './facts'
import type { Facts, Guard, Notice } from './guard'
import { button, notice, SIGN_OUT } from './notice'

const UPDATE = button('account_update', { do: 'update-account' })

function notices(facts: Facts): Notice[] {
  const { account } = facts
  const kind = facts.snapshot.task?.kind
  const recorded = recordOf(facts)?.account?.toLowerCase() ?? null
  if (account === null || recorded === account) return []
  if (kind !== 'renew' && kind !== 'first') return []
  const org = organisationOf(facts)
  // The UID is here all the same: the account's address has changed, or the record's was wrong.
  if (greenRow(facts) !== null)
    return recorded === null ? [] : [notice('account_renamed', 'calm', [org, account], [UPDATE])]
  if (facts.snapshot.isPersonalAccount) return [personal(org, account, recorded)]
  if (recorded === null) return []
  return [notice('account_other', 'check', [org, account, recorded], [SIGN_OUT])]
}

function personal(org: string, account: string, recorded: string | null): Notice {
  return recorded === null
    ? notice('account_personal', 'stop', [org, account], [SIGN_OUT])
    : notice('account_personal_recorded', 'stop', [org, account, recorded], [SIGN_OUT])
}

export const accountWarn: Guard = { name: 'account-warn', notices }
