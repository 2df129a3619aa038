/** What a file's bytes are before anything is read: ASN.1, or text in one of three encodings. */

/** Whether the bytes begin as binary ASN.1 does; text may begin with the same byte, a `0`. */
export function isDer(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && !bytes.subarray(0, 64).every(isTextual)
}

/** The text of the bytes: UTF-8, or UTF-16 (PowerShell's `>` writes it), also without its mark. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf([first = 1, second = 1]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0) return 'utf-16le'
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-8'
}

function isTextual(byte: number): boolean {
  return byte >= 32 || (byte >= 9 && byte <= 13)
}
