import { createHash, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { APPLE_ISSUERS } from '../../lib/certificates/apple-issuers'
import { readFileFacts } from '../../lib/certificates/read-file'
import { certificate } from '../../practice/data/make.ts'
import { PRACTICE_ISSUER, pushCertificatePem } from '../../practice/server/authority.ts'
import { textOf } from '../imports/samples'
import { bytes, ISSUERS, issuerWith, pushPem, type Wish } from './made'

function issuerIs(wish: Wish, issuers = ISSUERS): string {
  const facts = readFileFacts(bytes(pushPem(wish)), { issuers })
  return facts.is === 'push-certificate' ? facts.certificates[0].issuer.is : facts.is
}

describe('who issued a certificate', () => {
  it('is Apple by its signature, over SHA-256 and SHA-1', () => {
    expect(issuerIs({})).toBe('apple')
    expect(issuerIs({ digest: 'sha1' })).toBe('apple')
  })

  it('is unknown under another name, whoever signed it', () => {
    expect(issuerIs({ issuer: 'Apple Application Integration 9 Certification Authority' })).toBe(
      'unknown',
    )
    expect(issuerIs({}, [])).toBe('unknown')
  })

  it('is broken when the name is right and the signature is not', () => {
    expect(issuerIs({ signer: 'somebody' })).toBe('broken')
  })

  it('is broken when one byte of what was signed differs', () => {
    const pem = pushPem()
    const raw = Buffer.from(pem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64')
    const at = raw.indexOf('4d2db6f6')
    expect(at).toBeGreaterThan(0)
    raw.write('4d2db6f7', at)
    const facts = readFileFacts(new Uint8Array(raw), { issuers: ISSUERS })
    expect(facts).toMatchObject({ certificates: [{ nameAgrees: false, issuer: { is: 'broken' } }] })
  })

  it('is the practice authority for those who name it as an issuer, and unknown for the rest', () => {
    const file = bytes(pushCertificatePem(certificate({ organisation: 'Contoso' })))
    const practice = issuerWith(PRACTICE_ISSUER.keyName, PRACTICE_ISSUER.name)
    const issuer = { name: PRACTICE_ISSUER.name, is: 'apple' }
    expect(readFileFacts(file, { issuers: [practice] })).toMatchObject({
      certificates: [{ issuer }],
    })
    expect(readFileFacts(file)).toMatchObject({ certificates: [{ issuer: { is: 'unknown' } }] })
  })

  it('may have several keys under one name', () => {
    expect(issuerIs({}, [issuerWith('somebody'), issuerWith('authority')])).toBe('apple')
    expect(issuerIs({}, [issuerWith('somebody'), issuerWith('third')])).toBe('broken')
  })

  it('is unchecked for algorithms that are not verified', () => {
    const elliptic = textOf('certificates/push-ec.pem')
    const name = 'APSP:20a29fdc-0b24-409d-8cef-d78a964133e2'
    const facts = readFileFacts(bytes(elliptic), { issuers: [issuerWith('authority', name)] })
    expect(facts).toMatchObject({ certificates: [{ issuer: { name, is: 'unchecked' } }] })
  })

  it.each([
    ['of an even modulus', { modulus: `${'f'.repeat(511)}0`, exponent: 65_537 }],
    ['of an absurd length', { modulus: 'f'.repeat(50_001), exponent: 65_537 }],
    ['that is too short', { modulus: 'f'.repeat(32), exponent: 65_537 }],
    ['with the exponent 1', { modulus: 'f'.repeat(512), exponent: 1 }],
  ])('is unchecked with a key %s', (_, key) => {
    expect(issuerIs({}, [{ ...issuerWith('authority'), key }])).toBe('unchecked')
  })
})

describe('the issuers that are shipped', () => {
  it.each([
    [
      'Apple Application Integration 2 Certification Authority',
      '4095adc7575991d0f8b4715b7fadc804722b434e3c17f5bc82c9390d893a8392',
      '2028-05-24',
    ],
    [
      'Apple Application Integration Certification Authority',
      'd331229066558828bac708795a4c50e68756a2f2cb8bd3a6417ce2dae9182913',
      '2026-10-21',
    ],
  ])('have the key of the real %s', (name, hash, until) => {
    const issuer = APPLE_ISSUERS.find((entry) => entry.name === name)
    if (issuer === undefined) throw new Error(`${name} is missing`)
    const n = Buffer.from(issuer.key.modulus, 'hex').toString('base64url')
    const e = Buffer.from('010001', 'hex').toString('base64url')
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })
    const info = key.export({ type: 'spki', format: 'der' })
    expect(issuer.key.exponent).toBe(65_537)
    expect(createHash('sha256').update(info).digest('hex')).toBe(hash)
    expect(new Date(issuer.notAfter).toISOString().slice(0, 10)).toBe(until)
  })

  it('are the default, and nothing of ours counts as theirs', () => {
    for (const { name } of APPLE_ISSUERS) {
      const facts = readFileFacts(bytes(pushPem({ issuer: name })))
      expect(facts).toMatchObject({ certificates: [{ issuer: { name, is: 'broken' } }] })
    }
  })
})
