/**
 * One certificate's own facts, whatever it is for. Reads the ASN.1 directly (RFC 5280, section
 * 4.1), any key type; bytes in, facts out, never throws. Who signed it is not looked at here.
 */
import { bytesOf, hexOf } from './byte-strings'
import { type Attribute, readName } from './distinguished-name'
import { encodedChildren, type Node, parseDer, readOid, readTime } from './forge-asn1'

export interface Extension {
  oid: string
  value: Node | null
}

export interface Certificate {
  der: Uint8Array
  /** Hexadecimal, as it stands in the certificate. */
  serial: string
  subject: Attribute[]
  issuer: Attribute[]
  /** Milliseconds since the epoch. */
  notBefore: number
  notAfter: number
  /** The encoding of its SubjectPublicKeyInfo. */
  keyInfo: Uint8Array
  extensions: Extension[]
}

const MOST_EXTENSIONS = 64

/** The certificate that `der` begins with; null when the bytes are none. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const fields = tbsFields(parseDer(der))
  const [serial, , issuer, validity, subject] = fields
  const names = [issuer, subject].map((name) => (name === undefined ? null : readName(name)))
  const [issuerName, subjectName] = names
  const notBefore = readTime(validity?.children[0])
  const notAfter = readTime(validity?.children[1])
  const keyInfo = encodedKey(der)
  const extensions = readExtensions(fields)
  if (serial?.type !== 2 || !issuerName || !subjectName || keyInfo === null) return null
  if (notBefore === null || notAfter === null || extensions === null) return null
  return {
    der,
    serial: hexOf(serial.bytes),
    subject: subjectName,
    issuer: issuerName,
    notBefore,
    notAfter,
    keyInfo,
    extensions,
  }
}

/** The fields of TBSCertificate behind the optional version: serial, signature, issuer, … */
function tbsFields(root: Node | null): Node[] {
  return withoutVersion(root?.children[0]?.children ?? [], (node) => node.tagClass === 128)
}

function encodedKey(der: Uint8Array): Uint8Array | null {
  const tbs = encodedChildren(der)?.[0]
  const fields = tbs === undefined ? null : encodedChildren(tbs)
  return withoutVersion(fields ?? [], (field) => (field[0] ?? 0) >= 0x80)[5] ?? null
}

function withoutVersion<T>(fields: T[], isVersion: (field: T) => boolean): T[] {
  const [first] = fields
  return first !== undefined && isVersion(first) ? fields.slice(1) : fields
}

function readExtensions(fields: Node[]): Extension[] | null {
  const holder = fields.find((node) => node.tagClass === 128 && node.type === 3)
  const list = holder?.children[0]?.children ?? []
  if (list.length > MOST_EXTENSIONS) return null
  return list.map((extension) => ({
    oid: readOid(extension.children[0]),
    value: inner(extension.children.at(-1)),
  }))
}

/** The value packed into an extension's OCTET STRING. */
function inner(octets: Node | undefined): Node | null {
  return octets?.type === 4 ? parseDer(bytesOf(octets.bytes)) : null
}
