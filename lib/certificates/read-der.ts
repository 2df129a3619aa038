/** Binary files: a certificate, a request, a key, a signed or encrypted message. */
import type { Issuer } from './apple-issuers'
import { bytesOf } from './byte-strings'
import { readCertificate } from './certificate'
import { firstValue, readName } from './distinguished-name'
import type { FileFacts } from './file-facts'
import { decodeText } from './file-text'
import { encodedChildren, type Node, parseDer, readOid, statedLength } from './forge-asn1'
import { factsOfCertificates } from './found-certificates'
import { signedContent, topicsByKey } from './profile'
import { readPlistText } from './read-plist'
import { wrong } from './wrong'

const CMS = '1.2.840.113549.1.7.'
const CMS_SIGNED = `${CMS}2`
const CMS_ENCRYPTED = [`${CMS}3`, `${CMS}6`]
const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, sequence: 0x30 } as const

/** The facts of one DER (or BER) value. Never throws. */
export function readDerFacts(der: Uint8Array, issuers: readonly Issuer[]): FileFacts {
  if ((statedLength(der) ?? 0) > der.length) return wrong('truncated')
  // By its outermost tags alone: what is inside a key is not read.
  if (isPrivateKey(der)) return wrong('private-key')
  const certificate = readCertificate(der)
  const facts = certificate === null ? null : factsOfCertificates([certificate], false, issuers)
  return facts ?? otherThanCertificate(der)
}

/** The CN of a PKCS#10 request; null when it has none. */
export function requestName(request: Uint8Array): string | null {
  const subject = parseDer(request)?.children[0]?.children[1]
  const name = subject === undefined ? null : readName(subject)
  return name === null ? null : firstValue(name, 'commonName')
}

function otherThanCertificate(der: Uint8Array): FileFacts {
  const root = parseDer(der)
  const type = readOid(root?.children[0])
  if (isPkcs12(root)) return wrong('p12')
  if (CMS_ENCRYPTED.includes(type)) return wrong('enrolment-token')
  if (type === CMS_SIGNED) return signedMessage(der)
  if (isRequest(root)) return wrong('unsigned-request', requestName(der))
  return wrong(root === null || isSignedValue(root) ? 'unreadable-certificate' : 'unrecognised')
}

/** A signed enrollment profile holds its property list in the clear. */
function signedMessage(der: Uint8Array): FileFacts {
  const content = bytesOf(signedContent(der) ?? '')
  const facts = readPlistText(decodeText(content), 'plist')
  if (facts?.is === 'profile') return facts
  const topics = topicsByKey(decodeText(der))
  return topics.length > 0 ? { is: 'profile', topics } : wrong('unrecognised')
}

/** PKCS#1, SEC 1 or PKCS#8, the encrypted form of the last too. */
function isPrivateKey(der: Uint8Array): boolean {
  const children = encodedChildren(der, 12) ?? []
  const [first, second, third] = children.map((child) => child[0])
  if (first === TAG.integer && (second === TAG.integer || second === TAG.octets)) return true
  if (first === TAG.integer && second === TAG.sequence && third === TAG.octets) return true
  return children.length === 2 && first === TAG.sequence && second === TAG.octets
}

/** PFX: version 3, then PKCS#7 data (RFC 7292). */
function isPkcs12(root: Node | null): boolean {
  const [version, content] = root?.children ?? []
  return (
    version?.type === TAG.integer &&
    version.bytes === '\u0003' &&
    readOid(content?.children[0]).startsWith(CMS)
  )
}

function isRequest(root: Node | null): boolean {
  const info = root?.children[0]
  return info?.children[0]?.type === 2 && info.children[1]?.type === 16 && info.children.length <= 4
}

/** Something signed, as a certificate is: two sequences and a BIT STRING. */
function isSignedValue(root: Node): boolean {
  const [content, algorithm, bits] = root.children
  return content?.type === 16 && algorithm?.type === 16 && bits?.type === TAG.bits
}
