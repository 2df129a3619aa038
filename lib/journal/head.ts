/**
 * Signed heads: a segment's last hash, signed with a key that cannot leave the browser profile.
 * A head proves that this profile's extension vouched for everything up to `to`; it does not
 * prove when, nor that the holder of the profile was honest.
 */
import { canonical, fromHex, toHex } from './canonical'

/** The version of the head's form. */
export const HEAD_FORM = 1

/** What is signed. Hashes are 64 lower-case hex digits; times are ms since the epoch. */
export interface HeadStatement {
  form: typeof HEAD_FORM
  /** Counts from 1. */
  segment: number
  /** The first and the last entry; the newest segment's head may end before the journal does. */
  from: number
  to: number
  /** The hash before `from`, and the hash of entry `to`. */
  prev: string
  hash: string
  /** The least and the greatest time among these entries. */
  oldest: number
  newest: number
}

/** `key` is the public point (65 bytes), `signature` r and s (64 bytes), both lower-case hex. */
export interface SegmentHead extends HeadStatement {
  /** Null until it is signed: signing happens after the append, at the latest at the next start. */
  key: string | null
  signature: string | null
}

export interface SignedHead extends HeadStatement {
  key: string
  signature: string
}

/** The profile's key as it is kept: the private half is not extractable. */
export interface ProfileKey {
  pair: CryptoKeyPair
  /** The public point, hex. */
  key: string
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const

/** An uncompressed point only: some libraries also take 06 and 07 for the same key. */
const POINT = /^04[0-9a-f]{128}$/
const SIGNATURE = /^[0-9a-f]{128}$/

export async function createProfileKey(): Promise<ProfileKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])
  const point = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { pair, key: toHex(new Uint8Array(point)) }
}

export async function signHead(
  head: HeadStatement,
  { pair, key }: ProfileKey,
): Promise<SignedHead> {
  const statement = statementOf(head)
  const signature = await crypto.subtle.sign(SIGNING, pair.privateKey, bytesOf(statement))
  return { ...statement, key, signature: toHex(new Uint8Array(signature)) }
}

/** False for an unsigned head, a foreign form, or a signature that does not fit. Never rejects. */
export async function isHeadSigned(head: SegmentHead): Promise<boolean> {
  const isShaped = POINT.test(head.key ?? '') && SIGNATURE.test(head.signature ?? '')
  const point = fromHex(head.key)
  const signature = fromHex(head.signature)
  if (!isShaped || point === null || signature === null || head.form !== HEAD_FORM) return false
  try {
    const key = await crypto.subtle.importKey('raw', point, CURVE, true, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, signature, bytesOf(statementOf(head)))
  } catch {
    return false
  }
}

/** The first 16 digits of the key: enough to tell profiles apart by eye. */
export function keyShort(key: string): string {
  return key.slice(2, 18)
}

/** Without what a caller's object may carry beside. */
function statementOf(head: HeadStatement): HeadStatement {
  const { form, segment, from, to, prev, hash, oldest, newest } = head
  return { form, segment, from, to, prev, hash, oldest, newest }
}

function bytesOf(statement: HeadStatement): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonical(statement))
}
