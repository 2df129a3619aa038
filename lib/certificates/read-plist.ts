/** Property lists that matter here: a vendor-signed request, or a profile. */
import type { FileFacts, SignedRequest } from './file-facts'
import { findPlist, readPlist } from './plist-reader'
import { isProfile, profileTopics, topicsByKey } from './profile'
import { isRequestPlist, readSignedRequest } from './signed-request'
import { wrong } from './wrong'

/** The facts of the XML property list in `text`; null when there is none. */
export function readPlistText(text: string, form: SignedRequest['form']): FileFacts | null {
  const found = findPlist(text)
  if (found === null) return null
  if (found.cut) return wrong('truncated')
  const dict = readPlist(found.xml)
  if (dict === null) return unreadable(found.xml)
  if (isRequestPlist(dict)) {
    const request = readSignedRequest(dict, form)
    return request === null ? incomplete() : { is: 'request', request }
  }
  if (isProfile(dict)) return { is: 'profile', topics: profileTopics(dict) }
  return wrong('unrecognised')
}

/** Whether the text speaks of the parts of a vendor-signed request, whole or not. */
export function namesRequestParts(text: string): boolean {
  return /PushCert(?:RequestCSR|Signature|CertificateChain)|<key>PushCertificateChain/.test(text)
}

/** A list that is whole but is no XML (copied out of a page, say). */
function unreadable(xml: string): FileFacts {
  if (namesRequestParts(xml)) return incomplete()
  const topics = topicsByKey(xml)
  if (topics.length > 0) return { is: 'profile', topics }
  return wrong('unrecognised')
}

function incomplete(): FileFacts {
  return wrong('incomplete-request')
}
