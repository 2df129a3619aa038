import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Topic } from '../../lib/domain/topic'
import {
  answerOf,
  headOf,
  inDigits,
  inWords,
  isSameAnswer,
  readAnswer,
} from '../../lib/shadow/answer'
import { macOf, type Saying, topicKey } from '../../lib/shadow/mac'
import { completed, completions } from '../../lib/shadow/words'
import { OTHER, TOPIC } from '../domain/tab-state-samples'
import { ANOTHER, anyChallenge, anyTopic, CHALLENGE } from './samples'

const SAYINGS: Saying[] = ['agrees', 'agrees-shared', 'denies']
const words = (topics: readonly Topic[], challenge = CHALLENGE, saying: Saying = 'agrees') =>
  inWords(answerOf(topics, challenge, saying))

describe('the answer', () => {
  it('agrees exactly where the topics are equal', () => {
    fc.assert(
      fc.property(anyTopic, anyTopic, anyChallenge, (one, other, { challenge }) => {
        const isSame = isSameAnswer(
          answerOf([one], challenge, 'agrees'),
          answerOf([other], challenge, 'agrees'),
        )
        expect(isSame).toBe(one === other)
      }),
    )
  })

  it('does not care for the case of the topic, the order of a list, or a topic twice', () => {
    const loud = TOPIC.toUpperCase() as Topic
    expect(words([loud])).toBe(words([TOPIC]))
    expect(words([OTHER, TOPIC])).toBe(words([TOPIC, OTHER]))
    expect(words([TOPIC, OTHER, loud])).toBe(words([TOPIC, OTHER]))
    expect(words([TOPIC, OTHER])).not.toBe(words([TOPIC]))
  })

  it('two lists have one key only when they hold the same', () => {
    fc.assert(
      fc.property(fc.array(anyTopic), fc.array(anyTopic), (one, other) => {
        const isSame = topicKey(one) === topicKey(other)
        expect(isSame).toBe([...new Set(one)].sort().join() === [...new Set(other)].sort().join())
      }),
    )
  })

  it('is another one for another challenge and for what is said', () => {
    const all = [CHALLENGE, ANOTHER].flatMap((challenge) =>
      SAYINGS.map((saying) => words([TOPIC], challenge, saying)),
    )
    expect(new Set(all).size).toBe(6)
  })

  it('"does not agree" is understood whatever the other side has read', () => {
    expect(words([TOPIC], CHALLENGE, 'denies')).toBe(words([OTHER], CHALLENGE, 'denies'))
    expect(words([], CHALLENGE, 'denies')).toBe(words([OTHER], CHALLENGE, 'denies'))
  })

  it('is HMAC-SHA-256 of topic and challenge alone, as any library computes it', async () => {
    const text = new TextEncoder()
    const name = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey(
      'raw',
      text.encode(TOPIC.toLowerCase()),
      name,
      false,
      ['sign'],
    )
    const message = text.encode(`pushcert-guard/confirmation/1/agrees\n${CHALLENGE}`)
    const expected = new Uint8Array(await crypto.subtle.sign('HMAC', key, message))
    expect(macOf([TOPIC], CHALLENGE, 'agrees')).toEqual(expected)
  })

  it('says its version and which challenge it answers', () => {
    expect(headOf(answerOf([TOPIC], CHALLENGE, 'agrees')).version).toBe(1)
    expect(headOf(answerOf([TOPIC], CHALLENGE, 'agrees', 2)).version).toBe(2)
    const tag = (saying: Saying) => headOf(answerOf([TOPIC], CHALLENGE, saying)).tag
    expect(new Set(SAYINGS.map(tag)).size).toBe(1)
  })
})

describe('read back', () => {
  const symbols = answerOf([TOPIC], CHALLENGE, 'agrees')
  const shortened = inWords(symbols).replace(/(\w{4})\w*/g, '$1')

  it.each([
    ['words', inWords(symbols)],
    ['words, loud and with commas', inWords(symbols).toUpperCase().replaceAll(' ', ', ')],
    ['the first four letters of each', shortened],
    ['on a line each', inWords(symbols).replaceAll(' ', '\n')],
    ['digits', inDigits(symbols)],
    ['digits without gaps', inDigits(symbols).replaceAll(' ', '')],
    [
      'full-width digits',
      inDigits(symbols).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    ],
  ])('as %s', (_, text) => {
    expect(readAnswer(text)).toEqual({ symbols, problem: null })
  })

  it('words and digits say the same, whatever they say', () => {
    fc.assert(
      fc.property(
        anyTopic,
        anyChallenge,
        fc.constantFrom(...SAYINGS),
        (topic, { challenge }, saying) => {
          const sent = answerOf([topic], challenge, saying)
          expect(readAnswer(inWords(sent)).symbols).toEqual(sent)
          expect(readAnswer(inDigits(sent)).symbols).toEqual(sent)
        },
      ),
    )
  })

  it.each<[string, string, string | null]>([
    ['three words', inWords(symbols.slice(1)), null],
    ['five words', `${inWords(symbols)} zoo`, null],
    ['a word that is not in the list', inWords(symbols).replace(/^\w+/, 'contoso'), 'contoso'],
    ['a beginning that several words share', inWords(symbols).replace(/^\w+/, 'ab'), 'ab'],
    ['too few digits', inDigits(symbols).slice(1), null],
    ['a number beyond the list', '2048 0000 0000 0000', null],
    ['four times the first word', 'abandon abandon abandon abandon', null],
  ])('%s is a typing error', (_, text, word) => {
    expect(readAnswer(text)).toEqual({ symbols: null, problem: 'typing', word })
  })

  it('nothing is nothing yet', () => {
    expect(readAnswer(' \n ')).toMatchObject({ problem: 'empty' })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readAnswer(text).symbols).toBeNull()
      }),
    )
  })
})

describe('typing errors, by the construction of the check word', () => {
  const sent = answerOf([TOPIC], CHALLENGE, 'agrees')
  const isTyping = (symbols: readonly number[]) => readAnswer(inWords(symbols)).problem === 'typing'

  it('every single wrong word is noticed: all 8,188 of this answer', () => {
    let noticed = 0
    for (const [at, right] of sent.entries()) {
      for (let wrong = 0; wrong < wordlist.length; wrong += 1) {
        if (wrong !== right && isTyping(sent.with(at, wrong))) noticed += 1
      }
    }
    expect(noticed).toBe(4 * (wordlist.length - 1))
  })

  it('any two words that changed places, of any answer', () => {
    const place = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(anyTopic, anyChallenge, place, place, (topic, { challenge }, a, b) => {
        const right = answerOf([topic], challenge, 'agrees')
        const swapped = right.with(a, right[b] ?? 0).with(b, right[a] ?? 0)
        expect(isTyping(swapped)).toBe(!isSameAnswer(right, swapped))
      }),
    )
  })

  it('any single wrong digit', () => {
    const digits = inDigits(sent).replaceAll(' ', '')
    const wrong = [...digits].flatMap((digit, at) =>
      [...'0123456789']
        .filter((other) => other !== digit)
        .map((other) => digits.slice(0, at) + other + digits.slice(at + 1)),
    )
    expect(wrong).toHaveLength(16 * 9)
    expect(wrong.filter((text) => readAnswer(text).problem !== 'typing')).toEqual([])
  })

  it('of four words at random, one in 2,048 passes for an answer', () => {
    // Any three words have exactly one fourth that fits.
    const [first = 0, second = 0, third = 0] = sent
    const fits = wordlist.filter((_, last) => !isTyping([first, second, third, last]))
    expect(fits).toHaveLength(1)
  })
})

describe('completion from the list', () => {
  it('offers what the last word may become, and nothing for a word that stands', () => {
    expect(completions('abandon abi')).toEqual(['ability'])
    expect(completions('abs')).toEqual(['absent', 'absorb', 'abstract', 'absurd'])
    expect(completions('ability')).toEqual([])
    expect(completions('a')).toEqual([])
    expect(completions('xq')).toEqual([])
  })

  it('puts the word in the place of its beginning', () => {
    expect(completed('abandon abi', 'ability')).toBe('abandon ability ')
  })

  it('four letters tell any word of the list', () => {
    const beginnings = wordlist.map((word) => word.slice(0, 4))
    expect(new Set(beginnings).size).toBe(wordlist.length)
  })
})
