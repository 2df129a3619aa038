/** A certificate's names (RFC 5280, section 4.1.2.4): attributes by their identifiers. */
import { type Node, readOid, readString } from './forge-asn1'

export const ATTRIBUTE = {
  uid: '0.9.2342.19200300.100.1.1',
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
} as const

export interface Attribute {
  oid: string
  value: string
}

/** Apple's names have three to six attributes; one with more than this is no certificate of use. */
const MOST = 64
/** RFC 5280 allows 64 characters in most names; facts are shown, sent and kept. */
const LONGEST = 256

/** The attributes of a DER Name, in order; null when it has absurdly many. */
export function readName(name: Node): Attribute[] | null {
  const pairs = name.children.flatMap((set) => set.children)
  if (pairs.length > MOST) return null
  return pairs.map(({ children: [type, value] }) => ({
    oid: readOid(type),
    value: clipped(readString(value)),
  }))
}

/** The mark at its end keeps a clipped value from being taken for a whole one. */
function clipped(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}

export function allValues(name: readonly Attribute[], attribute: keyof typeof ATTRIBUTE): string[] {
  return name.filter(({ oid }) => oid === ATTRIBUTE[attribute]).map(({ value }) => value)
}

/** The first value; null when there is none. */
export function firstValue(
  name: readonly Attribute[],
  attribute: keyof typeof ATTRIBUTE,
): string | null {
  return allValues(name, attribute)[0] ?? null
}
