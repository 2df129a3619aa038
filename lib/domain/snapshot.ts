/**
 * What one portal tab is told: the least that its task needs. Nothing of a record that is
 * not the task's reaches a tab, except the one proposal while no task is chosen.
 */
import { type DayList, type Given, isListed, isOpened, type Required } from './confirmation'
import { fillNotes } from './notes'
import { isConsumerDomain } from './organisation'
import { type CertificateRecord, currentFacts } from './record'
import { requestView } from './request'
import type { UserSettings } from './settings'
import type { CarriedRenewal, TabConfirmation, TabSnapshot, TaskRecord } from './tab'
import { expire, type TabState } from './tab-state'
import type { Task } from './task'
import type { Topic } from './topic'

export interface SnapshotFacts {
  records: readonly CertificateRecord[]
  state: TabState
  settings: UserSettings
  /** What a second person confirmed for the whole day. */
  dayList?: DayList | null
  /** The journal's short head hash as of the renewal's press. */
  journal?: string
  /** Milliseconds since the epoch. */
  now: number
}

export function buildSnapshot(facts: SnapshotFacts): TabSnapshot {
  const { records, state, settings, now } = facts
  const live = records.filter((record) => record.retired === null)
  const { release, renewal, request, task } = expire(state, now)
  const record = taskRecord(live, task)
  const shown = taskView(task, record)
  return {
    task: shown,
    proposal: shown === null ? proposal(live) : null,
    hasRecords: live.length > 0,
    isPersonalAccount: state.account !== null && isConsumerDomain(state.account),
    release,
    renewal: renewal && record && isAbout(renewal, record) ? renewal : null,
    request: request && requestView(request, record?.lastRequest ?? null, now),
    confirmation: record && confirmationView(record, facts),
    settings: {
      createMode: settings.createMode,
      contact: settings.contact,
      notes: notesFor(task, record, facts),
    },
  }
}

/** What Renew waits for; null when a second person is not required, or a reason stands for them. */
function confirmationView(
  record: CertificateRecord,
  { state, settings, dayList = null, now }: SnapshotFacts,
): TabSnapshot['confirmation'] {
  const { shadow, breakGlass } = settings
  if (shadow === 'off') return null
  const { account } = state
  const { confirmation } = expire(state, now)
  const required: Required = { shadow, record, account }
  if (confirmation !== null && isOpened(confirmation, required)) {
    const { given, topic } = confirmation
    return given && confirmedView(given, topic, confirmation.account, breakGlass)
  }
  if (dayList !== null && isListed(dayList, required, now)) {
    return confirmedView(dayList.given, record.topic, null, breakGlass)
  }
  const nobody = { topic: null, account: null, at: 0, strength: null, independence: null }
  return { ...nobody, breakGlass }
}

function confirmedView(
  { at, strength, independence }: Given,
  topic: Topic | null,
  account: string | null,
  breakGlass: boolean,
): TabConfirmation {
  return { topic, account, at, strength, independence, breakGlass }
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
  { settings, now, journal = '' }: SnapshotFacts,
): string {
  if (task?.kind !== 'renew' || record === null) return ''
  const { organisation } = record
  return fillNotes(settings.notesTemplate, {
    now,
    admin: settings.admin,
    ticket: task.ticket,
    organisation,
    journal,
  })
}
