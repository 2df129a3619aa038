/** Changes of the records, each written into the journal. */
import type { CertificateRecord, Observation } from '../domain/record'
import { applyDiff, type RecordsDiff } from '../domain/records-diff'
import { note } from './note'
import type { Services } from './services'

/** Writes what one act changed; `why` is what the page says it did, in plain words. */
export async function saveRecords(
  services: Services,
  diff: RecordsDiff,
  why: string,
): Promise<void> {
  let before: CertificateRecord[] = []
  const after = await services.records.update((stored) => {
    before = stored
    return applyDiff(stored, diff)
  })
  await note(services, 'record-saved', { ...compare(before, after), why })
}

/** "It is unchanged": a dated statement of a named person; it freshens, it carries no serial. */
export async function stateUnchanged(
  services: Services,
  recordId: string,
  by: string,
): Promise<void> {
  const at = services.now()
  const seen: Observation = {
    source: 'statement',
    at,
    serial: null,
    expiry: null,
    account: null,
    by,
  }
  const records = await services.records.update((stored) =>
    stored.map((one) =>
      one.id === recordId ? { ...one, observations: [...one.observations, seen] } : one,
    ),
  )
  const record = records.find((one) => one.id === recordId)
  if (record) await note(services, 'statement', { recordId, topic: record.topic, by })
}

function compare(before: readonly CertificateRecord[], after: readonly CertificateRecord[]) {
  const known = new Map(before.map((record) => [record.id, record]))
  const kept = after.filter((record) => known.has(record.id))
  const isChanged = (record: CertificateRecord) =>
    JSON.stringify(record) !== JSON.stringify(known.get(record.id))
  const isRetired = (record: CertificateRecord) =>
    record.retired !== null && known.get(record.id)?.retired === null
  return {
    records: after.length,
    added: after.length - kept.length,
    changed: kept.filter(isChanged).length,
    retired: kept.filter(isRetired).length,
  }
}
