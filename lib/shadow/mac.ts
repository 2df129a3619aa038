/**
 * What both sides compute: HMAC-SHA-256 keyed with the topics, over the challenge. Nothing else goes
 * in: not the Apple Account, which many sources lack, not the name of the MDM, not the language.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Topic } from '../domain/topic'
import type { Challenge } from './challenge'

/**
 * What the second person says. `agrees-shared`: the same UID, but from a record that was handed out,
 * so it is no second source. Each has a domain of its own, so that the words tell them apart.
 */
export type Saying = 'agrees' | 'agrees-shared' | 'denies'

const DOMAIN = 'pushcert-guard/confirmation/1/'

/** One topic or a day's list: order, repetition and case make no difference. */
export function topicKey(topics: readonly string[]): string {
  return [...new Set(topics.map((topic) => topic.toLowerCase()))].sort().join('\n')
}

/** 32 bytes. "Does not agree" must be understood whatever the other side has read: it has no topic. */
export function macOf(topics: readonly Topic[], challenge: Challenge, saying: Saying): Uint8Array {
  const key = saying === 'denies' ? '' : topicKey(topics)
  return hmac(sha256, utf8ToBytes(key), utf8ToBytes(`${DOMAIN}${saying}\n${challenge}`))
}

/** Five bits that say which challenge was answered. */
export function challengeTag(challenge: Challenge): number {
  const digest = sha256(utf8ToBytes(`${DOMAIN}tag\n${challenge}`))
  return (digest[0] ?? 0) & 31
}
