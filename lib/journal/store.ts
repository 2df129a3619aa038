/**
 * The journal's database: one transaction per append, on disk before it counts. Sequence
 * numbers are given inside the transaction, so that appends of several tabs cannot collide.
 */
import type { JournalEvent, StoredEvent } from './event'

/** Why an event could not be written: the disk (or quota) is full, or the database is broken. */
export type AppendProblem = 'full' | 'broken'

export type AppendResult = { ok: true; seq: number } | { ok: false; problem: AppendProblem }

export interface JournalStore {
  /** Never rejects: a release asks whether its event is on disk. */
  append(event: JournalEvent): Promise<AppendResult>
  /** Oldest first. */
  list(): Promise<StoredEvent[]>
}

const NAME = 'pushcert-guard-journal'
const VERSION = 1
const EVENTS = 'events'
const HEAD = 'head'

export function createJournalStore(factory: () => IDBFactory = () => indexedDB): JournalStore {
  let opening: Promise<IDBDatabase> | null = null

  function database(): Promise<IDBDatabase> {
    opening ??= open(factory(), () => {
      opening = null
    }).catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }

  return {
    async append(event) {
      try {
        return { ok: true, seq: await put(await database(), event) }
      } catch (error) {
        return { ok: false, problem: isFull(error) ? 'full' : 'broken' }
      }
    },
    async list() {
      const transaction = (await database()).transaction(EVENTS, 'readonly')
      return result<StoredEvent[]>(transaction.objectStore(EVENTS).getAll())
    },
  }
}

function open(factory: IDBFactory, onGone: () => void): Promise<IDBDatabase> {
  const request = factory.open(NAME, VERSION)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(EVENTS, { keyPath: 'seq' })
    request.result.createObjectStore(HEAD)
  }
  return result(request).then((database) => {
    database.onclose = onGone
    database.onversionchange = () => {
      database.close()
      onGone()
    }
    return database
  })
}

/** Reads the head, writes event and head; resolves only when the transaction is complete. */
function put(database: IDBDatabase, event: JournalEvent): Promise<number> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([EVENTS, HEAD], 'readwrite', { durability: 'strict' })
    const head = transaction.objectStore(HEAD)
    let seq = 0
    const reading = head.get(HEAD)
    reading.onsuccess = () => {
      seq = (isSeq(reading.result) ? reading.result : 0) + 1
      const stored: StoredEvent = { ...event, seq, prev: null }
      // add(), not put(): a number already taken fails the append instead of losing an event.
      transaction.objectStore(EVENTS).add(stored)
      head.put(seq, HEAD)
    }
    transaction.oncomplete = () => resolve(seq)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
