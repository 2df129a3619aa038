/** Files made to cost time or to break a reader, each as large as a file may be. */
import { generateKeyPairSync } from 'node:crypto'
import { LARGEST_FILE } from '../../lib/certificates/file-facts'
import { vendorSignedRequest } from '../../practice/server/samples.ts'
import { bytes, der, pushPem, SUBJECT } from './made'

const ROOM = LARGEST_FILE - 16
const OID = [0x06, 0x03, 0x55, 0x04, 0x03]

/** A DER value around the content. */
export function wrap(tag: number, content: Uint8Array | number[]): Uint8Array {
  return join(headOf(tag, content.length), content)
}

function headOf(tag: number, length: number): number[] {
  if (length < 0x80) return [tag, length]
  if (length < 0x10000) return [tag, 0x82, length >> 8, length & 0xff]
  return [tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]
}

export function join(...parts: (Uint8Array | number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
}

/** `piece` as often as it fits. */
function filled(piece: Uint8Array | number[], room = ROOM): Uint8Array {
  return join(...Array.from({ length: Math.floor(room / piece.length) }, () => piece))
}

/** From the inside out, by the heads alone: wrapping would copy everything at every level. */
function nested(levels: number): Uint8Array {
  const heads = [[0x05, 0]]
  let length = 2
  for (let level = 0; level < levels; level++) {
    const head = headOf(0x30, length)
    heads.push(head)
    length += head.length
  }
  return join(...heads.reverse())
}

/** A certificate's bytes with one of the fields of what is signed replaced. */
function certificateWith(index: number, field: Uint8Array): Uint8Array {
  const whole = der(pushPem())
  const tbs = children(whole)[0] ?? new Uint8Array()
  const fields = children(tbs).map((old, place) => (place === index ? field : old))
  return wrap(0x30, join(wrap(0x30, join(...fields)), ...children(whole).slice(1)))
}

/** The values inside one, for samples that are known to be good DER. */
function children(value: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = headLength(value, 0); at < value.length; ) {
    const next = at + headLength(value, at) + lengthAt(value, at)
    found.push(value.subarray(at, next))
    at = next
  }
  return found
}

function headLength(value: Uint8Array, at: number): number {
  const first = value[at + 1] ?? 0
  return first < 0x80 ? 2 : 2 + (first & 0x7f)
}

function lengthAt(value: Uint8Array, at: number): number {
  const head = headLength(value, at)
  const octets = value.subarray(at + (head === 2 ? 1 : 2), at + head)
  return octets.reduce((sum, octet) => sum * 256 + octet, 0)
}

function rsaInfo(modulus: Uint8Array, exponent: number[]): Uint8Array {
  const key = wrap(0x30, join(wrap(2, modulus), wrap(2, exponent)))
  const algorithm = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0]
  return wrap(0x30, join(algorithm, wrap(3, join([0], key))))
}

/** As many tiny push certificates as fit, all bearing the name of a known issuer. */
function manyCertificates(): string {
  const [whole, algorithm] = children(
    der(pushPem({ subject: SUBJECT.slice(0, 1), extensions: [] })),
  )
  const fields = children(whole ?? new Uint8Array())
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const parts: Parts = { before: fields.slice(2, 6), key, algorithm: algorithm ?? new Uint8Array() }
  let file = ''
  for (let number = 1; ; number++) {
    const pem = tinyPem(number, fields[0] ?? new Uint8Array(), parts)
    if (file.length + pem.length > LARGEST_FILE) return file
    file += pem
  }
}

interface Parts {
  before: Uint8Array[]
  key: Uint8Array
  algorithm: Uint8Array
}

function tinyPem(number: number, version: Uint8Array, { before, key, algorithm }: Parts): string {
  const serial = wrap(2, [1, number >> 8, number & 0xff])
  const content = wrap(0x30, join(version, serial, ...before, key))
  const signature = wrap(3, join([0], new Uint8Array(256).fill(number)))
  const body = Buffer.from(wrap(0x30, join(content, algorithm, signature))).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`
}

/** A request signed by a vendor's key of 16,384 bits would take seconds to verify. */
function requestWithHugeKey(): string {
  const info = rsaInfo(join([0], new Uint8Array(20_000).fill(0xff)), [1, 0, 1])
  const leaf = Buffer.from(certificateWith(6, info)).toString('base64')
  const chain = `-----BEGIN CERTIFICATE-----\n${leaf}\n-----END CERTIFICATE-----\n`
  const plist = vendorSignedRequest({ form: 'plist' }).content
  return plist.replace(/-----BEGIN[\s\S]*-----END CERTIFICATE-----\n/, chain)
}

/** Six certificates with the largest keys that are used at all, every signature of their size. */
function requestWithLargeKeys(): string {
  const modulus = join([0], new Uint8Array(512).fill(0xfb))
  const field = rsaInfo(modulus, [1, 0, 1])
  const one = children(certificateWith(6, field))
  const signature = wrap(3, join([0], new Uint8Array(512).fill(0x5a)))
  const whole = wrap(0x30, join(one[0] ?? [], one[1] ?? [], signature))
  const body = Buffer.from(whole).toString('base64')
  const chain = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`.repeat(6)
  return vendorSignedRequest({ form: 'plist' })
    .content.replace(/-----BEGIN[\s\S]*-----END CERTIFICATE-----\n/, chain)
    .replace(
      /(Signature<\/key>\s*<string>)[^<]*/,
      `$1${Buffer.alloc(512, 0x5a).toString('base64')}`,
    )
}

/** A chain of as many certificates as fit. */
function requestWithLongChain(): string {
  const plist = vendorSignedRequest({ form: 'plist' }).content
  const one =
    /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----\n/.exec(plist)?.[0] ?? ''
  return plist.replace(one, one.repeat(Math.floor((ROOM - plist.length) / one.length)))
}

export const HOSTILE: Readonly<Record<string, () => string | Uint8Array>> = {
  'a nest of sequences': () => nested(15_000),
  'a nest without ends': () => new Uint8Array(ROOM).fill(0x30),
  'a nest of indefinite lengths': () => filled([0x30, 0x80]),
  'a nest in a nest of octets': () => nested(31),
  'many empty values': () => wrap(0x30, filled([0x05, 0])),
  'many empty sequences': () => wrap(0x30, filled([0x30, 0])),
  'many bit strings': () => wrap(0x30, filled([3, 1, 0])),
  'lengths beyond the file': () => join([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff], new Uint8Array(ROOM)),
  'lengths of 126 bytes': () => join([0x30, 0xfe], new Uint8Array(ROOM).fill(0xff)),
  'an OID as long as the file': () => wrap(0x30, wrap(6, new Uint8Array(ROOM).fill(0x81))),
  'an OID of short parts': () => wrap(0x30, wrap(6, new Uint8Array(ROOM).fill(1))),
  'a subject of many attributes': () =>
    certificateWith(
      5,
      wrap(0x30, filled(wrap(0x31, wrap(0x30, join(OID, [0x0c, 1, 65]))), 60_000)),
    ),
  'a subject of one long name': () =>
    certificateWith(
      5,
      wrap(0x30, wrap(0x31, wrap(0x30, join(OID, wrap(0x0c, filled([65], 60_000)))))),
    ),
  'many extensions': () =>
    certificateWith(7, wrap(0xa3, wrap(0x30, filled(wrap(0x30, join(OID, [4, 2, 5, 0])), 60_000)))),
  'a serial as long as the file': () => certificateWith(1, wrap(2, filled([1], 60_000))),
  'a modulus as long as the file': () =>
    certificateWith(6, rsaInfo(new Uint8Array(60_000).fill(0xff), [1, 0, 1])),
  'a date as long as the file': () =>
    certificateWith(4, wrap(0x30, join(wrap(0x17, filled([0x31], 30_000)), wrap(0x18, [0x31])))),
  'as many certificates as fit': manyCertificates,
  'as many beginnings as fit': () => '-----BEGIN CERTIFICATE-----'.repeat(2_400),
  'as many empty blocks as fit': () =>
    '-----BEGIN CERTIFICATE-----MAA=-----END CERTIFICATE-----'.repeat(1_100),
  'a request with a huge key': requestWithHugeKey,
  'a request with large keys': requestWithLargeKeys,
  'a request with a long chain': requestWithLongChain,
  'a property list of many elements': () =>
    `<plist><dict><key>a</key><array>${'<true/>'.repeat(9_000)}</array></dict></plist>`,
  'a property list of many keys': () =>
    `<plist><dict>${'<key>Payload</key><string>x</string>'.repeat(1_700)}</dict></plist>`,
  'a nest of arrays': () => `<plist>${'<array>'.repeat(4_000)}${'</array>'.repeat(4_000)}</plist>`,
  'a list of entities': () => `<plist><string>${'&amp;'.repeat(13_000)}</string></plist>`,
  'a bomb of entities': () =>
    `<!DOCTYPE plist [<!ENTITY a "${'x'.repeat(900)}">]><plist><string>${'&a;'.repeat(20_000)}</string></plist>`,
  'unfinished comments': () => `<plist>${'<!-- -'.repeat(10_000)}`,
  'unfinished tags': () => `<plist>${'<'.repeat(60_000)}</plist>`,
  'closing brackets': () => `<plist>${']'.repeat(60_000)}</plist>`,
  'base64 of base64': () => Buffer.from('MIIC'.repeat(12_000)).toString('base64'),
  'beginnings of base64': () => 'MIIC'.repeat(16_000),
  'white space': () => `x${' '.repeat(60_000)}x`,
  'beginnings of a page': () => '<!--'.repeat(16_000),
}

/** The bytes of a hostile file. */
export function hostile(name: string): Uint8Array {
  const file = HOSTILE[name]?.() ?? ''
  return typeof file === 'string' ? bytes(file) : file
}
