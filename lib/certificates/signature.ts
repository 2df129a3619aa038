/**
 * Signatures and key hashes over bytes, by node-forge. Only RSA (PKCS#1 v1.5) with SHA-256 or
 * SHA-1 is verified, which is what Apple and the vendors sign with; anything else is `unchecked`,
 * never `broken`. Keys come out of hostile files: their size is bounded before any arithmetic.
 */
import jsbn from 'node-forge/lib/jsbn.js'
import rsa from 'node-forge/lib/rsa.js'
import sha1 from 'node-forge/lib/sha1.js'
import sha256 from 'node-forge/lib/sha256.js'
import { byteString, bytesOf, hexOf } from './byte-strings'
import { encodedChildren, type Node, parseDer, readOid } from './forge-asn1'

/** An RSA public key. */
export interface RsaKey {
  /** Hexadecimal. */
  modulus: string
  exponent: number
}

export type Digest = 'sha256' | 'sha1'
export type Verdict = 'verified' | 'broken' | 'unchecked'

/** What is signed (a certificate, a request): the bytes, how, and the signature. */
export interface Signed {
  /** The encoding of what the signature covers. */
  content: Uint8Array
  /** Null when it is another algorithm than the two that are verified. */
  digest: Digest | null
  signature: Uint8Array
}

const RSA_KEY = '1.2.840.113549.1.1.1'
const ALGORITHMS: Readonly<Record<string, Digest>> = {
  '1.2.840.113549.1.1.5': 'sha1',
  '1.2.840.113549.1.1.11': 'sha256',
}
/** Hex digits of moduli from 1024 to 4096 bits: Apple's have 2048. */
const [SHORTEST, LONGEST] = [256, 1_024]
/** The exponents that authorities use; a long one would multiply the work. */
const EXPONENTS = [3, 17, 65_537]

/** SHA-256 of the bytes, 64 lower-case hex digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return sha256.create().update(byteString(bytes)).digest().toHex()
}

/** The three parts of a signed DER structure (RFC 5280, section 4.1; RFC 2986, 4.2); null when none. */
export function signedParts(der: Uint8Array): Signed | null {
  const [content, algorithm, bits] = encodedChildren(der, 3) ?? []
  if (content === undefined || algorithm === undefined || bits === undefined) return null
  const oid = readOid(parseDer(algorithm)?.children[0])
  const signature = bitsOf(parseDer(bits) ?? undefined)
  return signature === null ? null : { content, digest: ALGORITHMS[oid] ?? null, signature }
}

/** The key of a DER SubjectPublicKeyInfo; null when it is not RSA or of an unlikely size. */
export function rsaKey(info: Uint8Array): RsaKey | null {
  const root = parseDer(info)
  if (readOid(root?.children[0]?.children[0]) !== RSA_KEY) return null
  const inner = bitsOf(root?.children[1])
  const [modulus, exponent] = (inner === null ? null : parseDer(inner))?.children ?? []
  if (modulus?.type !== 2 || exponent?.type !== 2 || exponent.bytes.length > 4) return null
  const digits = hexOf(modulus.bytes).replace(/^0+/, '')
  const key = { modulus: digits, exponent: Number.parseInt(hexOf(exponent.bytes), 16) }
  return isUsable(key) ? key : null
}

/** Whether `signed` was signed by the owner of `key`; null stands for a key that cannot be used. */
export function verify(signed: Signed, key: RsaKey | null): Verdict {
  if (signed.digest === null || key === null || !isUsable(key)) return 'unchecked'
  return isSignedBy(key, signed.digest, signed.content, signed.signature) ? 'verified' : 'broken'
}

/** Whether `signature` is the key's over the digest of `content`. Never throws. */
export function isSignedBy(
  key: RsaKey,
  digest: Digest,
  content: Uint8Array,
  signature: Uint8Array,
): boolean {
  const hash = (digest === 'sha1' ? sha1 : sha256).create().update(byteString(content)).digest()
  try {
    const modulus = new jsbn.BigInteger(key.modulus, 16)
    const publicKey = rsa.setPublicKey(modulus, new jsbn.BigInteger(key.exponent.toString(16), 16))
    return publicKey.verify(hash.getBytes(), byteString(signature))
  } catch {
    // forge throws where the signature does not even decode.
    return false
  }
}

/** An even modulus is no RSA key, and would lead the arithmetic onto slow roads. */
function isUsable({ modulus, exponent }: RsaKey): boolean {
  const isOdd = /[13579bdf]$/i.test(modulus)
  const isSized = modulus.length >= SHORTEST && modulus.length <= LONGEST
  return isOdd && isSized && EXPONENTS.includes(exponent)
}

/** The bytes of a BIT STRING of whole bytes. */
function bitsOf(node: Node | undefined): Uint8Array | null {
  if (node?.type !== 3 || node.bytes.charCodeAt(0) !== 0) return null
  return bytesOf(node.bytes.slice(1))
}
