/**
 * What one act changes in the records: only that is sent and written, so that two open pages do
 * not undo each other's work on different records.
 */
import type { CertificateRecord } from './record'

export interface RecordsDiff {
  /** Added or changed records, as they shall be. */
  written: CertificateRecord[]
  /** Ids of records that shall not be there any more (only an undo takes one away). */
  removed: string[]
}

export function diffRecords(
  before: readonly CertificateRecord[],
  after: readonly CertificateRecord[],
): RecordsDiff {
  const known = new Map(before.map((record) => [record.id, JSON.stringify(record)]))
  const kept = new Set(after.map(({ id }) => id))
  return {
    written: after.filter((record) => known.get(record.id) !== JSON.stringify(record)),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  }
}

/** The stored records with the act done to them; changed ones keep their places, new ones follow. */
export function applyDiff(
  stored: readonly CertificateRecord[],
  { written, removed }: RecordsDiff,
): CertificateRecord[] {
  const byId = new Map(written.map((record) => [record.id, record]))
  const there = new Set(stored.map(({ id }) => id))
  const kept = stored.filter(({ id }) => !removed.includes(id))
  const added = written.filter(({ id }) => !there.has(id))
  return [...kept.map((record) => byId.get(record.id) ?? record), ...added]
}
