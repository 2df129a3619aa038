/** Sample files: what an MDM hands out for the upload, and the wrong files people try instead. */
import { createSign } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import forge from 'node-forge'
import { MICROSOFT } from '../data/make.ts'
import type { PracticeCertificate } from '../data/types.ts'
import { type Digest, pushCertificatePem, vendorChainPem } from './authority.ts'
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
  /** The vendor's certificate is signed by somebody else than the chain says. */
  badChain?: boolean
  /** SHA-256 today, SHA-1 in requests of 2014. */
  digest?: Digest
  form?: RequestForm
}

/** One line of base64 (Intune), wrapped at 76 columns, or the plist itself (Jamf, MicroMDM). */
export type RequestForm = 'line' | 'wrapped' | 'plist'

const NAMES: Readonly<Record<RequestForm, string>> = {
  line: 'IntuneCSR.csr',
  wrapped: 'PushCertificateRequest.b64',
  plist: 'PushCertificateRequest.plist',
}

/** The vendor-signed request; unless wished otherwise as Intune makes it. */
export function vendorSignedRequest(wish: RequestWish = {}): SampleFile {
  const der = requestDer(wish.key ?? 'customer')
  const signed = wish.badSignature === true ? Buffer.concat([der, Buffer.from('x')]) : der
  const signer = createSign(wish.digest ?? 'sha256')
  const signature = signer.update(signed).sign(keyPair('vendor').privatePem, 'base64')
  const until = wish.vendorUntil ?? new Date(Date.now() + 300 * 86_400_000)
  const leafSigner = wish.badChain === true ? 'somebody' : 'authority'
  const teamId = wish.teamId ?? '9KBH5RKYEW'
  const chain = vendorChainPem(wish.vendor ?? MICROSOFT, teamId, until, leafSigner)
  const plist = plistOf({
    PushCertCertificateChain: chain,
    PushCertRequestCSR: der.toString('base64'),
    PushCertSignature: signature,
  })
  const form = wish.form ?? 'line'
  return { name: NAMES[form], content: inForm(plist, form) }
}

function inForm(plist: string, form: RequestForm): string {
  const base64 = Buffer.from(plist).toString('base64')
  if (form === 'plist') return plist
  return form === 'line' ? base64 : base64.replace(/.{76}/g, '$&\r\n')
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

/** An enrollment profile for the topic, as a device's MDM hands it out. */
export function enrollmentProfile(topic: string): SampleFile {
  const payload = dictOf({
    PayloadType: 'com.apple.mdm',
    Topic: topic,
    ServerURL: 'https://mdm.example.com/',
  })
  const content = plistAround(
    `<dict>\n\t<key>PayloadContent</key>\n\t<array>\n${payload}\n\t</array>\n\t<key>PayloadType</key>\n\t<string>Configuration</string>\n</dict>`,
  )
  return { name: 'enrollment.mobileconfig', content }
}

/** What `profiles show -cached -output stdout-xml` prints on a Mac that is enrolled with the topic. */
export function profilesShow(topic: string): SampleFile {
  const inner = dictOf({ ServerURL: 'https://mdm.example.com/', Topic: topic })
  const item = `<dict>\n<key>PayloadContent</key>\n${inner}\n<key>PayloadType</key>\n<string>com.apple.mdm</string>\n</dict>`
  const profile = `<dict>\n<key>ProfileDisplayName</key>\n<string>Contoso management</string>\n<key>ProfileItems</key>\n<array>\n${item}\n</array>\n</dict>`
  const content = plistAround(
    `<dict>\n<key>_computerlevel</key>\n<array>\n${profile}\n</array>\n</dict>`,
  )
  return { name: 'profiles.xml', content }
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
  return plistAround(dictOf(values))
}

function dictOf(values: Record<string, string>): string {
  const lines = Object.entries(values).map(
    ([key, value]) => `\t<key>${key}</key>\n\t<string>${value}</string>`,
  )
  return `<dict>\n${lines.join('\n')}\n</dict>`
}

function plistAround(top: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${top}
</plist>
`
}
