import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entryHash, eventDigest, headShort } from '../../../lib/journal/chain'
import { checkPack } from '../../../lib/journal/pack/check-pack'
import { harmless, packToCsv } from '../../../lib/journal/pack/csv'
import { packToHtml } from '../../../lib/journal/pack/html'
import { fromIsland, ISLAND_START, toIsland } from '../../../lib/journal/pack/island'
import { packFromLines, packToLines } from '../../../lib/journal/pack/lines'
import type { Pack } from '../../../lib/journal/pack/pack'
import { packShort, rowsOf } from '../../../lib/journal/pack/rows'
import { packName, type Scope, selectPack } from '../../../lib/journal/pack/select'
import { timelineOf } from '../../../lib/journal/timeline'
import { speakEnglish } from '../../components/stage'
import { renewal, SAVING, START, started, step, type Written, written } from './samples'

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'a\u2028b\u2029c',
  '\u202Egpj.exe',
  '"quoted", and; more\nlines',
  '\\u003c and \\\\u003c',
  '\u0000\u0007',
  '&lt;b&gt;',
]

let journal: Written

beforeAll(async () => {
  const odd = HOSTILE.map((name) =>
    step('file-let-in', { tab: 7, name, size: 1, topic: name, release: null }, { shown: name }),
  )
  const said = step('statement', { recordId: 'r1', topic: null, by: 'J. Smith' })
  journal = await written([started(), ...renewal(), ...odd, said, ...renewal(9, 'Fabrikam', 'r2')])
})
beforeEach(speakEnglish)

function packOf(scope: Scope): Pack {
  const pack = selectPack(journal, scope, SAVING)
  if (pack === null) throw new Error('nothing in this scope')
  return pack
}

const everything = () => packOf({ kind: 'day', from: 0, to: START * 2, organisation: null })
const bytes = (text: string) => new TextEncoder().encode(text)
const renewalOf = (organisation: string): Scope => {
  const found = timelineOf(journal.entries).find(
    (item) => item.kind === 'group' && item.organisation === organisation,
  )
  return { kind: 'renewal', id: found?.id ?? 0 }
}

describe('what goes into a pack', () => {
  it('a renewal: its events readable, all others by digest alone, up to a signature', async () => {
    const pack = packOf(renewalOf('Contoso'))
    const readable = pack.entries.filter(({ event }) => event !== null)
    expect(pack.header.organisation).toBe('Contoso')
    expect(JSON.stringify(readable)).not.toContain('Fabrikam')
    expect(pack.entries.length).toBeGreaterThan(readable.length)
    expect(pack.entries.at(-1)?.seq).toBe(pack.heads.at(-1)?.to)
    const reading = await checkPack(bytes(packToLines(pack)))
    expect(reading).toMatchObject({ kind: 'checked', ok: true, isSigned: true, isUnchanged: true })
  })

  it('a day of one customer: nothing of another, not even names', () => {
    const all = packOf({ kind: 'day', from: 0, to: START * 2, organisation: 'Fabrikam' })
    expect(JSON.stringify(all)).not.toContain('Contoso')
    expect(JSON.stringify(all)).not.toContain('J. Smith')
    expect(JSON.stringify(everything())).toContain('J. Smith')
  })

  it('a range in which nothing happened gives none', () => {
    const scope: Scope = { kind: 'range', from: 5, to: 6, organisation: null }
    expect(selectPack(journal, scope, SAVING)).toBeNull()
    expect(selectPack({ entries: [], heads: [], names: {} }, scope, SAVING)).toBeNull()
  })

  it('has a file name of letters and digits', () => {
    const pack = everything()
    const header = { ...pack.header, organisation: '../../コントソ & "Co"' }
    expect(packName({ ...pack, header })).toBe('pushcert-evidence-コントソ-co-2026-11-21')
  })

  it('keeps the short hash that goes into the ticket, and the verifier finds it', async () => {
    const pack = everything()
    expect(packShort(pack)).toBe(headShort(pack.entries.at(-1)?.hash ?? ''))
    const found = await checkPack(bytes(packToLines(pack)), { anchor: packShort(pack) })
    expect(found).toMatchObject({ ok: true, chain: { anchored: pack.header.last } })
    const part = packOf(renewalOf('Fabrikam'))
    const before = headShort(part.entries[0]?.prev ?? '')
    expect(await checkPack(bytes(packToLines(part)), { anchor: before })).toMatchObject({
      ok: true,
      chain: { anchored: part.header.first - 1 },
    })
    const other = await checkPack(bytes(packToLines(pack)), { anchor: '0123456789' })
    expect(other).toMatchObject({ ok: false, chain: { why: 'anchor-differs' } })
  })
})

describe('HTML, JSON and CSV say the same', () => {
  it('the lines come back out of the HTML to the letter', () => {
    const pack = everything()
    expect(fromIsland(packToHtml(pack))).toBe(packToLines(pack))
  })

  it('every event is in each, with its hash and words', () => {
    const pack = everything()
    const rows = rowsOf(pack).filter((row) => row.is === 'event')
    const csv = Papa.parse<string[]>(packToCsv(pack).slice(1).trim()).data.slice(1)
    const html = packToHtml(pack)
    expect(csv.map(([seq, , kind]) => [seq, kind])).toEqual(
      rows.map(({ seq, kind }) => [String(seq), kind]),
    )
    expect(csv.map((cells) => cells.at(-1))).toEqual(rows.map(({ hash }) => hash))
    for (const { hash } of rows) expect(html).toContain(hash)
    expect(packFromLines(packToLines(pack))).toMatchObject({ entries: pack.entries, isCut: false })
  })
})

describe('hostile text', () => {
  it('makes no element in the HTML, and no second script', () => {
    const html = packToHtml(everything())
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html.match(/<\/script/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
    const readable = html.slice(0, html.indexOf(ISLAND_START))
    expect(readable).not.toMatch(/[\p{Bidi_Control}\p{Zl}\p{Zp}]/u)
    expect(readable).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(readable).toContain('[U+202E]gpj.exe')
  })

  it('no cell of the CSV is computed', () => {
    const csv = packToCsv(everything()).slice(1).trim()
    const cells = Papa.parse<string[]>(csv).data.flat()
    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
  })

  it('any text goes through the island unchanged, and cannot end it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('<', '\\', 'u003c', '</script>', '<!--', '"', '\n'))
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (value) => {
        const line = `${JSON.stringify(value)}\n`
        const island = toIsland(line)
        expect(island.match(/<\//g)).toHaveLength(1)
        expect(fromIsland(`<p>${island}</p>`)).toBe(line)
      }),
      { numRuns: 500 },
    )
  })

  it('any formula is disarmed, and other text is as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (some, sign) => {
        const text = some.replace(/[;\t\r\n]/g, '').replace(/^["\s=+@-]+/, '')
        expect(harmless(sign + text)).toBe(`'${sign}${text}`)
        expect(harmless(`a${text}`)).toBe(`a${text}`)
      }),
    )
  })

  it.each(['﹦1+1', '﹢1', '﹣1', '﹫SUM(A1)', '\u3000=1', '\u00A0=1', ' \uFEFF=1'])(
    'also %j',
    (cell) => expect(harmless(cell)).toBe(`'${cell}`),
  )

  it('a cell that is cut at its semicolons begins no formula there', () => {
    expect(harmless('IT-1;=cmd|x!A0')).toBe("IT-1;'=cmd|x!A0")
    expect(harmless('a; "＝1;@b')).toBe("a; \"'＝1;'@b")
    expect(harmless('a; b = c; d')).toBe('a; b = c; d')
  })
})

describe('a file that is not what was saved', () => {
  /** The same places at every run, over the whole file. */
  const places = (length: number) =>
    Array.from({ length: 1000 }, (_, at) => Math.floor(((at + 0.5) * length) / 1000))

  it.each(['JSON', 'HTML'] as const)(
    '%s: one bit flipped, at a thousand places',
    async (form) => {
      const pack = packOf(renewalOf('Contoso'))
      const good = bytes(form === 'JSON' ? packToLines(pack) : packToHtml(pack))
      expect(await checkPack(good)).toMatchObject({ ok: true })
      const missed: number[] = []
      for (const [turn, place] of places(good.length).entries()) {
        const bad = good.slice()
        bad[place] = (bad[place] ?? 0) ^ (1 << (turn % 8))
        if ((await checkPack(bad)).ok) missed.push(place)
      }
      expect(missed).toEqual([])
    },
    60_000,
  )

  it('with the digest computed anew, the chain itself still tells, at a thousand places', async () => {
    const pack = packOf(renewalOf('Contoso'))
    const lines = pack.entries.map((entry) => JSON.stringify(entry))
    const length = lines.join('').length
    const missed: string[] = []
    for (const place of places(length)) {
      const forged = forge(pack, lines, place)
      if (forged === null) continue
      const reading = await checkPack(bytes(packToLines(forged)))
      if (reading.kind === 'checked' && reading.chain.ok)
        missed.push(JSON.stringify(forged.entries))
    }
    expect(missed).toEqual([])
  }, 60_000)

  it.each([
    ['the first event left out', (pack: Pack) => pack.entries.slice(1), 'start-missing'],
    ['the last event left out', (pack: Pack) => pack.entries.slice(0, -1), 'tail-missing'],
    [
      'one in the middle left out',
      (pack: Pack) => pack.entries.filter((_, at) => at !== 3),
      'seq-gap',
    ],
  ] as const)('%s', async (_, change, why) => {
    const pack = everything()
    const reading = await checkPack(bytes(packToLines({ ...pack, entries: change(pack) })))
    expect(reading).toMatchObject({ ok: false, chain: { ok: false, why } })
  })

  it('without signatures, or signed by another profile', async () => {
    const pack = everything()
    const bare = await checkPack(bytes(packToLines({ ...pack, heads: [] })))
    expect(bare).toMatchObject({ ok: false, isSigned: false, chain: { ok: true } })
    const other = await checkPack(bytes(packToLines(pack)), { key: `04${'0'.repeat(128)}` })
    expect(other).toMatchObject({ ok: false, chain: { why: 'key-differs' } })
  })

  it('with events added after the last signature, the chain gone on with properly', async () => {
    const { header, heads, entries } = everything()
    const last = entries.at(-1)
    if (!last?.event) throw new Error('no last event')
    const event = { ...last.event, at: last.event.at + 1 }
    const link = { seq: last.seq + 1, prev: last.hash, digest: eventDigest(event) }
    const more = [...entries, { ...link, hash: entryHash(link), event }]
    const forged = { header: { ...header, last: link.seq }, heads, entries: more }
    expect(await checkPack(bytes(packToLines(forged)))).toMatchObject({
      ok: false,
      isUnchanged: true,
      isSigned: false,
      chain: { ok: true, notes: [{ kind: 'unsigned', from: link.seq, to: link.seq }] },
    })
  })

  it('words put into the readable part are found', async () => {
    const html = packToHtml(everything()).replace('Renew was pressed', 'Create was pressed')
    expect(await checkPack(bytes(html))).toMatchObject({
      ok: false,
      isUnchanged: false,
      chain: { ok: true },
    })
  })

  it('something else altogether is refused; nothing throws', async () => {
    expect(await checkPack(bytes(packToCsv(everything())))).toMatchObject({ why: 'not-a-pack' })
    expect(await checkPack(Uint8Array.of(0xff, 0xfe))).toMatchObject({ why: 'not-text' })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (any) => {
        expect((await checkPack(any)).ok).toBe(false)
      }),
    )
  })
})

/** The pack with one letter of one entry changed; null where that is no JSON any more. */
function forge(pack: Pack, lines: readonly string[], place: number): Pack | null {
  let rest = place
  const at = lines.findIndex((line) => {
    if (rest < line.length) return true
    rest -= line.length
    return false
  })
  const line = lines[at] ?? ''
  const letter = line[rest] === '5' ? '6' : '5'
  try {
    const entry = JSON.parse(line.slice(0, rest) + letter + line.slice(rest + 1))
    return { ...pack, entries: pack.entries.map((one, index) => (index === at ? entry : one)) }
  } catch {
    return null
  }
}
