/** What a file at Apple's file field is, judged fully; whose it is cannot be seen in a request. */
import type { FileFacts, SignedRequest } from '../certificates/file-facts'
import { readFileFacts } from '../certificates/read-file'
import type { SeenRequest } from '../domain/request'
import type { SentFile } from '../domain/sent-file'
import type { FileKind, Said, Stem } from '../words/notice'

export type JudgedFile =
  | { is: 'request'; request: SeenRequest }
  | { is: 'wrong'; what: FileKind }
  /** The page let it in without being able to read it. */
  | { is: 'unread' }

/** `now` in ms. A file without its content is too large, unless it is small. */
export function judgeFile({ name, size, content }: SentFile, now: number): JudgedFile {
  if (size === 0) return { is: 'wrong', what: 'empty' }
  if (content === null) return size > LARGEST ? { is: 'wrong', what: 'huge' } : { is: 'unread' }
  const facts = readFileFacts(bytesOf(content))
  if (facts.is !== 'request') return { is: 'wrong', what: kindOf(facts) }
  // A private key beside the request is nothing to keep, not even to hand it back.
  const kept = atob(content).includes('PRIVATE KEY') ? null : content
  return { is: 'request', request: { name, content: kept, at: now, ...factsOf(facts.request) } }
}

const LARGEST = 64 * 1024

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
}

function kindOf(facts: Exclude<FileFacts, { is: 'request' }>): FileKind {
  return facts.is === 'wrong' ? facts.what : facts.is
}

function factsOf({ vendor, keyHash, signature, chain }: SignedRequest) {
  return {
    vendor: vendor?.name || vendor?.organisation || null,
    keyHash,
    vendorUntil: vendor?.notAfter ?? null,
    isBroken: signature === 'broken' || chain === 'broken',
    isConfirmed: false,
    uploadedAt: null,
    refusedAt: null,
  }
}

/** Certificates go the other way: out of Apple's page, into the MDM. */
const CERTIFICATES =
  /^(push-certificate|app-push|macos-server|no-uid|other-prefix|tls|signing|ca|other-certificate|unreadable-certificate)$/
/** Meant as the request: the MDM has to hand it out once more. */
const AGAIN = /^(unsigned-request|incomplete-request|html|empty|huge|truncated|unrecognised)$/

/** One sentence for each remedy; what the file is goes into it. */
export function heldFor(what: FileKind): Said {
  return [remedy(what), { what }]
}

function remedy(what: FileKind): Stem {
  if (CERTIFICATES.test(what)) return 'request_certificate'
  return AGAIN.test(what) ? 'request_again' : 'request_other'
}
