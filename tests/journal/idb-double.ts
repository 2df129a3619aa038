/**
 * As much of IndexedDB as the journal uses, in memory: requests answered one by one, a transaction
 * that ends when nothing is asked any more, and one that undoes everything when it is aborted.
 */

type Key = number | string
type Handler = (() => void) | null

class Request<T = unknown> {
  result: T | undefined = undefined
  error: DOMException | null = null
  onsuccess: Handler = null
  onerror: Handler = null
  transaction: Transaction | null = null
  onupgradeneeded: ((event: { oldVersion: number }) => void) | null = null
}

class Table {
  readonly rows = new Map<Key, unknown>()
  /** Sorted: numbers before texts. */
  keys: Key[] = []
  readonly keyPath: string | null
  constructor(keyPath: string | null) {
    this.keyPath = keyPath
  }

  set(key: Key, value: unknown): void {
    if (!this.rows.has(key)) this.keys.splice(this.place(key), 0, key)
    this.rows.set(key, value)
  }

  remove(key: Key): void {
    if (this.rows.delete(key)) this.keys.splice(this.place(key), 1)
  }

  /** Where `key` is or would be. */
  place(key: Key): number {
    let low = 0
    let high = this.keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(this.keys[middle] ?? '', key)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function isBefore(one: Key, other: Key): boolean {
  if (typeof one !== typeof other) return typeof one === 'number'
  return one < other
}

/** The three ranges that are used; both ends belong to it. */
class Range {
  readonly lower: Key | null
  readonly upper: Key | null
  constructor(lower: Key | null, upper: Key | null) {
    this.lower = lower
    this.upper = upper
  }

  static only = (key: Key) => new Range(key, key)
  static lowerBound = (key: Key) => new Range(key, null)
  static upperBound = (key: Key) => new Range(null, key)
  static bound = (lower: Key, upper: Key) => new Range(lower, upper)

  keysIn({ keys }: Table): Key[] {
    const { lower, upper } = this
    return keys.filter(
      (key) =>
        (lower === null || !isBefore(key, lower)) && (upper === null || !isBefore(upper, key)),
    )
  }
}

const EVERYTHING = new Range(null, null)

class Transaction {
  oncomplete: Handler = null
  onabort: Handler = null
  onerror: Handler = null
  error: DOMException | null = null
  readonly #tables: Map<string, Table>
  readonly #waiting: (() => void)[] = []
  readonly #undo: (() => void)[] = []
  #isOver = false
  #ended: () => void = () => undefined
  readonly ended = new Promise<void>((resolve) => {
    this.#ended = resolve
  })
  constructor(tables: Map<string, Table>) {
    this.#tables = tables
  }

  objectStore(name: string): Store {
    const table = this.#tables.get(name)
    if (table === undefined) throw new DOMException(name, 'NotFoundError')
    return new Store(table, this)
  }

  ask<T>(work: () => T, again?: Request<T>): Request<T> {
    if (this.#isOver) throw new DOMException('it is over', 'TransactionInactiveError')
    const request = again ?? new Request<T>()
    this.#waiting.push(() => {
      try {
        request.result = work()
      } catch (error) {
        request.error = error as DOMException
        request.onerror?.()
        return this.abort(request.error)
      }
      request.onsuccess?.()
    })
    return request
  }

  undoLater(work: () => void): void {
    this.#undo.push(work)
  }

  abort(error: DOMException | null = null): void {
    if (this.#isOver) throw new DOMException('it is over', 'InvalidStateError')
    this.#isOver = true
    this.error = error
    for (const undo of this.#undo.reverse()) undo()
    this.onabort?.()
    this.#ended()
  }

  async run(): Promise<void> {
    await turn()
    while (!this.#isOver) {
      const next = this.#waiting.shift()
      if (next === undefined) break
      try {
        next()
      } catch (error) {
        // What a handler throws ends the transaction.
        if (!this.#isOver) this.abort(new DOMException(String(error), 'AbortError'))
      }
      await turn()
    }
    if (this.#isOver) return
    this.#isOver = true
    this.oncomplete?.()
    this.#ended()
  }
}

/** Lets every promise that is ready run on, as between two events of a browser. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

class Store {
  readonly #table: Table
  readonly #transaction: Transaction
  constructor(table: Table, transaction: Transaction) {
    this.#table = table
    this.#transaction = transaction
  }

  get = (key: Key) => this.#ask(() => structuredClone(this.#table.rows.get(key)))
  count = () => this.#ask(() => this.#table.rows.size)
  clear = () => this.#ask(() => this.#removeAll(EVERYTHING))
  delete = (range: Range) => this.#ask(() => this.#removeAll(range))
  add = (value: object, key?: Key) => this.#write(value, key, true)
  put = (value: object, key?: Key) => this.#write(value, key, false)

  getAll(range: Range = EVERYTHING, count = Number.POSITIVE_INFINITY) {
    return this.#ask(() =>
      range
        .keysIn(this.#table)
        .slice(0, count)
        .map((key) => structuredClone(this.#table.rows.get(key))),
    )
  }

  openKeyCursor = () => this.openCursor()

  openCursor(_: null = null, direction: 'next' | 'prev' = 'next') {
    const keys = [...this.#table.keys]
    if (direction === 'prev') keys.reverse()
    let place = 0
    const cursor = () => {
      const key = keys[place]
      if (key === undefined) return null
      return {
        key,
        value: structuredClone(this.#table.rows.get(key)),
        delete: () => this.#ask(() => this.#remove(key)),
        continue: () => {
          place += 1
          this.#transaction.ask(cursor, request)
        },
      }
    }
    const request: Request<ReturnType<typeof cursor>> = this.#ask(cursor)
    return request
  }

  #ask<T>(work: () => T): Request<T> {
    return this.#transaction.ask(work)
  }

  #write(value: object, given: Key | undefined, isNew: boolean) {
    const copy = structuredClone(value)
    const { keyPath } = this.#table
    const key = given ?? (copy as Record<string, Key>)[keyPath ?? ''] ?? ''
    return this.#ask(() => {
      const table = this.#table
      const isKnown = table.rows.has(key)
      if (isNew && isKnown) throw new DOMException('it is there', 'ConstraintError')
      const before = table.rows.get(key)
      this.#transaction.undoLater(() => (isKnown ? table.set(key, before) : table.remove(key)))
      table.set(key, copy)
    })
  }

  #removeAll(range: Range): void {
    for (const key of range.keysIn(this.#table)) this.#remove(key)
  }

  #remove(key: Key): void {
    const before = this.#table.rows.get(key)
    this.#transaction.undoLater(() => this.#table.set(key, before))
    this.#table.remove(key)
  }
}

class Disk {
  version = 0
  readonly tables = new Map<string, Table>()
  #last: Promise<unknown> = Promise.resolve()

  begin(): Transaction {
    const transaction = new Transaction(this.tables)
    // Strictly one after the other: stricter than a browser, which lets readers overlap.
    this.#last = this.#last.then(() => transaction.run())
    return transaction
  }

  createObjectStore(name: string, { keyPath = null }: { keyPath?: string | null } = {}) {
    const table = new Table(keyPath)
    this.tables.set(name, table)
    return { put: (value: object, key: Key) => table.set(key, structuredClone(value)) }
  }

  deleteObjectStore = (name: string) => void this.tables.delete(name)
}

/** One profile's databases; opening again finds what was there. */
export function createIdbDouble(): IDBFactory {
  const disks = new Map<string, Disk>()
  Object.assign(globalThis, { IDBKeyRange: Range })
  const open = (name: string, version: number) => {
    const disk = disks.get(name) ?? new Disk()
    disks.set(name, disk)
    const request = new Request<object>()
    void connect(disk, version, request)
    return request
  }
  return { open } as unknown as IDBFactory
}

async function connect(disk: Disk, version: number, request: Request<object>): Promise<void> {
  await turn()
  const connection = {
    createObjectStore: disk.createObjectStore.bind(disk),
    deleteObjectStore: disk.deleteObjectStore,
    transaction: () => disk.begin(),
    close: () => undefined,
  }
  request.result = connection
  if (disk.version < version) {
    const oldVersion = disk.version
    disk.version = version
    const upgrade = new Transaction(disk.tables)
    request.transaction = upgrade
    request.onupgradeneeded?.({ oldVersion })
    await upgrade.run()
  }
  request.onsuccess?.()
}
