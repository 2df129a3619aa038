/** An MDM push certificate: whose it is, its key, and whether Apple issued it. */
import { parseSerial } from '../domain/serial'
import { parseTopic, type Topic, topicGuid } from '../domain/topic'
import type { Issuer } from './apple-issuers'
import type { Certificate } from './certificate'
import { hasPushMarker, userId } from './certificate-kind'
import { firstValue } from './distinguished-name'
import type { IssuerFacts, PushCertificate } from './file-facts'
import { sha256Hex, signedParts, type Verdict, verify } from './signature'

/**
 * The facts of a certificate of the kind `push-certificate`; null for any other. Without `issuers`
 * its signature is left unchecked.
 */
export function pushCertificate(
  certificate: Certificate,
  issuers: readonly Issuer[] | null,
): PushCertificate | null {
  const topic = parseTopic(userId(certificate) ?? '')
  if (topic === null) return null
  const commonName = firstValue(certificate.subject, 'commonName')
  return {
    topic,
    serial: parseSerial(certificate.serial),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    commonName,
    nameAgrees: commonName === null || isNameOf(commonName, topic),
    country: firstValue(certificate.subject, 'country'),
    keyHash: sha256Hex(certificate.keyInfo),
    hasMarker: hasPushMarker(certificate),
    issuer: issuerOf(certificate, issuers),
  }
}

function isNameOf(commonName: string, topic: Topic): boolean {
  return commonName.toLowerCase() === `apsp:${topicGuid(topic)}`
}

/** Who issued it, proved by signature with the key of a known issuer of that name. */
function issuerOf(certificate: Certificate, issuers: readonly Issuer[] | null): IssuerFacts {
  const name = firstValue(certificate.issuer, 'commonName')
  if (issuers === null) return { name, is: 'unchecked' }
  const known = issuers.filter((issuer) => issuer.name === name)
  if (known.length === 0) return { name, is: 'unknown' }
  const signed = signedParts(certificate.der)
  const verdicts: Verdict[] = known.map(({ key }) =>
    signed === null ? 'broken' : verify(signed, key),
  )
  if (verdicts.includes('verified')) return { name, is: 'apple' }
  return { name, is: verdicts.includes('unchecked') ? 'unchecked' : 'broken' }
}
