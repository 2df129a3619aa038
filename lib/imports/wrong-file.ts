/** Files and texts that people reach for and that cannot help: each is named for what it is. */
import { decodeBase64 } from '../certificates/pem-blocks'
import { type Importer, type RefusalReason, refused } from './result'
import { findTopics } from './shared/values'

const CHECKS: readonly { reason: RefusalReason; matches(text: string): boolean }[] = [
  { reason: 'vendor-signed-request', matches: isVendorSigned },
  { reason: 'apps-and-books-token', matches: isBooksToken },
  { reason: 'html-page', matches: (text) => /^\s*<(?:!doctype html|html|head|body)\b/i.test(text) },
  { reason: 'microsoft365dsc', matches: isMicrosoft365Dsc },
  {
    reason: 'enrolment-token',
    matches: (text) => /application\/(?:x-)?pkcs7-mime|smime\.p7m/i.test(text),
  },
]

export const wrongFile: Importer = {
  id: 'wrong-file',
  recognises: (text) => CHECKS.some((check) => check.matches(text)),
  read: (text) =>
    refused(CHECKS.find((check) => check.matches(text))?.reason ?? 'nothing-recognisable'),
}

/** The request that goes to Apple: base64 of a property list, or the list itself. */
function isVendorSigned(text: string): boolean {
  if (/PushCert(?:RequestCSR|Signature|CertificateChain)|<key>PushCertificateChain/.test(text))
    return true
  return /^\s*PD94bWwg/.test(text) && /PushCert/.test(decoded(text))
}

function isBooksToken(text: string): boolean {
  const body = text.trim()
  const json = /^ey[A-Za-z0-9+/=\s]+$/.test(body) ? decoded(body) : body.slice(0, 5_000)
  return /"token"\s*:/.test(json) && /"(?:expDate|orgName)"\s*:/.test(json)
}

function isMicrosoft365Dsc(text: string): boolean {
  return (
    /Microsoft365DSC|M365DSC|M365TenantConfig|IntuneApple\w*Push\w*Certificate/i.test(text) &&
    findTopics(text).length === 0
  )
}

function decoded(base64: string): string {
  const bytes = decodeBase64(base64)
  return bytes === null ? '' : new TextDecoder().decode(bytes)
}
