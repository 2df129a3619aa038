/** What a file's bytes are, before its text is read. */

import { type Node, parseDer, readOid } from '../../certificates/forge-asn1'
import { certificatePem } from '../../certificates/pem-blocks'
import { readCertificate } from '../../certificates/push-certificate'
import { type Refused, refused } from '../result'
import { findTopics } from './values'

const CMS_SIGNED = '1.2.840.113549.1.7.2'
const CMS_ENVELOPED = '1.2.840.113549.1.7.3'

/** The file as text that the importers read, or why it cannot be. */
export function fileText(name: string, bytes: Uint8Array): string | Refused {
  if (bytes[0] === 0x30 && !isText(bytes)) return binaryText(name, bytes)
  return decodeText(bytes)
}

function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13))
}

/** PowerShell's `>` writes UTF-16; everything else here is UTF-8. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

function binaryText(name: string, bytes: Uint8Array): string | Refused {
  if (readCertificate(bytes) !== null) return certificatePem(bytes)
  const root = parseDer(bytes)
  if (isPkcs12(root) || /\.(?:p12|pfx)$/i.test(name)) return refused('p12')
  const type = readOid(root?.children[0])
  if (type === CMS_ENVELOPED) return refused('enrolment-token')
  if (type === CMS_SIGNED) return signedProfile(bytes)
  if (isPrivateKey(root)) return refused('private-key')
  return refused(isRequest(root) ? 'unsigned-request' : 'unreadable-certificate')
}

/** PFX: version 3, then PKCS#7 data (RFC 7292). */
function isPkcs12(root: Node | null): boolean {
  const [version, content] = root?.children ?? []
  return (
    version?.type === 2 &&
    version.bytes === '\u0003' &&
    readOid(content?.children[0]).startsWith('1.2.840.113549.1.7.')
  )
}

/** A version number followed by numbers (PKCS#1) or by an algorithm and octets (PKCS#8). */
function isPrivateKey(root: Node | null): boolean {
  const [version, second, third] = root?.children ?? []
  return version?.type === 2 && (second?.type === 2 || second?.type === 4 || third?.type === 4)
}

function isRequest(root: Node | null): boolean {
  const info = root?.children[0]
  return info?.children[0]?.type === 2 && info.children[1]?.type === 16 && info.children.length <= 4
}

/** A signed enrollment profile holds its property list in the clear: its topic is what counts. */
function signedProfile(bytes: Uint8Array): string | Refused {
  const text = new TextDecoder('latin1').decode(bytes)
  const topic = findTopics(text)[0]?.value
  return topic === undefined
    ? refused('enrolment-token')
    : `<key>Topic</key><string>${topic}</string>`
}
