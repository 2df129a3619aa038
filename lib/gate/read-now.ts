/**
 * Reads a chosen file inside the event itself, so that the event goes on as the browser made it:
 * nothing is replayed and the page sees a trusted one. The only network call of the product, and
 * it can reach nothing but a `blob:` of this very page.
 */
import { LARGEST_FILE } from '../certificates/file-facts'

/**
 * The file's first 64 kB as a binary string, one character a byte; null where the page's policy
 * refuses synchronous reading (`Permissions-Policy: sync-xhr=()` in Chromium) or the file is gone.
 */
export function readNow(file: Blob): string | null {
  // Something before it: a byte order mark at the very start would choose an encoding of its own.
  const address = URL.createObjectURL(new Blob([' ', file.slice(0, LARGEST_FILE)]))
  try {
    const request = new XMLHttpRequest()
    request.open('GET', address, false)
    // Each byte arrives as one character; a text encoding would lose some.
    request.overrideMimeType('text/plain; charset=x-user-defined')
    request.send()
    return bytesOnly(request.responseText.slice(1))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** x-user-defined puts the bytes above 127 at U+F780. */
function bytesOnly(text: string): string {
  return text.replace(/[\uf780-\uf7ff]/g, (one) => String.fromCharCode(one.charCodeAt(0) & 255))
}
