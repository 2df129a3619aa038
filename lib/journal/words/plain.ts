/**
 * Text that somebody else wrote (Apple's page, a file's name, a pack), made safe to be read: what
 * is invisible or turns the line around is shown by its number. It stays text wherever it goes.
 */
import type { Text } from '../../words/notice'

/** Controls, direction marks, and what breaks a line without being seen. */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u115F\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\p{Cs}]/gu
const LONGEST = 400

/** One line of visible text, at most 400 characters. Never throws. */
export function plain(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : ''
  const seen = text.replace(/[\t\r\n]+/g, ' ').replace(UNSEEN, numberOf)
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}…` : seen
}

/** As `plain`, with something to read where there is nothing. */
export function named(value: unknown, otherwise: Text): string | Text {
  const text = plain(value).trim()
  return text === '' ? otherwise : text
}

function numberOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}
