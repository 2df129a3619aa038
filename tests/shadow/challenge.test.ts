import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChallengeProblem,
  newChallenge,
  parseChallenge,
  readChallenge,
  spokenChallenge,
} from '../../lib/shadow/challenge'
import { anyChallenge, bytes, CHALLENGE, MINUTE, NOW } from './samples'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const replaced = (text: string, at: number, letter: string) =>
  text.slice(0, at) + letter + text.slice(at + 1)

describe('a challenge', () => {
  it('is three groups of four letters that are not misread', () => {
    expect(spokenChallenge(CHALLENGE)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('is another one for other random bits, and never tells the topic', () => {
    expect(newChallenge(bytes(1, 2, 3, 4, 5, 7), NOW)).not.toBe(CHALLENGE)
    expect(newChallenge.length).toBe(2)
  })

  it.each([
    ['as shown', spokenChallenge(CHALLENGE)],
    ['small letters', spokenChallenge(CHALLENGE).toLowerCase()],
    ['gaps and dots', [...CHALLENGE].join(' . ')],
    ['other dashes', spokenChallenge(CHALLENGE).replaceAll('-', '–')],
    [
      'full-width letters',
      String.fromCharCode(...[...CHALLENGE].map((c) => c.charCodeAt(0) + 0xfee0)),
    ],
    [
      'O for 0, I and l for 1',
      CHALLENGE.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'I'),
    ],
  ])('is read %s', (_, text) => {
    expect(readChallenge(text, NOW)).toEqual({ challenge: CHALLENGE, problem: null })
  })

  it('is read back whatever its bits and its minute', () => {
    fc.assert(
      fc.property(anyChallenge, ({ challenge, at }) => {
        expect(readChallenge(spokenChallenge(challenge), at).challenge).toBe(challenge)
      }),
    )
  })
})

describe('what is not a challenge of now', () => {
  const later = (minutes: number) => NOW + minutes * MINUTE
  it.each<[string, string, number, ChallengeProblem]>([
    ['a letter too few', CHALLENGE.slice(0, -1), NOW, 'typing'],
    ['a letter too many', `${CHALLENGE}7`, NOW, 'typing'],
    ['a letter that there is not', replaced(CHALLENGE, 5, 'U'), NOW, 'typing'],
    ['twelve zeros', '000000000000', NOW, 'typing'],
    ['nothing', '', NOW, 'foreign'],
    ['four words', 'abandon ability able about', NOW, 'foreign'],
    ['a UID', 'com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-8e902e1276fb', NOW, 'foreign'],
    ['a ticket', 'IT-4421', NOW, 'foreign'],
    ['an hour later', CHALLENGE, later(60), 'expired'],
    ['from tomorrow', CHALLENGE, later(-24 * 60), 'expired'],
    ['of an older version', newChallenge(bytes(1, 2, 3, 4, 5, 6), NOW, 0), NOW, 'old-version'],
    ['of a newer version', newChallenge(bytes(1, 2, 3, 4, 5, 6), NOW, 2), NOW, 'new-version'],
  ])('%s', (_, text, now, problem) => {
    expect(readChallenge(text, now)).toEqual({ challenge: null, problem })
  })

  it('is told by its minute across the point where the minutes begin again', () => {
    const turn = Math.ceil(NOW / MINUTE / 32_768) * 32_768 * MINUTE
    const before = newChallenge(bytes(9, 9, 9, 9, 9, 9), turn - MINUTE)
    expect(readChallenge(before, turn + 3 * MINUTE).problem).toBeNull()
    expect(readChallenge(before, turn + 60 * MINUTE).problem).toBe('expired')
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readChallenge(text, NOW).challenge).toBe(parseChallenge(text) && null)
      }),
    )
  })
})

describe('typing errors, by the construction of the check letters', () => {
  it('every single wrong letter is noticed: all 372 of this challenge', () => {
    const wrong = [...CHALLENGE].flatMap((letter, at) =>
      [...ALPHABET]
        .filter((other) => other !== letter)
        .map((other) => replaced(CHALLENGE, at, other)),
    )
    expect(wrong).toHaveLength(12 * 31)
    expect(wrong.filter((text) => readChallenge(text, NOW).problem !== 'typing')).toEqual([])
  })

  it('any two wrong letters, and any two that changed places', () => {
    const place = fc.integer({ min: 0, max: 11 })
    const letter = fc.constantFrom(...ALPHABET)
    fc.assert(
      fc.property(anyChallenge, place, letter, place, letter, ({ challenge, at }, a, x, b, y) => {
        const text = replaced(replaced(challenge, a, x), b, y)
        const swapped = replaced(
          replaced(challenge, a, challenge.charAt(b)),
          b,
          challenge.charAt(a),
        )
        for (const typed of [text, swapped]) {
          expect(readChallenge(typed, at).problem).toBe(typed === challenge ? null : 'typing')
        }
      }),
    )
  })
})
