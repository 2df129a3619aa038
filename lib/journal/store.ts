/**
 * The journal as the background uses it. One transaction an append, on disk before it counts;
 * everything slower (signing, checking, deleting) happens in transactions of its own.
 */
import { type Checked, createAudit } from './audit'
import { type Entry, headShort } from './chain'
import {
  createDatabase,
  ENTRIES,
  inTransaction,
  META,
  META_STORE,
  PEOPLE,
  readHeads,
  readMeta,
  result,
  type Setting,
  type StoredPerson,
  write,
} from './database'
import type { JournalDraft } from './event'
import type { ProfileKey, SegmentHead } from './head'
import { type ChainState, isChainState, type Placed, place, type Row, toEntry } from './place'
import { forgetPeople, type Pruned, prune } from './prune'
import { placeRecovered, recover } from './recover'
import { createSealer } from './sealer'
import { createWitness } from './witness'

/** Why an event could not be written: the disk (or quota) is full, or the database is broken. */
export type AppendProblem = 'full' | 'broken'

export type AppendResult =
  | { ok: true; seq: number; hash: string }
  | { ok: false; problem: AppendProblem }

export interface JournalStatus {
  /** First and last entry that there are; null for an empty journal. */
  from: number | null
  to: number | null
  /** The last entry's hash. */
  hash: string | null
  /** The profile's public point, hex; null before the first head was signed. */
  key: string | null
  /** What the last check found, and when. */
  checked: Checked | null
}

export interface JournalPart {
  /** Oldest first. */
  entries: Entry[]
  /** All of them, those of deleted segments too; the newest may end before the journal does. */
  heads: SegmentHead[]
  /** Texts of the people in these entries that are still known, by digest. */
  names: Record<string, string>
  status: JournalStatus
}

export interface JournalStore {
  /** Never rejects: a release asks whether its event is on disk. */
  append(draft: JournalDraft): Promise<AppendResult>
  /** Entries from `from` on, at most `limit`; null: the newest `limit`. Signs the head first. */
  read(from: number | null, limit: number): Promise<JournalPart>
  /** The short hash of the last entry older than `at` (ms); '' when there is none. Never rejects. */
  shortHashBefore(at: number): Promise<string>
  /** Checks the whole journal, or its last segment and all heads; the result is kept. */
  verify(scope: Checked['scope']): Promise<Checked>
  /** Deletes whole segments whose newest event is older than `before` (ms), and says so. */
  prune(before: number): Promise<Pruned>
  /** Deletes the names kept beside the chain, and the salt: digests can no longer be tested. */
  forgetPeople(): Promise<AppendResult>
  /** Signs what is unsigned. Rejects when it cannot. */
  seal(): Promise<void>
}

export interface StoreOptions extends Setting {
  /** Kept outside of the database, to notice that it was deleted; without it nothing is noticed. */
  witness?: {
    /** Whether anything was ever written. Rejects when it cannot be read. */
    read(): Promise<boolean>
    keep(): Promise<void>
  }
  /** Runs `work` some time after an append; a worker that dies before it signs at its next start. */
  later(work: () => void): void
}

export function createJournalStore(options: StoreOptions): JournalStore {
  const database = createDatabase(options)
  const sealer = createSealer(database, options.later)
  const audit = createAudit(database, options.now)
  const inContext = { database, sealer, now: options.now, context: options.context }
  const witness = createWitness(options)

  /** A database that was deleted or lost its state under this worker is mended once, then used. */
  async function mending<T>(work: (opened: IDBDatabase) => Promise<T>): Promise<T> {
    const opened = await database()
    try {
      return await work(opened)
    } catch (error) {
      if (isFull(error)) throw error
      const again = await database()
      const isMended = await recover(again, options)
      if (!isMended && again === opened) throw error
      return work(again)
    }
  }

  return {
    async append(draft) {
      const wasThere = await witness.wasThere()
      const lost = (state: ChainState) =>
        wasThere && state.seq === 0
          ? placeRecovered(state, 'all-lost', draft.at, options.context(draft.at))
          : null
      const written = await attempt(() => mending((opened) => appendTo(opened, draft, lost)))
      if (!written.ok) return written
      sealer.soon()
      await witness.keep()
      return written
    },
    async read(from, limit) {
      // Reading must work even where signing does not: the page then shows what is unsigned.
      await sealer.seal().catch(() => undefined)
      const part = await mending((opened) => readPart(opened, from, limit))
      if (isCovered(part)) return part
      // Something was written between signing and reading: a pack made of this would end unsigned.
      await sealer.seal().catch(() => undefined)
      return readPart(await database(), from, limit)
    },
    async shortHashBefore(at) {
      try {
        return await hashBefore(await database(), at)
      } catch {
        return ''
      }
    },
    async verify(scope) {
      await sealer.seal().catch(() => undefined)
      return mending(() => audit(scope))
    },
    prune: (before) => mending(() => audit.alone(() => prune(inContext, before))),
    forgetPeople: () => attempt(() => mending(() => forgetPeople(inContext))),
    seal: () => mending(() => sealer.seal()),
  }
}

/** Reads the state, chains the event, writes entry and state, all in one transaction. */
function appendTo(
  database: IDBDatabase,
  draft: JournalDraft,
  first: (state: ChainState) => Placed | null,
) {
  return inTransaction<{ seq: number; hash: string }>(database, (transaction, done) => {
    const reading = transaction.objectStore(META_STORE).get(META.state)
    reading.onsuccess = () => {
      const state: unknown = reading.result
      // Nothing is built on half a state: it is mended first.
      if (!isChainState(state)) return transaction.abort()
      const before = first(state)
      if (before !== null) write(transaction, before)
      const placed = place(before?.state ?? state, draft)
      write(transaction, placed)
      done({ seq: placed.row.seq, hash: placed.row.hash })
    }
  })
}

async function attempt(work: () => Promise<{ seq: number; hash: string }>): Promise<AppendResult> {
  try {
    return { ok: true, ...(await work()) }
  } catch (error) {
    return { ok: false, problem: isFull(error) ? 'full' : 'broken' }
  }
}

function isCovered({ heads, status }: JournalPart): boolean {
  return heads.some(({ to, signature }) => signature !== null && to >= (status.to ?? 0))
}

async function readPart(
  database: IDBDatabase,
  from: number | null,
  limit: number,
): Promise<JournalPart> {
  const { state, closed, tail } = await readHeads(database)
  const start = from ?? Math.max(1, state.seq - limit + 1)
  const [rows, status] = await Promise.all([
    rowsFrom(database, start, limit),
    statusOf(database, state),
  ])
  const entries = rows.map(toEntry)
  const heads = tail === null ? closed : [...closed, tail]
  return { entries, heads, names: await namesIn(database, rows), status }
}

function rowsFrom(database: IDBDatabase, from: number, limit: number): Promise<Row[]> {
  const store = database.transaction(ENTRIES, 'readonly').objectStore(ENTRIES)
  // A count of 0 would mean "all".
  return limit < 1 ? Promise.resolve([]) : result(store.getAll(IDBKeyRange.lowerBound(from), limit))
}

async function statusOf(database: IDBDatabase, state: ChainState): Promise<JournalStatus> {
  const [first] = await rowsFrom(database, 1, 1)
  const key = await readMeta<ProfileKey>(database, 'key')
  const checked = await readMeta<Checked>(database, 'checked')
  const isEmpty = state.seq === 0
  return {
    from: first?.seq ?? null,
    to: isEmpty ? null : state.seq,
    hash: isEmpty ? null : state.hash,
    key: key?.key ?? null,
    checked,
  }
}

/** A digest is 32 hex digits wherever it stands in an event's text. */
async function namesIn(
  database: IDBDatabase,
  rows: readonly Row[],
): Promise<Record<string, string>> {
  const store = database.transaction(PEOPLE, 'readonly').objectStore(PEOPLE)
  const people = await result<StoredPerson[]>(store.getAll())
  const texts = rows.map(({ text }) => text).join('\n')
  const named = people.filter(({ digest }) => texts.includes(digest))
  return Object.fromEntries(named.map(({ digest, text }) => [digest, text]))
}

/** Notes carry a hash that must stay the same while a renewal goes on: the head at its press. */
function hashBefore(database: IDBDatabase, at: number): Promise<string> {
  const store = database.transaction(ENTRIES, 'readonly').objectStore(ENTRIES)
  const walking = store.openCursor(null, 'prev')
  return new Promise((resolve, reject) => {
    walking.onerror = () => reject(walking.error)
    walking.onsuccess = () => {
      const cursor = walking.result
      if (cursor === null) return resolve('')
      const row: Row = cursor.value
      const time = toEntry(row).event?.at ?? 0
      if (time < at) resolve(headShort(row.hash))
      else cursor.continue()
    }
  })
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
