/** ECDSA on P-256 by the browser. The private key cannot be exported, not even by this extension. */
const KIND = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const

export async function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KIND, false, ['sign', 'verify'])
}

export function isKeyPair(value: unknown): value is CryptoKeyPair {
  const pair = Object(value) as Partial<CryptoKeyPair>
  return pair.privateKey instanceof CryptoKey && pair.publicKey instanceof CryptoKey
}

/** The public key as an uncompressed point of 65 bytes. */
export async function pointOf(key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key))
}

/** 64 bytes. */
export async function sign(pair: CryptoKeyPair, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign(SIGNING, pair.privateKey, copy(bytes)))
}

/** False for a signature of anything else, and for a point that is no key. Never rejects. */
export async function isSignedBy(
  point: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', copy(point), KIND, true, ['verify'])
    return await crypto.subtle.verify(SIGNING, key, copy(signature), copy(bytes))
  } catch {
    return false
  }
}

/** WebCrypto wants bytes that own their buffer. */
function copy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
