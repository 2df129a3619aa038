/** Files and texts that people reach for and that cannot help: each is named for what it is. */
import { namesRequestParts } from '../certificates/read-plist'
import { booksToken, decodedText, isEnrolmentToken, isHtml } from '../certificates/text-kinds'
import { type Importer, type RefusalReason, refused } from './result'
import { findTopics } from './shared/values'

const CHECKS: readonly { reason: RefusalReason; matches(text: string): boolean }[] = [
  { reason: 'vendor-signed-request', matches: isVendorSigned },
  { reason: 'apps-and-books-token', matches: (text) => booksToken(text) !== null },
  { reason: 'html-page', matches: isHtml },
  { reason: 'microsoft365dsc', matches: isMicrosoft365Dsc },
  { reason: 'enrolment-token', matches: isEnrolmentToken },
]

export const wrongFile: Importer = {
  id: 'wrong-file',
  recognises: (text) => CHECKS.some((check) => check.matches(text)),
  read: (text) =>
    refused(CHECKS.find((check) => check.matches(text))?.reason ?? 'nothing-recognisable'),
}

/** The request that goes to Apple: base64 of a property list, or the list itself. */
function isVendorSigned(text: string): boolean {
  if (namesRequestParts(text)) return true
  return /^\s*PD94bWwg/.test(text) && /PushCert/.test(decodedText(text))
}

function isMicrosoft365Dsc(text: string): boolean {
  return (
    /Microsoft365DSC|M365DSC|M365TenantConfig|IntuneApple\w*Push\w*Certificate/i.test(text) &&
    findTopics(text).length === 0
  )
}
