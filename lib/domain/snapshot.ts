/**
 * What one portal tab is told: the least that its task needs. Nothing of a record that is
 * not the task's reaches a tab, except the one proposal while no task is chosen.
 */
import { fillNotes } from './notes'
import { isConsumerDomain } from './organisation'
import { type CertificateRecord, currentFacts } from './record'
import type { UserSettings } from './settings'
import type { CarriedRenewal, TabSnapshot, TaskRecord } from './tab'
import { expire, type TabState } from './tab-state'
import type { Task } from './task'
import type { Topic } from './topic'

export interface SnapshotFacts {
  records: readonly CertificateRecord[]
  state: TabState
  settings: UserSettings
  /** Milliseconds since the epoch. */
  now: number
}

export function buildSnapshot({ records, state, settings, now }: SnapshotFacts): TabSnapshot {
  const live = records.filter((record) => record.retired === null)
  const { release, renewal, task } = expire(state, now)
  const record = taskRecord(live, task)
  const shown = taskView(task, record)
  return {
    task: shown,
    proposal: shown === null ? proposal(live) : null,
    hasRecords: live.length > 0,
    isPersonalAccount: state.account !== null && isConsumerDomain(state.account),
    release,
    renewal: renewal && record && isAbout(renewal, record) ? renewal : null,
    settings: {
      createMode: settings.createMode,
      contact: settings.contact,
      notes: notesFor(task, record, settings, now),
    },
  }
}

/** The record a renewal is about; null when it is gone or retired. */
export function taskRecord(
  records: readonly CertificateRecord[],
  task: Task | null,
): CertificateRecord | null {
  if (task?.kind !== 'renew') return null
  return records.find((one) => one.id === task.recordId && one.retired === null) ?? null
}

/** Whose certificate is behind a UID, as far as the records know. */
export function whose(
  records: readonly CertificateRecord[],
  task: Task | null,
  topic: Topic,
): { relation: 'task' | 'other' | 'foreign'; record: CertificateRecord | null } {
  const mine = taskRecord(records, task)
  if (mine?.topic === topic) return { relation: 'task', record: mine }
  const other = records.find((one) => one.topic === topic && one.retired === null)
  return other === undefined
    ? { relation: 'foreign', record: null }
    : { relation: 'other', record: other }
}

/** A record that got another topic since the press is not what was pressed. */
function isAbout(renewal: CarriedRenewal, record: CertificateRecord): boolean {
  return renewal.recordId === record.id && (record.topic === null || record.topic === renewal.topic)
}

function taskView(task: Task | null, record: CertificateRecord | null): TabSnapshot['task'] {
  if (task === null) return null
  if (task.kind === 'look') return { kind: 'look', organisation: '', record: null }
  if (task.kind === 'first') return { kind: 'first', organisation: task.organisation, record: null }
  // A renewal whose record is gone is no task: the bar asks again.
  if (record === null) return null
  return { kind: 'renew', organisation: record.organisation, record: recordView(record) }
}

function recordView(record: CertificateRecord): TaskRecord {
  const { id, organisation, mdm, topic } = record
  const disputed = record.disputedWith !== null
  return { id, organisation, mdm, topic, disputed, ...currentFacts(record) }
}

function proposal(live: readonly CertificateRecord[]): TabSnapshot['proposal'] {
  const [only, second] = live
  if (only === undefined || second !== undefined) return null
  return { recordId: only.id, organisation: only.organisation, mdm: only.mdm }
}

/** "Renewed …" is true of a renewal only; no other task gets a note. */
function notesFor(
  task: Task | null,
  record: CertificateRecord | null,
  settings: UserSettings,
  now: number,
): string {
  if (task?.kind !== 'renew' || record === null) return ''
  const { organisation } = record
  return fillNotes(settings.notesTemplate, {
    now,
    admin: settings.admin,
    ticket: task.ticket,
    organisation,
  })
}
