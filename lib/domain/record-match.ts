/** Which record a reading is about. The topic decides; the serial only where a topic is missing. */
import type { CertificateRecord, Reading } from './record'
import type { Serial } from './serial'

/** The record that `reading` belongs to; records in use come before retired ones. */
export function findMatch(
  records: readonly CertificateRecord[],
  reading: Reading,
): CertificateRecord | null {
  const inUse = records.filter((record) => record.retired === null)
  const retired = records.filter((record) => record.retired !== null)
  return matchIn(inUse, reading) ?? matchIn(retired, reading)
}

/** A record in use without topic that `serial` belongs to. */
export function findTopicless(
  records: readonly CertificateRecord[],
  serial: Serial | null,
): CertificateRecord | null {
  const open = records.filter((record) => record.retired === null && record.topic === null)
  return open.find((record) => hasSerial(record, serial)) ?? null
}

/** Whether this serial was ever read for the record. */
export function hasSerial(record: CertificateRecord, serial: Serial | null): boolean {
  return serial !== null && record.observations.some((seen) => seen.serial === serial)
}

function matchIn(
  records: readonly CertificateRecord[],
  reading: Reading,
): CertificateRecord | null {
  const bySerial = (record: CertificateRecord) => hasSerial(record, reading.serial)
  if (reading.topic === null) return records.find(bySerial) ?? null
  return (
    records.find((record) => record.topic === reading.topic) ??
    records.find((record) => record.topic === null && bySerial(record)) ??
    null
  )
}

/**
 * Records that contradict `record`: in use, another topic, and either the same organisation and
 * MDM or the very same serial, which no two certificates have.
 */
export function contradicting(
  records: readonly CertificateRecord[],
  record: CertificateRecord,
): CertificateRecord[] {
  if (record.topic === null || record.retired !== null) return []
  return records.filter((other) => {
    if (other.id === record.id || other.retired !== null) return false
    if (other.topic === null || other.topic === record.topic) return false
    return sameOwner(other, record) || sharesSerial(other, record)
  })
}

function sameOwner(a: CertificateRecord, b: CertificateRecord): boolean {
  const name = fold(a.organisation)
  return name !== '' && name === fold(b.organisation) && a.mdm === b.mdm
}

function sharesSerial(a: CertificateRecord, b: CertificateRecord): boolean {
  return b.observations.some((seen) => hasSerial(a, seen.serial))
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
