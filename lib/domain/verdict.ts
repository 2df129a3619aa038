/**
 * What may be said of one row, given the task's record and what was read behind the row's (i).
 * Never green without a UID that was read; unknown is a verdict of its own.
 */
import { CLOCKS } from './clocks'
import type { Serial } from './serial'
import type { TaskRecord } from './tab'
import type { Topic } from './topic'

/** What was read behind a row's (i), and when (ms). It belongs to one list generation. */
export interface Proof {
  topic: Topic
  serial: Serial | null
  at: number
}

export type Verdict =
  /** Green: the UID equals the one in a fresh, undisputed record. */
  | { kind: 'match' }
  /** Green, with a word: same UID, another serial; the portal holds a newer issue than the MDM. */
  | { kind: 'match-newer' }
  /** The UID equals, but the record is older than a day: the MDM may use another one by now. */
  | { kind: 'stale' }
  /** Two sources disagree about this MDM's certificate. */
  | { kind: 'disputed' }
  /** Two rows with one UID void each other. */
  | { kind: 'duplicate' }
  /** The record has no UID; the serial equals. Never green. */
  | { kind: 'serial-only' }
  /** Proved to be another certificate than the task's. */
  | { kind: 'not-this' }
  /** Read, but there is no task to compare with. */
  | { kind: 'read' }
  | { kind: 'server' }
  | { kind: 'unverified' }

export type VerdictKind = Verdict['kind']

export interface RowFacts {
  isServer: boolean
  proof: Proof | null
  /** Another row of the same list was read with the same UID. */
  hasTwin: boolean
}

/** `record` is the renewal task's record, null without such a task; `now` in ms. */
export function judgeRow(row: RowFacts, record: TaskRecord | null, now: number): Verdict {
  if (row.isServer) return { kind: 'server' }
  if (row.proof === null) return { kind: 'unverified' }
  if (record === null) return { kind: 'read' }
  if (record.topic === null) return judgeBySerial(row.proof, record)
  if (row.proof.topic !== record.topic) return { kind: 'not-this' }
  if (row.hasTwin) return { kind: 'duplicate' }
  if (record.disputed) return { kind: 'disputed' }
  if (!isFresh(record, now)) return { kind: 'stale' }
  return differs(row.proof.serial, record.serial) ? { kind: 'match-newer' } : { kind: 'match' }
}

function judgeBySerial(proof: Proof, record: TaskRecord): Verdict {
  if (record.serial === null || proof.serial === null) return { kind: 'unverified' }
  // A serial changes with every renewal: another one does not prove another certificate.
  return proof.serial === record.serial ? { kind: 'serial-only' } : { kind: 'read' }
}

/** A reading from the future is a wrong clock, not a fresh reading. */
export function isFresh(record: Pick<TaskRecord, 'readAt'>, now: number): boolean {
  const age = now - record.readAt
  return age >= -60_000 && age < CLOCKS.readingFresh
}

export function isGreen(verdict: Verdict): boolean {
  return verdict.kind === 'match' || verdict.kind === 'match-newer'
}

function differs(a: Serial | null, b: Serial | null): boolean {
  return a !== null && b !== null && a !== b
}
