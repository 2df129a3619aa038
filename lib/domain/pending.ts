/**
 * A certificate that is on its way: a request was let in at Apple's page, and its file is awaited,
 * checked, put into the MDM, and seen there. Kept beside the records, so that it outlives the tab.
 */
import { CLOCKS } from './clocks'
import type { CertificateRecord } from './record'
import type { Serial } from './serial'
import type { Topic } from './topic'

/** One upload at Apple's page. */
export interface UploadedRequest {
  /** Milliseconds since the epoch. */
  at: number
  fileName: string
  /** SHA-256 of its key, 64 hex digits: the certificate made from it has the same one. */
  keyHash: string | null
  /** The company that signed it, e.g. `Microsoft Corporation`. */
  vendor: string | null
}

/** What a pending certificate is for. */
export type PendingFor =
  | { kind: 'renew'; recordId: string; topic: Topic }
  | { kind: 'first'; organisation: string }

/** The file that was judged right, when it is known. */
export interface ProvedFile {
  topic: Topic
  serial: Serial | null
  notAfter: number
  keyHash: string
  at: number
}

export interface PendingCertificate {
  id: string
  for: PendingFor
  account: string | null
  /** Oldest first; none where the upload was made elsewhere and only its file was checked here. */
  requests: UploadedRequest[]
  proved: ProvedFile | null
}

export function isSameFor(one: PendingFor, other: PendingFor): boolean {
  if (one.kind === 'renew' && other.kind === 'renew') return one.recordId === other.recordId
  return one.kind === 'first' && other.kind === 'first' && one.organisation === other.organisation
}

/** Another upload for the same certificate is another attempt; the list stays short. */
export function withRequest(
  list: readonly PendingCertificate[],
  next: { id: string; for: PendingFor; account: string | null; request: UploadedRequest },
): PendingCertificate[] {
  const going = list.find((one) => isSameFor(one.for, next.for))
  const requests = [...(going?.requests ?? []), next.request].slice(-MOST_ATTEMPTS)
  const pending: PendingCertificate = {
    id: going?.id ?? next.id,
    for: next.for,
    account: next.account,
    requests,
    // A new request makes a new certificate: what was proved before is not what is awaited now.
    proved: null,
  }
  return [...list.filter((one) => one.id !== pending.id), pending]
}

/** The file was judged right: what is awaited now is that the MDM shows it. */
export function withProved(
  list: readonly PendingCertificate[],
  { id, for: what, proved }: { id: string; for: PendingFor; proved: ProvedFile },
): PendingCertificate[] {
  const going = list.find((one) => isSameFor(one.for, what))
  const pending: PendingCertificate = {
    id: going?.id ?? id,
    for: what,
    account: going?.account ?? null,
    requests: going?.requests ?? [],
    proved,
  }
  return [...list.filter((one) => one.id !== pending.id), pending]
}

/** What is on its way for this record: its renewal, or the first certificate that made it. */
export function pendingOf(
  list: readonly PendingCertificate[],
  record: Pick<CertificateRecord, 'id' | 'topic'>,
): PendingCertificate | null {
  const isIts = ({ for: it, proved }: PendingCertificate) =>
    it.kind === 'renew'
      ? it.recordId === record.id
      : proved !== null && proved.topic === record.topic
  return list.find(isIts) ?? null
}

/** What is over by the clock is gone: a file is awaited for a day, the MDM's answer for a week. */
export function livePending(
  list: readonly PendingCertificate[],
  now: number,
): PendingCertificate[] {
  return list.filter(({ requests, proved }) => {
    const since = proved?.at ?? requests.at(-1)?.at ?? 0
    const limit = proved === null ? CLOCKS.uploadPending : CLOCKS.provedPending
    return now - since < limit && now >= since - 1000
  })
}

const MOST_ATTEMPTS = 20
