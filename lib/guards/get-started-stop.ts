/** An account without any certificate: in a renewal it is the wrong one, whatever the page invites to. */
import { organisationOf, recordOf, taskActions } from './facts'
import type { Facts, Guard, Notice } from './guard'
import { button, CHOOSE_TASK, notice, SIGN_OUT } from './notice'

const WHICH = button('which_account', { do: 'open', page: 'records' })
const FIRST = button('first_certificate', CHOOSE_TASK.act)

function notices(facts: Facts): Notice[] {
  const isEmpty =
    facts.screen === 'get-started' || (facts.screen === 'list' && facts.rows.length === 0)
  if (!isEmpty) return []
  if (facts.snapshot.task === null)
    return [notice('empty_account', 'check', [], taskActions(facts))]
  const record = recordOf(facts)
  return record === null ? [] : [wrongAccount(facts, record.account)]
}

function wrongAccount(facts: Facts, recorded: string | null): Notice {
  const org = organisationOf(facts)
  const ways = [SIGN_OUT, WHICH, FIRST]
  return recorded === null || facts.account === null
    ? notice('get_started_unknown', 'stop', [org], ways)
    : notice('get_started', 'stop', [org, facts.account, recorded], ways)
}

export const getStartedStop: Guard = { name: 'get-started-stop', notices }
