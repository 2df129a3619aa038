/** The journal's database: its stores, its migration, and IndexedDB's requests as promises. */
import type { EventContext } from './event'
import type { SegmentHead } from './head'
import { chainOld } from './migrate'
import { type ChainState, emptyState, type Placed } from './place'

const NAME = 'pushcert-guard-journal'
const VERSION = 2

/** Rows, by seq. */
export const ENTRIES = 'entries'
/** Heads of closed segments, by segment; also of deleted ones. */
export const HEADS = 'heads'
/** Single records, by the names in `META`. */
export const META_STORE = 'meta'
/** Texts of people that the chain knows by digest. */
export const PEOPLE = 'people'

/** `tail` is the signed head of the segment that is still being written. */
export const META = { state: 'state', tail: 'tail', key: 'key', checked: 'checked' } as const

export interface StoredPerson {
  digest: string
  text: string
  /** The last entry that names this person: pruned with it. */
  last: number
}

/** What opening needs to know; `now` in ms. */
export interface Setting {
  factory(): IDBFactory
  now(): number
  /** The context at `now` (ms). */
  context(now: number): EventContext
}

export type Database = () => Promise<IDBDatabase>

/** Opens once and again after a failure or when the browser closed it. */
export function createDatabase(setting: Setting): Database {
  let opening: Promise<IDBDatabase> | null = null
  const forget = () => {
    opening = null
  }
  const open = async () => openDatabase(setting, forget)
  return () => {
    opening ??= open().catch((error: unknown) => {
      forget()
      throw error
    })
    return opening
  }
}

async function openDatabase(setting: Setting, onGone: () => void): Promise<IDBDatabase> {
  const request = setting.factory().open(NAME, VERSION)
  request.onupgradeneeded = ({ oldVersion }) => upgrade(request, oldVersion, setting)
  const database = await result(request)
  database.onclose = onGone
  database.onversionchange = () => {
    database.close()
    onGone()
  }
  return database
}

/** Runs inside the upgrade's transaction: a worker that dies here leaves the old form whole. */
function upgrade(request: IDBOpenDBRequest, oldVersion: number, setting: Setting): void {
  const database = request.result
  const { transaction } = request
  database.createObjectStore(ENTRIES, { keyPath: 'seq' })
  database.createObjectStore(HEADS, { keyPath: 'segment' })
  const meta = database.createObjectStore(META_STORE)
  database.createObjectStore(PEOPLE, { keyPath: 'digest' })
  if (oldVersion === 0 || transaction === null) {
    meta.put(emptyState(), META.state)
    return
  }
  const reading = transaction.objectStore('events').getAll()
  reading.onsuccess = () => {
    const now = setting.now()
    const { placed, state } = chainOld(reading.result, setting.context(now), now)
    for (const one of placed) write(transaction, one)
    meta.put(state, META.state)
    database.deleteObjectStore('events')
    database.deleteObjectStore('head')
  }
}

/** Puts an event where it belongs; the transaction must span all four stores. */
export function write(transaction: IDBTransaction, { state, row, people, closed }: Placed): void {
  // add(), not put(): a number already taken fails the append instead of losing an event.
  transaction.objectStore(ENTRIES).add(row)
  if (closed !== null) transaction.objectStore(HEADS).add(closed)
  for (const person of people) {
    const stored: StoredPerson = { ...person, last: row.seq }
    transaction.objectStore(PEOPLE).put(stored)
  }
  transaction.objectStore(META_STORE).put(state, META.state)
}

/**
 * One transaction over all stores, on disk before it counts. `work` must not wait for anything
 * but requests of this transaction; what it throws aborts it. Resolves when it is complete.
 */
export function inTransaction<T>(
  database: IDBDatabase,
  work: (transaction: IDBTransaction, done: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stores = [ENTRIES, HEADS, META_STORE, PEOPLE]
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    let outcome: { value: T } | null = null
    transaction.oncomplete = () => {
      if (outcome === null) reject(new Error('the transaction ended without a result'))
      else resolve(outcome.value)
    }
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
    work(transaction, (value) => {
      outcome = { value }
    })
  })
}

/** Reads one record of the meta store. */
export async function readMeta<T>(
  database: IDBDatabase,
  key: keyof typeof META,
): Promise<T | null> {
  const store = database.transaction(META_STORE, 'readonly').objectStore(META_STORE)
  return (await result<T | undefined>(store.get(META[key]))) ?? null
}

/** The state, the heads of closed segments and the newest signed head, as of one moment. */
export async function readHeads(
  database: IDBDatabase,
): Promise<{ state: ChainState; closed: SegmentHead[]; tail: SegmentHead | null }> {
  const transaction = database.transaction([META_STORE, HEADS], 'readonly')
  const meta = transaction.objectStore(META_STORE)
  const [state, tail, closed] = await Promise.all([
    result<ChainState>(meta.get(META.state)),
    result<SegmentHead | undefined>(meta.get(META.tail)),
    result<SegmentHead[]>(transaction.objectStore(HEADS).getAll()),
  ])
  return { state, closed, tail: tail ?? null }
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
