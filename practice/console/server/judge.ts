/** Judges an uploaded certificate as an MDM does: any push certificate will do, nothing else. */
import { createHash, X509Certificate } from 'node:crypto'

/** What the console keeps of the certificate in use. */
export interface InUse {
  topic: string
  /** 16 upper-case hexadecimal digits. */
  serial: string
  /** ISO 8601, UTC. */
  expires: string
}

/** Iru's words, as its users report them. */
export const REFUSED = "This doesn't appear to be a valid certificate."

/** The push certificate in these bytes; null for anything else. */
export function pushCertificateIn(content: Buffer): InUse | null {
  try {
    const certificate = new X509Certificate(content)
    const topic = /^UID=(com\.apple\.mgmt\..+)$/m.exec(certificate.subject)?.[1]
    if (topic === undefined) return null
    return {
      topic,
      serial: certificate.serialNumber.padStart(16, '0'),
      expires: new Date(certificate.validTo).toISOString(),
    }
  } catch {
    return null
  }
}

export function sha256Of(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
