import { beforeEach, describe, expect, it } from 'vitest'
import { timelineOf } from '../../lib/journal/timeline'
import { appendAll, createDisk, type Disk } from './disk'
import { held, NINE_58 } from './samples'

let disk: Disk

beforeEach(() => {
  disk = createDisk()
})

/** Five events in a database whose state is then what `state` makes of it. */
async function fiveAnd(state: (old: Record<string, unknown>) => unknown) {
  await appendAll(
    disk.start(),
    [1, 2, 3, 4, 5].map((at) => held(NINE_58 + at)),
  )
  await disk.tamper((transaction) => {
    const meta = transaction.objectStore('meta')
    const reading = meta.get('state')
    reading.onsuccess = () => {
      const next = state(reading.result)
      if (next === undefined) meta.clear()
      else meta.put(next, 'state')
    }
  })
}

describe('a journal that lost its state', () => {
  it.each<[string, (old: Record<string, unknown>) => unknown, string]>([
    ['is gone', () => undefined, 'state-lost'],
    ['is no state', () => 'state', 'state-lost'],
    ['has half of it', ({ seq, hash }) => ({ seq, hash }), 'state-lost'],
    ['has a number that is none', (old) => ({ ...old, seq: '5' }), 'state-lost'],
    ['is one of before', (old) => ({ ...old, seq: 2, hash: '0'.repeat(64) }), 'state-behind'],
  ])('whose state %s goes on after the last event and says so', async (_, state, why) => {
    await fiveAnd(state)
    expect(await disk.start().append(held(NINE_58 + 6))).toMatchObject({ ok: true, seq: 7 })
    expect(await disk.start().append(held(NINE_58 + 7))).toMatchObject({ ok: true, seq: 8 })
    const { entries } = await disk.start().read(1, 20)
    expect(entries[5]?.event).toMatchObject({ kind: 'recovered', data: { why, last: 5 } })
    expect(timelineOf(entries).filter(({ kind }) => kind === 'gap')).toMatchObject([
      { why: 'lost' },
    ])
    const { verdict } = await disk.start().verify('whole')
    expect(verdict).toMatchObject({ ok: true, from: 1, to: 8 })
  })

  it('is read, checked, signed and forgotten in as well', async () => {
    for (const work of [
      () => disk.start().read(null, 10),
      () => disk.start().seal(),
      () => disk.start().prune(1),
    ]) {
      disk = createDisk()
      await fiveAnd(() => undefined)
      await work()
      expect((await disk.start().read(1, 20)).entries).toHaveLength(6)
    }
    disk = createDisk()
    await fiveAnd(() => undefined)
    expect(await disk.start().forgetPeople()).toMatchObject({ ok: true, seq: 7 })
    disk = createDisk()
    await fiveAnd(() => undefined)
    expect((await disk.start().verify('whole')).verdict).toMatchObject({ ok: true, to: 6 })
  })

  it('together with the events that a head vouches for: their numbers are not given out again', async () => {
    const store = disk.start()
    await appendAll(
      store,
      [1, 2, 3].map((at) => held(NINE_58 + at)),
    )
    await store.seal()
    await disk.tamper((transaction) => {
      transaction.objectStore('entries').clear()
      transaction.objectStore('meta').put(null, 'state')
    })
    expect(await disk.start().append(held(NINE_58 + 9))).toMatchObject({ ok: true, seq: 5 })
    const { verdict } = await disk.start().verify('whole')
    expect(verdict).toMatchObject({ ok: false, why: 'start-missing' })
  })

  it('is mended once by many at the same time', async () => {
    await fiveAnd(() => undefined)
    const stores = [disk.start(), disk.start(), disk.start()]
    const all = await Promise.all(stores.map((store) => store.append(held(NINE_58 + 9))))
    expect(all.every(({ ok }) => ok)).toBe(true)
    const { entries } = await disk.start().read(1, 20)
    expect(entries.filter(({ event }) => event?.kind === 'recovered')).toHaveLength(1)
    expect(entries).toHaveLength(9)
  })
})

describe('a journal that was deleted', () => {
  function witnessed() {
    let isKept = false
    const witness = {
      read: async () => isKept,
      keep: async () => {
        isKept = true
      },
    }
    return witness
  }

  it('begins with an event that says so; a first day does not', async () => {
    const witness = witnessed()
    await disk.start({ witness }).append(held())
    expect((await disk.start().read(1, 5)).entries).toHaveLength(1)
    disk = createDisk()
    expect(await disk.start({ witness }).append(held())).toMatchObject({ ok: true, seq: 2 })
    const { entries } = await disk.start().read(1, 5)
    expect(entries[0]?.event).toMatchObject({ kind: 'recovered', data: { why: 'all-lost' } })
    expect((await disk.start().verify('whole')).verdict).toMatchObject({ ok: true, to: 2 })
  })

  it('is written also where nothing outside of it can be read or kept', async () => {
    const refuse = () => Promise.reject(new Error('no'))
    const store = disk.start({ witness: { read: refuse, keep: refuse } })
    expect(await store.append(held())).toMatchObject({ ok: true, seq: 1 })
  })
})
