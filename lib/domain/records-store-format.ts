/**
 * The records as they are stored. Whatever is found in the store becomes good records again:
 * what can be repaired is, what cannot is left out, and both are named.
 */
import type { CertificateRecord, MdmId, Observation, Source } from './record'
import type { LastRequest } from './request'
import { parseSerial } from './serial'
import { parseTopic } from './topic'

/** 2 brought the last renewal's request; every version before it is read as well. */
export const STORED_VERSION = 2

export interface StoredRecords {
  version: typeof STORED_VERSION
  records: CertificateRecord[]
}

type Raw = Record<string, unknown>
type Report = (problem: string) => void

const MDMS: Readonly<Record<MdmId, true>> = {
  intune: true,
  jamf: true,
  iru: true,
  mosyle: true,
  addigy: true,
  other: true,
}
const SOURCES: Readonly<Record<Source, true>> = {
  'intune-graph': true,
  'intune-powershell': true,
  'intune-csv': true,
  'intune-page': true,
  certificate: true,
  statement: true,
  typed: true,
  policy: true,
}

export function toStored(records: readonly CertificateRecord[]): StoredRecords {
  return { version: STORED_VERSION, records: [...records] }
}

/**
 * Reads any stored value, never throws. Nothing stored yet is no problem; a newer version is read
 * as far as it is understood. `problems` name the place and what was done, for the journal.
 */
export function normaliseStored(stored: unknown): {
  records: CertificateRecord[]
  problems: string[]
} {
  const problems: string[] = []
  if (stored === undefined || stored === null) return { records: [], problems }
  const list = isRaw(stored) ? stored.records : undefined
  if (!isRaw(stored) || !Array.isArray(list)) {
    return { records: [], problems: ['the stored value is no list of records: left out'] }
  }
  if (stored.version !== 1 && stored.version !== STORED_VERSION)
    problems.push(`version ${String(asPlain(stored.version))} is unknown`)
  const read = list.flatMap((entry: unknown, index) => {
    const record = readRecord(entry, (problem) => problems.push(`record ${index + 1}: ${problem}`))
    return record === null ? [] : [record]
  })
  return { records: linked(unique(read, problems), problems), problems }
}

function readRecord(entry: unknown, report: Report): CertificateRecord | null {
  if (!isRaw(entry) || typeof entry.id !== 'string' || entry.id === '') {
    report('has no id: left out')
    return null
  }
  const topic = typeof entry.topic === 'string' ? parseTopic(entry.topic) : null
  if (topic === null && entry.topic !== null) report('its topic is none: removed')
  const observations = readObservations(entry.observations, report)
  const known = topic !== null || observations.some((seen) => seen.serial !== null)
  if (observations.length === 0 || !known) {
    report('nothing to recognise it by: left out')
    return null
  }
  return {
    id: entry.id,
    organisation: typeof entry.organisation === 'string' ? entry.organisation : '',
    mdm: isKeyOf(MDMS, entry.mdm) ? entry.mdm : 'other',
    topic,
    observations,
    retired: readRetired(entry.retired),
    disputedWith: typeof entry.disputedWith === 'string' ? entry.disputedWith : null,
    ...readLastRequest(entry.lastRequest),
  }
}

/** Version 1 knew none. What cannot be read is absent: then nothing is compared with it. */
function readLastRequest(value: unknown): { lastRequest?: LastRequest } {
  const at = isRaw(value) ? asTime(value.at) : null
  if (!isRaw(value) || at === null) return {}
  return { lastRequest: { vendor: asText(value.vendor), keyHash: asText(value.keyHash), at } }
}

function readObservations(list: unknown, report: Report): Observation[] {
  if (!Array.isArray(list)) return []
  const read = list.flatMap((entry: unknown, index) => {
    const seen = isRaw(entry) ? readObservation(entry) : null
    if (seen === null) report(`observation ${index + 1} has no time or source: left out`)
    return seen === null ? [] : [seen]
  })
  return read.sort((a, b) => a.at - b.at)
}

function readObservation(entry: Raw): Observation | null {
  const at = asTime(entry.at)
  if (at === null || !isKeyOf(SOURCES, entry.source)) return null
  return {
    source: entry.source,
    at,
    serial: typeof entry.serial === 'string' ? parseSerial(entry.serial) : null,
    expiry: asTime(entry.expiry),
    account: asText(entry.account),
    by: asText(entry.by),
  }
}

/** Retired stays retired, even when its particulars are damaged: it must not turn green. */
function readRetired(value: unknown): CertificateRecord['retired'] {
  if (value === null || value === undefined || value === false) return null
  const entry = isRaw(value) ? value : {}
  return { at: asTime(entry.at) ?? 0, reason: asText(entry.reason) ?? '' }
}

function unique(records: CertificateRecord[], problems: string[]): CertificateRecord[] {
  const seen = new Set<string>()
  return records.filter((record) => {
    const first = !seen.has(record.id)
    if (!first) problems.push(`record ${record.id} stands there twice: the first one counts`)
    seen.add(record.id)
    return first
  })
}

/** A dispute with a record that is gone could never be settled. */
function linked(records: CertificateRecord[], problems: string[]): CertificateRecord[] {
  const ids = new Set(records.map((record) => record.id))
  return records.map((record) => {
    if (record.disputedWith === null || ids.has(record.disputedWith)) return record
    problems.push(`record ${record.id} was disputed with one that is gone: the dispute ends`)
    return { ...record, disputedWith: null }
  })
}

function isRaw(value: unknown): value is Raw {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isKeyOf<K extends string>(table: Readonly<Record<K, true>>, value: unknown): value is K {
  return typeof value === 'string' && Object.hasOwn(table, value)
}

function asTime(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15 ? value : null
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function asPlain(value: unknown): string | number {
  return typeof value === 'number' || typeof value === 'string' ? value : 'none'
}
