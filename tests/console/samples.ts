/** Files for the gate at an MDM's upload, as bytes that readNow gives: one character a byte. */
import type { Expected } from '../../lib/domain/certificate-fault'
import { parseSerial } from '../../lib/domain/serial'
import { parseTopic } from '../../lib/domain/topic'
import { certificate } from '../../practice/data/make'
import { certificateFile, signInPageAsPem } from '../../practice/server/samples'

const YEAR = 365 * 86_400_000
const expires = new Date(Date.now() + YEAR - 60_000).toISOString()

export const USED = certificate({ organisation: 'Contoso' })
export const RENEWED = { ...USED, serial: '1F2E3D4C5B6A7988', expires }
export const OTHERS = { ...certificate({ organisation: 'Fabrikam' }), expires }

export const PEM = {
  right: certificateFile(RENEWED).content,
  used: certificateFile(USED).content,
  other: certificateFile(OTHERS).content,
  page: signInPageAsPem(USED).content,
  cut: certificateFile(RENEWED).content.slice(0, 900),
}

export const RENEW: Expected = {
  kind: 'renew',
  topic: parseTopic(USED.topic),
  serial: parseSerial(USED.serial),
  expiry: new Date(USED.expires).getTime(),
}
