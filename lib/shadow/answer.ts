/**
 * The second person's answer: four symbols of 11 bits, shown as four words or as four groups of
 * digits. Two bits of version, five that say which challenge was answered, 26 of the HMAC; the
 * fourth symbol checks the other three, so that any single mistyped word, and any two that changed
 * places, are called a typing error and never a disagreement.
 */
import type { Topic } from '../domain/topic'
import { type Challenge, VERSION } from './challenge'
import { checkSymbols, WORDS } from './check-symbols'
import { challengeTag, macOf, type Saying } from './mac'
import { placeOf, WORD_COUNT, wordAt } from './words'

/** Four numbers below 2,048. */
export type Symbols = readonly number[]

const LENGTH = 4
/** Four zeros are not an answer. */
const OFFSET = 1365

/** The version is a parameter for tests only. */
export function answerOf(
  topics: readonly Topic[],
  challenge: Challenge,
  saying: Saying,
  version = VERSION,
): Symbols {
  const [a = 0, b = 0, c = 0, d = 0] = macOf(topics, challenge, saying)
  const head = ((version & 3) << 5) | challengeTag(challenge)
  const data = [
    (head << 4) | (a >> 4),
    ((a & 15) << 7) | (b >> 1),
    ((b & 1) << 10) | (c << 2) | (d >> 6),
  ]
  return [...data, check(data)]
}

export function inWords(symbols: Symbols): string {
  return symbols.map(wordAt).join(' ')
}

/** Four digits each: `0412 1999 0023 1204`. */
export function inDigits(symbols: Symbols): string {
  return symbols.map((value) => String(value).padStart(4, '0')).join(' ')
}

export interface Head {
  version: number
  tag: number
}

export function headOf(symbols: Symbols): Head {
  const head = (symbols[0] ?? 0) >> 4
  return { version: head >> 5, tag: head & 31 }
}

export function isSameAnswer(one: Symbols, other: Symbols): boolean {
  return one.every((value, at) => value === other[at])
}

export type ReadAnswer =
  | { symbols: Symbols; problem: null }
  /** `word`: the first that is not in the list, as it was typed. */
  | { symbols: null; problem: 'empty' | 'typing'; word: string | null }

/** Reads words, beginnings of words, or digits, by voice, chat or paste. Never throws. */
export function readAnswer(text: string): ReadAnswer {
  const plain = text.normalize('NFKC').toLowerCase().trim()
  if (plain === '') return { symbols: null, problem: 'empty', word: null }
  return /\p{L}/u.test(plain) ? fromWords(plain) : fromDigits(plain)
}

function fromWords(plain: string): ReadAnswer {
  const words = plain.match(/\p{L}+/gu) ?? []
  const places = words.map(placeOf)
  const wrong = places.indexOf(null)
  if (wrong >= 0) return mistyped(words[wrong] ?? null)
  return checked(places.map((place) => place ?? 0))
}

function fromDigits(plain: string): ReadAnswer {
  const digits = plain.replace(/[\s\p{P}]/gu, '')
  if (!/^\d{16}$/.test(digits)) return mistyped(null)
  return checked((digits.match(/\d{4}/g) ?? []).map(Number))
}

function checked(symbols: Symbols): ReadAnswer {
  const isSound =
    symbols.length === LENGTH &&
    symbols.every((value) => value < WORD_COUNT) &&
    check(symbols.slice(0, -1)) === symbols[LENGTH - 1]
  return isSound ? { symbols, problem: null } : mistyped(null)
}

function mistyped(word: string | null): ReadAnswer {
  return { symbols: null, problem: 'typing', word }
}

function check(data: Symbols): number {
  return (checkSymbols(data, 1, WORDS)[0] ?? 0) ^ OFFSET
}
