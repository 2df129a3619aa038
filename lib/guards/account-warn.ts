/**
 * Says whose sign-in this is: the recorded Apple Account, another one, or a personal one. A
 * warning only: an account's address can change while its certificates stay; the UID decides.
 */

import type { Said } from '../words/notice'
import { greenRow, recordOf } from './facts'
import type { Facts, Guard } from './guard'

function notices(facts: Facts): Said[] {
  const { account } = facts
  const { task, isPersonalAccount } = facts.snapshot
  const recorded = recordOf(facts)?.account?.toLowerCase() ?? null
  if (account === null || recorded === account) return []
  if (task === null || task.kind === 'look' || facts.screen === 'get-started') return []
  // The UID is here all the same: the account's address has changed, or the record's was wrong.
  if (greenRow(facts) !== null) return recorded === null ? [] : [['account_renamed']]
  if (isPersonalAccount)
    return [[recorded === null ? 'account_personal' : 'account_personal_recorded']]
  return recorded === null ? [] : [['account_other']]
}

export const accountWarn: Guard = { name: 'account-warn', notices }
