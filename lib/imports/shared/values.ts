/**
 * Finds a certificate's facts by what they look like, in text of any language: labels are
 * translated, a topic, a serial number and an e-mail address are not.
 */
import { parseSerial, type Serial } from '../../domain/serial'
import { parseTopic, type Topic } from '../../domain/topic'

export interface Found<T> {
  value: T
  index: number
  end: number
}

/** Digits of scripts that consoles use and NFKC leaves alone: Arabic, Persian, Hindi, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]
const TOPIC =
  /com\.apple\.mgmt\.external\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
/** Exactly 16 digits; a label that starts with a capital may follow without a space. */
const SERIAL =
  /(?<![0-9A-F-])[0-9A-F]{16}(?=\p{Lu}\p{Ll}|[^0-9A-Fa-f-]|$)|(?<![0-9a-zA-Z-])[0-9a-f]{16}(?![0-9a-zA-Z-])/gu
const ACCOUNT =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}(?:xn--[a-z0-9-]{2,40}|[a-z]{2,24})|[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}/gu

/** The text without what copying adds: marks of direction, odd spaces, CRLF, other digits. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n\t]/g, ' ')
    .replace(/[\u0660-\u0e59]/g, (char) => (/\p{Nd}/u.test(char) ? asciiDigit(char) : char))
}

function asciiDigit(char: string): string {
  const code = char.charCodeAt(0)
  const zero = ZEROS.find((start) => code >= start && code < start + 10)
  return zero === undefined ? char : String(code - zero)
}

/** Every whole topic in `text`; one with hex digits run on at its end is none. */
export function findTopics(text: string): Found<Topic>[] {
  return [...text.matchAll(TOPIC)].flatMap((match) => {
    const end = match.index + match[0].length
    const value = isCutClean(text, end) ? parseTopic(match[0]) : null
    return value === null ? [] : [{ value, index: match.index, end }]
  })
}

function isCutClean(text: string, end: number): boolean {
  const after = text.slice(end, end + 2)
  return !/^[0-9a-zA-Z-]/.test(after) || /^\p{Lu}\p{Ll}/u.test(after)
}

/** Serial numbers written as 16 hex digits, or with colons; shorter ones need a label to be believed. */
export function findSerials(text: string): Found<Serial>[] {
  const colons = /(?<![0-9a-f:])(?:[0-9a-f]{2}:){7}[0-9a-f]{2}(?![0-9a-f:])/gi
  return [...text.matchAll(SERIAL), ...text.matchAll(colons)].flatMap((match) => {
    const value = parseSerial(match[0])
    return value === null ? [] : [{ value, index: match.index, end: match.index + match[0].length }]
  })
}

/** E-mail addresses. "Apple ID" run into the address (a page copied without spaces) is taken off. */
export function findAccounts(text: string): Found<string>[] {
  return [...text.matchAll(ACCOUNT)].map((match) => {
    const label = /^(?:Apple-?)?(?:ID|Account)(?=[^A-Z])/.exec(match[0])?.[0] ?? ''
    const ours = /^Apple/.test(label) || /Apple[ -]?$/i.test(text.slice(0, match.index).slice(-8))
    const value = ours ? match[0].slice(label.length) : match[0]
    return { value, index: match.index, end: match.index + match[0].length }
  })
}

/** The text with the found places blanked, so that what is left can be read for dates and numbers. */
export function blanked(text: string, places: readonly { index: number; end: number }[]): string {
  let rest = ''
  let from = 0
  for (const place of [...places].sort((a, b) => a.index - b.index)) {
    if (place.index < from) continue
    rest += text.slice(from, place.index) + ' '.repeat(place.end - place.index)
    from = place.end
  }
  return rest + text.slice(from)
}

/** Whole numbers standing alone: one of them may be "days until expiration". */
export function findWholeNumbers(text: string): number[] {
  return [...text.matchAll(/(?<![\d.,:/-])-?\d{1,4}(?![\d.,:/-])/g)].map((match) =>
    Number(match[0]),
  )
}
