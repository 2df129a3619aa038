/** Texts that are known by how they read: pages and tokens. One place for files and for pastes. */
import { decodeBase64 } from './pem-blocks'

/** Enough of a file to see what it begins with. */
const HEAD = 4_000

/** A web page: what is saved under the certificate's name once a sign-in has expired. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, HEAD).replace(/<!--[\s\S]*?-->|<\?xml[^<>]*\?>/g, '')
  return /^\s*<(?:!doctype\s+html|html|head|body|title|script|meta)\b/i.test(head)
}

/** An Apps and Books token: base64 of JSON, or the JSON. Its organisation, `''` when unnamed. */
export function booksToken(text: string): string | null {
  const body = text.trim()
  const json = /^ey[A-Za-z0-9+/=\s]+$/.test(body) ? decodedText(body) : body.slice(0, HEAD)
  if (!/"token"\s*:/i.test(json) || !/"(?:expDate|orgName)"\s*:/i.test(json)) return null
  return /"orgName"\s*:\s*"([^"\\]{1,200})"/i.exec(json)?.[1] ?? ''
}

/** An automated enrolment token (.p7m) as it is downloaded: S/MIME text. */
export function isEnrolmentToken(text: string): boolean {
  return /application\/(?:x-)?pkcs7-mime|smime\.p7m/i.test(text)
}

/** The text of base64 in UTF-8; empty when it is none. */
export function decodedText(base64: string): string {
  const bytes = decodeBase64(base64)
  return bytes === null ? '' : new TextDecoder().decode(bytes)
}
