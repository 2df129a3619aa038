/**
 * Runs inside an extension page, bundled by journal-long.spec.ts: fills the extension's own journal
 * with the extension's own code, so that nothing of it has to be in the product.
 */
import {
  createDatabase,
  inTransaction,
  META,
  META_STORE,
  write,
} from '../../../lib/journal/database'
import type { EventContext, JournalDraft } from '../../../lib/journal/event'
import { type ChainState, place } from '../../../lib/journal/place'
import { createJournalStore } from '../../../lib/journal/store'

const CONTEXT: EventContext = {
  version: '0.1.0',
  browser: 'Test',
  zone: { name: 'Europe/Berlin', offset: 60 },
  policy: null,
}
const setting = { factory: () => indexedDB, now: Date.now, context: () => CONTEXT }
const BATCH = 2000

/** Appends `count` events in large transactions; a renewal of another customer every ten. */
async function fill(count: number): Promise<number> {
  const database = await createDatabase(setting)()
  const start = Date.now() - count * 60_000
  for (let done = 0; done < count; done += BATCH) {
    await inTransaction<null>(database, (transaction, end) => {
      const reading = transaction.objectStore(META_STORE).get(META.state)
      reading.onsuccess = () => {
        let state: ChainState = reading.result
        for (let at = done; at < Math.min(done + BATCH, count); at += 1) {
          const placed = place(state, draft(at, start))
          write(transaction, placed)
          state = placed.state
        }
        end(null)
      }
    })
  }
  database.close()
  return count
}

/** Milliseconds of single appends, one by one, each on disk before the next. */
async function appends(count: number): Promise<number[]> {
  const store = createJournalStore({ ...setting, later: () => undefined })
  const took: number[] = []
  for (let at = 0; at < count; at += 1) {
    const from = performance.now()
    const written = await store.append(draft(at, Date.now()))
    if (!written.ok) throw new Error(written.problem)
    took.push(performance.now() - from)
  }
  return took
}

/** Milliseconds, and whether the whole journal holds. */
async function verify(): Promise<{ took: number; ok: boolean; to: number | null }> {
  const store = createJournalStore({ ...setting, later: () => undefined })
  await store.seal()
  const from = performance.now()
  const { verdict } = await store.verify('whole')
  return { took: performance.now() - from, ok: verdict.ok, to: verdict.to }
}

function draft(at: number, start: number): JournalDraft {
  const customer = Math.floor(at / 10)
  const tab = customer % 1000
  const time = start + at * 60_000
  const base = { at: time, shown: null, ...CONTEXT }
  if (at % 10 > 0) {
    const data = { tab, control: 'create', screen: 'list', why: 'create-hold' }
    return { ...base, kind: 'held', data }
  }
  const organisation = `Customer ${customer}`
  const [recordId, ticket, topic] = [
    `r${customer}`,
    `IT-${customer}`,
    `com.apple.mgmt.External.${customer}`,
  ]
  const data = { tab, task: 'renew', recordId, topic, organisation, mdm: 'intune', ticket } as const
  return { ...base, kind: 'task-chosen', data }
}

Object.assign(globalThis, { longJournal: { fill, appends, verify } })
