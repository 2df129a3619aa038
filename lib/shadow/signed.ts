/**
 * The answer as a signature: proof that the holder of a key in another browser profile said it. The
 * text carries what was signed as a digest, so that a readable signature over another reading is
 * told from one that is broken. Signing and verifying are WebCrypto's and not done here.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Topic } from '../domain/topic'
import { fromBase64, toBase64 } from './base64'
import { type Challenge, parseChallenge } from './challenge'
import { macOf, type Saying } from './mac'

const ANSWER = 'PGS1.'
const KEY = 'PGK1.'
const DOMAIN = 'pushcert-guard/signed/1\n'
const SAYINGS: readonly Saying[] = ['agrees', 'agrees-shared', 'denies']
const CHALLENGE = 12
const DIGEST = 32
const SIGNATURE = 64
const CHECK = 4
/** An uncompressed point of P-256. */
const POINT = 65

export interface SignedAnswer {
  challenge: Challenge
  saying: Saying
  /** HMAC-SHA-256 over topics and challenge, whole. */
  mac: Uint8Array
  /** Digest of the public key that signed. */
  keyId: Uint8Array
  signature: Uint8Array
}

/** The bytes that are signed: challenge, topics (by their HMAC) and what is said. */
export function bytesToSign(challenge: Challenge, saying: Saying, mac: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(`${DOMAIN}${saying}\n${challenge}\n`), mac)
}

export function keyIdOf(point: Uint8Array): Uint8Array {
  return sha256(point).slice(0, DIGEST)
}

/** The public key as text for settings or policy; `point` is its 65 bytes. */
export function writePublicKey(point: Uint8Array): string {
  return KEY + toBase64(withCheck(point))
}

/** The key in a line such as `J. Smith PGK1.…`; null when there is none or it is damaged. */
export function readPublicKey(line: string): { point: Uint8Array; name: string } | null {
  const found = /PGK1\.([\w-]+)/.exec(line)
  const point = withoutCheck(fromBase64(found?.[1] ?? ''))
  if (found === null || point?.length !== POINT || point[0] !== 4) return null
  return {
    point,
    name: line
      .replace(found[0], '')
      .replace(/[\s:,;]+/g, ' ')
      .trim(),
  }
}

export function isSignedText(text: string): boolean {
  return text.replace(/\s/g, '').startsWith(ANSWER)
}

export function writeSigned({ challenge, saying, mac, keyId, signature }: SignedAnswer): string {
  const place = Uint8Array.of(SAYINGS.indexOf(saying))
  const body = concatBytes(utf8ToBytes(challenge), place, mac, keyId, signature)
  return ANSWER + toBase64(withCheck(body))
}

/** Null where letters were lost or changed on the way; a line break does not matter. */
export function readSigned(text: string): SignedAnswer | null {
  const plain = text.replace(/\s/g, '')
  const body = withoutCheck(fromBase64(plain.slice(ANSWER.length)))
  if (!plain.startsWith(ANSWER) || body?.length !== CHALLENGE + 1 + 2 * DIGEST + SIGNATURE)
    return null
  const challenge = parseChallenge(String.fromCharCode(...body.slice(0, CHALLENGE)))
  const saying = SAYINGS[body[CHALLENGE] ?? SAYINGS.length]
  if (challenge === null || saying === undefined) return null
  const part = (from: number, length: number) => body.slice(from, from + length)
  const from = CHALLENGE + 1
  return {
    challenge,
    saying,
    mac: part(from, DIGEST),
    keyId: part(from + DIGEST, DIGEST),
    signature: part(from + 2 * DIGEST, SIGNATURE),
  }
}

/** Whether the signature is about these topics. */
export function isAbout(
  { challenge, saying, mac }: SignedAnswer,
  topics: readonly Topic[],
): boolean {
  return isSameBytes(mac, macOf(topics, challenge, saying))
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

function withCheck(body: Uint8Array): Uint8Array {
  return concatBytes(body, sha256(body).slice(0, CHECK))
}

function withoutCheck(bytes: Uint8Array | null): Uint8Array | null {
  if (bytes === null || bytes.length <= CHECK) return null
  const body = bytes.slice(0, -CHECK)
  return isSameBytes(withCheck(body), bytes) ? body : null
}
