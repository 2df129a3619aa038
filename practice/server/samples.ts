/** Sample files: what an MDM hands out for the upload, and the wrong files people try instead. */
import { createSign } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import forge from 'node-forge'
import { MICROSOFT } from '../data/make.ts'
import type { PracticeCertificate } from '../data/types.ts'
import { pushCertificatePem, vendorChainPem } from './authority.ts'
import { forgePrivateKey, forgePublicKey, keyPair } from './keys.ts'

export interface SampleFile {
  name: string
  content: string
}

export interface RequestWish {
  vendor?: string
  teamId?: string
  /** Name of the cached key pair of the request; the same name gives the same key. */
  key?: string
  /** When the vendor's signing certificate ends. */
  vendorUntil?: Date
  /** Breaks the vendor's signature. */
  badSignature?: boolean
}

/** The vendor-signed request as Intune makes it: one line of base64 around a plist. */
export function vendorSignedRequest(wish: RequestWish = {}): SampleFile {
  const der = requestDer(wish.key ?? 'customer')
  const signed = wish.badSignature === true ? Buffer.concat([der, Buffer.from('x')]) : der
  const signature = createSign('sha256').update(signed).sign(keyPair('vendor').privatePem, 'base64')
  const until = wish.vendorUntil ?? new Date(Date.now() + 300 * 86_400_000)
  const chain = vendorChainPem(wish.vendor ?? MICROSOFT, wish.teamId ?? '9KBH5RKYEW', until)
  const plist = plistOf({
    PushCertCertificateChain: chain,
    PushCertRequestCSR: der.toString('base64'),
    PushCertSignature: signature,
  })
  return { name: 'IntuneCSR.csr', content: Buffer.from(plist).toString('base64') }
}

/** A request that no vendor has signed: a common wrong file. */
export function unsignedRequest(): SampleFile {
  const base64 = requestDer('customer').toString('base64')
  const lines = base64.match(/.{1,64}/g) ?? []
  const content = `-----BEGIN CERTIFICATE REQUEST-----\n${lines.join('\n')}\n-----END CERTIFICATE REQUEST-----\n`
  return { name: 'CertificateSigningRequest.csr', content }
}

/** The certificate's file under the name that the portal gives it. */
export function certificateFile(certificate: PracticeCertificate): SampleFile {
  return { name: downloadName(certificate), content: pushCertificatePem(certificate) }
}

/** `MDM_ Microsoft Corporation_Certificate.pem`, with the space. */
export function downloadName(certificate: PracticeCertificate): string {
  const vendor = certificate.vendor === '' ? certificate.service : certificate.vendor
  return `MDM_ ${vendor.replace(/[/\\:"]/g, '_')}_Certificate.pem`
}

/** Apple's sign-in page saved under the certificate's name: seen when the session had ended. */
export function signInPageAsPem(certificate: PracticeCertificate): SampleFile {
  const content = '<!DOCTYPE html>\n<html><head><title>Sign In</title></head><body></body></html>\n'
  return { name: downloadName(certificate), content }
}

/** Writes the files into `directory` (made when missing); the paths, by the files' names. */
export function writeSamples(directory: string, files: SampleFile[]): Record<string, string> {
  mkdirSync(directory, { recursive: true })
  const written = files.map(({ name, content }) => {
    const path = join(directory, name)
    writeFileSync(path, content)
    return [name, path]
  })
  return Object.fromEntries(written)
}

const requests = new Map<string, Buffer>()

function requestDer(key: string): Buffer {
  const known = requests.get(key)
  if (known !== undefined) return known
  const request = forge.pki.createCertificationRequest()
  request.publicKey = forgePublicKey(keyPair(key))
  request.setSubject([
    { shortName: 'CN', value: 'Contoso' },
    { shortName: 'C', value: 'US' },
  ])
  request.sign(forgePrivateKey(keyPair(key)), forge.md.sha256.create())
  const bytes = forge.asn1.toDer(forge.pki.certificationRequestToAsn1(request)).getBytes()
  const der = Buffer.from(bytes, 'binary')
  requests.set(key, der)
  return der
}

function plistOf(values: Record<string, string>): string {
  const lines = Object.entries(values).map(
    ([key, value]) => `\t<key>${key}</key>\n\t<string>${value}</string>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
${lines.join('\n')}
</dict>
</plist>
`
}
