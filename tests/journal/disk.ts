/** Journals on one disk: opened, stopped, opened again, and tampered with in between. */
import type { JournalDraft } from '../../lib/journal/event'
import { createJournalStore, type JournalStore, type StoreOptions } from '../../lib/journal/store'
import { createIdbDouble } from './idb-double'
import { CONTEXT } from './memory-journal'
import { NINE_58 } from './samples'

const NAME = 'pushcert-guard-journal'

export interface Disk {
  factory: IDBFactory
  /** A worker's start. What it would do later waits in `planned`. */
  start(options?: Partial<StoreOptions>): JournalStore
  planned: (() => void)[]
  /** Work on the raw database, as nobody should. */
  tamper(work: (transaction: IDBTransaction) => void): Promise<void>
}

export function createDisk(): Disk {
  const factory = createIdbDouble()
  const planned: (() => void)[] = []
  return {
    factory,
    planned,
    start: (options) =>
      createJournalStore({
        factory: () => factory,
        now: () => NINE_58,
        context: () => CONTEXT,
        later: (work) => void planned.push(work),
        ...options,
      }),
    async tamper(work) {
      const database = await opened(factory.open(NAME, 2))
      const transaction = database.transaction(['entries', 'heads', 'meta', 'people'], 'readwrite')
      work(transaction)
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      })
    },
  }
}

/** The first form of the database, with these events in it. */
export async function createOldDisk(disk: Disk, events: readonly object[]): Promise<void> {
  const request = disk.factory.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('events', { keyPath: 'seq' })
    request.result.createObjectStore('head')
  }
  const database = await opened(request)
  const transaction = database.transaction(['events'], 'readwrite')
  for (const event of events) transaction.objectStore('events').put(event)
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve()
  })
  database.close()
}

export function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/**
 * A factory whose journal's writes go wrong: `fault` is asked before each add and put, with the
 * store's name, and may throw (a full disk) or abort (a worker that is stopped).
 */
export function withFaults(
  factory: IDBFactory,
  fault: (store: string, transaction: IDBTransaction) => void,
): IDBFactory {
  const wrapStore = (store: IDBObjectStore, name: string, transaction: IDBTransaction) =>
    new Proxy(store, {
      get(target, key) {
        const value = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          if (key === 'add' || key === 'put') fault(name, transaction)
          return value.apply(target, args)
        }
      },
    })
  const open = (name: string, version?: number) => {
    const request = factory.open(name, version)
    const begin = (database: IDBDatabase) => {
      const start = database.transaction.bind(database)
      const transaction = (...args: Parameters<IDBDatabase['transaction']>) => {
        const begun = start(...args)
        const storeOf = begun.objectStore.bind(begun)
        begun.objectStore = (store) => wrapStore(storeOf(store), store, begun)
        return begun
      }
      Object.assign(database, { transaction })
    }
    queueMicrotask(() => {
      const told = request.onsuccess
      request.onsuccess = (event) => {
        begin(request.result)
        told?.call(request, event)
      }
    })
    return request
  }
  return { open } as unknown as IDBFactory
}

/** As the browser does when the disk is full: nothing is thrown, the transaction ends with it. */
export function abortWith(transaction: IDBTransaction, error: DOMException): void {
  Reflect.apply(transaction.abort, transaction, [error])
}

export async function appendAll(store: JournalStore, drafts: readonly JournalDraft[]) {
  const results = []
  for (const draft of drafts) results.push(await store.append(draft))
  return results
}
