/** Certificates and requests with real signatures, made for the tests from the practice authority. */
import { createPublicKey } from 'node:crypto'
import forge from 'node-forge'
import type { Issuer } from '../../lib/certificates/apple-issuers'
import type { FileFacts, PushCertificate, SignedRequest } from '../../lib/certificates/file-facts'
import { decodeBase64, pemBlocks } from '../../lib/certificates/pem-blocks'
import { readFileFacts } from '../../lib/certificates/read-file'
import { type Attribute, type Digest, issueCertificate } from '../../practice/server/authority.ts'
import { forgePublicKey, keyPair } from '../../practice/server/keys.ts'
import { CONTOSO, CONTOSO_GUID } from '../imports/samples'

export const UID = '0.9.2342.19200300.100.1.1'
export const TEST_AUTHORITY = 'Test Application Integration Authority'
/** The test authority stands in for Apple: real signatures, another key. */
export const ISSUERS: readonly Issuer[] = [issuerWith('authority')]

export interface Wish {
  subject?: Attribute[]
  issuer?: string
  /** Names of cached keys. */
  key?: string
  signer?: string
  serial?: string
  notBefore?: Date
  digest?: Digest
  extensions?: object[]
}

export const SUBJECT: Attribute[] = [
  { type: UID, value: CONTOSO },
  { shortName: 'CN', value: `APSP:${CONTOSO_GUID}` },
  { shortName: 'C', value: 'US' },
]
const DAY = 86_400_000
const MARKER = { id: '1.2.840.113635.100.6.3.2', value: '\u0005\u0000' }

/** An MDM push certificate for Contoso by the test authority, unless wished otherwise. */
export function pushPem(wish: Wish = {}): string {
  const notBefore = wish.notBefore ?? new Date('2026-11-21T20:04:45Z')
  return issueCertificate({
    subject: wish.subject ?? SUBJECT,
    issuer: [{ shortName: 'CN', value: wish.issuer ?? TEST_AUTHORITY }],
    key: forgePublicKey(keyPair(wish.key ?? 'customer')),
    signer: keyPair(wish.signer ?? 'authority'),
    serial: wish.serial ?? '6DBBD018B25C7F76',
    notBefore,
    notAfter: new Date(notBefore.getTime() + 365 * DAY),
    extensions: wish.extensions ?? [{ name: 'basicConstraints', cA: false }, MARKER],
    ...(wish.digest === undefined ? {} : { digest: wish.digest }),
  })
}

/** What an issuer's entry in the product's data would be for the cached key of that name. */
export function issuerWith(keyName: string, name = TEST_AUTHORITY): Issuer {
  const { n = '', e = '' } = createPublicKey(keyPair(keyName).publicPem).export({ format: 'jwk' })
  const hex = (base64: string) => Buffer.from(base64, 'base64url').toString('hex')
  return {
    name,
    notBefore: 0,
    notAfter: Date.UTC(2040, 0),
    key: { modulus: hex(n), exponent: Number.parseInt(hex(e), 16) },
  }
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The DER of the first PEM block. */
export function der(pem: string): Uint8Array {
  const decoded = decodeBase64(pemBlocks(pem).blocks[0]?.body ?? '')
  if (decoded === null) throw new Error('no PEM in the sample')
  return decoded
}

/** A CMS SignedData around `content`, in one piece or, as openssl writes it, in several. */
export function signedMessage(content: string): Uint8Array {
  const message = forge.pkcs7.createSignedData()
  message.content = forge.util.createBuffer(content, 'utf8')
  const pem = forge.pki.certificateFromPem(pushPem({ issuer: 'Test signer' }))
  message.addCertificate(pem)
  message.addSigner({
    key: keyPair('authority').privatePem,
    certificate: pem,
    digestAlgorithm: forge.pki.oids.sha256 ?? '',
    authenticatedAttributes: [],
  })
  message.sign()
  return Uint8Array.from(Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'binary'))
}

/** The facts of a file, the test authority's signatures counting as Apple's. */
export function read(file: string | Uint8Array): FileFacts {
  return readFileFacts(typeof file === 'string' ? bytes(file) : file, { issuers: ISSUERS })
}

/** The certificate of a file that must hold exactly one. */
export function onlyPush(file: string | Uint8Array): PushCertificate {
  const facts = read(file)
  if (facts.is !== 'push-certificate' || facts.certificates.length !== 1)
    throw new Error(`not one push certificate but ${JSON.stringify(facts)}`)
  return facts.certificates[0]
}

/** The request of a file that must be one. */
export function onlyRequest(file: string | Uint8Array): SignedRequest {
  const facts = read(file)
  if (facts.is !== 'request') throw new Error(`no request but ${JSON.stringify(facts)}`)
  return facts.request
}

/** What a file is, in a word; the kind of the wrong ones. */
export function kind(file: string | Uint8Array): string {
  const facts = read(file)
  return facts.is === 'wrong' ? facts.what : facts.is
}
