/**
 * The one part of node-forge that reading needs (about 50 kB of its 300): ASN.1. Its own
 * certificate reader refuses elliptic keys, which TLS certificates often have, and those have to
 * be told from push certificates rather than fail.
 */
import asn1 from 'node-forge/lib/asn1.js'

export interface Node {
  /** Tag class: 0 universal, 128 context. */
  tagClass: number
  type: number
  children: Node[]
  /** The bytes of a primitive value, one character a byte. */
  bytes: string
}

/** The DER value in `der` as a tree; null when it is none. Bytes behind it are ignored. */
export function parseDer(der: Uint8Array): Node | null {
  try {
    const text = Array.from(der, (byte) => String.fromCharCode(byte)).join('')
    const options = { strict: true, parseAllBytes: false, decodeBitStrings: false }
    return asNode(asn1.fromDer(text, options))
  } catch {
    return null
  }
}

/** Dotted form of an OBJECT IDENTIFIER's bytes; empty when they are none. */
export function readOid(node: Node | undefined): string {
  try {
    return node?.type === 6 ? asn1.derToOid(node.bytes) : ''
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
  const bytes = Uint8Array.from(node?.bytes ?? '', (char) => char.charCodeAt(0))
  const encoding = node?.type === 30 ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).trim()
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
