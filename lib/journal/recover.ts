/**
 * A journal whose state was lost, or stands before entries that are there, goes on after its last
 * entry: it must not stay shut for good. An event says so, because it must not look whole either.
 */
import {
  ENTRIES,
  HEADS,
  inTransaction,
  META,
  META_STORE,
  readMeta,
  result,
  type Setting,
  write,
} from './database'
import type { EventContext, EventData, JournalDraft } from './event'
import type { SegmentHead } from './head'
import { GENESIS, isHash } from './link'
import { newSalt } from './personal'
import { type ChainState, isChainState, type Placed, place, type Row, toEntry } from './place'

type Why = EventData['recovered']['why']

/** False when there was nothing to mend. Rejects when the database cannot be read or written. */
export async function recover(
  database: IDBDatabase,
  setting: Pick<Setting, 'now' | 'context'>,
): Promise<boolean> {
  if ((await problemOf(database)) === null) return false
  const at = setting.now()
  return inTransaction(database, (transaction, done) => {
    const entries = transaction.objectStore(ENTRIES)
    const meta = transaction.objectStore(META_STORE)
    const heads = transaction.objectStore(HEADS).getAll()
    const tail = meta.get(META.tail)
    const state = meta.get(META.state)
    state.onsuccess = () => {
      const closed: SegmentHead[] = heads.result
      const after = IDBKeyRange.lowerBound((closed.at(-1)?.to ?? 0) + 1)
      const reading = entries.getAll(after)
      reading.onsuccess = () => {
        const rows: Row[] = reading.result.filter(({ seq }: Row) => Number.isSafeInteger(seq))
        const why = whyOf(state.result, rows.at(-1)?.seq ?? 0)
        done(true)
        // Another worker was first.
        if (why === null) return
        const salt: unknown = Object(state.result).salt
        const found = stateAfter(closed, tail.result ?? null, rows)
        const known = typeof salt === 'string' ? { ...found, salt } : found
        write(transaction, placeRecovered(known, why, at, setting.context(at)))
      }
    }
  })
}

/** The event that says so, in its place. */
export function placeRecovered(
  state: ChainState,
  why: Why,
  at: number,
  context: EventContext,
): Placed {
  const data = { why, last: state.seq }
  const draft: JournalDraft = { kind: 'recovered', at, ...context, shown: null, data }
  return place(state, draft)
}

async function problemOf(database: IDBDatabase): Promise<Why | null> {
  const state: unknown = await readMeta(database, 'state')
  if (!isChainState(state)) return 'state-lost'
  const store = database.transaction(ENTRIES, 'readonly').objectStore(ENTRIES)
  const [next] = await result<Row[]>(store.getAll(IDBKeyRange.lowerBound(state.seq + 1), 1))
  return next === undefined ? null : 'state-behind'
}

function whyOf(state: unknown, last: number): Why | null {
  if (!isChainState(state)) return 'state-lost'
  return state.seq < last ? 'state-behind' : null
}

/** What the next append has to know, as far as the entries and the heads still tell. */
function stateAfter(
  closed: readonly SegmentHead[],
  tail: SegmentHead | null,
  rows: readonly Row[],
): ChainState {
  const end = closed.at(-1) ?? null
  const [first] = rows
  const last = rows.at(-1) ?? null
  const salt = newSalt()
  const head = tail !== null && tail.to > (end?.to ?? 0) ? tail : end
  if (last === null || (head !== null && head.to > last.seq)) {
    // What a head vouches for is gone: its numbers are not given out again.
    const { segment, to, hash } = head ?? { segment: 0, to: 0, hash: GENESIS }
    const open = { segment: segment + 1, from: to + 1, prev: hash, oldest: 0, newest: 0 }
    return { seq: to, hash, at: null, salt, open }
  }
  const times = rows.map(timeOf)
  const hash = isHash(last.hash) ? last.hash : GENESIS
  const open = {
    segment: (end?.segment ?? 0) + 1,
    from: first?.seq ?? last.seq,
    prev: end?.hash ?? first?.prev ?? GENESIS,
    oldest: times.reduce((least, time) => Math.min(least, time)),
    newest: times.reduce((most, time) => Math.max(most, time)),
  }
  return { seq: last.seq, hash, at: times.at(-1) ?? null, salt, open }
}

/** A text that was tampered with has no time; that it was, its digest tells. */
function timeOf(row: Row): number {
  try {
    const at = toEntry(row).event?.at
    return typeof at === 'number' && Number.isFinite(at) ? at : 0
  } catch {
    return 0
  }
}
