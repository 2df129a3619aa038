/** A file name that says whose certificate is in it, valid on Windows, macOS and Linux. */

/** What no file system or shell takes, and marks that make a name read other than it is. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*%~]+/gu
/** Names of devices on Windows, whatever stands behind their first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i
/** With the rest of the name well below 255 bytes, which is the limit in UTF-8 on Linux. */
const MOST_BYTES = 120
const NAMELESS = 'MDM'

/** `Contoso push 2027-11.pem`: the organisation, and the month in which the certificate ends. */
export function speakingName(organisation: string, notAfter: number): string {
  const month = new Date(notAfter).toISOString().slice(0, 7)
  return `${safeName(organisation)} push ${month}.pem`
}

function safeName(organisation: string): string {
  const plain = organisation
    .normalize('NFC')
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const short = shortened(plain).trim()
  if (short === '') return NAMELESS
  return DEVICE.test(short) ? `_${short}` : short
}

function shortened(text: string): string {
  let bytes = 0
  let kept = ''
  for (const letter of text) {
    bytes += new TextEncoder().encode(letter).length
    if (bytes > MOST_BYTES) break
    kept += letter
  }
  return kept
}
