import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'
import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '../../lib/certificates/file-facts'
import { certificate } from '../../practice/data/make.ts'
import {
  enrollmentProfile,
  profilesShow,
  signInPageAsPem,
  unsignedRequest,
} from '../../practice/server/samples.ts'
import { bytesOf, CONTOSO, FABRIKAM, textOf } from '../imports/samples'
import { bytes, der, kind, pushPem, read, signedMessage } from './made'

const PUSH = pushPem()
const PROFILE = enrollmentProfile(CONTOSO).content
const BOOKS = '{"expDate":"2027-01-01T00:00:00+0000","token":"abc","orgName":"Contoso"}'
const SMIME =
  'Content-Type: application/pkcs7-mime; name="smime.p7m"; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHA6CAMIACAQAxggEQ\n'
const ENVELOPED = Uint8Array.from([
  0x30, 0x0b, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 3,
])

function pemAround(label: string, body: Uint8Array): string {
  const lines =
    Buffer.from(body)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

function keyOf(type: 'pkcs1' | 'pkcs8' | 'sec1'): Uint8Array {
  if (type === 'sec1') {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    return new Uint8Array(privateKey.export({ type, format: 'der' }))
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1_024 })
  return new Uint8Array(privateKey.export({ type, format: 'der' }))
}

function lockedKey(): Uint8Array {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const locked = { type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' } as const
  return new Uint8Array(privateKey.export(locked))
}

function publicKey(): Uint8Array {
  const { publicKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }))
}

describe('a wrong file is told by its content', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['empty', 'nothing', new Uint8Array()],
    ['empty', 'blank lines', ' \r\n\t\n'],
    ['huge', 'one byte too many', new Uint8Array(LARGEST_FILE + 1)],
    ['huge', 'a certificate far down', PUSH + ' '.repeat(LARGEST_FILE)],
    ['truncated', 'BEGIN without END', PUSH.slice(0, 700)],
    ['truncated', 'a last line that is missing', PUSH.replace(/-----END[\s\S]*/, '')],
    ['truncated', 'DER shorter than it says', der(PUSH).subarray(0, 400)],
    ['truncated', 'the same between BEGIN and END', cutPem()],
    ['truncated', 'the same as bare base64', body(PUSH).slice(0, 400)],
    ['truncated', 'half a profile', PROFILE.slice(0, 300)],
    ['html', 'a sign-in page', signInPageAsPem(certificate({ organisation: 'Contoso' })).content],
    ['html', 'a page with a comment first', `\ufeff<!-- x -->\n<HTML><body>${CONTOSO}</body>`],
    ['html', 'XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html></html>'],
    ['unsigned-request', 'PEM', unsignedRequest().content],
    ['unsigned-request', 'DER', der(unsignedRequest().content)],
    ['unsigned-request', 'bare base64', body(unsignedRequest().content)],
    ['app-push', 'a fixture', bytesOf('certificates/app-push.pem')],
    ['macos-server', 'a fixture', bytesOf('certificates/macos-server.pem')],
    ['no-uid', 'a fixture', bytesOf('certificates/no-uid.pem')],
    ['other-prefix', 'a fixture', bytesOf('certificates/other-prefix.pem')],
    ['tls', 'a fixture', bytesOf('certificates/tls.pem')],
    ['tls', 'DER', der(textOf('certificates/tls.pem'))],
    ['signing', 'a fixture', bytesOf('certificates/signing.pem')],
    ['ca', 'a fixture', bytesOf('certificates/ca.pem')],
    ['other-certificate', 'for nothing', pushPem({ subject: [], extensions: [] })],
    ['enrolment-token', 'S/MIME', SMIME],
    ['enrolment-token', 'DER', ENVELOPED],
    ['enrolment-token', 'PEM', pemAround('PKCS7', ENVELOPED)],
    ['books-token', 'base64', Buffer.from(BOOKS).toString('base64')],
    ['books-token', 'the JSON', BOOKS],
    ['private-key', 'PEM', pemAround('PRIVATE KEY', keyOf('pkcs8'))],
    ['private-key', 'encrypted PEM', pemAround('ENCRYPTED PRIVATE KEY', lockedKey())],
    ['private-key', 'PKCS#1', keyOf('pkcs1')],
    ['private-key', 'PKCS#8', keyOf('pkcs8')],
    ['private-key', 'SEC 1', keyOf('sec1')],
    ['private-key', 'PKCS#8, encrypted', lockedKey()],
    ['p12', 'a fixture', bytesOf('certificates/push.p12')],
    ['p12', 'as base64', Buffer.from(bytesOf('certificates/push.p12')).toString('base64')],
    ['p12', 'of indefinite length', indefinitePfx()],
    ['unreadable-certificate', 'a damaged body', PUSH.replace(/\n[^\n]{10}/, '\n!')],
    ['unreadable-certificate', 'another version of the structure', damagedFields()],
    ['unrecognised', 'a text', 'the quick brown fox'],
    ['unrecognised', 'a word that could be base64', 'hello'],
    ['unrecognised', 'a public key', publicKey()],
    ['unrecognised', 'a public key in PEM', pemAround('PUBLIC KEY', publicKey())],
    ['unrecognised', 'a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['unrecognised', 'an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ['unrecognised', 'a binary property list', bytes('bplist00\u00d1\u0001\u0002')],
    ['unrecognised', 'another property list', plist('<dict><key>a</key><true/></dict>')],
    ['unrecognised', 'a list that is none', plist('<array/>')],
    ['unrecognised', 'a signed message', signedMessage('hello')],
  ])('%s: %s', (expected, _, file) => {
    expect(kind(file)).toBe(expected)
  })

  it('and named by what is in it', () => {
    expect(read(unsignedRequest().content)).toMatchObject({ detail: 'Contoso' })
    expect(read(BOOKS)).toMatchObject({ detail: 'Contoso' })
    expect(read(bytesOf('certificates/app-push.pem'))).toMatchObject({
      detail: 'Apple Push Services: com.contoso.app',
    })
  })

  it('as the most telling of several', () => {
    expect(kind(textOf('certificates/ca.pem') + textOf('certificates/app-push.pem'))).toBe(
      'app-push',
    )
  })

  it('never with anything of a private key', () => {
    const key = pemAround('PRIVATE KEY', keyOf('pkcs8'))
    expect(read(key)).toEqual({ is: 'wrong', what: 'private-key', detail: null })
  })
})

describe('a profile', () => {
  it.each<[string, string | Uint8Array]>([
    ['plain', PROFILE],
    ['in UTF-16', new Uint8Array(Buffer.from(`\ufeff${PROFILE}`, 'utf16le'))],
    ['signed', signedMessage(PROFILE)],
    ['signed, in PEM', pemAround('PKCS7', signedMessage(PROFILE))],
    ['signed, in pieces', inPieces(PROFILE)],
    ['as `profiles show` prints it', profilesShow(CONTOSO).content],
    ['with a prompt before it', `mac:~ admin$ profiles show\n${profilesShow(CONTOSO).content}`],
  ])('gives its topic: %s', (_, file) => {
    expect(read(file)).toEqual({ is: 'profile', topics: [CONTOSO] })
  })

  it('gives every topic once', () => {
    const both = profilesShow(CONTOSO).content.replace(
      '<dict>\n<key>_computerlevel</key>',
      `<dict><key>j.smith</key><array>${payload(FABRIKAM)}${payload(CONTOSO)}</array><key>_computerlevel</key>`,
    )
    expect(read(both)).toEqual({ is: 'profile', topics: [FABRIKAM, CONTOSO] })
  })

  it.each([
    ['of another payload', PROFILE.replace('com.apple.mdm', 'com.apple.wifi.managed')],
    ['with a topic that is none', PROFILE.replace(CONTOSO, 'com.apple.mgmt.External.x')],
  ])('%s has no topic', (_, file) => {
    expect(read(file)).toEqual({ is: 'profile', topics: [] })
  })
})

function body(pem: string): string {
  return pem.replace(/-----[A-Z ]+-----/g, '')
}

function plist(top: string): string {
  return `<?xml version="1.0"?><plist version="1.0">${top}</plist>`
}

function payload(topic: string): string {
  return `<dict><key>PayloadType</key><string>com.apple.mdm</string><key>Topic</key><string>${topic}</string></dict>`
}

function cutPem(): string {
  return pemAround('CERTIFICATE', der(PUSH).subarray(0, 500))
}

/** Indefinite lengths, as some tools write PKCS#12. */
function indefinitePfx(): Uint8Array {
  const data = [0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1, 0, 0]
  return Uint8Array.from([0x30, 0x80, 2, 1, 3, ...data, 0, 0])
}

/** A whole certificate whose validity is not one. */
function damagedFields(): Uint8Array {
  const copy = Uint8Array.from(der(PUSH))
  const at = Buffer.from(copy).indexOf(Buffer.from([0x17, 0x0d]))
  copy[at] = 0x16
  return copy
}

/** SignedData whose contents come as a constructed OCTET STRING. */
function inPieces(content: string): Uint8Array {
  const { Class, Type, create, oidToDer, toDer } = forge.asn1
  const oid = (text: string) => create(Class.UNIVERSAL, Type.OID, false, oidToDer(text).getBytes())
  const sequence = (...inner: forge.asn1.Asn1[]) =>
    create(Class.UNIVERSAL, Type.SEQUENCE, true, inner)
  const tagged = (inner: forge.asn1.Asn1) => create(Class.CONTEXT_SPECIFIC, 0, true, [inner])
  const pieces = (content.match(/[\s\S]{1,100}/g) ?? []).map((text) =>
    create(Class.UNIVERSAL, Type.OCTETSTRING, false, text),
  )
  const octets = create(Class.UNIVERSAL, Type.OCTETSTRING, true, pieces)
  const signed = sequence(
    create(Class.UNIVERSAL, Type.INTEGER, false, '\u0001'),
    create(Class.UNIVERSAL, Type.SET, true, []),
    sequence(oid('1.2.840.113549.1.7.1'), tagged(octets)),
  )
  const message = toDer(sequence(oid('1.2.840.113549.1.7.2'), tagged(signed))).getBytes()
  return Uint8Array.from(Buffer.from(message, 'binary'))
}
