/** PEM blocks in any text, and base64. Reads only; a private key's bytes are never decoded. */

import { bytesOf } from './byte-strings'

export interface PemBlock {
  /** What stands behind BEGIN, e.g. `CERTIFICATE`. */
  label: string
  body: string
}

const BEGIN = '-----BEGIN '
const END = '-----END '

/** Every complete block, in order; `cut` when the last one has no end. */
export function pemBlocks(text: string): { blocks: PemBlock[]; cut: boolean } {
  const blocks: PemBlock[] = []
  let from = text.indexOf(BEGIN)
  while (from >= 0) {
    const dashes = text.indexOf('-----', from + BEGIN.length)
    const end = dashes < 0 ? -1 : text.indexOf(END, dashes + 5)
    if (end < 0) return { blocks, cut: true }
    blocks.push({
      label: text.slice(from + BEGIN.length, dashes).trim(),
      body: text.slice(dashes + 5, end),
    })
    from = text.indexOf(BEGIN, end)
  }
  return { blocks, cut: false }
}

/**
 * The bytes of base64, line ends (also `\n` as JSON writes it), quoting marks and spaces aside;
 * null when something else is in it.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const digits = text.replace(/\\[rn]|[\s>|"',]/g, '').replace(/=+$/, '')
  if (digits === '' || digits.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(digits)) return null
  return bytesOf(atob(digits))
}
