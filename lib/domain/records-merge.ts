/**
 * Readings into records: the same topic updates, another topic for the same organisation and MDM
 * is an alarm. Pure: what went in is not touched, so Undo is the array from before.
 */

import {
  factChanges,
  isAhead,
  isOlder,
  missingIn,
  observationOf,
  withObservations,
} from './observations'
import { proposeOrganisation } from './organisation'
import { type CertificateRecord, currentFacts, type Reading } from './record'
import type { Change } from './record-change'
import { contradicting, findMatch, findTopicless } from './record-match'
import { dispute, replaceRecord } from './records-edit'

export { missingFields } from './observations'
export type { Change } from './record-change'
export {
  editRecord,
  resolveDispute,
  restoreRecord,
  retireRecord,
  stateUnchanged,
} from './records-edit'

export interface MergeContext {
  /** Milliseconds since the epoch. */
  now: number
  newId(): string
}

export interface MergeResult {
  records: CertificateRecord[]
  /** In the order of the readings; several for one reading are possible. */
  changes: Change[]
}

/**
 * Merges what was read, in order. Two new topics in one paste are two certificates that exist at
 * the same time, so only records from before the paste can be contradicted.
 */
export function mergeReadings(
  records: readonly CertificateRecord[],
  readings: readonly Reading[],
  context: MergeContext,
): MergeResult {
  const before = new Set(records.map((record) => record.id))
  let result: MergeResult = { records: [...records], changes: [] }
  for (const reading of readings) {
    const next = mergeOne(result.records, reading, context, before)
    result = { records: next.records, changes: [...result.changes, ...next.changes] }
  }
  return result
}

function mergeOne(
  records: CertificateRecord[],
  reading: Reading,
  context: MergeContext,
  before: ReadonlySet<string>,
): MergeResult {
  if (reading.topic === null && reading.serial === null) {
    return { records, changes: [{ kind: 'not-kept' }] }
  }
  const match = findMatch(records, reading)
  return match === null
    ? add(records, reading, context, before)
    : update(records, match, reading, context, before)
}

function add(
  records: CertificateRecord[],
  reading: Reading,
  context: MergeContext,
  before: ReadonlySet<string>,
): MergeResult {
  const record: CertificateRecord = {
    id: context.newId(),
    organisation: reading.organisation ?? proposeOrganisation(reading.account) ?? '',
    mdm: reading.mdm,
    topic: reading.topic,
    observations: [observationOf(reading, context.now)],
    retired: null,
    disputedWith: null,
  }
  const added: Change = { kind: 'added', recordId: record.id, missing: missingIn(record) }
  return withAlarm({ records: [...records, record], changes: [added] }, record, before)
}

function update(
  records: CertificateRecord[],
  match: CertificateRecord,
  reading: Reading,
  context: MergeContext,
  before: ReadonlySet<string>,
): MergeResult {
  const retired = wasRetired(match)
  const held = notApplied(match, reading)
  if (held !== null) return { records, changes: [...retired, held] }
  const read = withObservations(identified(match, reading), [observationOf(reading, context.now)])
  const joined = join(
    { records: replaceRecord(records, read), changes: [] },
    read,
    reading,
    context,
  )
  const after = joined.records.find((record) => record.id === match.id) ?? read
  const moved = [...factChanges(match, after), ...joined.changes]
  const quiet: Change[] = [{ kind: 'unchanged', recordId: match.id }]
  const changes = [...retired, ...(moved.length > 0 || retired.length > 0 ? moved : quiet)]
  const result = { records: joined.records, changes }
  return sameIdentity(match, after) ? result : withAlarm(result, after, before)
}

/** What a reading may add to a record's identity: only what nobody knew. */
function identified(record: CertificateRecord, reading: Reading): CertificateRecord {
  const proposed = reading.organisation ?? proposeOrganisation(reading.account) ?? ''
  return {
    ...record,
    topic: record.topic ?? reading.topic,
    mdm: record.mdm === 'other' ? reading.mdm : record.mdm,
    organisation: record.organisation === '' ? proposed : record.organisation,
  }
}

function sameIdentity(a: CertificateRecord, b: CertificateRecord): boolean {
  return a.topic === b.topic && a.mdm === b.mdm && a.organisation === b.organisation
}

function wasRetired(record: CertificateRecord): Change[] {
  if (record.retired === null) return []
  const { at, reason } = record.retired
  return [{ kind: 'was-retired', recordId: record.id, retiredAt: at, reason }]
}

function notApplied(record: CertificateRecord, reading: Reading): Change | null {
  const known = currentFacts(record).expiry
  if (isOlder(record, reading)) {
    return { kind: 'older', recordId: record.id, known, read: reading.expiry }
  }
  if (!isAhead(record, reading) || known === null || reading.expiry === null) return null
  return { kind: 'ahead', recordId: record.id, known, read: reading.expiry }
}

/** A record without topic that carries the same serial is the same certificate. */
function join(
  result: MergeResult,
  record: CertificateRecord,
  reading: Reading,
  context: MergeContext,
): MergeResult {
  const other = reading.topic === null ? null : findTopicless(result.records, reading.serial)
  if (other === null || other.id === record.id || record.retired !== null) return result
  const retired = { at: context.now, reason: 'joined' }
  const records = replaceRecord(
    replaceRecord(result.records, withObservations(record, other.observations)),
    { ...other, retired, disputedWith: null },
  )
  return { records, changes: [{ kind: 'joined', recordId: record.id, otherId: other.id }] }
}

function withAlarm(
  result: MergeResult,
  record: CertificateRecord,
  before: ReadonlySet<string>,
): MergeResult {
  const others = contradicting(result.records, record).filter((other) => before.has(other.id))
  const [other] = others
  if (other?.topic == null || record.topic === null) return result
  const alarm: Change = {
    kind: 'topic-changed',
    recordId: record.id,
    otherId: other.id,
    from: other.topic,
    to: record.topic,
  }
  return {
    records: dispute(
      result.records,
      record.id,
      others.map((one) => one.id),
    ),
    changes: [...result.changes, alarm],
  }
}
