/** What the edit form of a card does to the records. Pure. */
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { editRecord } from '../../lib/domain/records-merge'
import type { RecordFields } from './record-edit'

export function applyFields(
  records: readonly CertificateRecord[],
  id: string,
  { organisation, mdm, account }: RecordFields,
): CertificateRecord[] {
  return editRecord(records, id, { organisation, mdm }).map((record) =>
    record.id === id ? withAccount(record, account) : record,
  )
}

/**
 * Corrects the account in the reading that holds it. A new, dated observation would make the
 * whole record look freshly read, which a typed address must not.
 */
function withAccount(record: CertificateRecord, account: string): CertificateRecord {
  const known = currentFacts(record).account
  if (account === '' || account === known) return record
  const newestFirst = [...record.observations].sort((a, b) => b.at - a.at)
  const holder = newestFirst.find((seen) => seen.account !== null) ?? newestFirst[0]
  const observations = record.observations.map((seen) =>
    seen === holder ? { ...seen, account } : seen,
  )
  return { ...record, observations }
}
