/** What can be said of a chain after checking it: closed lists, so that pages can show each. */

/** Why a chain does not hold, at the first place where it does not. */
export type BreakWhy =
  /** A field is missing, strange or too many. */
  | 'malformed'
  /** The event is not the one that was written. */
  | 'event-differs'
  /** The entry's place or its digest was changed. */
  | 'hash-differs'
  /** The entry before is not the one that was there. */
  | 'prev-differs'
  /** Entries are missing between, or out of order. */
  | 'seq-gap'
  /** Entries are missing at the beginning, and no signed head stands for them. */
  | 'start-missing'
  /** A head names entries after the last one: the end was cut off. */
  | 'tail-missing'
  /** A head and the entries it stands for do not agree. */
  | 'head-differs'
  | 'head-signature'
  /** Between the heads of deleted segments one is missing. */
  | 'head-gap'
  /** A head was signed by another profile than the one expected. */
  | 'key-differs'
  /** The hash that was written down elsewhere is not in this chain. */
  | 'anchor-differs'

/** What a reader should know although the chain holds. */
export type ChainNote =
  | { kind: 'clock-back'; seq: number }
  /** No signed head covers these yet. */
  | { kind: 'unsigned'; from: number; to: number }
  /** Deleted by retention; their signed heads remain. */
  | { kind: 'pruned'; from: number; to: number }
  | { kind: 'withheld'; count: number }
  /** Heads of more than one profile key, hex. */
  | { kind: 'several-keys'; keys: string[] }

export interface ChainFacts {
  /** First and last entry read; null for an empty journal. */
  from: number | null
  to: number | null
  /** The last entry's hash. */
  hash: string | null
  /** The entry whose hash was written down elsewhere; null when none was asked for or found. */
  anchored: number | null
  notes: ChainNote[]
}

/** The first entry that cannot be relied on, and why. */
export interface Break {
  seq: number
  why: BreakWhy
}

export type ChainVerdict = ({ ok: true } & ChainFacts) | ({ ok: false } & Break & ChainFacts)

export interface VerifyOptions {
  /** A part of a journal (an evidence pack): it may begin and end anywhere. */
  isExcerpt?: boolean
  /** The profile's public point (hex), when it is known. */
  key?: string | null
  /** A hash written down elsewhere: all of it, or its beginning as `headShort` gives it. */
  anchor?: string | null
}
