/**
 * The one list of 2,048 words, the same in every language of the interface. No two of them begin
 * with the same four letters, so the beginning of a word is enough.
 */
import { wordlist } from '@scure/bip39/wordlists/english.js'

export const WORD_COUNT = wordlist.length

const PLACES = new Map(wordlist.map((word, place) => [word, place]))
const MOST = 6

export function wordAt(place: number): string {
  return wordlist[place] ?? ''
}

/** The place in the list of a word or of its beginning; null where none or more than one fits. */
export function placeOf(typed: string): number | null {
  const exact = PLACES.get(typed)
  if (exact !== undefined) return exact
  const [first, second] = startingWith(typed, 2)
  return typed.length >= 3 && first !== undefined && second === undefined
    ? (PLACES.get(first) ?? null)
    : null
}

/** The words that the last, unfinished word of `text` may become; at most six. */
export function completions(text: string): string[] {
  const last = /(\p{L}+)$/u.exec(text.normalize('NFKC').toLowerCase())?.[1] ?? ''
  if (last.length < 2 || PLACES.has(last)) return []
  return startingWith(last, MOST)
}

/** `text` with its last, unfinished word replaced, ready for the next one. */
export function completed(text: string, word: string): string {
  return `${text.replace(/\p{L}+$/u, '')}${word} `
}

function startingWith(start: string, most: number): string[] {
  const found: string[] = []
  for (const word of wordlist) {
    if (word.startsWith(start)) found.push(word)
    if (found.length === most) break
  }
  return found
}
