/** What several guards ask of the facts, in one place. */

import { CLOCKS } from '../domain/clocks'
import { isReleaseLive, type Release, type ReleaseKind } from '../domain/release'
import type { CarriedRenewal, TaskRecord } from '../domain/tab'
import { isGreen } from '../domain/verdict'
import type { Action, Decision, Facts, RowFact, Text } from './guard'

/** The record to be renewed; null when that is not what the person came for. */
export function recordOf(facts: Pick<Facts, 'snapshot'>): TaskRecord | null {
  return facts.snapshot.task?.kind === 'renew' ? facts.snapshot.task.record : null
}

export function organisationOf(facts: Facts): string {
  return facts.snapshot.task?.organisation ?? ''
}

/** The MDM's name as a text in the user's language; a general word when it is not known. */
export function mdmOf(record: TaskRecord): Text {
  return [`mdm_${record.mdm}`]
}

export function liveRelease(facts: Facts, kind: ReleaseKind): Release | null {
  const { release } = facts.snapshot
  return release?.kind === kind && isReleaseLive(release, facts.now, facts.account) ? release : null
}

/** A release for one row, asked for at that place of the list. */
export function liveRowRelease(facts: Facts, kind: ReleaseKind, place: number | null): boolean {
  const release = liveRelease(facts, kind)
  return release !== null && release.row !== null && release.row === place
}

/** The renewal whose Renew was pressed on the proved row, as long as it may be carried. */
export function liveRenewal(facts: Facts): CarriedRenewal | null {
  const { renewal } = facts.snapshot
  if (renewal === null) return null
  const limit = renewal.uploadedAt === null ? CLOCKS.renewalCarried : CLOCKS.uploadPending
  const age = facts.now - (renewal.uploadedAt ?? renewal.at)
  const sameAccount =
    renewal.account === null || facts.account === null || renewal.account === facts.account
  return sameAccount && age >= -1000 && age < limit ? renewal : null
}

export function greenRow(facts: Facts): RowFact | null {
  return facts.rows.find((row) => isGreen(row.verdict)) ?? null
}

export const OK: Action = { label: ['portal_ok'], act: { do: 'close' } }
export const CHOOSE_TASK: Action = {
  label: ['portal_choose_task'],
  act: { do: 'open', page: 'task' },
}
export const SIGN_OUT: Action = { label: ['portal_sign_out'], act: { do: 'sign-out' } }
export const PASTE_RECORD: Action = {
  label: ['portal_paste_record'],
  act: { do: 'open', page: 'records' },
}

/** The bar's and the dialogs' way to say what the person came for, in one press where possible. */
export function taskActions(facts: Facts): Action[] {
  const { proposal, hasRecords } = facts.snapshot
  if (!hasRecords) return [PASTE_RECORD, CHOOSE_TASK]
  if (proposal === null) return [CHOOSE_TASK]
  const renew: Action = {
    label: ['portal_renew_proposal', proposal.organisation],
    act: { do: 'choose-proposal' },
  }
  return [renew, { label: ['portal_something_else'], act: { do: 'open', page: 'task' } }]
}

/** Dangerous controls ask for the task first: nothing can be judged without it. */
export function taskNotice(facts: Facts): Decision {
  return {
    ruling: 'hold',
    notice: {
      id: 'task-needed',
      tone: 'check',
      title: ['portal_task_needed_title'],
      body: ['portal_task_needed_body'],
      actions: [...taskActions(facts), { label: ['portal_back'], act: { do: 'close' } }],
    },
  }
}
