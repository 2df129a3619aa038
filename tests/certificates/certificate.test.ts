import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteString, bytesOf, hexOf } from '../../lib/certificates/byte-strings'
import { readCertificate } from '../../lib/certificates/certificate'
import { kindOf } from '../../lib/certificates/certificate-kind'
import { parseDer, readOid, readTime } from '../../lib/certificates/forge-asn1'
import { decodeBase64, pemBlocks } from '../../lib/certificates/pem-blocks'
import { bytesOf as fixture, textOf } from '../imports/samples'
import { der } from './made'

const PUSH = der(textOf('certificates/push.pem'))

describe('a certificate', () => {
  it('is read field by field', () => {
    expect(readCertificate(PUSH)).toMatchObject({
      serial: '6dbbd018b25c7f76',
      notBefore: Date.UTC(2026, 10, 21, 20, 4, 45),
      notAfter: Date.UTC(2027, 10, 21, 20, 4, 45),
    })
  })

  it.each([
    ['push', 'push-certificate'],
    ['push-ec', 'push-certificate'],
    ['push-other-name', 'push-certificate'],
    ['no-uid', 'no-uid'],
    ['other-prefix', 'other-prefix'],
    ['macos-server', 'macos-server'],
    ['app-push', 'app-push'],
    ['tls', 'tls'],
    ['signing', 'signing'],
    ['ca', 'ca'],
  ])('is told apart: %s', (name, kind) => {
    const certificate = readCertificate(der(textOf(`certificates/${name}.pem`)))
    expect(certificate === null ? null : kindOf(certificate)).toBe(kind)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a half', PUSH.subarray(0, 300)],
    ['text', new TextEncoder().encode('-----BEGIN CERTIFICATE-----')],
    ['a PKCS#12 file', fixture('certificates/push.p12')],
    ['a request', der(textOf('certificates/request.csr'))],
    ['an empty sequence', Uint8Array.from([0x30, 0])],
    ['a nest of sequences', new Uint8Array(20_000).fill(0x30)],
  ])('is none: %s', (_, bytes) => {
    expect(readCertificate(bytes)).toBeNull()
  })
})

describe('ASN.1', () => {
  it('gives nothing for nodes of another type', () => {
    const node = parseDer(Uint8Array.from([0x02, 1, 5]))
    expect(node).toMatchObject({ type: 2, bytes: '\u0005' })
    expect(readOid(node ?? undefined)).toBe('')
    expect(readTime(node ?? undefined)).toBeNull()
    expect(readTime(undefined)).toBeNull()
  })

  it('gives nothing for a time that is none', () => {
    const time = (text: string) =>
      parseDer(Uint8Array.from([0x17, text.length, ...new TextEncoder().encode(text)])) ?? undefined
    expect(readTime(time('261121200445Z'))).toBe(Date.UTC(2026, 10, 21, 20, 4, 45))
    expect(readTime(time('garbage'))).toBeNull()
  })
})

describe('bytes as strings', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
        const text = byteString(bytes)
        expect(text).toHaveLength(bytes.length)
        expect(bytesOf(text)).toEqual(bytes)
        expect(hexOf(text)).toBe(Buffer.from(bytes).toString('hex'))
      }),
      { numRuns: 30 },
    )
  })
})

describe('PEM', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64')
        const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`
        const { blocks, cut } = pemBlocks(`text ${pem} text`)
        expect(cut).toBe(false)
        expect(blocks.map(({ label }) => label)).toEqual(['CERTIFICATE'])
        expect(decodeBase64(blocks[0]?.body ?? '')).toEqual(bytes)
      }),
    )
  })

  it('without its end is cut', () => {
    expect(pemBlocks('-----BEGIN CERTIFICATE-----\nMIIC')).toEqual({ blocks: [], cut: true })
    expect(pemBlocks('-----BEGIN ')).toEqual({ blocks: [], cut: true })
    expect(pemBlocks('no PEM')).toEqual({ blocks: [], cut: false })
  })

  it.each(['', '=', 'A', 'MII$', 'M=II', 'ü'])('of %j has no bytes', (text) => {
    expect(decodeBase64(text)).toBeNull()
  })

  it('is read whatever line ends and quoting marks are in it', () => {
    expect(decodeBase64('> TW\\nF\\r\\nu\r\n | \t')).toEqual(new TextEncoder().encode('Man'))
  })
})
