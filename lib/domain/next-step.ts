/**
 * The one next step that a person in the popup (or the task window) is offered, from what
 * they came to do and where the portal stands. Pure: a table test holds every row of it.
 */
import { type PendingCertificate, pendingOf } from './pending'
import { type CertificateRecord, currentFacts } from './record'
import type { CarriedRenewal, PortalStatus } from './tab'
import type { Task } from './task'
import { isFresh } from './verdict'

export type NextStep =
  /** The browser keeps the guard off Apple's page: nothing else matters before that. */
  | { kind: 'allow-site' }
  /** Nothing is recorded, or no record was chosen yet. */
  | { kind: 'paste-first' }
  | { kind: 'choose-record' }
  /** Two sources disagree about this certificate. */
  | { kind: 'resolve-dispute'; record: CertificateRecord }
  /** The record has no topic: it can never be proved by it. */
  | { kind: 'add-topic'; record: CertificateRecord }
  /** The reading is older than a day: green would not be honest. */
  | { kind: 'read-again'; record: CertificateRecord }
  | { kind: 'open-portal'; task: Task }
  | { kind: 'use-tab'; task: Task }
  /** This tab has the task; the next act is on Apple's page. */
  | { kind: 'press-renew'; record: CertificateRecord }
  | { kind: 'upload'; record: CertificateRecord }
  /** A file was let in at Apple's page: its certificate is checked before it leaves. */
  | { kind: 'check-file'; record: CertificateRecord }
  /** The right file is known: what the MDM shows is awaited. */
  | { kind: 'paste-after'; record: CertificateRecord }
  | { kind: 'back-to-page' }
  /** The tab was open before the guard: it has to be loaded once more. */
  | { kind: 'reload-tab' }

export interface NextStepInput {
  records: readonly CertificateRecord[]
  /** What is chosen on the screen; `recordId` is null until a certificate is. */
  choice: { kind: 'renew'; recordId: string | null } | { kind: 'first' } | { kind: 'look' }
  /** The task the choice amounts to, with what was typed. Null while a renewal has no record. */
  task: Task | null
  tab: {
    task: Task | null
    status: PortalStatus | null
    renewal: CarriedRenewal | null
    isConsole?: true
  } | null
  siteAccess: boolean
  /** Live ones only. */
  pending: readonly PendingCertificate[]
  /** Milliseconds since the epoch. */
  now: number
}

/** What to do next. Never says that anything is proved: that is the portal tab's to say. */
export function nextStep(input: NextStepInput): NextStep {
  // An MDM's console needs nothing but the task: there is no row that could be green.
  if (input.tab?.isConsole) return consoleStep(input, input.task)
  if (!input.siteAccess) return { kind: 'allow-site' }
  if (input.choice.kind === 'renew') return renewStep(input, input.choice.recordId)
  return input.task === null ? { kind: 'choose-record' } : goStep(input, input.task)
}

function consoleStep({ tab, choice, records }: NextStepInput, task: Task | null): NextStep {
  const isEmpty = records.every(({ retired }) => retired !== null)
  if (task === null)
    return { kind: choice.kind === 'renew' && isEmpty ? 'paste-first' : 'choose-record' }
  return isSameTask(tab?.task ?? null, task) ? { kind: 'back-to-page' } : { kind: 'use-tab', task }
}

function renewStep(input: NextStepInput, recordId: string | null): NextStep {
  const active = input.records.filter((record) => record.retired === null)
  if (active.length === 0) return { kind: 'paste-first' }
  const record = active.find((one) => one.id === recordId)
  if (record === undefined || input.task === null) return { kind: 'choose-record' }
  // A file is on its way at Apple: what the MDM shows is stale by nature, and said afterwards.
  const underWay = renewalUnderWay(input, record)
  if (underWay !== null) return underWay
  if (record.disputedWith !== null) return { kind: 'resolve-dispute', record }
  if (record.topic === null) return { kind: 'add-topic', record }
  if (!isFresh(currentFacts(record), input.now)) return { kind: 'read-again', record }
  return goStep(input, input.task, record)
}

function renewalUnderWay(input: NextStepInput, record: CertificateRecord): NextStep | null {
  const pending = pendingOf(input.pending, record)
  const renewal = input.tab?.renewal ?? null
  if (renewal?.recordId === record.id && renewal.uploadedAt === null) {
    return { kind: 'upload', record }
  }
  if (pending !== null && pending.proved !== null) return { kind: 'paste-after', record }
  const isUploaded = pending !== null || renewal?.recordId === record.id
  return isUploaded ? { kind: 'check-file', record } : null
}

function goStep(input: NextStepInput, task: Task, record?: CertificateRecord): NextStep {
  const tab = input.tab
  if (tab === null) return { kind: 'open-portal', task }
  if (tab.status === null || tab.status.state === 'off') return { kind: 'reload-tab' }
  if (!isSameTask(tab.task, task)) return { kind: 'use-tab', task }
  if (record !== undefined && tab.status.found) return { kind: 'press-renew', record }
  return { kind: 'back-to-page' }
}

/** Same in all that was typed: a ticket added later is a change worth sending. */
export function isSameTask(a: Task | null, b: Task): boolean {
  if (a === null || a.kind !== b.kind) return false
  if (a.kind === 'look') return true
  if (a.ticket !== (b as typeof a).ticket) return false
  return a.kind === 'renew'
    ? a.recordId === (b as typeof a).recordId
    : a.organisation === (b as typeof a).organisation
}
