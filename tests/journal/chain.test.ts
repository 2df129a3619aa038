import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonical, sha256Hex } from '../../lib/journal/canonical'
import {
  type BreakWhy,
  type Entry,
  entryHash,
  eventDigest,
  fromLine,
  GENESIS,
  headFromLine,
  headShort,
  toLine,
  verifyChain,
} from '../../lib/journal/chain'
import type { JournalEvent } from '../../lib/journal/event'
import type { SegmentHead } from '../../lib/journal/head'
import { armed, type Chain, chainOf, held, monthly, NINE_58 } from './samples'

/** Seven entries: five months of one each, and the last month's two. */
let chain: Chain
/** Signed by another profile over the same events. */
let other: Chain

beforeAll(async () => {
  const drafts = [...monthly(6), armed('mdm-push@contoso.com', Date.UTC(2026, 5, 16))]
  chain = await chainOf(drafts)
  other = await chainOf(drafts)
})

const entryAt = (seq: number): Entry => {
  const entry = chain.entries[seq - 1]
  if (entry === undefined) throw new Error(`no entry ${seq}`)
  return entry
}
/** The chain with entry `seq` changed. */
const changed = (seq: number, change: Partial<Entry>) =>
  chain.entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry))

/** Entry `seq` and all after it written anew, hashes and all, as who has no key could do. */
function rewritten(seq: number): Entry[] {
  const after: Entry[] = chain.entries.slice(0, seq - 1)
  for (const entry of chain.entries.slice(seq - 1)) {
    const event = { ...held(1), form: 2, clockBack: false } as JournalEvent
    const digest = eventDigest(event)
    const prev = after.at(-1)?.hash ?? GENESIS
    const link = { seq: entry.seq, prev, digest }
    after.push({ ...link, hash: entryHash(link), event })
  }
  return after
}

describe('a chain that is whole', () => {
  it('holds, and says from where to where', async () => {
    expect(await verifyChain(chain.entries, chain.heads, { key: chain.key.key })).toEqual({
      ok: true,
      from: 1,
      to: 7,
      hash: entryAt(7).hash,
      anchored: null,
      notes: [],
    })
  })

  it('holds in any order of heads, and with heads left out', async () => {
    const some = chain.heads.filter((_, place) => place !== 2).reverse()
    expect(await verifyChain(chain.entries, some)).toMatchObject({ ok: true, notes: [] })
  })

  it('without heads it holds too, and says that nobody signed', async () => {
    const verdict = await verifyChain(chain.entries, [])
    expect(verdict).toMatchObject({ ok: true, notes: [{ kind: 'unsigned', from: 1, to: 7 }] })
  })

  it('nothing at all is an empty journal', async () => {
    expect(await verifyChain([], [])).toMatchObject({ ok: true, from: null, hash: null, notes: [] })
  })

  it('the hash is SHA-256 over canonical JSON', () => {
    const { event, hash, ...link } = entryAt(3)
    expect(link.digest).toBe(sha256Hex(canonical(event)))
    expect(hash).toBe(sha256Hex(canonical(link)))
  })

  it('a clock that went back is a note, not a break', async () => {
    const { entries, heads } = await chainOf([held(2000), held(1000), held(3000)])
    expect(await verifyChain(entries, heads)).toMatchObject({
      ok: true,
      notes: [{ kind: 'clock-back', seq: 2 }],
    })
  })
})

describe('the first broken link is named', () => {
  type Case = [string, () => readonly Entry[], number, BreakWhy]
  const table: Case[] = [
    ['an event was changed', () => changed(3, { event: entryAt(4).event }), 3, 'event-differs'],
    ['an event was taken out', () => changed(3, { event: null }), 3, 'event-differs'],
    ['its digest too', () => changed(3, { ...entryAt(4), seq: 3 }), 3, 'hash-differs'],
    ['the place was changed', () => changed(3, { seq: 30 }), 3, 'hash-differs'],
    ['the place is no number', () => changed(3, { seq: Number.NaN }), 3, 'malformed'],
    ['the link was changed', () => changed(3, { prev: GENESIS }), 3, 'hash-differs'],
    ['a hash was changed', () => changed(3, { hash: GENESIS }), 3, 'hash-differs'],
    ['an entry is missing', () => chain.entries.filter(({ seq }) => seq !== 4), 4, 'seq-gap'],
    ['newest first', () => [...chain.entries].reverse(), 6, 'start-missing'],
    ['two changed places', () => [2, 1, 3].map(entryAt), 3, 'seq-gap'],
    [
      'an entry stands twice',
      () => chain.entries.flatMap((one) => (one.seq === 2 ? [one, one] : [one])),
      3,
      'seq-gap',
    ],
    ['the beginning is missing', () => chain.entries.slice(6), 1, 'start-missing'],
    ['the end is missing', () => chain.entries.slice(0, 6), 7, 'tail-missing'],
    ['everything is missing', () => [], 1, 'tail-missing'],
    ['all from the fourth on was written anew', () => rewritten(4), 4, 'head-differs'],
    ['all of it was written anew', () => rewritten(1), 1, 'head-differs'],
    ['another journal goes on', () => [...rewritten(1).slice(0, 3), entryAt(4)], 1, 'head-differs'],
    ['a field was added', () => changed(5, { note: 'x' } as Partial<Entry>), 5, 'malformed'],
    ['what is no entry', () => [null as unknown as Entry], 1, 'malformed'],
  ]
  it.each(table)('%s', async (_, entries, seq, why) => {
    const verdict = await verifyChain(entries(), chain.heads)
    expect(verdict).toMatchObject({ ok: false, seq, why })
  })

  it('an entry of another chain does not follow', async () => {
    const strange = [...chain.entries.slice(0, 6), ...rewritten(1).slice(6)]
    expect(await verifyChain(strange, [])).toMatchObject({ ok: false, seq: 7, why: 'prev-differs' })
  })

  it('a cut end whose heads were cut too cannot be seen, but an anchor sees it', async () => {
    const cut = chain.entries.slice(0, 4)
    const heads = chain.heads.slice(0, 4)
    expect(await verifyChain(cut, heads)).toMatchObject({ ok: true })
    const anchor = headShort(entryAt(7).hash)
    expect(await verifyChain(cut, heads, { anchor })).toMatchObject({
      ok: false,
      why: 'anchor-differs',
    })
    expect(await verifyChain(chain.entries, chain.heads, { anchor })).toMatchObject({
      ok: true,
      anchored: 7,
    })
  })

  it('an anchor that is too short or no hash is none', async () => {
    for (const anchor of ['', entryAt(2).hash.slice(0, 7), 'not a hash at all']) {
      const verdict = await verifyChain(chain.entries, chain.heads, { anchor })
      expect(verdict).toMatchObject({ ok: false, why: 'anchor-differs' })
    }
  })
})

describe('heads', () => {
  const withHead = (segment: number, change: Partial<SegmentHead>) =>
    chain.heads.map((head) => (head.segment === segment ? { ...head, ...change } : head))

  const table: [string, Partial<SegmentHead>, number, BreakWhy][] = [
    ['another hash', { hash: GENESIS }, 3, 'head-differs'],
    ['another hash before', { prev: GENESIS }, 3, 'head-differs'],
    ['another time', { newest: 1 }, 3, 'head-signature'],
    ['another number', { segment: 9 }, 3, 'head-signature'],
    ['another form', { form: 2 as 1 }, 3, 'head-signature'],
    ['no key', { key: null }, 3, 'head-signature'],
    ['a key that is none', { key: '04' }, 3, 'head-signature'],
    ['a signature in capitals', { signature: 'AB'.repeat(64) }, 3, 'head-signature'],
  ]
  it.each(table)('%s', async (_, change, seq, why) => {
    const verdict = await verifyChain(chain.entries, withHead(3, change))
    expect(verdict).toMatchObject({ ok: false, seq, why })
  })

  it('the same key has one spelling', async () => {
    for (const first of ['06', '07']) {
      const key = `${first}${chain.key.key.slice(2)}`
      const verdict = await verifyChain(chain.entries, withHead(3, { key }))
      expect(verdict).toMatchObject({ ok: false, why: 'head-signature' })
    }
  })

  it("another profile's signature is valid, but not the expected one's", async () => {
    const mixed = withHead(3, {})
    const { key } = other.key
    expect(await verifyChain(chain.entries, mixed, { key })).toMatchObject({ why: 'key-differs' })
    const expected = { key: chain.key.key }
    expect(await verifyChain(chain.entries, mixed, expected)).toMatchObject({ ok: true })
  })

  it('an unsigned head covers nothing', async () => {
    const heads = withHead(6, { key: null, signature: null })
    expect(await verifyChain(chain.entries, heads)).toMatchObject({
      ok: true,
      notes: [{ kind: 'unsigned', from: 6, to: 7 }],
    })
  })

  it('stand for deleted segments, but for none that has no head', async () => {
    const kind = 'pruned'
    const data = { before: NINE_58, from: 1, to: 3, hash: GENESIS }
    const { entries, heads } = await chainOf([...monthly(6), { ...held(), kind, data }])
    const rest = entries.slice(3)
    expect(await verifyChain(rest, heads)).toMatchObject({
      ok: true,
      from: 4,
      notes: [{ kind, from: 1, to: 3 }],
    })
    const gap = heads.filter(({ segment }) => segment !== 2)
    expect(await verifyChain(rest, gap)).toMatchObject({ ok: false, seq: 2, why: 'head-gap' })
    const unsigned = heads.map((head) => (head.segment === 3 ? { ...head, signature: null } : head))
    expect(await verifyChain(rest, unsigned)).toMatchObject({ seq: 3, why: 'start-missing' })
    // More is gone than retention says it deleted.
    expect(await verifyChain(entries.slice(4), heads)).toMatchObject({ why: 'start-missing' })
  })

  it('do not excuse entries that no retention deleted', async () => {
    const verdict = await verifyChain(chain.entries.slice(3), chain.heads)
    expect(verdict).toMatchObject({ ok: false, seq: 1, why: 'start-missing' })
  })
})

describe('an excerpt', () => {
  const isExcerpt = true

  it('may begin and end anywhere and withhold events', async () => {
    const part = chain.entries
      .slice(2, 6)
      .map((one) => (one.seq === 4 ? { ...one, event: null } : one))
    expect(await verifyChain(part, chain.heads, { isExcerpt })).toMatchObject({
      ok: true,
      from: 3,
      to: 6,
      notes: [
        { kind: 'withheld', count: 1 },
        { kind: 'unsigned', from: 6, to: 6 },
      ],
    })
  })

  it('still may not lack anything in between', async () => {
    const part = chain.entries.filter(({ seq }) => seq !== 4)
    expect(await verifyChain(part, chain.heads, { isExcerpt })).toMatchObject({
      seq: 4,
      why: 'seq-gap',
    })
  })

  it('a withheld event leaves its digest, which must be the one that was there', async () => {
    const part = changed(4, { event: null, digest: GENESIS })
    expect(await verifyChain(part, chain.heads, { isExcerpt })).toMatchObject({
      seq: 4,
      why: 'hash-differs',
    })
  })
})

describe('lines', () => {
  it('come back as they were', () => {
    for (const entry of chain.entries) expect(fromLine(toLine(entry))).toEqual(entry)
    for (const head of chain.heads) expect(headFromLine(toLine(head))).toEqual(head)
  })

  it('are nothing when they are not canonical', () => {
    const line = toLine(entryAt(1))
    for (const wrong of ['', 'null', '[]', '7', `${line} `, line.replace(':', ': ')]) {
      expect(fromLine(wrong)).toBeNull()
      expect(headFromLine(wrong)).toBeNull()
    }
  })

  it('any one bit flipped, anywhere, is found', { timeout: 60_000 }, async () => {
    const lines = [...chain.entries, ...chain.heads].map(toLine)
    const bytes = new TextEncoder().encode(lines.join('\n'))
    const entryCount = chain.entries.length
    const isFound = async (place: number, bit: number) => {
      const flipped = bytes.slice()
      flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
      const read = new TextDecoder().decode(flipped).split('\n')
      const entries = read.slice(0, entryCount).map(fromLine)
      const heads = read.slice(entryCount).map(headFromLine)
      if (read.length !== lines.length || entries.includes(null) || heads.includes(null))
        return true
      const isEntry = (one: Entry | null) => one !== null
      const isHead = (one: SegmentHead | null) => one !== null
      return !(await verifyChain(entries.filter(isEntry), heads.filter(isHead))).ok
    }
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), isFound), {
      numRuns: 1000,
    })
  })

  it('any value changed in an entry is found, canonical or not', { timeout: 30_000 }, async () => {
    const anything = fc.record({
      seq: fc.integer({ min: 1, max: 7 }),
      field: fc.constantFrom('seq', 'prev', 'digest', 'hash', 'event'),
      value: fc.oneof(fc.jsonValue(), fc.string(), fc.integer()),
    })
    await fc.assert(
      fc.asyncProperty(anything, async ({ seq, field, value }) => {
        const entries = changed(seq, { [field]: value })
        const isSame = canonical(entries) === canonical(chain.entries)
        return (await verifyChain(entries, chain.heads)).ok === isSame
      }),
    )
  })
})

it('checks what is no chain without failing', async () => {
  const anything = fc.array(fc.anything(), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(anything, anything, async (entries, heads) => {
      const verdict = await verifyChain(entries as Entry[], heads as SegmentHead[])
      return !verdict.ok || (entries.length === 0 && verdict.to === null)
    }),
  )
})
