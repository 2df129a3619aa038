/** An entry's place in the chain, and the hash that fixes it there. */
import { sha256Hex } from './canonical'

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

/** Hashes are 64 lower-case hex digits. */
export interface Link {
  /** Counts from 1 without gaps. */
  seq: number
  /** The hash of the entry before; GENESIS for the first. */
  prev: string
  /** SHA-256 over the event's canonical JSON. */
  digest: string
  /** SHA-256 over the canonical JSON of seq, prev and digest. */
  hash: string
}

export function isHash(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
}

/** The hash of an entry from its place and its event's digest. */
export function entryHash({ seq, prev, digest }: Omit<Link, 'hash'>): string {
  // Written out: digits and hex need no escaping, and 50,000 of these are checked in a second.
  return sha256Hex(`{"digest":"${digest}","prev":"${prev}","seq":${seq}}`)
}

/** The first ten digits of a hash: short enough for a note, long enough to be found by. */
export function headShort(hash: string): string {
  return hash.slice(0, 10)
}
