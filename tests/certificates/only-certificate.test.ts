import { describe, expect, it } from 'vitest'
import type { PushCertificate } from '../../lib/certificates/file-facts'
import { onlyCertificatePem } from '../../lib/certificates/only-certificate'
import { decodeBase64, pemBlocks } from '../../lib/certificates/pem-blocks'
import { readFileFacts } from '../../lib/certificates/read-file'
import { textOf } from '../imports/samples'

const PEM = textOf('certificates/push.pem')
const OTHER = textOf('certificates/push-ec.pem')
const KEY =
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n'
const bytes = (text: string) => new TextEncoder().encode(text)

function certificateIn(text: string): PushCertificate {
  const facts = readFileFacts(bytes(text))
  if (facts.is !== 'push-certificate') throw new Error('no certificate')
  return facts.certificates[0]
}

const OURS = certificateIn(PEM)
const der = decodeBase64(pemBlocks(PEM).blocks[0]?.body ?? '') ?? new Uint8Array()

describe('one certificate out of a file', () => {
  const alone = onlyCertificatePem(bytes(PEM), OURS) ?? ''

  it('is the certificate itself, in lines of 64', () => {
    expect(decodeBase64(pemBlocks(alone).blocks[0]?.body ?? '')).toEqual(der)
    expect(certificateIn(alone)).toEqual(OURS)
    const lines = alone.trimEnd().split('\n')
    expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----')
    expect(lines.every((line) => line.length <= 64)).toBe(true)
  })

  it.each([
    ['a key beside it', KEY + PEM],
    ['a key behind it', PEM + KEY],
    ['another certificate first', OTHER + PEM],
    [
      'text around it, CRLF and a mark at the start',
      `\ufeffBag\r\n${PEM.replaceAll('\n', '\r\n')}x`,
    ],
  ])('is the same with %s', (_, text) => {
    expect(onlyCertificatePem(bytes(text), OURS)).toBe(alone)
  })

  it('is the same from the binary form, whatever follows it', () => {
    expect(onlyCertificatePem(der, OURS)).toBe(alone)
    expect(onlyCertificatePem(Uint8Array.from([...der, 1, 2, 3]), OURS)).toBe(alone)
  })

  it('is not another one, and never a key', () => {
    expect(onlyCertificatePem(bytes(OTHER), OURS)).toBeNull()
    expect(onlyCertificatePem(bytes(KEY), OURS)).toBeNull()
    expect(onlyCertificatePem(new Uint8Array(), OURS)).toBeNull()
  })
})
