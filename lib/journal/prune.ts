/**
 * Deletion, by retention and on request. Whole segments go, their signed heads stay as anchors
 * for what comes after; each deletion is an event of its own, in the same transaction.
 */
import {
  type Database,
  ENTRIES,
  HEADS,
  inTransaction,
  META,
  META_STORE,
  PEOPLE,
  type StoredPerson,
  write,
} from './database'
import type { EventContext, JournalDraft } from './event'
import type { SegmentHead } from './head'
import { newSalt } from './personal'
import { type ChainState, nextSegment, openHead, type Placed, place } from './place'
import type { Sealer } from './sealer'

export interface PruneSetting {
  database: Database
  sealer: Sealer
  now(): number
  context(now: number): EventContext
}

/** How many events were deleted, and up to which number everything is gone now (0: nothing). */
export interface Pruned {
  deleted: number
  to: number
}

/** Rejects when the database cannot be written; then nothing is deleted. */
export async function prune(setting: PruneSetting, before: number): Promise<Pruned> {
  const database = await setting.database()
  await closeOld(database, before)
  // A segment without a signed head would leave nothing to build on.
  await setting.sealer.seal()
  return deleteOld(database, before, setting)
}

/** A journal that nothing was added to since last year still has its last segment open. */
function closeOld(database: IDBDatabase, before: number): Promise<null> {
  return inTransaction(database, (transaction, done) => {
    const meta = transaction.objectStore(META_STORE)
    const reading = meta.get(META.state)
    reading.onsuccess = () => {
      const state: ChainState = reading.result
      const head = openHead(state)
      done(null)
      if (head === null || head.newest >= before) return
      transaction.objectStore(HEADS).add(head)
      meta.put({ ...state, open: nextSegment(state) } satisfies ChainState, META.state)
    }
  })
}

function deleteOld(database: IDBDatabase, before: number, setting: PruneSetting): Promise<Pruned> {
  // Before the transaction waits its turn: what is noted meanwhile is later.
  const at = setting.now()
  return inTransaction(database, (transaction, done) => {
    const entries = transaction.objectStore(ENTRIES)
    const first = entries.openKeyCursor()
    const heads = transaction.objectStore(HEADS).getAll()
    const state = transaction.objectStore(META_STORE).get(META.state)
    // Requests are answered in order: the last one's answer finds the others'.
    state.onsuccess = () => {
      const from = Number(first.result?.key ?? 0)
      const last = lastOld(heads.result, from, before)
      if (last === null) return done({ deleted: 0, to: Math.max(0, from - 1) })
      done({ deleted: last.to - from + 1, to: last.to })
      entries.delete(IDBKeyRange.upperBound(last.to))
      forgetUpTo(transaction, last.to)
      const data = { before, from, to: last.to, hash: last.hash }
      write(transaction, placed(state.result, 'pruned', data, at, setting))
    }
  })
}

/** The last of the signed old segments that lie without a gap at the beginning of what is there. */
function lastOld(heads: readonly SegmentHead[], from: number, before: number): SegmentHead | null {
  let last: SegmentHead | null = null
  for (const head of heads.filter(({ to }) => to >= from)) {
    if (head.signature === null || head.newest >= before) break
    last = head
  }
  return last
}

/** People whom only deleted entries named. */
function forgetUpTo(transaction: IDBTransaction, seq: number): void {
  const walking = transaction.objectStore(PEOPLE).openCursor()
  walking.onsuccess = () => {
    const cursor = walking.result
    if (cursor === null) return
    const person: StoredPerson = cursor.value
    if (person.last <= seq) cursor.delete()
    cursor.continue()
  }
}

/** Deletes every name and the salt. Rejects when it cannot be written; then nothing is deleted. */
export async function forgetPeople(setting: PruneSetting): Promise<{ seq: number; hash: string }> {
  const database = await setting.database()
  const at = setting.now()
  return inTransaction(database, (transaction, done) => {
    const people = transaction.objectStore(PEOPLE)
    const count = people.count()
    people.clear()
    const reading = transaction.objectStore(META_STORE).get(META.state)
    reading.onsuccess = () => {
      const state: ChainState = { ...reading.result, salt: newSalt() }
      const next = placed(state, 'names-forgotten', { people: count.result }, at, setting)
      write(transaction, next)
      done({ seq: next.row.seq, hash: next.row.hash })
    }
  })
}

function placed<K extends 'pruned' | 'names-forgotten'>(
  state: ChainState,
  kind: K,
  data: Extract<JournalDraft, { kind: K }>['data'],
  at: number,
  { context }: PruneSetting,
): Placed {
  // The compiler cannot follow that kind and data belong together here; the signature says it.
  const draft = { kind, at, ...context(at), shown: null, data } as JournalDraft
  return place(state, draft)
}
