import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ImportContext, type ImportResult, readFile, readPaste } from '../../lib/imports'
import { answerDate } from '../../lib/imports/result'
import { plainText } from '../../lib/imports/shared/values'
import { textOf } from './samples'

const NOW: ImportContext = { now: Date.UTC(2026, 6, 17) }
const FILES = ['exports', 'certificates'].flatMap((folder) =>
  readdirSync(resolve(import.meta.dirname, '../fixtures', folder))
    .filter((name) => !name.endsWith('.p12'))
    .map((name) => textOf(`${folder}/${name}`)),
)
const LINES = FILES.flatMap((text) => text.split('\n'))

/** Samples cut, shuffled and mixed with noise: near enough to the formats to reach every reader. */
const damaged = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.array(fc.tuple(fc.nat(3_000), fc.nat(40), fc.string()), { maxLength: 6 }),
  )
  .map(([text, cuts]) => {
    return cuts.reduce(
      (rest, [at, length, noise]) => rest.slice(0, at) + noise + rest.slice(at + length),
      text,
    )
  })
const shuffled = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme' })), { maxLength: 30 })
  .map((lines) => lines.join('\n'))
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  damaged,
  shuffled,
)

/** What stands in the text once line breaks, escapes and separators are taken out. */
function squeezed(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[\s>|:\\]/g, '')
}

function inventions(result: ImportResult, text: string): string[] {
  if (result.kind === 'refused' || result.from === 'certificate') return []
  const plain = squeezed(text)
  return result.readings.flatMap(({ topic, serial, account }) => {
    // The serial may have lost its leading zeros in the text.
    const number = serial?.toLowerCase().replace(/^0+(?=.)/, '')
    const values = [topic?.toLowerCase(), number, account?.toLowerCase()]
    return values.filter((value) => value !== undefined && !plain.includes(value)) as string[]
  })
}

describe('any text', () => {
  it('is read without throwing and without inventing a topic, serial or account', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(inventions(readPaste(text, NOW), text)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('gives readings that can be recognised, or none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = readPaste(text, NOW)
        if (result.kind === 'refused') return
        expect(result.readings.length).toBeGreaterThan(0)
        for (const { topic, serial } of result.readings) expect(topic ?? serial).not.toBeNull()
      }),
    )
  })

  it('with a question has an answer', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const result = readPaste(text, NOW)
        if (result.kind !== 'ask-date') return
        const first = answerDate(result, 'month-first').readings
        const second = answerDate(result, 'day-first').readings
        expect(result.pending.length).toBeGreaterThan(0)
        for (const { reading, monthFirst, dayFirst } of result.pending) {
          expect([first[reading]?.expiry, second[reading]?.expiry]).toEqual([monthFirst, dayFirst])
          expect(monthFirst).not.toBe(dayFirst)
        }
      }),
    )
  })
})

describe('any file', () => {
  it('is read without throwing', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((rest) => Uint8Array.from([0x30, 0x82, ...rest])),
      damaged.map((text) => new TextEncoder().encode(text)),
    )
    fc.assert(
      fc.property(fc.string(), bytes, (name, content) => {
        expect(['readings', 'ask-date', 'refused']).toContain(readFile(name, content, NOW).kind)
      }),
    )
  })
})

describe('a text made to be slow', () => {
  it.each([
    ['braces', '{'.repeat(500_000)],
    ['letters', 'a'.repeat(500_000)],
    ['hex digits', 'ABCDEF0123456789'.repeat(30_000)],
    ['beginnings of PEM', '-----BEGIN CERTIFICATE-----'.repeat(18_000)],
    ['keys without an end', '{"topicIdentifier":'.repeat(25_000)],
    ['dates', '11/7/2026 '.repeat(50_000)],
    ['beginnings of topics', 'com.apple.mgmt.External.\n'.repeat(20_000)],
    ['addresses', 'a@b.'.repeat(120_000)],
    ['spaces', `AppleIdentifier${' '.repeat(500_000)}x`],
    ['dashes', `${'- '.repeat(250_000)}x`],
    ['words', 'Id Id '.repeat(80_000)],
    ['empty lines', '\n'.repeat(500_000)],
    ['base64', 'MIIC'.repeat(120_000)],
    ['list lines', 'TopicIdentifier : x\n'.repeat(25_000)],
    ['topics', 'com.apple.mgmt.External.20a29fdc-0b24-409d-8cef-d78a964133e2 '.repeat(8_000)],
  ])('of %s is answered in time', (_, text) => {
    const start = performance.now()
    readPaste(text, NOW)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
