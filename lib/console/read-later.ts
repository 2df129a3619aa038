/** Reading a file after the event, where the page's rules forbid to read it within. */
import { LARGEST_FILE } from '../certificates/file-facts'

/** The file's first 64 kB, one character a byte; null when it cannot be read. */
export async function readLater(file: Blob): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.slice(0, LARGEST_FILE).arrayBuffer())
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  } catch {
    return null
  }
}
