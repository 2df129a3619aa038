import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { GENESIS } from '../../lib/journal/chain'
import { createProfileKey, signHead } from '../../lib/journal/head'
import type { ChainState, Row } from '../../lib/journal/place'
import { appendAll, createDisk, type Disk } from './disk'
import { held, monthly, NINE_58 } from './samples'

let disk: Disk

/** Five months of one event each and a sixth of two: six segments, all signed. */
beforeEach(async () => {
  disk = createDisk()
  const store = disk.start()
  await appendAll(store, [...monthly(6), held(Date.UTC(2026, 5, 16))])
  await store.seal()
})

/** Replaces one record by what `change` makes of it. */
function replace<T>(store: string, key: number | string, change: (before: T) => unknown) {
  return disk.tamper((transaction) => {
    const place = transaction.objectStore(store)
    const reading = place.get(key)
    reading.onsuccess = () => {
      const after = change(reading.result)
      if (after === undefined) place.delete(IDBKeyRange.only(key))
      else if (store === 'meta') place.put(after, key)
      else place.put(after)
    }
  })
}

const verdict = async (scope: 'whole' | 'recent' = 'whole') =>
  (await disk.start().verify(scope)).verdict

describe('a journal on disk', () => {
  it('that nobody touched holds, and the result is kept', async () => {
    const checked = await disk.start().verify('whole')
    expect(checked).toEqual({
      scope: 'whole',
      at: NINE_58,
      verdict: expect.objectContaining({ ok: true, from: 1, to: 7, notes: [] }),
    })
    expect((await disk.start().read(null, 1)).status.checked).toEqual(checked)
  })

  it('an empty one holds', async () => {
    disk = createDisk()
    expect(await verdict()).toMatchObject({ ok: true, from: null, notes: [] })
    expect(await verdict('recent')).toMatchObject({ ok: true, from: null })
  })

  it('is checked from a past month on when only the recent part is asked for', async () => {
    expect(await verdict('recent')).toMatchObject({ ok: true, from: 5, to: 7, notes: [] })
    await replace<Row>('entries', 2, (row) => ({
      ...row,
      text: row.text.replace('create', 'revoke'),
    }))
    expect(await verdict('recent')).toMatchObject({ ok: true })
    expect(await verdict('whole')).toMatchObject({ ok: false, seq: 2, why: 'event-differs' })
  })

  type Case = [string, () => Promise<void>, number, string]
  const table: Case[] = [
    [
      'an event changed',
      () => replace<Row>('entries', 3, (row) => ({ ...row, text: `${row.text} ` })),
      3,
      'event-differs',
    ],
    ['no text at all', () => replace<Row>('entries', 3, ({ seq }) => ({ seq })), 3, 'malformed'],
    ['an entry deleted', () => replace('entries', 3, () => undefined), 3, 'seq-gap'],
    ['the last deleted', () => replace('entries', 7, () => undefined), 7, 'tail-missing'],
    [
      'a hash changed',
      () => replace<Row>('entries', 3, (row) => ({ ...row, hash: GENESIS })),
      3,
      'hash-differs',
    ],
    [
      'the state changed, on which the next append builds',
      () => replace<ChainState>('meta', 'state', (state) => ({ ...state, hash: GENESIS })),
      7,
      'head-differs',
    ],
    [
      'the state set back',
      () => replace<ChainState>('meta', 'state', (state) => ({ ...state, seq: 6 })),
      6,
      'head-differs',
    ],
    [
      'a head changed',
      () => replace<object>('heads', 2, (head) => ({ ...head, newest: 7 })),
      2,
      'head-signature',
    ],
  ]
  it.each(table)('%s: found', async (_, tamper, seq, why) => {
    await tamper()
    expect(await verdict()).toMatchObject({ ok: false, seq, why })
    expect((await disk.start().read(null, 1)).status.checked?.verdict.ok).toBe(false)
  })

  it('a head signed with another key: found', async () => {
    const strange = await createProfileKey()
    const { heads } = await disk.start().read(null, 1)
    const second = heads.find(({ segment }) => segment === 2)
    const signed = second && (await signHead(second, strange))
    await replace('heads', 2, () => signed)
    expect(await verdict()).toMatchObject({ ok: false, seq: 2, why: 'key-differs' })
  })

  it('any character of any text changed: found', { timeout: 30_000 }, async () => {
    const { entries } = await disk.start().read(1, 10)
    const seqs = fc.integer({ min: 1, max: entries.length })
    await fc.assert(
      fc.asyncProperty(
        seqs,
        fc.nat(10_000),
        fc.integer({ min: 1, max: 127 }),
        async (seq, at, by) => {
          let before: Row | null = null
          await replace<Row>('entries', seq, (row) => {
            before = row
            const place = at % row.text.length
            const letter = String.fromCharCode(row.text.charCodeAt(place) ^ by)
            return { ...row, text: row.text.slice(0, place) + letter + row.text.slice(place + 1) }
          })
          const found = await verdict()
          await replace<Row>('entries', seq, () => before)
          return !found.ok && found.seq === seq
        },
      ),
      { numRuns: 100 },
    )
    expect(await verdict()).toMatchObject({ ok: true })
  })

  it('goes on being written while it is checked', async () => {
    const store = disk.start()
    const [checked] = await Promise.all([store.verify('whole'), store.append(held(NINE_58))])
    expect(checked.verdict.ok).toBe(true)
    expect(await verdict()).toMatchObject({ ok: true, to: 8 })
  })
})

it('a journal of which more was deleted than is read at once', async () => {
  const old = createDisk()
  const store = old.start({ now: () => NINE_58 + 9_000_000 })
  const times = Array.from({ length: 1_600 }, (_, at) => NINE_58 + at)
  await appendAll(
    store,
    times.map((at) => held(at)),
  )
  const pruned = await store.prune(NINE_58 + 1_550)
  expect(pruned.to).toBe(1_500)
  expect((await store.verify('whole')).verdict).toMatchObject({ ok: true, from: 1_501, to: 1_601 })
})
