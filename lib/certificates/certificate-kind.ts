/** What a certificate is for, by its names and extensions. */
import { parseTopic } from '../domain/topic'
import type { Certificate, Extension } from './certificate'
import { allValues, firstValue } from './distinguished-name'
import type { WrongFile } from './file-facts'
import { readOid } from './forge-asn1'

export type CertificateKind =
  | 'push-certificate'
  | Extract<
      WrongFile,
      | 'app-push'
      | 'macos-server'
      | 'no-uid'
      | 'other-prefix'
      | 'tls'
      | 'signing'
      | 'ca'
      | 'other-certificate'
    >

/** Apple's marker of a production push certificate, MDM's among them. */
const MARKER = '1.2.840.113635.100.6.3.2'
/** Its markers for apps: development, production, several topics. */
const APP_MARKERS = ['1.2.840.113635.100.6.3.1', MARKER, '1.2.840.113635.100.6.3.6']
const BASIC_CONSTRAINTS = '2.5.29.19'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const MOST_USAGES = 64
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const SIGNING = ['1.3.6.1.5.5.7.3.3', '1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.8']
const SIGNING_NAME =
  /^(?:MDM Vendor:|iPhone |Apple (?:Development|Distribution)|Developer ID|Mac Developer|3rd Party Mac)/i
const APP_PUSH_NAME =
  /^(?:Apple )?(?:Push Services|(?:Development|Production) IOS Push|Pass Type ID|Website Push|VoIP)/i

export function kindOf(certificate: Certificate): CertificateKind {
  const uid = userId(certificate)
  const name = firstValue(certificate.subject, 'commonName')
  if (uid !== null && parseTopic(uid) !== null) return 'push-certificate'
  if (uid !== null && /^com\.apple\.[\w.]*xserver\./i.test(uid)) return 'macos-server'
  if (uid !== null && /^com\.apple\.mgmt\./i.test(uid)) return 'other-prefix'
  if (uid === null && /^APSP:/i.test(name ?? '')) return 'no-uid'
  if (isAuthority(certificate.extensions)) return 'ca'
  if (isAppPush(name, certificate.extensions)) return 'app-push'
  const usages = keyUsages(certificate.extensions)
  if (usages.some((usage) => SIGNING.includes(usage)) || SIGNING_NAME.test(name ?? ''))
    return 'signing'
  return usages.includes(SERVER_AUTH) ? 'tls' : 'other-certificate'
}

/**
 * The subject's UID. With two different topics in one subject none is taken: nothing says which
 * of them an MDM would read.
 */
export function userId({ subject }: Certificate): string | null {
  const all = allValues(subject, 'uid')
  const topics = new Set(all.map(parseTopic).filter((topic) => topic !== null))
  if (topics.size > 1) return [...topics].join(' ')
  return all.find((value) => parseTopic(value) !== null) ?? all[0] ?? null
}

export function hasPushMarker({ extensions }: Certificate): boolean {
  return extensions.some(({ oid }) => oid === MARKER)
}

function isAuthority(found: Extension[]): boolean {
  const first = found.find((entry) => entry.oid === BASIC_CONSTRAINTS)?.value?.children[0]
  return first?.type === 1 && first.bytes !== '\u0000'
}

function isAppPush(name: string | null, found: Extension[]): boolean {
  return APP_PUSH_NAME.test(name ?? '') || found.some((entry) => APP_MARKERS.includes(entry.oid))
}

function keyUsages(found: Extension[]): string[] {
  const usages = found.find((entry) => entry.oid === EXTENDED_KEY_USAGE)?.value?.children ?? []
  return usages.slice(0, MOST_USAGES).map(readOid)
}
