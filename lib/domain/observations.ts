/** A record's dated observations: adding one, judging it, keeping their number small. */
import {
  type CertificateRecord,
  type CurrentFacts,
  currentFacts,
  type Observation,
  type Reading,
} from './record'
import type { Change, MissingField } from './record-change'
import { hasSerial } from './record-match'

const MOST = 24
/** Pages show days without a time or zone: less than this apart is the same day. */
const SAME_DAY = 36 * 60 * 60 * 1000

/** The reading as an observation: of now, or of the day the source itself was made. */
export function observationOf(reading: Reading, now: number): Observation {
  return {
    source: reading.source,
    at: Math.min(reading.asOf ?? now, now),
    serial: reading.serial,
    expiry: reading.expiry,
    account: reading.account,
    by: null,
  }
}

/** The observations, oldest first, each once, at most 24. */
export function withObservations(
  record: CertificateRecord,
  added: readonly Observation[],
): CertificateRecord {
  const fresh = added.filter((one) => !record.observations.some((seen) => isSame(seen, one)))
  const all = [...record.observations, ...fresh].sort((a, b) => a.at - b.at)
  return { ...record, observations: limited(all) }
}

/** Drops the oldest, but never the newest value of any field. */
export function limited(oldestFirst: readonly Observation[]): Observation[] {
  const newestFirst = [...oldestFirst].reverse()
  const kept = new Set([
    newestFirst[0],
    newestFirst.find((seen) => seen.serial !== null),
    newestFirst.find((seen) => seen.expiry !== null),
    newestFirst.find((seen) => seen.account !== null),
  ])
  let surplus = oldestFirst.length - MOST
  return oldestFirst.filter((seen) => kept.has(seen) || surplus-- <= 0)
}

/**
 * Whether the reading is of an earlier issue than what is known: it expires earlier, or, where an
 * expiry is missing, carries a serial that has been replaced since. The serial known now is never
 * earlier, whatever its date: then one of the two dates was misread.
 */
export function isOlder(record: CertificateRecord, reading: Reading): boolean {
  const known = currentFacts(record)
  if (reading.serial !== null && reading.serial === known.serial) return false
  if (reading.expiry !== null && known.expiry !== null) {
    const earlier = known.expiry - reading.expiry
    if (Math.abs(earlier) > SAME_DAY) return earlier > 0
  }
  return hasSerial(record, reading.serial)
}

/** A file issued after what is recorded, but before the MDM was last read and showed the old one. */
export function isAhead(record: CertificateRecord, reading: Reading): boolean {
  const known = currentFacts(record)
  if (reading.asOf === undefined || reading.expiry === null || known.expiry === null) return false
  return reading.asOf < known.readAt && reading.expiry - known.expiry > SAME_DAY
}

/** What moved between two states of one record. */
export function factChanges(before: CertificateRecord, after: CertificateRecord): Change[] {
  const [old, now] = [currentFacts(before), currentFacts(after)]
  const recordId = after.id
  const changes: Change[] = []
  if (old.expiry !== null && now.expiry !== null && Math.abs(now.expiry - old.expiry) > SAME_DAY) {
    const renewed = now.expiry > old.expiry && !(now.serial !== null && now.serial === old.serial)
    const kind = renewed ? 'renewed' : 'expiry-corrected'
    changes.push({ kind, recordId, from: old.expiry, to: now.expiry })
  }
  if (old.serial !== null && now.serial !== null && old.serial !== now.serial) {
    changes.push({ kind: 'serial-changed', recordId, from: old.serial, to: now.serial })
  }
  if (old.account !== null && now.account !== null && !sameAccount(old.account, now.account)) {
    changes.push({ kind: 'account-changed', recordId, from: old.account, to: now.account })
  }
  const fields = gained({ ...old, topic: before.topic }, { ...now, topic: after.topic })
  if (fields.length > 0) changes.push({ kind: 'completed', recordId, fields })
  return changes
}

/** What a record lacks, as far as the newest observations tell. */
export function missingIn(record: CertificateRecord): MissingField[] {
  return missingFields({ ...currentFacts(record), topic: record.topic })
}

/**
 * What a reading lacks. Without a topic the record is "proved by serial only": it can be
 * recognised until the next renewal changes the serial, and its row never turns green.
 */
export function missingFields(
  facts: Pick<Reading, 'topic' | 'serial' | 'expiry' | 'account'>,
): MissingField[] {
  const all: MissingField[] = ['topic', 'serial', 'expiry', 'account']
  return all.filter((field) => facts[field] === null)
}

type Known = Pick<CurrentFacts & CertificateRecord, 'topic' | 'serial' | 'expiry' | 'account'>

function gained(before: Known, after: Known): MissingField[] {
  return missingFields(before).filter((field) => after[field] !== null)
}

/** Apple Accounts are addresses; their case means nothing. */
function sameAccount(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function isSame(a: Observation, b: Observation): boolean {
  return (
    a.source === b.source &&
    a.at === b.at &&
    a.serial === b.serial &&
    a.expiry === b.expiry &&
    a.account === b.account &&
    a.by === b.by
  )
}
