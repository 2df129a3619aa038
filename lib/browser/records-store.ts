/**
 * The records, in the extension's own IndexedDB: no page and no content script reaches it.
 * Read-modify-write goes through one queue; what is read is normalised, never trusted.
 */
import { createStore, get, set } from 'idb-keyval'
import type { CertificateRecord } from '../domain/record'
import { normaliseStored, toStored } from '../domain/records-store-format'
import { logFailure } from '../log'
import { createQueue } from './queue'

export interface RecordsStore {
  list(): Promise<CertificateRecord[]>
  /** Replaces the list by what `change` makes of it; rejects when it cannot be written. */
  update(
    change: (records: CertificateRecord[]) => CertificateRecord[],
  ): Promise<CertificateRecord[]>
}

const KEY = 'records'

export function createRecordsStore(): RecordsStore {
  const store = createStore('pushcert-guard-records', 'records')
  const queue = createQueue()
  let isReported = false

  async function list(): Promise<CertificateRecord[]> {
    const { records, problems } = normaliseStored(await get<unknown>(KEY, store))
    if (problems.length > 0 && !isReported) {
      isReported = true
      logFailure('reading the records', problems.join('; '))
    }
    return records
  }

  return {
    list: () => queue.run(list),
    update: (change) =>
      queue.run(async () => {
        const next = change(await list())
        await set(KEY, toStored(next), store)
        return next
      }),
  }
}
