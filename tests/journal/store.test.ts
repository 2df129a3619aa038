import { beforeEach, describe, expect, it } from 'vitest'
import { GENESIS, headShort, verifyChain } from '../../lib/journal/chain'
import { SEGMENT_LENGTH } from '../../lib/journal/place'
import { abortWith, appendAll, createDisk, createOldDisk, type Disk, withFaults } from './disk'
import { armed, held, monthly, NINE_58 } from './samples'

let disk: Disk

beforeEach(() => {
  disk = createDisk()
})

describe('an append', () => {
  it('is chained, and found again by the next worker', async () => {
    const first = await disk.start().append(held(1000))
    expect(first).toMatchObject({ ok: true, seq: 1 })
    const second = await disk.start().append(held(2000))
    expect(second).toMatchObject({ ok: true, seq: 2 })
    const { entries, heads, status } = await disk.start().read(null, 10)
    expect(entries.map(({ seq, prev }) => [seq, prev])).toEqual([
      [1, GENESIS],
      [2, first.ok && first.hash],
    ])
    expect(status).toMatchObject({ from: 1, to: 2, hash: second.ok && second.hash })
    expect(await verifyChain(entries, heads, { key: status.key })).toMatchObject({
      ok: true,
      notes: [],
    })
  })

  it('keeps number and chain with many at once from several workers', async () => {
    const stores = [disk.start(), disk.start(), disk.start()]
    const written = await Promise.all(
      Array.from({ length: 60 }, (_, at) => stores[at % 3]?.append(held(NINE_58 + at, at))),
    )
    const seqs = written.map((one) => (one?.ok ? one.seq : 0)).sort((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: 60 }, (_, place) => place + 1))
    const { entries, heads } = await disk.start().read(1, 100)
    expect(new Set(entries.map(({ event }) => JSON.stringify(event?.data))).size).toBe(60)
    expect(await verifyChain(entries, heads)).toMatchObject({ ok: true, to: 60 })
  })

  it('that JSON cannot carry is not written, and the next one is', async () => {
    const store = disk.start()
    expect(await store.append(held(1, Number.NaN))).toEqual({ ok: false, problem: 'broken' })
    expect(await store.append(held(2))).toMatchObject({ ok: true, seq: 1 })
  })

  it('signs later, once for many', async () => {
    await appendAll(disk.start(), [held(), held(), held()])
    expect(disk.planned).toHaveLength(1)
  })
})

describe('a database that cannot be opened', () => {
  const broken: [string, Error, string][] = [
    ['full', new DOMException('no room', 'QuotaExceededError'), 'full'],
    ['gone', new Error('gone'), 'broken'],
  ]
  it.each(broken)(
    '%s is a result, not an exception, and is tried again',
    async (_, error, problem) => {
      let tries = 0
      const factory = () => {
        tries += 1
        throw error
      }
      const store = disk.start({ factory })
      expect(await store.append(held())).toEqual({ ok: false, problem })
      expect(await store.append(held())).toEqual({ ok: false, problem })
      expect(tries).toBe(2)
      expect(await store.shortHashBefore(NINE_58)).toBe('')
    },
  )
})

describe('a write that is cut short', () => {
  const stores = ['entries', 'heads', 'meta', 'people']
  /** The third append writes to all four stores: a new month, and a person. */
  const drafts = [held(Date.UTC(2026, 0, 1)), held(Date.UTC(2026, 0, 2))]
  const third = armed('mdm-push@contoso.com', Date.UTC(2026, 1, 1))

  async function cutAt(name: string, fault: (transaction: IDBTransaction) => void) {
    await appendAll(disk.start(), drafts)
    let count = 0
    const factory = withFaults(disk.factory, (store, transaction) => {
      if (store !== name) return
      count += 1
      fault(transaction)
    })
    const cut = await disk.start({ factory: () => factory }).append(third)
    return { cut, count }
  }

  it.each(stores)('leaves nothing behind, stopped before %s', async (name) => {
    const { cut, count } = await cutAt(name, (transaction) => transaction.abort())
    expect(count).toBe(1)
    expect(cut).toEqual({ ok: false, problem: 'broken' })
    const again = await disk.start().append(third)
    expect(again).toMatchObject({ ok: true, seq: 3 })
    expect((await disk.start().verify('whole')).verdict).toMatchObject({ ok: true, to: 3 })
  })

  it.each(stores)('is named full when the disk is, before %s', async (name) => {
    const full = new DOMException('no room', 'QuotaExceededError')
    const { cut } = await cutAt(name, (transaction) => abortWith(transaction, full))
    expect(cut).toEqual({ ok: false, problem: 'full' })
    const { entries } = await disk.start().read(1, 10)
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2])
  })
})

describe('signing', () => {
  const plain = async () => (await disk.start().read(null, 1)).heads

  it('is made up for by the next start, with the same key', async () => {
    await appendAll(disk.start(), monthly(3))
    const store = disk.start()
    await store.seal()
    const before = await store.read(null, 1)
    await appendAll(disk.start(), [held(Date.UTC(2026, 3, 1))])
    const after = await disk.start().read(null, 10)
    expect(after.heads.map(({ to }) => to)).toEqual([1, 2, 3, 4])
    expect(new Set(after.heads.map(({ key }) => key))).toEqual(new Set([before.status.key]))
    expect(await verifyChain(after.entries, after.heads)).toMatchObject({ ok: true, notes: [] })
  })

  it('made at the same time by two workers leaves one key', async () => {
    await appendAll(disk.start(), monthly(2))
    const stores = [disk.start(), disk.start()]
    await Promise.all(stores.map((store) => store.seal()))
    const key = (await disk.start().read(null, 1)).status.key
    expect(key).toMatch(/^04[0-9a-f]{128}$/)
    expect((await disk.start().verify('whole')).verdict).toMatchObject({ ok: true, notes: [] })
  })

  it('of an empty journal signs nothing', async () => {
    await disk.start().seal()
    expect(await plain()).toEqual([])
  })

  it('the private key cannot leave the profile', async () => {
    await appendAll(disk.start(), [held()])
    await disk.start().seal()
    let kept: { pair: CryptoKeyPair } | undefined
    await disk.tamper((transaction) => {
      const reading = transaction.objectStore('meta').get('key')
      reading.onsuccess = () => {
        kept = reading.result
      }
    })
    expect(kept?.pair.privateKey.extractable).toBe(false)
    const leaving = kept && crypto.subtle.exportKey('pkcs8', kept.pair.privateKey)
    await expect(leaving).rejects.toThrow()
  })
})

describe('reading', () => {
  it('gives the newest, or from a number on', async () => {
    const store = disk.start()
    await appendAll(store, monthly(7))
    const seqs = async (from: number | null, limit: number) =>
      (await store.read(from, limit)).entries.map(({ seq }) => seq)
    expect(await seqs(null, 3)).toEqual([5, 6, 7])
    expect(await seqs(null, 100)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await seqs(2, 3)).toEqual([2, 3, 4])
    expect(await seqs(8, 3)).toEqual([])
    expect(await seqs(1, 0)).toEqual([])
  })

  it('gives the names of those entries only', async () => {
    const store = disk.start()
    const accounts = ['push@contoso.com', 'j.smith@icloud.com', 'push@fabrikam.com']
    await appendAll(
      store,
      accounts.map((account) => armed(account)),
    )
    const { entries, names } = await store.read(1, 2)
    expect(Object.values(names)).toEqual(['push@contoso.com'])
    expect(JSON.stringify(entries)).not.toContain('push@')
  })

  it('the short hash for a note stands still while a renewal goes on', async () => {
    const store = disk.start()
    const [first] = await appendAll(store, [armed(null, 1000), held(2000), held(3000)])
    const short = first?.ok ? headShort(first.hash) : ''
    expect(await store.shortHashBefore(2000)).toBe(short)
    await store.append(held(4000))
    expect(await store.shortHashBefore(2000)).toBe(short)
    expect(await store.shortHashBefore(1000)).toBe('')
  })
})

it('a long journal is cut into segments that all hold', { timeout: 20_000 }, async () => {
  const store = disk.start()
  const count = 2 * SEGMENT_LENGTH + 10
  await Promise.all(Array.from({ length: count }, (_, at) => store.append(held(NINE_58 + at))))
  const { heads, status } = await store.read(null, 1)
  expect(heads.map(({ from, to }) => [from, to])).toEqual([
    [1, SEGMENT_LENGTH],
    [SEGMENT_LENGTH + 1, 2 * SEGMENT_LENGTH],
    [2 * SEGMENT_LENGTH + 1, count],
  ])
  expect(status).toMatchObject({ from: 1, to: count })
  expect((await store.verify('whole')).verdict).toMatchObject({ ok: true, notes: [] })
  expect((await store.verify('recent')).verdict).toMatchObject({
    ok: true,
    from: SEGMENT_LENGTH + 1,
  })
})

describe('the first form of the journal', () => {
  const old = (seq: number, account: string) => ({
    form: 1,
    kind: 'renewal-armed',
    at: Date.UTC(2026, seq, 1),
    version: '0.1.0',
    data: { tab: 1, recordId: 'contoso', topic: 'com.apple.mgmt.External.x', account },
    seq,
    prev: null,
  })

  it('is brought into the chain, which says so', async () => {
    await createOldDisk(disk, [old(1, 'push@contoso.com'), old(2, 'j.smith@icloud.com')])
    const { entries, heads, names } = await disk.start().read(1, 10)
    expect(entries.map(({ event }) => [event?.kind, event?.browser])).toEqual([
      ['renewal-armed', null],
      ['renewal-armed', null],
      ['chained', 'Firefox 153.0'],
    ])
    expect(entries[2]?.event?.data).toEqual({ events: 2 })
    expect(JSON.stringify(entries)).not.toContain('@')
    expect(Object.values(names)).toEqual(['push@contoso.com'])
    expect(await verifyChain(entries, heads)).toMatchObject({ ok: true, notes: [] })
    expect(await disk.start().append(held())).toMatchObject({ ok: true, seq: 4 })
  })

  it('an empty one becomes an empty journal; what is no event is left out and counted', async () => {
    await createOldDisk(disk, [])
    expect((await disk.start().read(null, 5)).status).toMatchObject({ from: null, to: null })
    const other = createDisk()
    await createOldDisk(other, [{ seq: 1, kind: 7 }, old(2, 'push@contoso.com')])
    const { entries } = await other.start().read(1, 5)
    expect(entries.map(({ event }) => event?.data)).toMatchObject([{ tab: 1 }, { events: 2 }])
  })
})
