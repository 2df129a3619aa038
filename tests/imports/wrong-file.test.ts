import { describe, expect, it } from 'vitest'
import { readFile, readPaste } from '../../lib/imports'
import { bytesOf, CONTOSO, JULY, reasonOf, textOf } from './samples'

const PLIST = `<?xml version="1.0"?><plist version="1.0"><dict><key>PushCertRequestCSR</key><string>MIIC</string>
<key>PushCertCertificateChain</key><string>${textOf('certificates/signing.pem')}</string></dict></plist>`
const BOOKS = Buffer.from('{"token":"abc","expDate":"2026-01-01","orgName":"Contoso"}').toString(
  'base64',
)

describe('files that cannot help', () => {
  it.each([
    ['vendor-signed-request', Buffer.from(PLIST).toString('base64')],
    ['vendor-signed-request', Buffer.from(PLIST).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['vendor-signed-request', PLIST],
    ['apps-and-books-token', BOOKS],
    ['html-page', '<!DOCTYPE html><html><body>Sign in to Apple Account</body></html>'],
    ['html-page', `\ufeff\n<HTML><body>${CONTOSO}</body></HTML>`],
    ['microsoft365dsc', textOf('exports/microsoft365dsc.ps1')],
    [
      'enrolment-token',
      'Content-Type: application/pkcs7-mime; name="smime.p7m"; smime-type=enveloped-data\n\nMIAGCSqGSIb3DQEHA6CA',
    ],
    ['empty', ''],
    ['empty', ' \u00a0\u200b\r\n\t'],
    ['too-large', 'x'.repeat(600_000)],
    ['nothing-recognisable', 'the quick brown fox'],
  ])('are refused as %s', (reason, text) => {
    expect(reasonOf(readPaste(text, JULY))).toBe(reason)
  })

  it('of binary kinds are named as well', () => {
    expect(reasonOf(readFile('x.pem', new Uint8Array(), JULY))).toBe('empty')
    expect(reasonOf(readFile('x.zip', new Uint8Array(2_000_000), JULY))).toBe('too-large')
    const enveloped = Uint8Array.from([
      0x30, 0x0b, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 3,
    ])
    expect(reasonOf(readFile('token.p7m', enveloped, JULY))).toBe('enrolment-token')
    const key = Uint8Array.from([0x30, 6, 2, 1, 0, 2, 1, 5])
    expect(reasonOf(readFile('x.key', key, JULY))).toBe('private-key')
  })

  it('does not mistake a profile, a .pem or a page for one of them', () => {
    for (const file of [
      'exports/enrollment-profile.mobileconfig',
      'certificates/push.pem',
      'exports/graph.json',
    ]) {
      expect(readFile(file, bytesOf(file), JULY).kind).toBe('readings')
    }
  })

  it('reads a signed profile by the topic in it', () => {
    const text = new TextEncoder().encode(`<key>Topic</key><string>${CONTOSO}</string>`)
    const head = [0x30, 0x80 + 0x1b, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2]
    const octets = [0x04, text.length, ...text]
    const inner = [...head.slice(2), ...octets]
    const bytes = Uint8Array.from([0x30, inner.length, ...inner])
    expect(readFile('signed.mobileconfig', bytes, JULY)).toMatchObject({
      kind: 'readings',
      readings: [{ topic: CONTOSO }],
    })
  })
})
