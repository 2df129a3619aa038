/** Certificates on their way, beside the records. What cannot be read is left out, never guessed. */
import { createStore, get, set } from 'idb-keyval'
import * as v from 'valibot'
import { livePending, type PendingCertificate } from '../domain/pending'
import { createQueue } from './queue'
import * as shape from './schemas'

export interface PendingStore {
  /** Live at `now` (ms), oldest first. */
  list(now: number): Promise<PendingCertificate[]>
  /** Replaces the list by what `change` makes of the live ones; rejects when it cannot be written. */
  update(
    now: number,
    change: (list: PendingCertificate[]) => PendingCertificate[],
  ): Promise<PendingCertificate[]>
}

const KEY = 'pending'
const VERSION = 1

const stored = v.object({ version: v.literal(VERSION), pending: v.array(v.unknown()) })

/** The pending certificates in a stored value; an entry that cannot be read is dropped. */
export function normalisePending(value: unknown): PendingCertificate[] {
  const result = v.safeParse(stored, value)
  if (!result.success) return []
  return result.output.pending.flatMap((entry) => {
    const read = v.safeParse(shape.pending, entry)
    return read.success ? [read.output] : []
  })
}

export function createPendingStore(): PendingStore {
  const store = createStore('pushcert-guard-pending', 'pending')
  const queue = createQueue()
  const list = async (now: number) => livePending(normalisePending(await get(KEY, store)), now)
  return {
    list: (now) => queue.run(() => list(now)),
    update: (now, change) =>
      queue.run(async () => {
        const next = change(await list(now))
        await set(KEY, { version: VERSION, pending: next }, store)
        return next
      }),
  }
}
