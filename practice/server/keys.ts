/** RSA keys of the practice world, made once per process: node:crypto is far quicker than forge. */
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'

export interface KeyPair {
  privatePem: string
  publicPem: string
}

const made = new Map<string, KeyPair>()

/** The key pair of that name. */
export function keyPair(name: string): KeyPair {
  const known = made.get(name)
  if (known !== undefined) return known
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const fresh = { privatePem: pair.privateKey, publicPem: pair.publicKey }
  made.set(name, fresh)
  return fresh
}

export function forgePrivateKey(pair: KeyPair): forge.pki.rsa.PrivateKey {
  return forge.pki.privateKeyFromPem(pair.privatePem)
}

export function forgePublicKey(pair: KeyPair): forge.pki.rsa.PublicKey {
  return forge.pki.publicKeyFromPem(pair.publicPem)
}

/** Base64 of the SHA-256 of the key's SubjectPublicKeyInfo, as browsers pin it. */
export function spkiDigest(pair: KeyPair): string {
  const der = createPublicKey(pair.publicPem).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('base64')
}
