/**
 * The one part of node-forge that reading needs (about 50 kB of its 300): ASN.1. Its own
 * certificate reader refuses elliptic keys, which TLS certificates often have, and those have to
 * be told from push certificates rather than fail. Files are hostile: every size here is bounded.
 */
import asn1 from 'node-forge/lib/asn1.js'
import { byteString, bytesOf } from './byte-strings'

export interface Node {
  /** Tag class: 0 universal, 128 context. */
  tagClass: number
  type: number
  children: Node[]
  /** The bytes of a primitive value, one character a byte. */
  bytes: string
}

/** Deeper than any certificate, request or signed message (about 12); forge itself allows 256. */
const DEEPEST = 32
/** Forge copies what it reads at every level: with the depth this bounds the work. */
const LARGEST = 256 * 1024
/** Bytes of the longest OBJECT IDENTIFIER that is read; the ones that matter have 10. */
const LONGEST_OID = 32
const CONSTRUCTED = 0x20

/** The DER value in `der` as a tree; null when it is none. Bytes behind it are ignored. */
export function parseDer(der: Uint8Array): Node | null {
  if (der.length > LARGEST) return null
  try {
    const options = {
      strict: true,
      parseAllBytes: false,
      decodeBitStrings: false,
      maxDepth: DEEPEST,
    }
    return asNode(asn1.fromDer(byteString(der), options))
  } catch {
    return null
  }
}

/** Dotted form of an OBJECT IDENTIFIER's bytes; empty when they are none. */
export function readOid(node: Node | undefined): string {
  if (node?.type !== 6 || node.bytes.length > LONGEST_OID) return ''
  try {
    return asn1.derToOid(node.bytes) ?? ''
  } catch {
    return ''
  }
}

/** Milliseconds since the epoch of a UTCTime or GeneralizedTime; null for anything else. */
export function readTime(node: Node | undefined): number | null {
  try {
    if (node?.type !== 23 && node?.type !== 24) return null
    const read = node.type === 23 ? asn1.utcTimeToDate : asn1.generalizedTimeToDate
    const at = read(node.bytes).getTime()
    return Number.isFinite(at) ? at : null
  } catch {
    return null
  }
}

/** The text of a string value: UTF-8, and two bytes a character for BMPString. */
export function readString(node: Node | undefined): string {
  const encoding = node?.type === 30 ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytesOf(node?.bytes ?? '')).trim()
}

/** How many bytes the value at the start of `bytes` takes by its own account; null when unsaid. */
export function statedLength(bytes: Uint8Array): number | null {
  const head = headerOf(bytes, 0)
  return head === null ? null : head.start + head.length
}

/**
 * The encodings of the values inside a constructed DER value, byte for byte: what is signed and
 * hashed is bytes, not a tree. Null when `der` is no DER, an indefinite length included.
 */
export function encodedChildren(der: Uint8Array, most = 64): Uint8Array[] | null {
  const outer = headerOf(der, 0)
  if (outer === null || ((der[0] ?? 0) & CONSTRUCTED) === 0) return null
  const end = outer.start + outer.length
  const found: Uint8Array[] = []
  for (let at = outer.start; at < end; ) {
    const head = headerOf(der, at)
    const next = head === null ? Number.POSITIVE_INFINITY : head.start + head.length
    if (next > end || end > der.length || found.length === most) return null
    found.push(der.subarray(at, next))
    at = next
  }
  return found
}

/** Where the value's content starts and how long it is. Long tags and indefinite lengths: null. */
function headerOf(bytes: Uint8Array, at: number): { start: number; length: number } | null {
  const [tag, first] = bytes.subarray(at, at + 2)
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  if (first < 0x80) return { start: at + 2, length: first }
  const count = first & 0x7f
  const octets = bytes.subarray(at + 2, at + 2 + count)
  if (count === 0 || count > 4 || octets.length < count) return null
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  return { start: at + 2 + count, length }
}

function asNode(value: { tagClass: number; type: number; value: unknown }): Node {
  const inner = value.value
  return {
    tagClass: value.tagClass,
    type: value.type,
    children: Array.isArray(inner) ? inner.map(asNode) : [],
    bytes: typeof inner === 'string' ? inner : '',
  }
}
