/**
 * An evidence pack: a part of a journal with the signed heads that vouch for it, to be read and
 * checked by somebody else, elsewhere, years later. The same lines are inside the HTML and are
 * the JSON file; CSV is for reading in a spreadsheet.
 */
import type { Entry } from '../chain'
import type { EventContext } from '../event'
import type { SegmentHead } from '../head'
import type { Names } from '../words/people'

/** The version of the pack's form. */
export const PACK_FORM = 1

export type PackKind = 'renewal' | 'range' | 'day'

/** Said by whoever saved the pack, and covered by the file's digest only, not by a signature. */
export interface PackHeader extends EventContext {
  pack: typeof PACK_FORM
  kind: PackKind
  /** Whose events are readable; null: everybody's. */
  organisation: string | null
  /** Milliseconds since the epoch. */
  savedAt: number
  /** BCP 47, of the words in the HTML. */
  language: string
  /** The first and the last entry in here. */
  first: number
  last: number
  /** The newest entry of the journal when this was saved, and its hash. */
  newest: { seq: number; hash: string }
  /** The public point that signs the heads, hex; null when nothing is signed yet. */
  key: string | null
  /** Texts of people by digest, as the profile still knew them. */
  names: Names
}

export interface Pack {
  header: PackHeader
  heads: SegmentHead[]
  entries: Entry[]
}
