/** RFC 8785 canonical JSON and SHA-256, both synchronous: nothing may wait inside a transaction. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** The one text of a value. Throws on what JSON cannot carry: NaN, lone surrogates, circles. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('no JSON value')
  return text
}

const encoder = new TextEncoder()
/** Reused: making bytes anew for each of 50,000 texts takes longer than hashing them. */
const scratch = new Uint8Array(16_384)
/** A UTF-16 unit becomes three bytes at most. */
const FITS = Math.floor(scratch.length / 3)

/** One hasher begun anew each time, for the same reason. */
const begun = sha256.create()
const hasher = sha256.create()
const sum = new Uint8Array(hasher.outputLen)

/** 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  begun._cloneInto(hasher).update(utf8Of(text)).digestInto(sum)
  return bytesToHex(sum)
}

/** Valid until the next call. */
function utf8Of(text: string): Uint8Array {
  if (text.length > FITS) return encoder.encode(text)
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written)
}

/** Lone halves of surrogate pairs, which hostile text may hold and no UTF-8 can, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes)
}

/** Only lower case counts: one value has one text. */
export function fromHex(text: string | null): Uint8Array<ArrayBuffer> | null {
  if (typeof text !== 'string' || !/^(?:[0-9a-f]{2})+$/.test(text)) return null
  return new Uint8Array(hexToBytes(text))
}
