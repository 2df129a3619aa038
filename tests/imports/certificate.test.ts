import { describe, expect, it } from 'vitest'
import { decodeBase64 } from '../../lib/certificates/pem-blocks'
import { readFile, readPaste } from '../../lib/imports'
import { pushPem } from '../certificates/made'
import {
  bytesOf,
  CONTOSO,
  FABRIKAM,
  notesOf,
  readingsOf,
  reasonOf,
  serialOf,
  textOf,
} from './samples'

const NOW = { now: Date.UTC(2026, 11, 1) }
const PUSH = textOf('certificates/push.pem')
const KEY =
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n'
const ISSUED = Date.UTC(2026, 10, 21, 20, 4, 45)
const READING = {
  mdm: 'other',
  source: 'certificate',
  topic: CONTOSO,
  serial: serialOf('6DBBD018B25C7F76'),
  expiry: Date.UTC(2027, 10, 21, 20, 4, 45),
  account: null,
  organisation: null,
  asOf: ISSUED,
}

function body(pem: string): string {
  return pem.replace(/-----[A-Z ]+-----/g, '').trim()
}

function der(pem: string): Uint8Array {
  return decodeBase64(body(pem)) ?? new Uint8Array()
}

describe('the .pem', () => {
  it.each([
    ['as downloaded', PUSH],
    ['with CRLF', PUSH.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${PUSH}`],
    ['with text around it', `Bag Attributes\n  friendlyName: x\nsubject=…\n${PUSH}\nend`],
    ['quoted in a mail', PUSH.replace(/^/gm, '> ')],
    ['inside JSON', JSON.stringify({ certificate: PUSH })],
    ['without its BEGIN and END', body(PUSH)],
    ['on one line', body(PUSH).replaceAll('\n', '')],
  ])('is read %s', (_, text) => {
    expect(readPaste(text, NOW)).toEqual({
      kind: 'readings',
      from: 'certificate',
      readings: [READING],
      notes: [],
    })
  })

  it('is read as a file, PEM and DER', () => {
    const file = readFile(
      'MDM_ Microsoft Corporation_Certificate.pem',
      bytesOf('certificates/push.pem'),
      NOW,
    )
    expect(readingsOf(file)).toEqual([READING])
    expect(readingsOf(readFile('push.cer', der(PUSH), NOW))).toEqual([READING])
  })

  it('with an elliptic key and another order in its subject is read', () => {
    const [reading] = readingsOf(readPaste(textOf('certificates/push-ec.pem'), NOW))
    expect(reading).toMatchObject({ topic: FABRIKAM, serial: '21F9C0FA49829B2B' })
  })

  it('whose name disagrees with its UID counts by its UID, and says so', () => {
    const result = readPaste(textOf('certificates/push-other-name.pem'), NOW)
    expect(readingsOf(result)[0]).toMatchObject({ topic: CONTOSO, serial: '00000000000000A1' })
    expect(notesOf(result)).toEqual(['cn-differs'])
  })

  it('beside a private key is judged and the key dropped', () => {
    const result = readPaste(KEY + PUSH, NOW)
    expect(readingsOf(result)).toEqual([READING])
    expect(notesOf(result)).toEqual(['key-dropped'])
    expect(JSON.stringify(result)).not.toContain('MIIEvQ')
  })

  it('among others is picked out', () => {
    const result = readPaste(
      textOf('certificates/ca.pem') + PUSH + textOf('certificates/tls.pem'),
      NOW,
    )
    expect(readingsOf(result)).toEqual([READING])
    expect(result).toMatchObject({ notes: [{ note: 'others-skipped', detail: '2' }] })
  })

  it('twice, both certificates are read', () => {
    const result = readPaste(PUSH + textOf('certificates/push-ec.pem'), NOW)
    expect(readingsOf(result).map(({ topic }) => topic)).toEqual([CONTOSO, FABRIKAM])
  })

  it('with the name of an issuer of Apple’s and another signature says so', () => {
    const forged = pushPem({ issuer: 'Apple Application Integration 2 Certification Authority' })
    expect(notesOf(readPaste(forged, NOW))).toEqual(['signature-broken'])
    expect(notesOf(readPaste(pushPem({ issuer: 'Contoso CA' }), NOW))).toEqual([])
  })

  it('that has expired is read and said to be expired', () => {
    expect(notesOf(readPaste(PUSH, { now: Date.UTC(2028, 0, 1) }))).toEqual(['expired'])
  })
})

describe('other certificates and files', () => {
  it.each([
    ['no-uid', 'no-uid.pem'],
    ['other-prefix', 'other-prefix.pem'],
    ['macos-server-topic', 'macos-server.pem'],
    ['app-push', 'app-push.pem'],
    ['tls-certificate', 'tls.pem'],
    ['signing-certificate', 'signing.pem'],
    ['ca-certificate', 'ca.pem'],
    ['unsigned-request', 'request.csr'],
    ['p12', 'push.p12'],
  ])('are refused as %s: %s', (reason, file) => {
    expect(reasonOf(readFile(file, bytesOf(`certificates/${file}`), NOW))).toBe(reason)
  })

  it('names what was found', () => {
    const result = readFile('a.pem', bytesOf('certificates/app-push.pem'), NOW)
    expect(result).toMatchObject({ detail: 'Apple Push Services: com.contoso.app' })
  })

  it('says the most telling of several', () => {
    const text = textOf('certificates/ca.pem') + textOf('certificates/app-push.pem')
    expect(reasonOf(readPaste(text, NOW))).toBe('app-push')
  })

  it('of binary requests and damaged bytes are told apart', () => {
    const request = decodeBase64(body(textOf('certificates/request.csr'))) ?? new Uint8Array()
    expect(reasonOf(readFile('request.der', request, NOW))).toBe('unsigned-request')
    expect(reasonOf(readFile('x.cer', der(PUSH).subarray(0, 400), NOW))).toBe(
      'unreadable-certificate',
    )
  })

  it.each([
    ['private-key', KEY],
    ['unreadable-certificate', PUSH.slice(0, 500)],
    ['unreadable-certificate', PUSH.replace(/\n[^\n]{10}/, '\n')],
    ['enrolment-token', '-----BEGIN PKCS7-----\nMIAG\n-----END PKCS7-----'],
  ])('are refused as %s', (reason, text) => {
    expect(reasonOf(readPaste(text, NOW))).toBe(reason)
  })

  it('never repeats a private key', () => {
    expect(JSON.stringify(readPaste(KEY, NOW))).not.toContain('MIIEvQ')
  })
})
