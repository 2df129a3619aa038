/**
 * A vendor-signed request: an XML property list with the MDM's PKCS#10 request, the vendor's chain
 * and the vendor's signature over the request. It carries no topic and no serial.
 */
import { type Certificate, readCertificate } from './certificate'
import { allValues, firstValue } from './distinguished-name'
import type { SignedRequest } from './file-facts'
import { encodedChildren } from './forge-asn1'
import { decodeBase64, pemBlocks } from './pem-blocks'
import { bytesIn, type PlistDict, textIn } from './plist-reader'
import { isSignedBy, rsaKey, sha256Hex, signedParts, type Verdict, verify } from './signature'

const KEYS = ['PushCertRequestCSR', 'PushCertCertificateChain', 'PushCertSignature'] as const
/** Leaf, intermediate, root; some add a cross-signed one. */
const LONGEST_CHAIN = 6
const INTEGER = 0x02
const SEQUENCE = 0x30

/** Whether the list is meant as a request: it has at least one of the three entries. */
export function isRequestPlist(dict: PlistDict): boolean {
  return KEYS.some((key) => Object.hasOwn(dict, key))
}

/** The request in a property list; null when one of its three entries is missing or empty. */
export function readSignedRequest(
  dict: PlistDict,
  form: SignedRequest['form'],
): SignedRequest | null {
  if (KEYS.some((key) => (bytesOfEntry(dict, key)?.length ?? 0) === 0)) return null
  const request = csrOf(dict)
  const chain = chainOf(textIn(dict, 'PushCertCertificateChain') ?? '')
  const leaf = chain[0]
  const keyInfo = request === null ? null : requestKey(request)
  return {
    vendor: leaf === undefined ? null : vendorOf(leaf),
    keyHash: keyInfo === null ? null : sha256Hex(keyInfo),
    signature: signatureOf(request, bytesIn(dict, 'PushCertSignature'), leaf),
    chain: chainVerdict(chain),
    selfSigned: request !== null && keyInfo !== null && isSelfSigned(request, keyInfo),
    form,
  }
}

/** DER SubjectPublicKeyInfo of a PKCS#10 request: the third field of what it signs. */
export function requestKey(request: Uint8Array): Uint8Array | null {
  const info = encodedChildren(request, 3)?.[0]
  const [version, , keyInfo] = (info === undefined ? null : encodedChildren(info, 4)) ?? []
  return version?.[0] === INTEGER && keyInfo?.[0] === SEQUENCE ? keyInfo : null
}

function bytesOfEntry(dict: PlistDict, key: string): { length: number } | null {
  return textIn(dict, key)?.trim() ?? null
}

/** The request's bytes; some vendors leave its BEGIN and END lines around it. */
function csrOf(dict: PlistDict): Uint8Array | null {
  const block = pemBlocks(textIn(dict, 'PushCertRequestCSR') ?? '').blocks[0]
  return block === undefined ? bytesIn(dict, 'PushCertRequestCSR') : decodeBase64(block.body)
}

/** The certificates up to the first that cannot be read: behind it nothing has its place. */
function chainOf(pem: string): Certificate[] {
  const blocks = pemBlocks(pem).blocks.slice(0, LONGEST_CHAIN + 1)
  const read = blocks.map(({ label, body }) => {
    const der = /CERTIFICATE$/.test(label) ? decodeBase64(body) : null
    return der === null ? null : readCertificate(der)
  })
  const end = read.indexOf(null)
  return read.slice(0, end < 0 ? undefined : end).filter((one) => one !== null)
}

function vendorOf(leaf: Certificate): NonNullable<SignedRequest['vendor']> {
  const name = firstValue(leaf.subject, 'commonName') ?? ''
  const ids = [...allValues(leaf.subject, 'uid'), ...allValues(leaf.subject, 'unit')]
  return {
    name: /^MDM Vendor:\s*(.+)$/i.exec(name)?.[1] ?? name,
    organisation: firstValue(leaf.subject, 'organisation'),
    teamId: ids.find((id) => /^[A-Z0-9]{10}$/.test(id)) ?? ids[0] ?? null,
    notAfter: leaf.notAfter,
  }
}

/** Requests of today are signed over SHA-256, those of 2014 over SHA-1; nothing in them says which. */
function signatureOf(
  request: Uint8Array | null,
  signature: Uint8Array | null,
  leaf: Certificate | undefined,
): SignedRequest['signature'] {
  const key = leaf === undefined ? null : rsaKey(leaf.keyInfo)
  if (key === null) return 'unchecked'
  if (request === null || signature === null) return 'broken'
  const digests = ['sha256', 'sha1'] as const
  return digests.find((digest) => isSignedBy(key, digest, request, signature)) ?? 'broken'
}

function chainVerdict(chain: Certificate[]): SignedRequest['chain'] {
  if (chain.length < 2 || chain.length > LONGEST_CHAIN) return 'unchecked'
  const verdicts = chain.slice(0, -1).map((certificate, index) => {
    const issuer = chain[index + 1]
    return issuer === undefined ? 'unchecked' : signedBy(certificate, issuer)
  })
  if (verdicts.includes('broken')) return 'broken'
  return verdicts.includes('unchecked') ? 'unchecked' : 'whole'
}

function signedBy(certificate: Certificate, issuer: Certificate): Verdict {
  const signed = signedParts(certificate.der)
  return signed === null ? 'broken' : verify(signed, rsaKey(issuer.keyInfo))
}

function isSelfSigned(request: Uint8Array, keyInfo: Uint8Array): boolean {
  const signed = signedParts(request)
  return signed !== null && verify(signed, rsaKey(keyInfo)) === 'verified'
}
