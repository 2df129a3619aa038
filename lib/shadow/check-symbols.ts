/**
 * Check symbols as in a Reed–Solomon code: with one of them every single wrong symbol and every two
 * symbols that changed places are noticed, with two any two wrong symbols. What slips through is
 * noise in many places at once: one in as many as the check symbols have values.
 */

/** Numbers of `bits` bits that can be multiplied without leaving them; `poly` is primitive. */
export interface Field {
  bits: number
  poly: number
}

/** Letters of a challenge: 32 values. x^5 + x^2 + 1. */
export const LETTERS: Field = { bits: 5, poly: 0x25 }
/** Words of an answer: 2,048 values. x^11 + x^2 + 1. */
export const WORDS: Field = { bits: 11, poly: 0x805 }

/** The `count` symbols to be put after `data`; together at most 2^bits − 1 symbols. */
export function checkSymbols(data: readonly number[], count: number, field: Field): number[] {
  const divisor = generator(count, field)
  const rest = [...data, ...Array.from({ length: count }, () => 0)]
  for (let at = 0; at < data.length; at += 1) {
    const factor = rest[at] ?? 0
    divisor.forEach((part, place) => {
      rest[at + place] = (rest[at + place] ?? 0) ^ multiply(part, factor, field)
    })
  }
  return rest.slice(data.length)
}

/** (x − a)(x − a²)…, the highest power first, for a = x. */
function generator(count: number, field: Field): number[] {
  let product = [1]
  let root = 1
  for (let at = 0; at < count; at += 1) {
    root = multiply(root, 2, field)
    const shifted = [...product, 0]
    product = shifted.map((part, place) => part ^ multiply(product[place - 1] ?? 0, root, field))
  }
  return product
}

function multiply(one: number, other: number, { bits, poly }: Field): number {
  let product = 0
  let shifted = one
  for (let rest = other; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= shifted
    shifted <<= 1
    if (shifted >> bits) shifted ^= poly
  }
  return product
}
