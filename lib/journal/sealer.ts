/**
 * Signs heads outside the append's transaction, because waiting for a signature would end it.
 * What a stopped worker left unsigned is found by looking, so the next start signs it.
 */
import {
  type Database,
  HEADS,
  inTransaction,
  META,
  META_STORE,
  readHeads,
  readMeta,
} from './database'
import { createProfileKey, type ProfileKey, type SegmentHead, signHead } from './head'
import { openHead } from './place'

export interface Sealer {
  /** Signs everything up to now. Rejects when it cannot. */
  seal(): Promise<void>
  /** Signs some time later, once for many appends; a failure waits for the next time. */
  soon(): void
}

export function createSealer(database: Database, later: (work: () => void) => void): Sealer {
  let running: Promise<void> | null = null
  let isPlanned = false

  async function seal(): Promise<void> {
    // One at a time; who comes meanwhile has entries that the running one may not have seen.
    await running?.catch(() => undefined)
    running ??= database()
      .then(sealNow)
      .finally(() => {
        running = null
      })
    return running
  }

  return {
    seal,
    soon() {
      if (isPlanned) return
      isPlanned = true
      later(() => {
        isPlanned = false
        seal().catch(() => undefined)
      })
    },
  }
}

async function sealNow(database: IDBDatabase): Promise<void> {
  const { state, closed, tail } = await readHeads(database)
  const unsigned = closed.filter(({ signature }) => signature === null)
  const open = openHead(state)
  const isTailNew = open !== null && open.to > (tail?.to ?? 0)
  if (unsigned.length === 0 && !isTailNew) return
  const key = await profileKey(database)
  const heads = await Promise.all(unsigned.map((head) => signHead(head, key)))
  await keep(database, heads, isTailNew ? await signHead(open, key) : null)
}

/** Only what is still as it was read is replaced: another signing may have come first. */
function keep(
  database: IDBDatabase,
  heads: readonly SegmentHead[],
  tail: SegmentHead | null,
): Promise<null> {
  return inTransaction(database, (transaction, done) => {
    const store = transaction.objectStore(HEADS)
    for (const head of heads) store.put(head)
    done(null)
    if (tail === null) return
    const meta = transaction.objectStore(META_STORE)
    const reading = meta.get(META.tail)
    reading.onsuccess = () => {
      const kept: SegmentHead | undefined = reading.result
      if (kept === undefined || kept.to < tail.to) meta.put(tail, META.tail)
    }
  })
}

/** The profile's key, made once: of two that were made at the same time the first stays. */
async function profileKey(database: IDBDatabase): Promise<ProfileKey> {
  const known = await readMeta<ProfileKey>(database, 'key')
  if (known !== null) return known
  const made = await createProfileKey()
  return inTransaction(database, (transaction, done) => {
    const meta = transaction.objectStore(META_STORE)
    const reading = meta.get(META.key)
    reading.onsuccess = () => {
      const first: ProfileKey | undefined = reading.result
      if (first === undefined) meta.put(made, META.key)
      done(first ?? made)
    }
  })
}
