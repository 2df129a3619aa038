/** What a file with certificates is, by all of them together. */
import type { Issuer } from './apple-issuers'
import type { Certificate } from './certificate'
import { type CertificateKind, kindOf, userId } from './certificate-kind'
import { firstValue } from './distinguished-name'
import type { FileFacts } from './file-facts'
import { pushCertificate } from './push-certificate'

/** Which kind says most, when none of several certificates is for MDM push. */
const TELLING: readonly CertificateKind[] = [
  'no-uid',
  'other-prefix',
  'macos-server',
  'app-push',
  'signing',
  'tls',
  'other-certificate',
  'ca',
]

/** A signature costs half a millisecond, and a file can hold some eighty certificates. */
const MOST_VERIFIED = 16

/** The facts of a file that holds these certificates; null when it holds none. */
export function factsOfCertificates(
  all: readonly Certificate[],
  withKey: boolean,
  issuers: readonly Issuer[],
): FileFacts | null {
  const [newest, ...older] = [...all]
    .filter((certificate) => kindOf(certificate) === 'push-certificate')
    .sort((a, b) => b.notBefore - a.notBefore)
    .map((one, place) => pushCertificate(one, place < MOST_VERIFIED ? issuers : null))
    .filter((facts) => facts !== null)
  if (newest === undefined) return mostTelling(all)
  return {
    is: 'push-certificate',
    certificates: [newest, ...older],
    withKey,
    others: all.length - 1 - older.length,
  }
}

function mostTelling(all: readonly Certificate[]): FileFacts | null {
  const kinds = all.map((certificate) => ({ certificate, kind: kindOf(certificate) }))
  const [first] = kinds.sort((a, b) => TELLING.indexOf(a.kind) - TELLING.indexOf(b.kind))
  if (first === undefined || first.kind === 'push-certificate') return null
  const { certificate, kind } = first
  const detail = firstValue(certificate.subject, 'commonName') ?? userId(certificate)
  return { is: 'wrong', what: kind, detail }
}
