/**
 * The certificate itself: last year's .pem, or an export of several. A private key beside it is
 * dropped unread; the certificate alone is judged.
 */
import { APPLE_ISSUERS } from '../certificates/apple-issuers'
import { readTextFacts } from '../certificates/read-text'
import type { Importer } from './result'
import { resultOf } from './shared/facts-result'

export const certificate: Importer = {
  id: 'certificate',
  recognises: (text) => text.includes('-----BEGIN ') || isBareCertificate(text),
  read: (text, context) => resultOf(readTextFacts(text, APPLE_ISSUERS), context),
}

/** A certificate without its BEGIN and END lines, as Graph and some pages give it. */
function isBareCertificate(text: string): boolean {
  if (!/^["']?MI[A-Za-z0-9+/=\s"'\\]+$/.test(text.trim())) return false
  const facts = readTextFacts(text, APPLE_ISSUERS)
  return facts.is !== 'wrong' || facts.what !== 'unrecognised'
}
