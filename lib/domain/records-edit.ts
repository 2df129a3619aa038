/** What a person does with records by hand. All pure: the array from before is the Undo. */
import { withObservations } from './observations'
import type { CertificateRecord, MdmId } from './record'
import { contradicting } from './record-match'

/** The records with `record` in the place of the one with its id. */
export function replaceRecord(
  records: readonly CertificateRecord[],
  record: CertificateRecord,
): CertificateRecord[] {
  return records.map((one) => (one.id === record.id ? record : one))
}

/** Marks the record and the others as contradicting each other; a mark that stands is kept. */
export function dispute(
  records: readonly CertificateRecord[],
  id: string,
  others: readonly string[],
): CertificateRecord[] {
  return records.map((record) => {
    if (record.id === id)
      return { ...record, disputedWith: record.disputedWith ?? others[0] ?? null }
    return others.includes(record.id)
      ? { ...record, disputedWith: record.disputedWith ?? id }
      : record
  })
}

/**
 * The person's word on a dispute. `replaced`: the certificate was made anew, all the others that
 * hang together with `keepId` are retired. `both-stand`: they are different certificates in use.
 */
export function resolveDispute(
  records: readonly CertificateRecord[],
  keepId: string,
  decision: 'replaced' | 'both-stand',
  now: number,
): CertificateRecord[] {
  const group = disputed(records, keepId)
  return records.map((record) => {
    if (!group.has(record.id)) return record
    const goes = decision === 'replaced' && record.id !== keepId && record.retired === null
    const retired = goes ? { at: now, reason: 'replaced' } : record.retired
    return { ...record, retired, disputedWith: null }
  })
}

/** Out of use, after a migration, say: kept, never green. Its disputes end with it. */
export function retireRecord(
  records: readonly CertificateRecord[],
  id: string,
  reason: string,
  now: number,
): CertificateRecord[] {
  return records.map((record) => {
    if (record.id === id) return { ...record, retired: { at: now, reason }, disputedWith: null }
    return record.disputedWith === id ? { ...record, disputedWith: null } : record
  })
}

/** Back in use. Where another record contradicts it meanwhile, that is a dispute. */
export function restoreRecord(
  records: readonly CertificateRecord[],
  id: string,
): CertificateRecord[] {
  return judged(records, id, (record) => ({ ...record, retired: null }))
}

/** "It is unchanged", said by a named person: fresh, without facts of its own. */
export function stateUnchanged(
  records: readonly CertificateRecord[],
  id: string,
  by: string,
  now: number,
): CertificateRecord[] {
  const said = {
    source: 'statement',
    at: now,
    serial: null,
    expiry: null,
    account: null,
    by,
  } as const
  return records.map((record) => (record.id === id ? withObservations(record, [said]) : record))
}

/** Corrects whose certificate it is. The topic cannot be edited: it is read, never typed. */
export function editRecord(
  records: readonly CertificateRecord[],
  id: string,
  edit: { organisation?: string; mdm?: MdmId },
): CertificateRecord[] {
  const record = records.find((one) => one.id === id)
  const organisation = edit.organisation?.trim() ?? record?.organisation
  const mdm = edit.mdm ?? record?.mdm
  if (record === undefined || organisation === undefined || mdm === undefined) return [...records]
  // Settled disputes ("both stand") are not opened again by an edit that changes nothing.
  if (organisation === record.organisation && mdm === record.mdm) return [...records]
  return judged(records, id, (one) => ({ ...one, organisation, mdm }))
}

function judged(
  records: readonly CertificateRecord[],
  id: string,
  change: (record: CertificateRecord) => CertificateRecord,
): CertificateRecord[] {
  const changed = records.map((record) => (record.id === id ? change(record) : record))
  const record = changed.find((one) => one.id === id)
  const others = record === undefined ? [] : contradicting(changed, record)
  return others.length === 0
    ? changed
    : dispute(
        changed,
        id,
        others.map((other) => other.id),
      )
}

/** The ids of all records that hang together with `id` by disputes. */
function disputed(records: readonly CertificateRecord[], id: string): Set<string> {
  const group = new Set([id])
  let size = 0
  while (size !== group.size) {
    size = group.size
    for (const { id: one, disputedWith: other } of records) {
      if (other === null || !(group.has(one) || group.has(other))) continue
      group.add(one).add(other)
    }
  }
  return group
}
