/** PEM: certificates, and what else people keep between BEGIN and END lines. */
import type { Issuer } from './apple-issuers'
import { type Certificate, readCertificate } from './certificate'
import type { FileFacts } from './file-facts'
import { statedLength } from './forge-asn1'
import { factsOfCertificates } from './found-certificates'
import { decodeBase64, type PemBlock, pemBlocks } from './pem-blocks'
import { readDerFacts, requestName } from './read-der'
import { wrong } from './wrong'

/** The facts of a text with PEM in it; null when it has no BEGIN line. */
export function readPemFacts(text: string, issuers: readonly Issuer[]): FileFacts | null {
  const { blocks, cut } = pemBlocks(text)
  if (blocks.length === 0 && !cut) return null
  const bodies = new Set(blocks.filter(isCertificate).map(({ body }) => body.replace(/\s/g, '')))
  const ders = [...bodies].map(decodeBase64)
  const withKey = /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/.test(text)
  const facts = factsOfCertificates(ders.flatMap(certificateIn), withKey, issuers)
  if (facts !== null) return facts
  if (withKey) return wrong('private-key')
  return otherBlock(blocks, issuers) ?? damaged(ders, cut)
}

function isCertificate({ label }: PemBlock): boolean {
  return /CERTIFICATE$/.test(label)
}

function certificateIn(der: Uint8Array | null): Certificate[] {
  const certificate = der === null ? null : readCertificate(der)
  return certificate === null ? [] : [certificate]
}

function otherBlock(blocks: PemBlock[], issuers: readonly Issuer[]): FileFacts | null {
  const request = blocks.find(({ label }) => /CERTIFICATE REQUEST$/.test(label))
  if (request !== undefined) {
    const der = decodeBase64(request.body)
    return wrong('unsigned-request', der === null ? null : requestName(der))
  }
  const message = blocks.find(({ label }) => /^(?:PKCS7|CMS)$/.test(label))
  if (message === undefined) return null
  const der = decodeBase64(message.body)
  const facts = der === null ? null : readDerFacts(der, issuers)
  return facts?.is === 'profile' ? facts : wrong('enrolment-token')
}

function damaged(ders: (Uint8Array | null)[], cut: boolean): FileFacts {
  const isShort = ders.some((der) => der !== null && (statedLength(der) ?? 0) > der.length)
  if (cut || isShort) return wrong('truncated')
  return wrong(ders.length > 0 ? 'unreadable-certificate' : 'unrecognised')
}
