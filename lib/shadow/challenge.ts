/**
 * The challenge that the renewer reads to the second person: twelve letters and digits in three
 * groups. It holds the version, the minute it was made, 30 random bits and two check letters, and
 * nothing of the certificate. The alphabet has no I, L, O and U, which are misread.
 */
import { CLOCKS } from '../domain/clocks'
import { checkSymbols, LETTERS } from './check-symbols'

declare const challengeBrand: unique symbol

/** Canonical: twelve letters without gaps. */
export type Challenge = string & { readonly [challengeBrand]: true }

/** Of challenge and answer together: both sides have to speak the same. */
export const VERSION = 1

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECKS = 2
const LENGTH = 12
const MINUTE = 60_000
/** The minutes are counted in three letters and begin again after 22 days. */
const MINUTES = 32 ** 3
/** Without it, twelve zeros would be a challenge. */
const OFFSET = 21
/** The clocks of two computers differ; the renewer's own decides in the end. */
const CLOCK_SLACK = 5 * MINUTE

/**
 * A new challenge. `random`: six bytes of which five bits each are used; `now` in ms. The version is
 * a parameter for tests only.
 */
export function newChallenge(random: Uint8Array, now: number, version = VERSION): Challenge {
  const minute = Math.floor(now / MINUTE) % MINUTES
  const data = [version, minute >> 10, (minute >> 5) & 31, minute & 31]
  for (let at = 0; at < 6; at += 1) data.push((random[at] ?? 0) & 31)
  return [...data, ...checks(data)].map((value) => ALPHABET.charAt(value)).join('') as Challenge
}

/** As it is shown and spoken: `7K3M-Q2XD-9F0A`. */
export function spokenChallenge(challenge: Challenge): string {
  return challenge.replace(/(.{4})(?=.)/g, '$1-')
}

export type ChallengeProblem =
  /** Nothing that could be a challenge: a ticket's number, a UID, words. */
  | 'foreign'
  /** Nearly one: a letter is missing, too many, or wrong. */
  | 'typing'
  | 'expired'
  | 'old-version'
  | 'new-version'

export type ReadChallenge =
  | { challenge: Challenge; problem: null }
  | { challenge: null; problem: ChallengeProblem }

/** Reads what was typed: case, gaps, O for 0, I and L for 1 do not matter. Never throws. */
export function readChallenge(text: string, now: number): ReadChallenge {
  const letters = folded(text)
  const values = [...letters].map((letter) => ALPHABET.indexOf(letter))
  const problem = problemOf(values, now)
  return problem === null
    ? { challenge: letters as Challenge, problem }
    : { challenge: null, problem }
}

/** The canonical letters, where they are a challenge of this version, of any age. */
export function parseChallenge(text: string): Challenge | null {
  const letters = folded(text)
  const values = [...letters].map((letter) => ALPHABET.indexOf(letter))
  return isSound(values) && values[0] === VERSION ? (letters as Challenge) : null
}

function folded(text: string): string {
  const plain = text.normalize('NFKC').toUpperCase()
  return plain
    .replace(/[\s\p{Pd}.,:;_·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function problemOf(values: readonly number[], now: number): ChallengeProblem | null {
  if (Math.abs(values.length - LENGTH) > 2) return 'foreign'
  if (!isSound(values)) return 'typing'
  const [version = 0, ...rest] = values
  if (version !== VERSION) return version < VERSION ? 'old-version' : 'new-version'
  const minute = (rest[0] ?? 0) * 1024 + (rest[1] ?? 0) * 32 + (rest[2] ?? 0)
  const age = ageOf(minute, now)
  const isInTime = age > -CLOCK_SLACK && age < CLOCKS.confirmation + CLOCK_SLACK
  return isInTime ? null : 'expired'
}

function isSound(values: readonly number[]): boolean {
  if (values.length !== LENGTH || values.includes(-1)) return false
  const data = values.slice(0, -CHECKS)
  return checks(data).every((value, at) => value === values[LENGTH - CHECKS + at])
}

function checks(data: readonly number[]): number[] {
  return checkSymbols(data, CHECKS, LETTERS).map((value) => value ^ OFFSET)
}

/** In ms, counted the shorter way round the clock of minutes; negative: from the future. */
function ageOf(minute: number, now: number): number {
  const since = (Math.floor(now / MINUTE) - minute + 10 * MINUTES) % MINUTES
  return (since < MINUTES / 2 ? since : since - MINUTES) * MINUTE
}
