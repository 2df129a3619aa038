import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyPair } from '../../practice/server/keys.ts'
import { CONTOSO, CONTOSO_GUID, FABRIKAM, textOf } from '../imports/samples'
import { der, kind, onlyPush, pushPem, read, SUBJECT, UID } from './made'

const PUSH = pushPem()
const GUID = '17a16429-886b-41f1-8c90-3bd02ae9fc57'
const KEY =
  '-----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END RSA PRIVATE KEY-----\n'

function utf16(text: string, mark = '\ufeff'): Uint8Array {
  return new Uint8Array(Buffer.from(mark + text, 'utf16le'))
}

describe('a push certificate', () => {
  it('is read whole', () => {
    expect(onlyPush(PUSH)).toEqual({
      topic: CONTOSO,
      serial: '6DBBD018B25C7F76',
      notBefore: Date.UTC(2026, 10, 21, 20, 4, 45),
      notAfter: Date.UTC(2027, 10, 21, 20, 4, 45),
      commonName: `APSP:${CONTOSO_GUID}`,
      nameAgrees: true,
      country: 'US',
      keyHash: createHash('sha256').update(spki('customer')).digest('hex'),
      hasMarker: true,
      issuer: { name: 'Test Application Integration Authority', is: 'apple' },
    })
  })

  it.each<[string, string | Uint8Array]>([
    ['with CRLF', PUSH.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${PUSH}`],
    ['in UTF-16, as PowerShell writes it', utf16(PUSH)],
    ['in UTF-16 without its mark', utf16(PUSH, '')],
    ['in big-endian UTF-16', new Uint8Array(Buffer.from(utf16(PUSH)).swap16())],
    ['with text around it', `Bag Attributes\n  friendlyName: x\nsubject=…\n${PUSH}\nend`],
    ['quoted in a mail', PUSH.replace(/^/gm, '> ')],
    ['inside JSON', JSON.stringify({ certificate: PUSH })],
    ['without its BEGIN and END', PUSH.replace(/-----[A-Z ]+-----/g, '')],
    ['as DER', der(PUSH)],
    ['as DER with bytes behind it', Uint8Array.from([...der(PUSH), 10, 13, 0])],
    ['with a label of old', PUSH.replaceAll('CERTIFICATE', 'X509 CERTIFICATE')],
    ['twice', PUSH + PUSH.replaceAll('\n', '\r\n')],
    ['followed by a cut one', PUSH + PUSH.slice(0, 300)],
  ])('is the same %s', (_, file) => {
    expect(onlyPush(file)).toEqual(onlyPush(PUSH))
  })

  it('agrees with what Node reads', () => {
    const node = new X509Certificate(PUSH)
    const facts = onlyPush(PUSH)
    expect(facts.serial).toBe(node.serialNumber)
    expect(facts.notAfter).toBe(Date.parse(node.validTo))
    expect(node.publicKey.equals(createPublicKey(keyPair('customer').publicPem))).toBe(true)
  })

  it('with an elliptic key is read', () => {
    const facts = onlyPush(textOf('certificates/push-ec.pem'))
    expect(facts).toMatchObject({ topic: FABRIKAM, hasMarker: true, issuer: { is: 'unknown' } })
    expect(facts.keyHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('with a serial longer than 64 bits has none', () => {
    expect(onlyPush(pushPem({ serial: '01'.repeat(12) })).serial).toBeNull()
  })

  it('without a country or a marker says so', () => {
    const facts = onlyPush(pushPem({ subject: SUBJECT.slice(0, 2), extensions: [] }))
    expect(facts).toMatchObject({ country: null, hasMarker: false })
  })
})

describe('several in one file', () => {
  const older = pushPem({ notBefore: new Date('2025-11-21T00:00:00Z'), serial: '0A1' })

  it('are all read, the newest first', () => {
    const facts = read(older + PUSH)
    if (facts.is !== 'push-certificate') throw new Error(facts.is)
    expect(facts.certificates.map(({ serial }) => serial)).toEqual([
      '6DBBD018B25C7F76',
      '00000000000000A1',
    ])
    expect(facts).toMatchObject({ withKey: false, others: 0 })
  })

  it('are counted apart from certificates of other kinds', () => {
    const facts = read(textOf('certificates/ca.pem') + PUSH + textOf('certificates/tls.pem'))
    expect(facts).toMatchObject({ is: 'push-certificate', others: 2 })
  })

  it.each([
    ['before', KEY + PUSH],
    ['after', PUSH + KEY],
    ['after, encrypted', PUSH + KEY.replaceAll('RSA PRIVATE', 'ENCRYPTED PRIVATE')],
    ['cut, after', PUSH + KEY.slice(0, 60)],
  ])('with a key %s are judged and nothing of the key is in the facts', (_, file) => {
    const facts = read(file)
    expect(facts).toMatchObject({ is: 'push-certificate', withKey: true, others: 0 })
    expect(JSON.stringify(facts)).not.toMatch(/MIIEvQ|PRIVATE/)
  })
})

describe('shapes that were seen', () => {
  it('CN guid and UID guid differ: the UID counts, and it is said', () => {
    const subject = [SUBJECT[0] ?? never(), { shortName: 'CN', value: `APSP:${GUID}` }]
    expect(onlyPush(pushPem({ subject }))).toMatchObject({
      topic: CONTOSO,
      commonName: `APSP:${GUID}`,
      nameAgrees: false,
    })
  })

  it.each([
    ['no-uid', [{ shortName: 'CN', value: `APSP:${GUID}` }]],
    ['other-prefix', [{ type: UID, value: `com.apple.mgmt.Internal.${GUID}` }]],
    ['other-prefix', [{ type: UID, value: `com.apple.mgmt.External.${GUID}0` }]],
    ['macos-server', [{ type: UID, value: `com.apple.mgmt.XServer.${GUID}` }]],
    ['macos-server', [{ type: UID, value: `com.apple.mail.XServer.${GUID}` }]],
    ['app-push', [{ shortName: 'CN', value: 'Apple Push Services: com.contoso.app' }]],
    ['signing', [{ shortName: 'CN', value: 'MDM Vendor: Contoso' }]],
  ])('%s: %j', (expected, subject) => {
    const extensions = [{ name: 'basicConstraints', cA: false }]
    expect(read(pushPem({ subject, extensions }))).toEqual({
      is: 'wrong',
      what: expected,
      detail: subject[0]?.value,
    })
  })

  it('with two topics in one subject is nobody’s', () => {
    const two = [...SUBJECT, { type: UID, value: FABRIKAM }]
    expect(kind(pushPem({ subject: two }))).toBe('other-prefix')
  })

  it('with the topic in other cases of letters is one', () => {
    const subject = [{ type: UID, value: CONTOSO.toUpperCase() }]
    expect(onlyPush(pushPem({ subject }))).toMatchObject({ topic: CONTOSO, commonName: null })
  })
})

function spki(name: string): Buffer {
  return createPublicKey(keyPair(name).publicPem).export({ type: 'spki', format: 'der' })
}

function never(): never {
  throw new Error('the sample subject is empty')
}
