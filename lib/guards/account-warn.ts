/**
 * Says whose sign-in this is: the recorded Apple Account, another one, or a personal one. A
 * warning only: an account's address can change while its certificates stay; the UID decides.
 */
import { accountKind } from '../domain/organisation'
import { greenRow, organisationOf, recordOf, SIGN_OUT } from './facts'
import type { Facts, Guard, Notice } from './guard'

function notices(facts: Facts): Notice[] {
  const { account } = facts
  const record = recordOf(facts)
  if (account === null || facts.snapshot.task === null) return []
  if (facts.snapshot.task.kind === 'look') return []
  const recorded = record?.account?.toLowerCase() ?? null
  if (recorded === account) return []
  if (greenRow(facts) !== null) return recorded === null ? [] : [renamed(facts, account)]
  if (accountKind(account) === 'consumer') return [personal(facts, account, recorded)]
  return recorded === null ? [] : [other(facts, account, recorded)]
}

/** The UID is here all the same: the account's address has changed, or the record's was wrong. */
function renamed(facts: Facts, account: string): Notice {
  return {
    id: `account-renamed-${account}`,
    tone: 'calm',
    title: ['portal_account_renamed_title', organisationOf(facts)],
    body: ['portal_account_renamed_body', account],
    actions: [{ label: ['portal_account_update'], act: { do: 'update-account' } }],
  }
}

function personal(facts: Facts, account: string, recorded: string | null): Notice {
  return {
    id: `account-personal-${account}`,
    tone: 'stop',
    title: ['portal_account_personal_title'],
    body:
      recorded === null
        ? ['portal_account_personal_body', account]
        : ['portal_account_personal_recorded_body', account, recorded, organisationOf(facts)],
    actions: [SIGN_OUT],
  }
}

function other(facts: Facts, account: string, recorded: string): Notice {
  return {
    id: `account-other-${account}`,
    tone: 'check',
    title: ['portal_account_other_title'],
    body: ['portal_account_other_body', account, organisationOf(facts), recorded],
    actions: [SIGN_OUT],
  }
}

export const accountWarn: Guard = { name: 'account-warn', notices }
