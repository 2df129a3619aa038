/**
 * The chain: every entry's hash covers the entry before it, so that nothing can be changed,
 * taken out or put in between without every later hash telling. What it cannot show: an end
 * that was cut off together with its heads, and a rewrite by whoever holds the profile's key;
 * against both stands a hash that was written down elsewhere (`anchor`).
 */
import { canonical, sha256Hex } from './canonical'
import { createLinkCheck, type Seen } from './check'
import type { JournalEvent } from './event'
import { isHeadSigned, type SegmentHead } from './head'
import type { Link } from './link'
import type { ChainVerdict, VerifyOptions } from './verdict'

export { entryHash, GENESIS, headShort, type Link } from './link'
export type { BreakWhy, ChainNote, ChainVerdict, VerifyOptions } from './verdict'

/**
 * An event in its place. The hash covers the event by its digest, so that an event may be
 * withheld (null: another customer's, in an evidence pack) and the chain still be checked.
 */
export interface Entry extends Link {
  event: JournalEvent | null
}

/** Lower-case hex SHA-256 over the event's RFC 8785 JSON. Throws on what JSON cannot carry. */
export function eventDigest(event: JournalEvent): string {
  return sha256Hex(canonical(event))
}

/**
 * Checks entries (oldest first) and heads (in any order, signed or not). Never rejects.
 * Needs WebCrypto for the signatures, which also pages opened from disk have.
 */
export async function verifyChain(
  entries: readonly Entry[],
  heads: readonly SegmentHead[],
  options: VerifyOptions = {},
): Promise<ChainVerdict> {
  if (!heads.every(isObject)) return NO_HEADS
  const check = createLinkCheck(heads, options)
  for (const entry of entries) check.add(isExact(entry) ? entry : NOWHERE, seenOf(entry))
  return check.verdict(isHeadSigned)
}

/** One line of a pack: the canonical JSON of an entry or a head. */
export function toLine(value: Entry | SegmentHead): string {
  return canonical(value)
}

/** Null unless the line is, byte for byte, what `toLine` writes. */
export function fromLine(line: string): Entry | null {
  try {
    const value: Entry = JSON.parse(line)
    return isExact(value) && toLine(value) === line ? value : null
  } catch {
    return null
  }
}

/** As `fromLine`, for a head. */
export function headFromLine(line: string): SegmentHead | null {
  try {
    const value: SegmentHead = JSON.parse(line)
    const isHead = Object.keys(value).length === HEAD_FIELDS && 'signature' in value
    return isHead && toLine(value) === line ? value : null
  } catch {
    return null
  }
}

const FIELDS = 5
const HEAD_FIELDS = 10

/** A field more would be covered by no hash. */
function isExact(entry: unknown): boolean {
  if (!isObject(entry) || Array.isArray(entry)) return false
  return Object.keys(entry).length === FIELDS && 'event' in entry
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

const NOTHING = { from: null, to: null, hash: null, anchored: null, notes: [] }
const NO_HEADS: ChainVerdict = { ok: false, seq: 1, why: 'malformed', ...NOTHING }

/** Stands for what is no entry at all. */
const NOWHERE: Link = { seq: 0, prev: '', digest: '', hash: '' }

function seenOf(entry: Entry): Seen {
  if (!isExact(entry)) return { digest: '', isExact: false, isClockBack: false, prunedTo: 0 }
  const isClockBack = entry.event?.clockBack === true
  return { digest: digestOf(entry), isExact: true, isClockBack, prunedTo: prunedTo(entry.event) }
}

/** Up to where an event says that retention deleted; 0 for all others. Never throws. */
export function prunedTo(event: JournalEvent | null): number {
  return event?.kind === 'pruned' && Number.isSafeInteger(event.data?.to) ? event.data.to : 0
}

/** Null: withheld. An event that cannot be written canonically has no digest: ''. */
function digestOf({ event }: Entry): string | null {
  if (event === null) return null
  try {
    return eventDigest(event)
  } catch {
    return ''
  }
}
