/**
 * What a certificate is, and, when it is an MDM push certificate, whose. Reads the ASN.1
 * directly (RFC 5280, section 4.1), any key type; bytes in, facts out, never throws. No
 * issuer is checked: Apple's changes (the present one ends in 2028), the topic does not.
 */
import { parseSerial, type Serial } from '../domain/serial'
import { parseTopic, type Topic, topicGuid } from '../domain/topic'
import { type Node, parseDer, readOid, readString, readTime } from './forge-asn1'

export type CertificateKind =
  | 'mdm-push'
  | 'app-push'
  | 'macos-server'
  /** An MDM push certificate's CN, but no UID. */
  | 'no-uid'
  /** A UID below com.apple.mgmt, but not External. */
  | 'other-prefix'
  | 'tls'
  | 'signing'
  | 'ca'
  | 'other'

export interface CertificateFacts {
  kind: CertificateKind
  /** Only for `mdm-push`. */
  topic: Topic | null
  uid: string | null
  commonName: string | null
  /** False when the CN names another guid than the UID. Only the UID counts. */
  nameAgrees: boolean
  /** Null when longer than 64 bits, which push certificates never are. */
  serial: Serial | null
  /** Milliseconds since the epoch. */
  notBefore: number
  notAfter: number
  issuer: string | null
}

const UID = '0.9.2342.19200300.100.1.1'
const COMMON_NAME = '2.5.4.3'
const BASIC_CONSTRAINTS = '2.5.29.19'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const SIGNING = ['1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.8']
/** Apple's markers of push certificates: development, production, several topics. */
const APPLE_PUSH = [
  '1.2.840.113635.100.6.3.1',
  '1.2.840.113635.100.6.3.2',
  '1.2.840.113635.100.6.3.6',
]
const SIGNING_NAME =
  /^(?:MDM Vendor:|iPhone |Apple (?:Development|Distribution)|Developer ID|Mac Developer|3rd Party Mac)/i
const APP_PUSH_NAME =
  /^(?:Apple )?(?:Push Services|(?:Development|Production) IOS Push|Pass Type ID|Website Push|VoIP)/i

interface Extension {
  oid: string
  value: Node | null
}

/** The facts of one DER certificate; null when the bytes are none. */
export function readCertificate(der: Uint8Array): CertificateFacts | null {
  const fields = tbsFields(parseDer(der))
  const [serial, , issuer, validity, subject] = fields
  const notBefore = readTime(validity?.children[0])
  const notAfter = readTime(validity?.children[1])
  if (serial?.type !== 2 || subject === undefined || notBefore === null || notAfter === null)
    return null
  const uid = userId(subject)
  const commonName = attributes(subject, COMMON_NAME)[0] ?? null
  const topic = uid === null ? null : parseTopic(uid)
  return {
    kind: kindOf(uid, commonName, extensions(fields)),
    topic,
    uid,
    commonName,
    nameAgrees: topic === null || commonName === null || namesSame(commonName, topic),
    serial: parseSerial(hex(serial.bytes)),
    notBefore,
    notAfter,
    issuer: issuer === undefined ? null : (attributes(issuer, COMMON_NAME)[0] ?? null),
  }
}

/** The fields of TBSCertificate behind the optional version: serial, signature, issuer, … */
function tbsFields(root: Node | null): Node[] {
  const fields = root?.children[0]?.children ?? []
  return fields[0]?.tagClass === 128 ? fields.slice(1) : fields
}

function attributes(name: Node, oid: string): string[] {
  return name.children
    .flatMap((set) => set.children)
    .filter((pair) => readOid(pair.children[0]) === oid)
    .map((pair) => readString(pair.children[1]))
}

function userId(subject: Node): string | null {
  const all = attributes(subject, UID)
  return all.find((value) => parseTopic(value) !== null) ?? all[0] ?? null
}

function namesSame(commonName: string, topic: Topic): boolean {
  return commonName.toLowerCase() === `apsp:${topicGuid(topic)}`
}

function hex(bytes: string): string {
  return Array.from(bytes, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

function extensions(fields: Node[]): Extension[] {
  const holder = fields.find((node) => node.tagClass === 128 && node.type === 3)
  return (holder?.children[0]?.children ?? []).map((extension) => ({
    oid: readOid(extension.children[0]),
    value: inner(extension.children.at(-1)),
  }))
}

/** The value packed into an extension's OCTET STRING. */
function inner(octets: Node | undefined): Node | null {
  if (octets?.type !== 4) return null
  return parseDer(Uint8Array.from(octets.bytes, (char) => char.charCodeAt(0)))
}

function kindOf(uid: string | null, name: string | null, found: Extension[]): CertificateKind {
  if (uid !== null && parseTopic(uid) !== null) return 'mdm-push'
  if (uid !== null && /^com\.apple\.[\w.]*xserver\./i.test(uid)) return 'macos-server'
  if (uid !== null && /^com\.apple\.mgmt\./i.test(uid)) return 'other-prefix'
  if (uid === null && /^APSP:/i.test(name ?? '')) return 'no-uid'
  if (isAuthority(found)) return 'ca'
  if (isAppPush(name, found)) return 'app-push'
  const usages = keyUsages(found)
  if (usages.some((usage) => SIGNING.includes(usage)) || SIGNING_NAME.test(name ?? ''))
    return 'signing'
  return usages.includes(SERVER_AUTH) ? 'tls' : 'other'
}

function isAuthority(found: Extension[]): boolean {
  const first = found.find((entry) => entry.oid === BASIC_CONSTRAINTS)?.value?.children[0]
  return first?.type === 1 && first.bytes !== '\u0000'
}

function isAppPush(name: string | null, found: Extension[]): boolean {
  return APP_PUSH_NAME.test(name ?? '') || found.some((entry) => APPLE_PUSH.includes(entry.oid))
}

function keyUsages(found: Extension[]): string[] {
  const usages = found.find((entry) => entry.oid === EXTENDED_KEY_USAGE)?.value?.children ?? []
  return usages.map(readOid)
}
