/** The test CA: issues push certificates with the documented subject, marked as practice. */
import forge from 'node-forge'
import { CONSOLE_HOSTS } from '../console/hosts.ts'
import type { PracticeCertificate } from '../data/types.ts'
import { forgePrivateKey, forgePublicKey, type KeyPair, keyPair } from './keys.ts'

const UID = '0.9.2342.19200300.100.1.1'
/** Apple's marker of a push certificate, an ASN.1 NULL. */
const PUSH_MARKER = '1.2.840.113635.100.6.3.2'
const YEAR = 365 * 24 * 60 * 60 * 1000

export type Attribute = { shortName: string; value: string } | { type: string; value: string }

/** The public half of the test CA: what a test build may count as an issuer of push certificates. */
export const PRACTICE_ISSUER = {
  name: 'Apple Application Integration 2 Certification Authority (practice)',
  keyName: 'authority',
} as const

const ISSUER: Attribute[] = [
  { shortName: 'C', value: 'US' },
  { shortName: 'O', value: 'Practice copy, not Apple Inc.' },
  { shortName: 'CN', value: PRACTICE_ISSUER.name },
]

export interface CertificatePlan {
  subject: Attribute[]
  issuer: Attribute[]
  key: forge.pki.PublicKey
  signer: KeyPair
  /** Hexadecimal. */
  serial: string
  notBefore: Date
  notAfter: Date
  extensions: object[]
  /** SHA-256 unless said otherwise. */
  digest?: Digest
}

export type Digest = 'sha256' | 'sha1'

/** The .pem of a practice certificate; over `publicKey`, or over the customer's cached key. */
export function pushCertificatePem(
  certificate: PracticeCertificate,
  publicKey: forge.pki.PublicKey = forgePublicKey(keyPair('customer')),
): string {
  const notAfter = new Date(certificate.expires)
  const common = certificate.kind === 'mdm' ? `APSP:${certificate.guid}` : certificate.service
  return issueCertificate({
    subject: [
      { type: UID, value: certificate.topic },
      { shortName: 'CN', value: common },
      { shortName: 'C', value: certificate.country },
    ],
    issuer: ISSUER,
    key: publicKey,
    signer: keyPair('authority'),
    serial: certificate.serial,
    notBefore: new Date(notAfter.getTime() - YEAR + 1000),
    notAfter,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', clientAuth: true, critical: true },
      { id: PUSH_MARKER, value: forge.asn1.toDer(nothing()).getBytes() },
    ],
  })
}

function nothing(): forge.asn1.Asn1 {
  return forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.NULL, false, '')
}

/**
 * The vendor's chain as it stands in a request: leaf, intermediate, root. `notAfter` is the leaf's;
 * `signer` names the key that signs the leaf, the authority's unless the chain is to be broken.
 */
export function vendorChainPem(
  company: string,
  teamId: string,
  notAfter: Date,
  signer = 'authority',
): string {
  const root: Attribute[] = [{ shortName: 'CN', value: 'Practice Root CA (not Apple)' }]
  const middle: Attribute[] = [
    { shortName: 'CN', value: 'Practice Worldwide Developer Relations CA (not Apple)' },
  ]
  const leaf: Attribute[] = [
    { type: UID, value: teamId },
    { shortName: 'CN', value: `MDM Vendor: ${company}` },
    { shortName: 'OU', value: teamId },
    { shortName: 'O', value: company },
    { shortName: 'C', value: 'US' },
  ]
  const made = (subject: Attribute[], issuer: Attribute[], key: string, end: Date) =>
    issueCertificate({
      subject,
      issuer,
      key: forgePublicKey(keyPair(key)),
      signer: keyPair(key === 'vendor' ? signer : 'authority'),
      serial: '1001',
      notBefore: new Date(end.getTime() - YEAR),
      notAfter: end,
      extensions: [{ name: 'basicConstraints', cA: key === 'authority' }],
    })
  const late = new Date(Date.now() + 5 * YEAR)
  return (
    made(leaf, middle, 'vendor', notAfter) +
    made(middle, root, 'authority', late) +
    made(root, root, 'authority', late)
  )
}

/** The TLS certificate of the portal and of the MDM console, for every name they answer to. */
export function tlsCertificatePem(): string {
  const name: Attribute[] = [{ shortName: 'CN', value: 'identity.apple.com practice copy' }]
  const dns = ['identity.apple.com', 'idmsa.apple.com', ...CONSOLE_HOSTS, 'localhost']
  return issueCertificate({
    subject: name,
    issuer: name,
    key: forgePublicKey(keyPair('tls')),
    signer: keyPair('tls'),
    serial: '2002',
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 30 * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [...dns.map((value) => ({ type: 2, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  })
}

/** The PEM of any certificate, signed as the plan says. */
export function issueCertificate(plan: CertificatePlan): string {
  const made = forge.pki.createCertificate()
  made.publicKey = plan.key
  // A leading zero byte keeps the number positive when its highest bit is set.
  made.serialNumber = /^[89a-f]/i.test(plan.serial) ? `00${plan.serial}` : plan.serial
  made.validity.notBefore = plan.notBefore
  made.validity.notAfter = plan.notAfter
  made.setSubject(plan.subject.map(asUtf8))
  made.setIssuer(plan.issuer.map(asUtf8))
  made.setExtensions(plan.extensions)
  made.sign(forgePrivateKey(plan.signer), forge.md[plan.digest ?? 'sha256'].create())
  return forge.pki.certificateToPem(made).replaceAll('\r\n', '\n')
}

function asUtf8(attribute: Attribute): forge.pki.CertificateField {
  const tag = 'shortName' in attribute && attribute.shortName === 'C'
  const string = tag ? forge.asn1.Type.PRINTABLESTRING : forge.asn1.Type.UTF8
  return { ...attribute, valueTagClass: string as unknown as forge.asn1.Class }
}
