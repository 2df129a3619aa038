import { beforeEach, describe, expect, it } from 'vitest'
import { verifyChain } from '../../lib/journal/chain'
import { appendAll, createDisk, type Disk, withFaults } from './disk'
import { armed, held, monthly } from './samples'

const april = Date.UTC(2026, 3, 1)
const NOW = Date.UTC(2026, 6, 1)
let disk: Disk

const start = () => disk.start({ now: () => NOW })

/** January to June, one event and one segment each. */
beforeEach(async () => {
  disk = createDisk()
  await appendAll(start(), monthly(6))
})

describe('retention', () => {
  it('deletes what is old in whole segments, and says so', async () => {
    expect(await start().prune(april)).toEqual({ deleted: 3, to: 3 })
    const { entries, heads, status } = await start().read(1, 20)
    expect(entries.map(({ seq }) => seq)).toEqual([4, 5, 6, 7])
    expect(entries.at(-1)?.event).toMatchObject({
      kind: 'pruned',
      at: NOW,
      data: { before: april, from: 1, to: 3, hash: heads[2]?.hash },
    })
    expect(status).toMatchObject({ from: 4, to: 7 })
    expect(await verifyChain(entries, heads, { key: status.key })).toMatchObject({
      ok: true,
      notes: [{ kind: 'pruned', from: 1, to: 3 }],
    })
  })

  it('leaves a journal that verifies, again and again', async () => {
    await start().prune(april)
    await start().append(held(NOW + 1))
    expect(await start().prune(Date.UTC(2026, 5, 1))).toEqual({ deleted: 2, to: 5 })
    expect((await start().verify('whole')).verdict).toMatchObject({ ok: true, from: 6, to: 9 })
    expect((await start().verify('recent')).verdict).toMatchObject({ ok: true })
  })

  it('with nothing old enough does nothing and writes nothing', async () => {
    expect(await start().prune(Date.UTC(2026, 0, 1))).toEqual({ deleted: 0, to: 0 })
    expect((await start().read(null, 1)).status).toMatchObject({ from: 1, to: 6 })
    const empty = createDisk()
    expect(await empty.start().prune(NOW)).toEqual({ deleted: 0, to: 0 })
  })

  it('reaches the segment still open when nothing was added to it for long', async () => {
    expect(await start().prune(NOW)).toEqual({ deleted: 6, to: 6 })
    const { entries } = await start().read(1, 20)
    expect(entries.map(({ event }) => event?.kind)).toEqual(['pruned'])
    expect((await start().verify('whole')).verdict).toMatchObject({ ok: true, from: 7, to: 7 })
    expect(await start().append(held(NOW))).toMatchObject({ ok: true, seq: 8 })
  })

  it('keeps a segment with one young event', async () => {
    await appendAll(start(), [held(NOW), held(april)])
    expect(await start().prune(NOW)).toMatchObject({ to: 6 })
    expect((await start().read(1, 20)).entries[0]?.seq).toBe(7)
  })

  it('that is stopped half way has deleted nothing', async () => {
    const factory = withFaults(disk.factory, (store, transaction) => {
      if (store === 'entries') transaction.abort()
    })
    await expect(disk.start({ factory: () => factory }).prune(april)).rejects.toThrow()
    expect((await start().read(null, 1)).status).toMatchObject({ from: 1, to: 6 })
    expect((await start().verify('whole')).verdict).toMatchObject({ ok: true, notes: [] })
  })

  it('a segment deleted by hand is no retention', async () => {
    await start().seal()
    await disk.tamper((transaction) => {
      transaction.objectStore('entries').delete(IDBKeyRange.upperBound(2))
    })
    const { verdict } = await start().verify('whole')
    expect(verdict).toMatchObject({ ok: false, seq: 1, why: 'start-missing' })
  })
})

describe('people', () => {
  const names = async () => Object.values((await start().read(1, 20)).names)

  it('go with the last entry that names them', async () => {
    disk = createDisk()
    await appendAll(start(), [
      armed('old@contoso.com', Date.UTC(2026, 0, 1)),
      armed('both@contoso.com', Date.UTC(2026, 0, 2)),
      armed('both@contoso.com', Date.UTC(2026, 4, 1)),
    ])
    await start().prune(april)
    expect(await names()).toEqual(['both@contoso.com'])
    let left = 0
    await disk.tamper((transaction) => {
      const counting = transaction.objectStore('people').count()
      counting.onsuccess = () => {
        left = counting.result
      }
    })
    expect(left).toBe(1)
  })

  it('are forgotten on request, and the chain holds', async () => {
    await start().append(armed('push@contoso.com', NOW))
    const [before] = (await start().read(7, 1)).entries
    expect(await start().forgetPeople()).toMatchObject({ ok: true, seq: 8 })
    expect(await names()).toEqual([])
    const { entries } = await start().read(7, 5)
    expect(entries[0]).toEqual(before)
    expect(entries[1]?.event).toMatchObject({ kind: 'names-forgotten', data: { people: 1 } })
    expect((await start().verify('whole')).verdict).toMatchObject({ ok: true })
  })

  it('who comes back is somebody new', async () => {
    const account = async () => {
      await start().append(armed('push@contoso.com', NOW))
      const { event } = (await start().read(null, 1)).entries[0] ?? {}
      return event?.kind === 'renewal-armed' ? event.data.account?.digest : undefined
    }
    const first = await account()
    await start().forgetPeople()
    expect(await account()).not.toBe(first)
    expect(await names()).toEqual(['push@contoso.com'])
  })
})
