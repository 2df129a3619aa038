/** Challenges and sessions for tests of the second person's confirmation. */
import fc from 'fast-check'
import type { Challenged, Confirmation } from '../../lib/domain/confirmation'
import { topicFromGuid } from '../../lib/domain/topic'
import { type Challenge, newChallenge } from '../../lib/shadow/challenge'
import { TOPIC } from '../domain/tab-state-samples'

export const NOW = Date.UTC(2026, 10, 21, 9, 0)
export const MINUTE = 60_000

export const bytes = (...values: number[]) => Uint8Array.from(values)
export const CHALLENGE = newChallenge(bytes(1, 2, 3, 4, 5, 6), NOW)
export const ANOTHER = newChallenge(bytes(6, 5, 4, 3, 2, 1), NOW)

export const shown = (challenge: Challenge = CHALLENGE, since = NOW): Challenged => ({
  challenge,
  since,
  topics: [TOPIC],
})

export function session(
  over: Partial<Pick<Confirmation, 'now' | 'past'>> = {},
): Pick<Confirmation, 'now' | 'past'> {
  return { now: shown(), past: [], ...over }
}

export const anyTopic = fc.uuid().map(topicFromGuid)
export const anyChallenge = fc
  .tuple(
    fc.uint8Array({ minLength: 6, maxLength: 6 }),
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
  )
  .map(([random, at]) => ({ challenge: newChallenge(random, at), at }))
