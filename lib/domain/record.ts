/**
 * What is known of one certificate that an MDM uses: an identity (organisation, MDM,
 * topic) and dated observations of what changes (serial, expiry, Apple Account).
 * Times are milliseconds since the epoch, UTC. No DOM, no browser, no clock in here.
 */
import type { LastRequest } from './request'
import type { Serial } from './serial'
import type { Topic } from './topic'

/** Identifier of an MDM, the key of its name in the message catalogue (`mdm_<id>`). */
export type MdmId = 'intune' | 'jamf' | 'iru' | 'mosyle' | 'addigy' | 'other'

/** Where an observation was read. `statement`: a named person said "it is unchanged". */
export type Source =
  | 'intune-graph'
  | 'intune-powershell'
  | 'intune-csv'
  | 'intune-page'
  | 'certificate'
  | 'statement'
  | 'typed'
  | 'policy'

export interface Observation {
  source: Source
  at: number
  serial: Serial | null
  expiry: number | null
  account: string | null
  /** The person who stated it; only for `statement` and `typed`. */
  by: string | null
}

export interface CertificateRecord {
  id: string
  organisation: string
  mdm: MdmId
  /** Null for sources that strip it: such a record is "proved by serial only" and never green. */
  topic: Topic | null
  /** Oldest first, at least one. */
  observations: Observation[]
  retired: { at: number; reason: string } | null
  /** Another record whose reading contradicts this one; until a person decides neither is green. */
  disputedWith: string | null
  /** The request of the last renewal that went well; absent before the first. */
  lastRequest?: LastRequest | null
}

/** What one importer read about one certificate, before it is merged into the records. */
export interface Reading {
  mdm: MdmId
  source: Source
  topic: Topic | null
  serial: Serial | null
  expiry: number | null
  account: string | null
  /** Only where the source names it (the person's own words, a file's name): never invented. */
  organisation: string | null
  /**
   * When the source was true, where it says so itself: a certificate's day of issue (ms). A file
   * says nothing of what the MDM uses today, so it must not count as a fresh reading.
   */
  asOf?: number
}

/** The facts of a record as the newest observations give them, each with its own date. */
export interface CurrentFacts {
  serial: Serial | null
  expiry: number | null
  account: string | null
  /** When the MDM was last read (or stated unchanged), and how. */
  readAt: number
  source: Source
  by: string | null
}

/** Newest wins, field by field: a statement "unchanged" is fresh but carries no serial of its own. */
export function currentFacts(record: CertificateRecord): CurrentFacts {
  const newestFirst = [...record.observations].sort((a, b) => b.at - a.at)
  const newest = newestFirst.find((seen) => !isAccountNote(seen)) ?? newestFirst[0]
  if (newest === undefined) throw new Error('A record has at least one observation')
  return {
    serial: newestFirst.find((seen) => seen.serial !== null)?.serial ?? null,
    expiry: newestFirst.find((seen) => seen.expiry !== null)?.expiry ?? null,
    account: newestFirst.find((seen) => seen.account !== null)?.account ?? null,
    readAt: newest.at,
    source: newest.source,
    by: newest.by,
  }
}

/** An account put right by hand is no reading of the MDM: it must not make an old one fresh. */
function isAccountNote({ source, serial, expiry }: Observation): boolean {
  return source === 'typed' && serial === null && expiry === null
}
