/**
 * Whether a push certificate may go into the MDM: the few comparisons that a content script can
 * make at the very moment a file is chosen. Everything else about a file is judged later, in the
 * background, where there is room for it (lib/certificates/verdict.ts).
 */
import type { Serial } from './serial'
import { type Topic, topicGuid } from './topic'

/** What a short look into the file finds. Times are ms. */
export interface SeenCertificate {
  topic: Topic
  serial: Serial | null
  notBefore: number
  notAfter: number
}

/** What is expected in this tab: by the task, never by the address. */
export type Expected =
  | {
      kind: 'renew'
      /** Null: the record has no UID, so nothing can be compared. */
      topic: Topic | null
      /** The certificate that the MDM uses now, as it was read last. */
      serial: Serial | null
      expiry: number | null
    }
  | {
      kind: 'first'
      /** The first eight characters of every recorded UID's guid: a first certificate has none of them. */
      known: string[]
      /** A certificate of this organisation is recorded: one created new would replace it in its MDM. */
      isRecorded?: boolean
    }
  | { kind: 'look' }

export type CertificateFault =
  /** Nobody said what the person came to do: nothing can be compared. */
  | 'no-task'
  /** The record has no UID to compare with. */
  | 'topic-unknown'
  /** Its UID is not the one the MDM uses. */
  | 'other-topic'
  /** A first certificate was announced; this one's UID belongs to a recorded organisation. */
  | 'not-first'
  /** A first certificate was announced for an organisation that has a recorded one. */
  | 'org-recorded'
  /** The MDM has this very certificate already. */
  | 'in-use'
  /** Same UID, but issued before the one the MDM uses. */
  | 'older'
  | 'expired'

/** Pages show days without a time or zone: less than this apart is the same day. */
const SAME_DAY = 36 * 60 * 60 * 1000

/** The first reason to withhold this certificate; null when none of what can be seen here is wrong. */
export function certificateFault(
  seen: SeenCertificate,
  expected: Expected | null,
  now: number,
): CertificateFault | null {
  if (expected === null || expected.kind === 'look') return 'no-task'
  if (expected.kind === 'first') return firstFault(seen, expected, now)
  if (expected.topic === null) return 'topic-unknown'
  if (seen.topic !== expected.topic) return 'other-topic'
  if (seen.serial !== null && seen.serial === expected.serial) return 'in-use'
  if (expected.expiry !== null && expected.expiry - seen.notAfter > SAME_DAY) return 'older'
  if (isSameIssue(seen, expected)) return 'in-use'
  return seen.notAfter < now ? 'expired' : null
}

/** Where a serial is missing, the day of expiry tells one issue from the next. */
function isSameIssue(
  seen: SeenCertificate,
  { serial, expiry }: { serial: Serial | null; expiry: number | null },
): boolean {
  if (seen.serial !== null && serial !== null) return false
  return expiry !== null && Math.abs(expiry - seen.notAfter) <= SAME_DAY
}

function firstFault(
  seen: SeenCertificate,
  { known, isRecorded }: Extract<Expected, { kind: 'first' }>,
  now: number,
): CertificateFault | null {
  if (known.includes(guidHead(seen.topic))) return 'not-first'
  if (isRecorded) return 'org-recorded'
  return seen.notAfter < now ? 'expired' : null
}

/** What stands for a UID where only "is it a known one" is asked. */
export function guidHead(topic: Topic): string {
  return topicGuid(topic).slice(0, 8)
}
