/**
 * The serial number of a push certificate: a 64-bit number that sources write in five
 * ways (16 upper-case hex digits, lower-case hex without leading zeros, with colons,
 * with spaces, decimal). It changes with every renewal.
 */
declare const serialBrand: unique symbol

/** Canonical form: 16 upper-case hex digits, leading zeros kept. */
export type Serial = string & { readonly [serialBrand]: true }

/** Reads hexadecimal writings of a serial; null for anything that is not 1 to 16 hex digits. */
export function parseSerial(text: string): Serial | null {
  const digits = text.trim().replace(/^0x/i, '').replace(/[\s:]/g, '')
  if (!/^[0-9a-f]{1,20}$/i.test(digits)) return null
  // openssl puts a zero byte in front when the highest bit is set.
  const bare = digits.replace(/^0+(?=.)/, '')
  return bare.length > 16 ? null : (bare.toUpperCase().padStart(16, '0') as Serial)
}

/** Reads a decimal writing (Fleet); null when it is no number or longer than 64 bits. */
export function parseDecimalSerial(text: string): Serial | null {
  const digits = text.trim()
  return /^\d{1,20}$/.test(digits) ? parseSerial(BigInt(digits).toString(16)) : null
}
