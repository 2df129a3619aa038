/** From a chosen file or a pasted text to what the background judges. */
import { LARGEST_FILE } from '../../lib/certificates/file-facts'
import type { SentFile } from '../../lib/domain/sent-file'

/** Rejects when the browser cannot open the file (a folder, a file moved away). */
export async function fileToSend(file: File, road: 'choose' | 'drop'): Promise<SentFile> {
  const { name, size } = file
  // What is larger is no certificate: it is not even read.
  if (size > LARGEST_FILE) return { name, size, content: null, road }
  return { name, size, content: base64(new Uint8Array(await file.arrayBuffer())), road }
}

export function textToSend(text: string): SentFile {
  const bytes = new TextEncoder().encode(text)
  const content = bytes.length > LARGEST_FILE ? null : base64(bytes)
  return { name: '', size: bytes.length, content, road: 'paste' }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
