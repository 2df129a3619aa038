/** Texts: PEM, property lists, base64 of either, tokens, pages. What is most certain comes first. */
import type { Issuer } from './apple-issuers'
import type { FileFacts } from './file-facts'
import { decodeText, isDer } from './file-text'
import { decodeBase64 } from './pem-blocks'
import { readDerFacts } from './read-der'
import { readPemFacts } from './read-pem'
import { readPlistText } from './read-plist'
import { booksToken, isEnrolmentToken, isHtml } from './text-kinds'
import { wrong } from './wrong'

/** The facts of a text of any length that fits the caller's own limit. Never throws. */
export function readTextFacts(text: string, issuers: readonly Issuer[]): FileFacts {
  if (text.trim() === '') return wrong('empty')
  if (isHtml(text)) return wrong('html')
  const organisation = booksToken(text)
  if (organisation !== null) return wrong('books-token', organisation || null)
  return (
    readPlistText(text, 'plist') ??
    readPemFacts(text, issuers) ??
    (isEnrolmentToken(text) ? wrong('enrolment-token') : readBase64(text, issuers))
  )
}

/** A whole text of base64: a request as most MDMs hand it out, or DER without its BEGIN and END. */
function readBase64(text: string, issuers: readonly Issuer[]): FileFacts {
  // Cut off at a place where no base64 can end: the last digit says nothing any more.
  const bytes = decodeBase64(text) ?? decodeBase64(text.trimEnd().slice(0, -1))
  if (bytes === null) return wrong('unrecognised')
  if (isDer(bytes)) return readDerFacts(bytes, issuers)
  const inner = decodeText(bytes)
  return readPlistText(inner, 'base64') ?? readPemFacts(inner, issuers) ?? wrong('unrecognised')
}
