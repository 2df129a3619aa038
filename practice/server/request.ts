/** Reads an uploaded vendor-signed request and judges it as Apple does. */
import { createVerify, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import type { UploadError } from '../data/types.ts'

const EXTENSIONS = /\.(txt|rtf|plist|b64|csr)$/i

export interface PushRequest {
  publicKey: forge.pki.PublicKey
  /** The company in the vendor's certificate: what the list then shows as Vendor. */
  vendor: string
}

/** The request, or the reason why Apple would refuse this file at `now`. */
export function readPushRequest(
  fileName: string,
  content: Buffer,
  now: Date,
): PushRequest | UploadError {
  if (!EXTENSIONS.test(fileName)) return 'file-type'
  const plist = plistText(content.toString('latin1').trim())
  const csr = stringOf(plist, 'PushCertRequestCSR')
  const chain = stringOf(plist, 'PushCertCertificateChain')
  const signature = stringOf(plist, 'PushCertSignature')
  if (csr === null || chain === null || signature === null) return 'signature-invalid'
  try {
    return judge(Buffer.from(csr, 'base64'), chain, signature, now)
  } catch {
    return 'signature-invalid'
  }
}

function judge(
  der: Buffer,
  chain: string,
  signature: string,
  now: Date,
): PushRequest | UploadError {
  const leaf = new X509Certificate(chain)
  if (new Date(leaf.validTo) < now) return 'signing-certificate-expired'
  if (!isSignedBy(leaf, der, signature)) return 'signature-invalid'
  const asn1 = forge.asn1.fromDer(der.toString('binary'))
  const request = forge.pki.certificationRequestFromAsn1(asn1)
  if (request.publicKey === null || !request.verify()) return 'signature-invalid'
  const vendor = /^CN=MDM Vendor: (.+)$/m.exec(leaf.subject)?.[1] ?? 'Unknown'
  return { publicKey: request.publicKey, vendor: vendor.replaceAll('\\', '') }
}

/** SHA-256 today, SHA-1 in requests of 2014. */
function isSignedBy(leaf: X509Certificate, der: Buffer, signature: string): boolean {
  return ['sha256', 'sha1'].some((digest) =>
    createVerify(digest).update(der).verify(leaf.publicKey, signature, 'base64'),
  )
}

/** Some vendors ship the plist itself, most its base64. */
function plistText(text: string): string {
  return text.startsWith('<?xml') ? text : Buffer.from(text, 'base64').toString('utf8')
}

function stringOf(plist: string, key: string): string | null {
  const pattern = new RegExp(`<key>${key}</key>\\s*<string>([^<]+)</string>`)
  return pattern.exec(plist)?.[1]?.trim() ?? null
}
