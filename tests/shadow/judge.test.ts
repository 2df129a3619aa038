import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { Confirmation } from '../../lib/domain/confirmation'
import { answerOf, inDigits, inWords } from '../../lib/shadow/answer'
import type { Challenge } from '../../lib/shadow/challenge'
import { type AnswerProblem, isTry, judgeSigned, judgeWords } from '../../lib/shadow/judge'
import { challengeTag, macOf, type Saying } from '../../lib/shadow/mac'
import { keyIdOf, writeSigned } from '../../lib/shadow/signed'
import { OTHER, TOPIC } from '../domain/tab-state-samples'
import { ANOTHER, bytes, CHALLENGE, NOW, session, shown } from './samples'

type Session = Pick<Confirmation, 'now' | 'past'>
const LATE = NOW + CLOCKS.confirmation

function signed(
  topic = TOPIC,
  challenge: Challenge = CHALLENGE,
  saying: Saying = 'agrees',
): string {
  const signature = new Uint8Array(64)
  const mac = macOf([topic], challenge, saying)
  return writeSigned({ challenge, saying, mac, keyId: keyIdOf(bytes(4)), signature })
}

const ways = {
  words: (topic = TOPIC, challenge = CHALLENGE, saying: Saying = 'agrees') =>
    inWords(answerOf([topic], challenge, saying)),
  digits: (topic = TOPIC, challenge = CHALLENGE, saying: Saying = 'agrees') =>
    inDigits(answerOf([topic], challenge, saying)),
  signature: signed,
}
type Way = keyof typeof ways

function judge(way: Way, text: string, at: Session = session(), now = NOW) {
  return way === 'signature' ? judgeSigned(text, at, now) : judgeWords(text, at, now)
}

describe.each(['words', 'digits', 'signature'] as const)('by %s', (way) => {
  const say = ways[way]
  const problem = (text: string, at?: Session, now?: number) => judge(way, text, at, now)

  it('the same UID agrees', () => {
    expect(problem(say())).toEqual({ problem: null, independence: 'own-reading' })
  })

  it('the same UID from a record that was handed out is the same source', () => {
    const shared = say(TOPIC, CHALLENGE, 'agrees-shared')
    expect(problem(shared)).toEqual({ problem: null, independence: 'same-source' })
  })

  const used: Session = { now: null, past: [{ ...shown(), why: 'used' }] }
  const replaced = session({ now: shown(ANOTHER), past: [{ ...shown(), why: 'replaced' }] })
  const expired = session({ now: shown(ANOTHER), past: [{ ...shown(), why: 'expired' }] })
  it.each<[string, string, Session, number, AnswerProblem]>([
    ['another UID', say(OTHER), session(), NOW, 'disagrees'],
    ['"does not agree"', say(OTHER, CHALLENGE, 'denies'), session(), NOW, 'denied'],
    ['after ten minutes', say(), session(), LATE, 'expired'],
    ['before the clock was set back', say(), session(), NOW - 60_000, 'expired'],
    ['to a challenge that had expired', say(), expired, NOW, 'expired'],
    ['a second time', say(), used, NOW, 'reused'],
    ['"does not agree" a second time', say(OTHER, CHALLENGE, 'denies'), used, NOW, 'reused'],
    ['to a challenge that was replaced', say(), replaced, NOW, 'foreign'],
    ['with none shown', say(), { now: null, past: [] }, NOW, 'nothing-asked'],
  ])('%s', (_, text, at, now, expected) => {
    expect(problem(text, at, now)).toEqual({ problem: expected, word: null })
  })

  it('a reading that disagrees never turns into a typing error, or the other way round', () => {
    expect(problem(say().slice(0, -1)).problem).toBe('typing')
  })

  it('a list agrees as a whole or not at all', () => {
    const list = session({ now: { ...shown(), topics: [OTHER, TOPIC] } })
    expect(problem(say(), list)).toMatchObject({ problem: 'disagrees' })
  })
})

describe('words', () => {
  it('to a challenge that was never shown here answer another code', () => {
    expect(challengeTag(ANOTHER)).not.toBe(challengeTag(CHALLENGE))
    expect(judge('words', ways.words(TOPIC, ANOTHER))).toMatchObject({ problem: 'foreign' })
  })

  it('of another version', () => {
    const old = inWords(answerOf([TOPIC], CHALLENGE, 'agrees', 0))
    expect(judge('words', old)).toMatchObject({ problem: 'old-version' })
  })

  it('names the word that is not in the list', () => {
    expect(judge('words', 'abandon contoso able about')).toEqual({
      problem: 'typing',
      word: 'contoso',
    })
  })

  it('the last millisecond counts, the next does not', () => {
    expect(judge('words', ways.words(), session(), LATE - 1).problem).toBeNull()
    expect(judge('words', ways.words(), session(), LATE).problem).toBe('expired')
  })

  it('a signed text is not judged as words', () => {
    expect(judge('words', signed())).toMatchObject({ problem: 'bad-signature' })
  })
})

it('only a careful no is a try', () => {
  expect((['disagrees', 'denied'] as const).every(isTry)).toBe(true)
  expect((['typing', 'expired', 'reused', 'foreign', 'unknown-key'] as const).some(isTry)).toBe(
    false,
  )
})
