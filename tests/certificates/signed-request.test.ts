import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestForm, vendorSignedRequest } from '../../practice/server/samples.ts'
import { kind, onlyPush, onlyRequest, pushPem } from './made'

const UNTIL = new Date('2027-03-04T05:06:07Z')
const FORMS: RequestForm[] = ['line', 'wrapped', 'plist']
const PLIST = vendorSignedRequest({ form: 'plist' }).content

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

/** The plist without one of its entries, or with another value in it. */
function changed(key: string, value: string | null): string {
  const entry = new RegExp(`\\s*<key>${key}</key>\\s*<string>[^<]*</string>`)
  return PLIST.replace(entry, value === null ? '' : `<key>${key}</key>${value}`)
}

describe('a vendor-signed request', () => {
  it.each(FORMS)('is read in the form %s', (form) => {
    const file = vendorSignedRequest({ form, vendorUntil: UNTIL }).content
    expect(onlyRequest(file)).toEqual({
      vendor: {
        name: 'Microsoft Corporation',
        organisation: 'Microsoft Corporation',
        teamId: '9KBH5RKYEW',
        notAfter: UNTIL.getTime(),
      },
      keyHash: onlyPush(pushPem()).keyHash,
      signature: 'sha256',
      chain: 'whole',
      selfSigned: true,
      form: form === 'plist' ? 'plist' : 'base64',
    })
  })

  it.each([
    ['a byte order mark', `\ufeff${PLIST}`],
    ['no XML declaration', PLIST.slice(PLIST.indexOf('<plist'))],
    ['blank lines around it', `\n\n${base64(PLIST)}\r\n`],
    ['data instead of strings', PLIST.replace(/<string>([^<-]*)<\/string>/g, '<data>$1</data>')],
    ['line ends written as entities', PLIST.replace(/\n(?=MII)/g, '&#13;&#xA;')],
    ['its BEGIN and END lines', changed('PushCertRequestCSR', `<string>${requestPem()}</string>`)],
  ])('is read with %s', (_, file) => {
    expect(onlyRequest(file)).toMatchObject({
      signature: 'sha256',
      chain: 'whole',
      selfSigned: true,
      vendor: { name: 'Microsoft Corporation' },
    })
  })

  it('of 2014 is signed over SHA-1', () => {
    expect(onlyRequest(vendorSignedRequest({ digest: 'sha1' }).content).signature).toBe('sha1')
  })

  it('with a broken signature, or one by another vendor, says so', () => {
    const broken = vendorSignedRequest({ badSignature: true }).content
    expect(onlyRequest(broken)).toMatchObject({ signature: 'broken', chain: 'whole' })
    const garbage = changed('PushCertSignature', '<string>AAAA</string>')
    expect(onlyRequest(garbage).signature).toBe('broken')
  })

  it('with a chain that does not hold together says so', () => {
    const file = vendorSignedRequest({ badChain: true }).content
    expect(onlyRequest(file)).toMatchObject({ signature: 'sha256', chain: 'broken' })
  })

  it('with the leaf alone leaves the chain unchecked', () => {
    const leaf = /-----BEGIN[\s\S]*?-----END CERTIFICATE-----/.exec(PLIST)?.[0] ?? ''
    const file = changed('PushCertCertificateChain', `<string>${leaf}</string>`)
    expect(onlyRequest(file)).toMatchObject({ signature: 'sha256', chain: 'unchecked' })
  })

  it('with a chain nobody can read has no vendor', () => {
    const file = changed('PushCertCertificateChain', '<string>none</string>')
    expect(onlyRequest(file)).toMatchObject({
      vendor: null,
      signature: 'unchecked',
      chain: 'unchecked',
    })
  })

  it('whose leaf is damaged has no vendor, not the next in the chain', () => {
    const file = PLIST.replace(/(-----BEGIN CERTIFICATE-----\n)MII/, '$1MIA')
    expect(onlyRequest(file)).toMatchObject({ vendor: null, signature: 'unchecked' })
  })

  it('with a request nobody can read has no key', () => {
    const file = changed('PushCertRequestCSR', '<string>AAAA</string>')
    expect(onlyRequest(file)).toMatchObject({
      keyHash: null,
      selfSigned: false,
      signature: 'broken',
    })
  })

  it('of another vendor names it, and an expired one keeps its date', () => {
    const wish = { vendor: 'Contoso MDM', teamId: 'ABCDE12345', vendorUntil: new Date(0) }
    expect(onlyRequest(vendorSignedRequest(wish).content).vendor).toEqual({
      name: 'Contoso MDM',
      organisation: 'Contoso MDM',
      teamId: 'ABCDE12345',
      notAfter: 0,
    })
  })
})

describe('the key of a request', () => {
  it.each(['one', 'two'])('is the key of the certificate made from it: %s', (key) => {
    const request = onlyRequest(vendorSignedRequest({ key }).content)
    expect(request.keyHash).toBe(onlyPush(pushPem({ key })).keyHash)
    expect(request.keyHash).not.toBe(onlyPush(pushPem({ key: 'another' })).keyHash)
  })
})

describe('a request that is not whole', () => {
  it.each(['PushCertRequestCSR', 'PushCertCertificateChain', 'PushCertSignature'])(
    'is incomplete without %s',
    (key) => {
      expect(kind(changed(key, null))).toBe('incomplete-request')
      expect(kind(base64(changed(key, null)))).toBe('incomplete-request')
      expect(kind(changed(key, '<string> </string>'))).toBe('incomplete-request')
      expect(kind(changed(key, '<true/>'))).toBe('incomplete-request')
    },
  )

  it('is incomplete when its markup is damaged', () => {
    expect(kind(PLIST.replace('</string>', ''))).toBe('incomplete-request')
    expect(kind(PLIST.replace('</key>', '</key>&bomb;'))).toBe('incomplete-request')
  })

  it('is truncated wherever it was cut', () => {
    const whole = base64(PLIST)
    fc.assert(
      fc.property(fc.integer({ min: 400, max: whole.length - 12 }), (length) => {
        expect(kind(whole.slice(0, length))).toBe('truncated')
        expect(kind(PLIST.slice(0, Math.min(length, PLIST.length - 12)))).toBe('truncated')
      }),
      { numRuns: 60 },
    )
  })
})

function requestPem(): string {
  const csr = /CSR<\/key>\s*<string>([^<]+)/.exec(PLIST)?.[1] ?? ''
  return `-----BEGIN CERTIFICATE REQUEST-----\n${csr}\n-----END CERTIFICATE REQUEST-----`
}
