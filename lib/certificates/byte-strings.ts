/** Bytes as node-forge has them: a string with one character for each byte. */

/** Arguments that one call can carry in every browser. */
const CHUNK = 8_192

/** The bytes as a string of characters 0 to 255. */
export function byteString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return text
}

/** The bytes of such a string. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** Lower-case hexadecimal of such a string. */
export function hexOf(text: string): string {
  return Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
