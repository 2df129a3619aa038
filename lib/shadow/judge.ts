/**
 * What the renewer's side makes of an answer: a typing error, one that came too late, one to another
 * challenge, and a disagreement are different things and need different next steps.
 */
import type { Challenged, Confirmation, Independence } from '../domain/confirmation'
import { isExpired } from '../domain/confirmation'
import { answerOf, headOf, isSameAnswer, readAnswer, type Symbols } from './answer'
import { type Challenge, parseChallenge, VERSION } from './challenge'
import { challengeTag, type Saying } from './mac'
import { isAbout, isSignedText, readSigned, type SignedAnswer } from './signed'

export type AnswerProblem =
  | 'empty'
  | 'typing'
  /** "Your readings disagree: compare the Subject ID together." */
  | 'disagrees'
  /** The second person said so themselves. */
  | 'denied'
  | 'expired'
  | 'reused'
  /** To a challenge that was replaced, or that was never shown here. */
  | 'foreign'
  | 'old-version'
  | 'nothing-asked'
  /** Words, where a signature is asked for. */
  | 'words-not-enough'
  | 'own-key'
  | 'unknown-key'
  | 'bad-signature'

export type Judgement =
  | { problem: null; independence: Independence }
  /** `word`: the first that is not in the list. */
  | { problem: AnswerProblem; word: string | null }

type Session = Pick<Confirmation, 'now' | 'past'>

/** These were given with care and say no; all others are repeated without counting as a try. */
export function isTry(problem: string): boolean {
  return problem === 'disagrees' || problem === 'denied'
}

/** Judges four words or four groups of digits. */
export function judgeWords(text: string, session: Session, now: number): Judgement {
  if (isSignedText(text)) return bad('bad-signature')
  const read = readAnswer(text)
  if (read.symbols === null) return { problem: read.problem, word: read.word }
  if (headOf(read.symbols).version !== (VERSION & 3)) return bad('old-version')
  const past = session.past.find((one) => sayingOf(read.symbols, one) !== null)
  if (past !== undefined) return bad(PAST[past.why])
  if (session.now === null) return bad('nothing-asked')
  if (headOf(read.symbols).tag !== challengeTag(session.now.challenge as Challenge))
    return bad('foreign')
  if (isExpired(session.now, now)) return bad('expired')
  return outcome(sayingOf(read.symbols, session.now))
}

/** Judges what a signed answer says; that the signature is good and whose, the caller has seen. */
export function judgeSigned(text: string, session: Session, now: number): Judgement {
  const signed = readSigned(text)
  if (signed === null) return bad('typing')
  const past = session.past.find(({ challenge }) => challenge === signed.challenge)
  if (past !== undefined) return bad(PAST[past.why])
  if (session.now === null) return bad('nothing-asked')
  if (signed.challenge !== session.now.challenge) return bad('foreign')
  if (isExpired(session.now, now)) return bad('expired')
  return outcome(signedSaying(signed, session.now))
}

const PAST = { used: 'reused', expired: 'expired', replaced: 'foreign' } as const

const SAYINGS: readonly Saying[] = ['agrees', 'agrees-shared', 'denies']

function sayingOf(symbols: Symbols, { challenge, topics }: Challenged): Saying | null {
  const read = parseChallenge(challenge)
  if (read === null) return null
  return SAYINGS.find((one) => isSameAnswer(symbols, answerOf(topics, read, one))) ?? null
}

function signedSaying(signed: SignedAnswer, { topics }: Challenged): Saying | null {
  return isAbout(signed, topics) ? signed.saying : null
}

function outcome(saying: Saying | null): Judgement {
  if (saying === null) return bad('disagrees')
  if (saying === 'denies') return bad('denied')
  return {
    problem: null,
    independence: saying === 'agrees' ? 'own-reading' : 'same-source',
  }
}

function bad(problem: AnswerProblem): Judgement {
  return { problem, word: null }
}
