/**
 * One verdict for people on a file that is about to be put into an MDM: pure, from what the file
 * is (file-facts.ts), what the person came to do, and what was uploaded at Apple's page.
 */
import {
  type CertificateFault,
  certificateFault,
  type Expected,
  guidHead,
} from '../domain/certificate-fault'
import type { PendingCertificate, UploadedRequest } from '../domain/pending'
import { type CertificateRecord, currentFacts } from '../domain/record'
import { isSameName } from '../domain/release-grant'
import type { Task } from '../domain/task'
import { isFresh } from '../domain/verdict'
import type { FileFacts, PushCertificate, WrongFile } from './file-facts'

/** What is worth saying beside a verdict. */
export type VerdictNote =
  /** Made from the request uploaded at `at`, the last or only one. */
  | { note: 'made-from'; at: number }
  /** Made from an earlier one of several attempts: use it only if the MDM still waits for that one. */
  | { note: 'made-from-earlier'; at: number; last: number }
  /** Requests are known, the last one uploaded at `last`, and it was made from none of them. */
  | { note: 'other-request'; last: number }
  /** Nothing is known of a request. */
  | { note: 'no-request-known' }
  | { note: 'issued-by-apple' }
  /** Not an issuer that is known here; Apple may have a new one. */
  | { note: 'issuer-unknown'; name: string | null }
  | { note: 'name-differs' }
  | { note: 'no-marker' }
  | { note: 'with-key' }
  | { note: 'others-beside'; count: number }
  | { note: 'short-validity'; days: number }
  /** The record was read at `at`, too long ago for green: the MDM may use another one by now. */
  | { note: 'record-old'; at: number }

/** What only the background can know is added to what a content script sees. */
export type VerdictFault =
  | CertificateFault
  /** It names a known issuer, whose signature it does not bear. */
  | 'issuer-broken'
  /** Two readings of the task's certificate disagree: nothing can be compared yet. */
  | 'disputed'

export type FileVerdict =
  /** The certificate that the MDM waits for. */
  | { is: 'right'; recordId: string; certificate: PushCertificate; notes: VerdictNote[] }
  /** A first certificate: it becomes the record of `organisation`. */
  | { is: 'first'; organisation: string; certificate: PushCertificate; notes: VerdictNote[] }
  | {
      is: 'fault'
      fault: VerdictFault
      certificate: PushCertificate
      /** The record whose UID it has, if any: "this is Fabrikam's". */
      whose: string | null
      /** Issued since the renewal began, with a UID nobody knows: made with Create. */
      isNew: boolean
      notes: VerdictNote[]
    }
  /** A request for Apple's page, not a certificate for the MDM. */
  | { is: 'request'; vendor: string | null }
  | { is: 'profile' }
  | { is: 'wrong-file'; what: WrongFile; detail: string | null }

export interface VerdictContext {
  task: Task | null
  records: readonly CertificateRecord[]
  /** Live ones only. */
  pending: readonly PendingCertificate[]
  /** Milliseconds since the epoch. */
  now: number
}

export function judgeFile(facts: FileFacts, context: VerdictContext): FileVerdict {
  if (facts.is === 'wrong') return { is: 'wrong-file', what: facts.what, detail: facts.detail }
  if (facts.is === 'profile') return { is: 'profile' }
  if (facts.is === 'request') {
    return { is: 'request', vendor: facts.request.vendor?.name ?? null }
  }
  const beside: VerdictNote[] = [
    ...(facts.withKey ? [{ note: 'with-key' } as const] : []),
    ...(facts.others > 0 ? [{ note: 'others-beside', count: facts.others } as const] : []),
  ]
  const verdicts = facts.certificates.map((one) => judgeCertificate(one, beside, context))
  // An MDM may take any certificate of the file: one wrong one makes the whole file wrong.
  return verdicts.find(({ is }) => is === 'fault') ?? verdicts[0] ?? EMPTY
}

const EMPTY: FileVerdict = { is: 'wrong-file', what: 'empty', detail: null }

/** What the task expects, in the form that content scripts compare with. */
export function expectedOf({
  task,
  records,
  pending = [],
}: Pick<VerdictContext, 'task' | 'records'> &
  Partial<Pick<VerdictContext, 'pending'>>): Expected | null {
  const live = records.filter(({ retired }) => retired === null)
  if (task === null) return null
  if (task.kind === 'look') return { kind: 'look' }
  if (task.kind === 'first') {
    // The first certificate itself was recorded when it was confirmed: it stays a first one.
    const own = pending.flatMap((one) =>
      isForFirst(one, task.organisation) && one.proved !== null ? one.proved.topic : [],
    )
    const others = live.filter(({ topic }) => topic === null || !own.includes(topic))
    const known = others.flatMap(({ topic }) => (topic === null ? [] : guidHead(topic)))
    const isRecorded = others.some((one) => isSameName(one.organisation, task.organisation))
    return { kind: 'first', known, isRecorded }
  }
  const record = live.find(({ id }) => id === task.recordId)
  // Two sources disagree about this record: nothing can be compared until a person decided.
  if (record === undefined || record.disputedWith !== null) return null
  const { serial, expiry } = currentFacts(record)
  return { kind: 'renew', topic: record.topic, serial, expiry }
}

function isForFirst({ for: it }: PendingCertificate, organisation: string): boolean {
  return it.kind === 'first' && it.organisation === organisation
}

function judgeCertificate(
  certificate: PushCertificate,
  beside: VerdictNote[],
  context: VerdictContext,
): FileVerdict {
  const { task, records, now } = context
  const notes = [...aboutFile(certificate, now), ...beside]
  const fault = faultOf(certificate, context)
  const holder = records.find((one) => one.topic === certificate.topic && one.retired === null)
  if (fault !== null) {
    const isNew = holder === undefined && now - certificate.notBefore < NEW
    return { is: 'fault', fault, certificate, whose: holder?.id ?? null, isNew, notes }
  }
  const origin = originNotes(certificate, requestsOf(context))
  if (task?.kind === 'first') {
    const { organisation } = task
    return { is: 'first', organisation, certificate, notes: [...origin, ...notes] }
  }
  const recordId = task?.kind === 'renew' ? task.recordId : ''
  const age = ageNotes(recordId, context)
  return { is: 'right', recordId, certificate, notes: [...age, ...origin, ...notes] }
}

function ageNotes(recordId: string, { records, now }: VerdictContext): VerdictNote[] {
  const record = records.find(({ id }) => id === recordId)
  if (record === undefined) return []
  const facts = currentFacts(record)
  return isFresh(facts, now) ? [] : [{ note: 'record-old', at: facts.readAt }]
}

function faultOf(certificate: PushCertificate, context: VerdictContext): VerdictFault | null {
  const fault = certificateFault(certificate, expectedOf(context), context.now)
  if (fault === 'no-task' && isDisputed(context)) return 'disputed'
  if (fault !== null) return fault
  return certificate.issuer.is === 'broken' ? 'issuer-broken' : null
}

function isDisputed({ task, records }: VerdictContext): boolean {
  return (
    task?.kind === 'renew' &&
    records.some((one) => one.id === task.recordId && one.disputedWith !== null && !one.retired)
  )
}

/** A certificate issued within this time was made in this renewal, ms. */
const NEW = 24 * 60 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000
/** Push certificates run 365 days: fewer than this on the day of use means an old one. */
const SHORT = 330

function aboutFile(certificate: PushCertificate, now: number): VerdictNote[] {
  const { issuer } = certificate
  const days = Math.floor((certificate.notAfter - now) / DAY)
  const notes: VerdictNote[] = []
  if (issuer.is === 'apple') notes.push({ note: 'issued-by-apple' })
  else if (issuer.is !== 'broken') notes.push({ note: 'issuer-unknown', name: issuer.name })
  if (!certificate.nameAgrees) notes.push({ note: 'name-differs' })
  if (!certificate.hasMarker) notes.push({ note: 'no-marker' })
  if (days < SHORT) notes.push({ note: 'short-validity', days })
  return notes
}

/** The requests that were uploaded for the task's certificate, oldest first. */
function requestsOf({ task, pending }: VerdictContext): UploadedRequest[] {
  return pending
    .filter((one) =>
      task?.kind === 'renew'
        ? one.for.kind === 'renew' && one.for.recordId === task.recordId
        : task?.kind === 'first' && isForFirst(one, task.organisation),
    )
    .flatMap(({ requests }) => requests)
    .sort((a, b) => a.at - b.at)
}

function originNotes({ keyHash }: PushCertificate, requests: UploadedRequest[]): VerdictNote[] {
  const last = requests.at(-1)
  if (last === undefined) return [{ note: 'no-request-known' }]
  if (last.keyHash === keyHash) return [{ note: 'made-from', at: last.at }]
  const earlier = requests.find((one) => one.keyHash === keyHash)
  if (earlier === undefined) {
    const isUnread = requests.every((one) => one.keyHash === null)
    return [isUnread ? { note: 'no-request-known' } : { note: 'other-request', last: last.at }]
  }
  return [{ note: 'made-from-earlier', at: earlier.at, last: last.at }]
}
