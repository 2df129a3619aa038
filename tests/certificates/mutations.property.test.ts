import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FileFacts } from '../../lib/certificates/file-facts'
import { enrollmentProfile, vendorSignedRequest } from '../../practice/server/samples.ts'
import { bytesOf, CONTOSO, textOf } from '../imports/samples'
import { bytes, der, kind, pushPem, read, signedMessage } from './made'

/** Real samples, 100,000 times damaged: the issue asks for that many. */
const RUNS = { binary: 80_000, text: 18_000, request: 2_000 }
const KINDS = ['push-certificate', 'request', 'profile', 'wrong']

const BINARY = [
  der(textOf('certificates/push-ec.pem')),
  der(textOf('certificates/push-ec.pem')),
  der(pushPem()),
  der(textOf('certificates/tls.pem')),
  der(textOf('certificates/request.csr')),
  bytesOf('certificates/push.p12').subarray(0, 900),
  signedMessage(enrollmentProfile(CONTOSO).content),
]
const TEXT = [
  textOf('certificates/push-ec.pem'),
  textOf('certificates/no-uid.pem'),
  pushPem(),
  enrollmentProfile(CONTOSO).content,
  '<!DOCTYPE html><html></html>',
].map(bytes)
const REQUESTS = (['line', 'wrapped', 'plist'] as const).map((form) =>
  bytes(vendorSignedRequest({ form }).content),
)

type Change = { at: number; drop: number; put: number[] }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(7_000),
  drop: fc.oneof(fc.constant(1), fc.nat(3), fc.nat(400)),
  put: fc.array(fc.nat(255), { maxLength: 3 }),
})

/** One of the samples with some places changed, cut out or filled in. */
function damaged(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(change, { minLength: 1, maxLength: 3 })
  return fc.tuple(fc.constantFrom(...samples), changes).map(([sample, all]) =>
    all.reduce((file, { at, drop, put }) => {
      const place = at % (file.length + 1)
      return new Uint8Array([...file.subarray(0, place), ...put, ...file.subarray(place + drop)])
    }, sample),
  )
}

/** The file's bytes and what its base64 decodes to: where a topic can have been read from. */
function contents(file: Uint8Array): string {
  const text = Buffer.from(file).toString('latin1')
  // Line ends may be written as JSON writes them: their letters are none of base64's.
  const plain = text.replace(/\\[rn]/g, '')
  const bodies = plain.split(/-----[^-]*-----/).map((part) => Buffer.from(part, 'base64'))
  return [text, ...bodies.map((body) => body.toString('latin1'))].join('\n').toLowerCase()
}

function inventedTopics(facts: FileFacts, file: Uint8Array): string[] {
  if (facts.is !== 'push-certificate') return []
  const inside = contents(file)
  return facts.certificates
    .map(({ topic }) => topic)
    .filter((topic) => !inside.includes(topic.toLowerCase()))
}

function judge(file: Uint8Array): void {
  const facts = read(file)
  if (!KINDS.includes(facts.is)) throw new Error(`${facts.is} is no kind`)
  const invented = inventedTopics(facts, file)
  if (invented.length > 0) throw new Error(`${invented.join()} is not in the file`)
}

describe('damaged samples', () => {
  const logged = vi.fn()
  beforeAll(() => {
    for (const way of ['error', 'warn', 'log'] as const)
      vi.spyOn(console, way).mockImplementation(logged)
  })
  afterAll(() => vi.restoreAllMocks())

  it.each([
    ['binary', BINARY, RUNS.binary],
    ['text', TEXT, RUNS.text],
    ['requests', REQUESTS, RUNS.request],
  ])(
    '%s: never throw, and never give a topic that is not in them',
    (_, samples, numRuns) => {
      fc.assert(fc.property(damaged(samples), judge), { numRuns })
    },
    60_000,
  )

  it('leave nothing in the console: the reader of property lists would', () => {
    expect(logged).not.toHaveBeenCalled()
  })

  it('are near enough to the real ones to be read sometimes', () => {
    const kinds = new Set(fc.sample(damaged(BINARY), 400).map(kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['push-certificate', 'truncated', 'tls']))
  })
})

describe('any bytes', () => {
  it('are something, or unrecognised', () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map((rest) => Uint8Array.from([0x30, 0x82, ...rest])),
      fc.string({ unit: 'grapheme' }).map(bytes),
    )
    fc.assert(fc.property(any, judge), { numRuns: 1_000 })
  })
})
