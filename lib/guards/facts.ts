/** What several guards ask of the facts, in one place. */

import { CLOCKS } from '../domain/clocks'
import { isReleaseLive, type Release, type ReleaseKind } from '../domain/release'
import type { CarriedRenewal, TaskRecord } from '../domain/tab'
import type { Topic } from '../domain/topic'
import { isGreen } from '../domain/verdict'
import type { Said } from '../words/notice'
import type { Decision, Effect, Facts, RowFact } from './guard'

/** The record to be renewed; null when that is not what the person came for. */
export function recordOf(facts: Pick<Facts, 'snapshot'>): TaskRecord | null {
  return facts.snapshot.task?.kind === 'renew' ? facts.snapshot.task.record : null
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
  return sameAccount && isOfTask(renewal, facts) && age >= -1000 && age < limit ? renewal : null
}

function isOfTask(renewal: CarriedRenewal, facts: Facts): boolean {
  const record = recordOf(facts)
  if (record === null || record.id !== renewal.recordId) return false
  return record.topic === null || record.topic === renewal.topic
}

/** Whether a second person confirmed this UID under this account, where one has to. */
export function isConfirmed(topic: Topic | null, { snapshot, account }: Facts): boolean {
  const asked = snapshot.confirmation
  if (!asked) return true
  const isSame = asked.account === null || account === null || asked.account === account
  return topic !== null && asked.topic === topic && isSame
}

/** The release for the create flow; never where the settings do not allow one at all. */
export function createRelease(facts: Facts): Release | null {
  return isCreateBlocked(facts) ? null : liveRelease(facts, 'create')
}

export function isCreateBlocked(facts: Facts): boolean {
  return facts.snapshot.settings.createMode === 'block'
}

export function greenRow(facts: Facts): RowFact | null {
  return facts.rows.find((row) => isGreen(row.verdict)) ?? null
}

/** Dangerous controls ask for the task first: nothing can be judged without it. */
export const TASK_NEEDED: Said = ['task_needed']

export function hold(said: Said | null, effect?: Effect): Decision {
  return effect === undefined ? { ruling: 'hold', said } : { ruling: 'hold', said, effect }
}
