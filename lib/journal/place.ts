/**
 * Gives an event its place: pure, so that one transaction can read the state, come here, and
 * write what comes back. The chain is cut into segments by count and by month, so that whole
 * segments can be signed, checked and, when they are old enough, deleted.
 */
import { canonical, sha256Hex } from './canonical'
import type { Entry } from './chain'
import { EVENT_FORM, type JournalDraft, type JournalEvent } from './event'
import { HEAD_FORM, type HeadStatement, type SegmentHead } from './head'
import { entryHash, GENESIS, isHash, type Link } from './link'
import { type KnownPerson, newSalt, seal } from './personal'

/** Entries in a segment, at most. */
export const SEGMENT_LENGTH = 500

/** What the next append has to know; one record in the database. */
export interface ChainState {
  /** Of the last entry; 0 and GENESIS for an empty journal. */
  seq: number
  hash: string
  /** The last event's time, ms; null for an empty journal. */
  at: number | null
  salt: string
  open: OpenSegment
}

/** The segment that is being written: entries `from` to the state's `seq`, none at first. */
export interface OpenSegment {
  segment: number
  from: number
  prev: string
  oldest: number
  newest: number
}

/** An entry on disk: the event as the very text that was hashed. */
export interface Row extends Link {
  text: string
}

export interface Placed {
  state: ChainState
  row: Row
  people: KnownPerson[]
  /** The segment before, when this event began a new one. */
  closed: SegmentHead | null
}

export function emptyState(): ChainState {
  return { seq: 0, hash: GENESIS, at: null, salt: newSalt(), open: segmentAfter(0, 0, GENESIS) }
}

/** What lies on disk may be gone or half of it. */
export function isChainState(value: unknown): value is ChainState {
  const { seq, hash, at, salt, open }: Partial<ChainState> = Object(value)
  const { segment, from, prev, oldest, newest }: Partial<OpenSegment> = Object(open)
  const isWhole = [seq, segment, from].every((one) => Number.isSafeInteger(one))
  const isTimed = [at ?? 0, oldest, newest].every((one) => Number.isFinite(one))
  return isWhole && isTimed && isHash(hash) && isHash(prev) && typeof salt === 'string'
}

/** Throws only on data that JSON cannot carry. */
export function place(state: ChainState, draft: JournalDraft): Placed {
  const { event, people } = eventOf(state, draft)
  const closed = isFull(state, draft.at) ? openHead(state) : null
  const before = closed === null ? state.open : nextSegment(state)
  const text = canonical(event)
  const seq = state.seq + 1
  const link = { seq, prev: state.hash, digest: sha256Hex(text) }
  const row = { ...link, hash: entryHash(link), text }
  const isFirst = before.from === seq
  const oldest = isFirst ? draft.at : Math.min(before.oldest, draft.at)
  const newest = isFirst ? draft.at : Math.max(before.newest, draft.at)
  const open = { ...before, oldest, newest }
  return {
    state: { ...state, seq, hash: row.hash, at: draft.at, open },
    row,
    people,
    closed,
  }
}

/** What the open segment's head would say now; null while it is empty. */
export function openHead({ open, seq, hash }: ChainState): SegmentHead | null {
  if (open.from > seq) return null
  const statement: HeadStatement = { form: HEAD_FORM, ...open, to: seq, hash }
  return { ...statement, key: null, signature: null }
}

/** The state with its open segment closed; the head is the caller's to keep. */
export function nextSegment({ open, seq, hash }: ChainState): OpenSegment {
  return segmentAfter(open.segment, seq, hash)
}

export function toEntry({ text, ...link }: Row): Entry {
  return { ...link, event: JSON.parse(text) }
}

function eventOf(state: ChainState, draft: JournalDraft) {
  const { kind, at, version, browser, zone, policy } = draft
  const { data, shown, people } = seal(draft.data, draft.shown, state.salt)
  const clockBack = state.at !== null && at < state.at
  const context = { version, browser, zone, policy }
  // The compiler cannot follow that kind and data belong together; the draft's type says it.
  const event = { form: EVENT_FORM, kind, at, ...context, shown, clockBack, data } as JournalEvent
  return { event, people }
}

/** A month of one event is a segment too: a year's few events can be deleted month by month. */
function isFull({ open, seq }: ChainState, at: number): boolean {
  const length = seq - open.from + 1
  return length >= SEGMENT_LENGTH || (length > 0 && monthOf(at) !== monthOf(open.newest))
}

function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

function segmentAfter(segment: number, seq: number, hash: string): OpenSegment {
  return { segment: segment + 1, from: seq + 1, prev: hash, oldest: 0, newest: 0 }
}
