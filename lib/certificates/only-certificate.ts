/** One certificate out of a file, alone: no key and no chain goes with it. */
import { readCertificate } from './certificate'
import type { PushCertificate } from './file-facts'
import { decodeText, isDer } from './file-text'
import { statedLength } from './forge-asn1'
import { decodeBase64, pemBlocks } from './pem-blocks'
import { pushCertificate } from './push-certificate'

const LINE = /.{1,64}/g

/** `wanted` as PEM in lines of 64, as Apple writes it; null when the file does not hold it. */
export function onlyCertificatePem(bytes: Uint8Array, wanted: PushCertificate): string | null {
  const der = candidates(bytes).find((one) => isThis(one, wanted))
  if (der === undefined) return null
  const alone = der.subarray(0, statedLength(der) ?? der.length)
  const base64 = btoa(Array.from(alone, (byte) => String.fromCharCode(byte)).join(''))
  const lines = base64.match(LINE) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function candidates(bytes: Uint8Array): Uint8Array[] {
  if (isDer(bytes)) return [bytes]
  const text = decodeText(bytes)
  const { blocks } = pemBlocks(text)
  const bodies = blocks.filter(({ label }) => label.endsWith('CERTIFICATE'))
  const all = blocks.length === 0 ? [text] : bodies.map(({ body }) => body)
  return all.map((body) => decodeBase64(body)).filter((der) => der !== null)
}

function isThis(der: Uint8Array, { topic, serial, keyHash }: PushCertificate): boolean {
  const certificate = readCertificate(der)
  const facts = certificate && pushCertificate(certificate, [])
  return facts?.topic === topic && facts.serial === serial && facts.keyHash === keyHash
}
