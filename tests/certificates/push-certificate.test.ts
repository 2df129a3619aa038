import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDer, readOid, readTime } from '../../lib/certificates/forge-asn1'
import { certificatePem, decodeBase64, pemBlocks } from '../../lib/certificates/pem-blocks'
import { readCertificate } from '../../lib/certificates/push-certificate'
import { bytesOf, CONTOSO, FABRIKAM, textOf } from '../imports/samples'

function derOf(name: string): Uint8Array {
  const block = pemBlocks(textOf(`certificates/${name}.pem`)).blocks[0]
  return decodeBase64(block?.body ?? '') ?? new Uint8Array()
}

describe('a push certificate', () => {
  it('is read: RSA, subject as Apple orders it', () => {
    expect(readCertificate(derOf('push'))).toEqual({
      kind: 'mdm-push',
      topic: CONTOSO,
      uid: CONTOSO,
      commonName: 'APSP:4d2db6f6-bec4-48d8-8f23-8e902e1276fb',
      nameAgrees: true,
      serial: '6DBBD018B25C7F76',
      notBefore: Date.UTC(2026, 10, 21, 20, 4, 45),
      notAfter: Date.UTC(2027, 10, 21, 20, 4, 45),
      issuer: 'APSP:4d2db6f6-bec4-48d8-8f23-8e902e1276fb',
    })
  })

  it('is read: elliptic key, another order', () => {
    expect(readCertificate(derOf('push-ec'))).toMatchObject({
      kind: 'mdm-push',
      topic: FABRIKAM,
      nameAgrees: true,
      serial: '21F9C0FA49829B2B',
    })
  })

  it('is known by its UID when its name says another', () => {
    expect(readCertificate(derOf('push-other-name'))).toMatchObject({
      kind: 'mdm-push',
      topic: CONTOSO,
      nameAgrees: false,
    })
  })

  it('may be followed by other bytes', () => {
    const bytes = Uint8Array.from([...derOf('push'), 10, 13, 0])
    expect(readCertificate(bytes)).toEqual(readCertificate(derOf('push')))
  })
})

describe('another certificate', () => {
  it.each([
    ['no-uid', 'no-uid'],
    ['other-prefix', 'other-prefix'],
    ['macos-server', 'macos-server'],
    ['app-push', 'app-push'],
    ['tls', 'tls'],
    ['signing', 'signing'],
    ['ca', 'ca'],
  ])('is told apart: %s', (name, kind) => {
    expect(readCertificate(derOf(name))).toMatchObject({ kind, topic: null })
  })
})

describe('bytes that are no certificate', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a half', derOf('push').subarray(0, 300)],
    ['text', new TextEncoder().encode('-----BEGIN CERTIFICATE-----')],
    ['a PKCS#12 file', bytesOf('certificates/push.p12')],
    [
      'a request',
      decodeBase64(pemBlocks(textOf('certificates/request.csr')).blocks[0]?.body ?? ''),
    ],
    ['an empty sequence', Uint8Array.from([0x30, 0])],
    ['a nest of sequences', new Uint8Array(20_000).fill(0x30)],
  ])('are null: %s', (_, bytes) => {
    expect(readCertificate(bytes ?? new Uint8Array())).toBeNull()
  })

  it('never throw, and never give a topic that is not in them', () => {
    const whole = derOf('push')
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 })
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), flips), (input) => {
        const bytes = input instanceof Uint8Array ? input : flipped(whole, input)
        const facts = readCertificate(bytes)
        if (facts?.topic == null) return
        const text = Buffer.from(bytes).toString('latin1').toLowerCase()
        expect(text).toContain(facts.topic.toLowerCase())
      }),
    )
  })
})

function flipped(bytes: Uint8Array, flips: [number, number][]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const [index, value] of flips) copy[index] = value
  return copy
}

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

describe('PEM', () => {
  it('is written and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        const { blocks, cut } = pemBlocks(`text ${certificatePem(bytes)} text`)
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
