/** Whose signature an answer bears: listed, not the renewer's own, and good. */
import type { Confirmation } from '../domain/confirmation'
import { type Judgement, judgeSigned } from '../shadow/judge'
import { bytesToSign, isSameBytes, keyIdOf, readPublicKey, readSigned } from '../shadow/signed'
import type { Services } from './services'
import { isSignedBy } from './shadow-keys'

/** `by`: the name beside the key in the settings, or the key's beginning. */
export type Signed = Judgement & { by: string }

export async function judgeSignature(
  services: Services,
  text: string,
  session: Confirmation,
): Promise<Signed> {
  const signed = readSigned(text)
  if (signed === null) return { problem: 'typing', word: null, by: '' }
  const own = await services.shadow.key()
  if (own !== null && isSameBytes(keyIdOf(own.point), signed.keyId)) {
    return { problem: 'own-key', word: null, by: '' }
  }
  const { shadowKeys } = await services.settings.read()
  const keys = shadowKeys.flatMap((line) => readPublicKey(line) ?? [])
  const key = keys.find(({ point }) => isSameBytes(keyIdOf(point), signed.keyId))
  if (key === undefined) return { problem: 'unknown-key', word: null, by: '' }
  const by = key.name === '' ? fingerprint(signed.keyId) : key.name
  const bytes = bytesToSign(signed.challenge, signed.saying, signed.mac)
  const isGood = await isSignedBy(key.point, signed.signature, bytes)
  if (!isGood) return { problem: 'bad-signature', word: null, by }
  return { ...judgeSigned(text, session, services.now()), by }
}

function fingerprint(keyId: Uint8Array): string {
  return [...keyId.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
