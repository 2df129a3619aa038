/** An account without any certificate: in a renewal it is the wrong one, whatever the page invites to. */
import { CHOOSE_TASK, organisationOf, recordOf, SIGN_OUT, taskActions } from './facts'
import type { Facts, Guard, Notice } from './guard'

function notices(facts: Facts): Notice[] {
  const empty =
    facts.screen === 'get-started' || (facts.screen === 'list' && facts.rows.length === 0)
  if (!empty) return []
  if (facts.snapshot.task === null) return [noTask(facts)]
  const record = recordOf(facts)
  return record === null ? [] : [wrongAccount(facts, record.account)]
}

function noTask(facts: Facts): Notice {
  return {
    id: 'get-started-no-task',
    tone: 'check',
    title: ['portal_empty_account_title'],
    body: ['portal_empty_account_body'],
    actions: taskActions(facts),
  }
}

function wrongAccount(facts: Facts, recorded: string | null): Notice {
  const org = organisationOf(facts)
  const now = facts.account ?? ''
  return {
    id: 'get-started',
    tone: 'stop',
    title: ['portal_get_started_title', org],
    body:
      recorded === null || now === ''
        ? ['portal_get_started_unknown_body', org]
        : ['portal_get_started_body', now, org, recorded],
    actions: [
      SIGN_OUT,
      { label: ['portal_which_account'], act: { do: 'open', page: 'records' } },
      { label: ['portal_first_certificate'], act: CHOOSE_TASK.act },
    ],
  }
}

export const getStartedStop: Guard = { name: 'get-started-stop', notices }
