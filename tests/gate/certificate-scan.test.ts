import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFileFacts } from '../../lib/certificates/read-file'
import { scanCertificates } from '../../lib/gate/certificate-scan'
import { certificate, serverLeftover } from '../../practice/data/make'
import { tlsCertificatePem } from '../../practice/server/authority'
import {
  certificateFile,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples'

const CONTOSO = certificate({ organisation: 'Contoso' })
const FABRIKAM = certificate({ organisation: 'Fabrikam' })
const PEM = certificateFile(CONTOSO).content
const OTHER = certificateFile(FABRIKAM).content

/** Bytes of a text as readNow gives them: one character a byte. */
const binary = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('latin1')
const derOf = (pem: string) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
const DER = binary(derOf(PEM))
const topics = (bytes: string) => scanCertificates(bytes).certificates.map(({ topic }) => topic)

describe('a push certificate', () => {
  it('gives what is compared', () => {
    const end = new Date(CONTOSO.expires).getTime()
    expect(scanCertificates(PEM)).toEqual({
      certificates: [
        {
          topic: CONTOSO.topic,
          serial: CONTOSO.serial,
          notBefore: end - 365 * 86_400_000 + 1000,
          notAfter: end,
        },
      ],
      looks: null,
    })
  })

  const forms: [name: string, bytes: string][] = [
    ['DER', DER],
    ['CRLF', PEM.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\xef\xbb\xbf${PEM}`],
    ['UTF-16', `\xff\xfe${[...PEM].map((one) => `${one}\0`).join('')}`],
    ['UTF-16 without a mark', [...PEM].map((one) => `${one}\0`).join('')],
    ['big-endian UTF-16 without a mark', [...PEM].map((one) => `\0${one}`).join('')],
    ['words around it', `Bag Attributes\n  friendlyName: x-y\n${PEM}\nsee the wiki`],
    ['bare base64', derOf(PEM).toString('base64')],
    ['wrapped bare base64', `\n${derOf(PEM).toString('base64').replace(/.{64}/g, '$&\r\n')}\n`],
    ['JSON', JSON.stringify({ certificate: PEM })],
    ['some words in its label', PEM.replace('BEGIN ', 'BEGIN A-B\n')],
    ['another label', PEM.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    [
      'a private key beside it',
      `-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n${PEM}`,
    ],
    ['an envelope around it', envelope(DER)],
    ['bytes behind it', `${DER}\n`],
  ]

  it.each(forms)('is found in %s', (_, bytes) => {
    expect(topics(bytes)).toEqual([CONTOSO.topic])
  })

  it('is not alone: every one in the file is found, in order', () => {
    expect(topics(PEM + tlsCertificatePem() + OTHER)).toEqual([CONTOSO.topic, FABRIKAM.topic])
  })

  it('counts by its subject, not by an issuer or a name that looks like a topic', () => {
    const named = serverLeftover('mail.example', 'mgmt', 30)
    expect(scanCertificates(certificateFile(named).content)).toEqual({
      certificates: [],
      looks: null,
    })
  })
})

describe('what is no push certificate', () => {
  const others: [name: string, bytes: string, looks: string | null][] = [
    ['a TLS certificate', tlsCertificatePem(), null],
    ['the vendor-signed request', vendorSignedRequest().content, null],
    ['an unsigned request', unsignedRequest().content, null],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n', null],
    ['words', 'MICE are no base64, and neither are MIxed words.', null],
    ['a letter', 'Dear all,\nplease renew.', null],
    ['a page', signInPageAsPem(CONTOSO).content, 'html'],
    ['a page with a byte order mark', '\xef\xbb\xbf\n<HTML lang="en">', 'html'],
    ['nothing', '', 'empty'],
    ['blank lines', '\r\n \n', 'empty'],
    ['a cut-off certificate', PEM.slice(0, 900), 'cut'],
    ['one without its last line', PEM.replace('-----END CERTIFICATE-----\n', ''), 'cut'],
    ['one with a hole', PEM.replace(/\n.{64}\n/, '\n'), 'cut'],
    ['a title and nothing in it', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', 'cut'],
    ['a request under a wrong title', unsignedRequest().content.replaceAll(' REQUEST', ''), null],
    ['cut-off DER', DER.slice(0, 700), 'cut'],
    ['a file that begins with a nought', '0 1 2 3', null],
    ['bytes that begin as DER does and go on otherwise', '0\x82\x05\x01\x02', 'cut'],
  ]

  it.each(others)('%s', (_, bytes, looks) => {
    expect(scanCertificates(bytes)).toEqual({ certificates: [], looks })
  })

  it('a .p12 is known by its beginning', () => {
    const bytes = readFileSync(fixture('push.p12'))
    expect(scanCertificates(binary(bytes))).toEqual({ certificates: [], looks: 'p12' })
  })
})

describe('on any bytes', () => {
  const samples = [DER, PEM, PEM + OTHER, envelope(DER), vendorSignedRequest().content]

  it('never throws, and never lets one by that the full reading finds', () => {
    const cuts = fc.array(fc.tuple(fc.nat(4000), fc.nat(30), fc.string({ unit: 'binary-ascii' })))
    fc.assert(
      fc.property(fc.constantFrom(...samples), cuts, (sample, changes) => {
        const text = changes.reduce(
          (rest, [at, length, noise]) => rest.slice(0, at) + noise + rest.slice(at + length),
          sample,
        )
        const facts = readFileFacts(Buffer.from(text, 'latin1'))
        const full = facts.is === 'push-certificate' ? facts.certificates : []
        // What the full reading still makes out in a damaged one is held as cut.
        if (scanCertificates(text).looks === 'cut') return
        expect(topics(text)).toEqual(expect.arrayContaining(full.map(({ topic }) => topic)))
      }),
      { numRuns: 1000 },
    )
  })

  it('never throws on bytes that mean nothing', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map(binary)
    const like = fc.tuple(
      fc.constantFrom('0', '0\x82', '-----BEGIN CERTIFICATE-----', 'MII'),
      bytes,
    )
    fc.assert(
      fc.property(like, ([start, rest]) => {
        expect(scanCertificates(start + rest).certificates).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('is quick where lengths and nesting are hostile', () => {
    const nested = '0\x82\xff\xff'.repeat(16_000)
    const flat = `\x30\x82\xff\xf0${'\x30\x00'.repeat(32_000)}`
    const blocks = '-----BEGIN CERTIFICATE-----'.repeat(2400)
    const before = performance.now()
    for (const text of [nested, flat, blocks, `MI${'A'.repeat(65_000)}`, '\n'.repeat(65_000)])
      expect(scanCertificates(text).certificates).toEqual([])
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('the fixtures', () => {
  it.each(readdirSync(fixture('')))('%s: as the full reading says', (name) => {
    const bytes = readFileSync(fixture(name))
    const facts = readFileFacts(bytes)
    const found = facts.is === 'push-certificate' ? facts.certificates : []
    const inOrder = (list: { topic: string; notAfter: number }[]) =>
      list.map(({ topic, notAfter }) => `${topic} ${notAfter}`).sort()
    expect(inOrder(scanCertificates(binary(bytes)).certificates)).toEqual(inOrder([...found]))
  })
})

function fixture(name: string): string {
  return resolve(import.meta.dirname, '../fixtures/certificates', name)
}

/** A DER value around another one, as PKCS#7 has several. */
function envelope(der: string): string {
  const size = der.length + 4
  const length = (n: number) => `\x82${String.fromCharCode(n >> 8, n & 255)}`
  return `\x30${length(size)}\xa0${length(der.length)}${der}`
}

it.each(['0.9.1\n', '0', '0800-123\r\n', '0 = off, 1 = on'])(
  'a text that begins as %j is no certificate',
  (text) => {
    expect(scanCertificates(text)).toEqual({ certificates: [], looks: null })
  },
)
