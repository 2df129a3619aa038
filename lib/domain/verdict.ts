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
  | 'match'
  /** Green, with a word: same UID, another serial; the portal holds a newer issue than the MDM. */
  | 'match-newer'
  /** The UID equals, but the record is older than a day: the MDM may use another one by now. */
  | 'stale'
  /** Two sources disagree about this MDM's certificate. */
  | 'disputed'
  /** Two rows with one UID void each other. */
  | 'duplicate'
  /** The record has no UID; the serial equals. Never green. */
  | 'serial-only'
  /** Proved to be another certificate than the task's. */
  | 'not-this'
  /** Read, but there is no task to compare with. */
  | 'read'
  | 'server'
  | 'unverified'

export interface RowFacts {
  isServer: boolean
  proof: Proof | null
  /** Another row of the same list was read with the same UID. */
  hasTwin: boolean
}

/** `record` is the renewal task's record, null without such a task; `now` in ms. */
export function judgeRow(row: RowFacts, record: TaskRecord | null, now: number): Verdict {
  if (row.isServer) return 'server'
  if (row.proof === null) return 'unverified'
  if (record === null) return 'read'
  if (record.topic === null) return judgeBySerial(row.proof, record)
  if (row.proof.topic !== record.topic) return 'not-this'
  if (row.hasTwin) return 'duplicate'
  if (record.disputed) return 'disputed'
  if (!isFresh(record, now)) return 'stale'
  return differs(row.proof.serial, record.serial) ? 'match-newer' : 'match'
}

function judgeBySerial(proof: Proof, record: TaskRecord): Verdict {
  if (record.serial === null || proof.serial === null) return 'unverified'
  // A serial changes with every renewal: another one does not prove another certificate.
  return proof.serial === record.serial ? 'serial-only' : 'read'
}

/** A reading from the future is a wrong clock, not a fresh reading. */
export function isFresh(record: Pick<TaskRecord, 'readAt'>, now: number): boolean {
  const age = now - record.readAt
  return age >= -60_000 && age < CLOCKS.readingFresh
}

export function isGreen(verdict: Verdict): boolean {
  return verdict === 'match' || verdict === 'match-newer'
}

function differs(a: Serial | null, b: Serial | null): boolean {
  return a !== null && b !== null && a !== b
}
