/** What becomes of one file at the moment it is chosen: pure, from its first 64 kB. */
import { certificateFault, type Expected, type SeenCertificate } from '../domain/certificate-fault'
import type { Withheld } from '../domain/console'
import type { UploadFile } from '../domain/release'
import { scanCertificates } from '../gate/certificate-scan'
import { endingOf } from './candidate'

export type Judgement =
  /** None of the guard's business. */
  | { is: 'nothing' }
  /** The right one; or withheld, were it not for a release. */
  | { is: 'pass'; fault: Withheld | null }
  | { is: 'withheld'; fault: Withheld }

export interface Known {
  expected: Expected | null
  release: UploadFile | null
  /** The background is gone: nothing that is known here can be trusted any more. */
  isCutOff: boolean
  /** Milliseconds since the epoch. */
  now: number
}

const NOTHING: Judgement = { is: 'nothing' }

/** `bytes`: one character a byte. Never throws. */
export function judgeUpload(
  file: { name: string; size: number },
  bytes: string,
  known: Known,
): Judgement {
  const { certificates, looks } = scanCertificates(bytes)
  if (certificates.length === 0) return judgeOther(file, looks, known)
  if (known.isCutOff) return { is: 'withheld', fault: 'no-task' }
  const { expected, now } = known
  for (const seen of certificates) {
    const fault = certificateFault(seen, expected, now)
    if (fault !== null) return withheld(file, fault, seen, known)
  }
  return { is: 'pass', fault: null }
}

/** Without a task a damaged file or a web page is nobody's business; with one it is a mistake. */
function judgeOther(
  file: { name: string; size: number },
  looks: Withheld | null,
  known: Known,
): Judgement {
  const kind = known.expected?.kind
  const isExpecting = kind === 'renew' || kind === 'first'
  const ending = endingOf(file.name)
  const isP12 = looks === 'p12' || ending === 'p12' || ending === 'pfx'
  const fault = isP12 ? 'p12' : looks
  if (known.isCutOff) return fault === 'cut' ? { is: 'withheld', fault } : NOTHING
  if (fault === null || !isExpecting) return NOTHING
  const isPage = fault === 'html' || fault === 'empty'
  // A pasted text has no name; an empty file without an ending is no mistake worth a word.
  if (isPage && !(fault === 'html' ? MAYBE_ENDING : CERTIFICATE_ENDING).test(ending)) return NOTHING
  return withheld(file, fault, null, known)
}

const CERTIFICATE_ENDING = /^(pem|cer|crt|der|p7b)$/
const MAYBE_ENDING = /^(pem|cer|crt|der|p7b)?$/

function withheld(
  { name, size }: { name: string; size: number },
  fault: Withheld,
  seen: SeenCertificate | null,
  { release }: Known,
): Judgement {
  const isReleased =
    release !== null &&
    release.name === name &&
    release.size === size &&
    (seen === null || (release.topic === seen.topic && release.serial === seen.serial))
  return isReleased ? { is: 'pass', fault } : { is: 'withheld', fault }
}
