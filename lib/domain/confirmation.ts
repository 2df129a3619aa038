/**
 * A second person's confirmation of one renewal: what it is bound to and how far it has come. Pure
 * steps; any change of row, account, record or list ends it. Times are ms since the epoch.
 */
import { CLOCKS } from './clocks'
import type { ShadowSetting } from './settings'
import type { Topic } from './topic'

export type Strength = Exclude<ShadowSetting, 'off'>

/** A property of the second person's source, not of the person. */
export type Independence =
  /** A reading of their own: their MDM page, a device, their file. */
  | 'own-reading'
  /** From policy, an import or somebody's word: what the renewer's record may come from too. */
  | 'same-source'
  /** Answered in the very browser profile that asked. */
  | 'same-profile'
  /** By the second person's word: nothing that a machine could compare. */
  | 'stated'

export interface Given {
  at: number
  strength: Strength
  independence: Independence
  /** The name typed by a witness, the key of a signature; empty for words, which show no identity. */
  by: string
}

export interface Challenged {
  /** Canonical letters; what they mean is lib/shadow's. */
  challenge: string
  /** When both were ready. */
  since: number
  /** The row's own, and those of a day's list. */
  topics: Topic[]
}

/** A challenge that counts no more, kept to tell a late or reused answer from a wrong one. */
export interface PastChallenge extends Challenged {
  why: 'used' | 'expired' | 'replaced'
}

export interface Confirmation {
  /**
   * Read behind the row's (i), or pasted from there by the person; never taken from the record. Null:
   * nothing was read, so nobody can confirm it, and only a written reason opens it.
   */
  topic: Topic | null
  /** The guard read it in the list as it stands: it counts as long as that proof does. */
  isRead: boolean
  account: string | null
  recordId: string
  row: number | null
  rowText: string
  /** Asked at. */
  at: number
  now: Challenged | null
  past: PastChallenge[]
  /** Answers that did not agree. */
  wrong: number
  given: Given | null
  /** Not given, but released with a written reason at this time. */
  broken: number | null
}

/** One answer over several topics of the day. */
export interface DayList {
  topics: Topic[]
  given: Given
}

export type VoidReason =
  | 'row-changed'
  | 'account-changed'
  | 'record-changed'
  | 'task-changed'
  | 'three-tries'
  | 'signed-out'
  | 'ended'

export const MOST_TRIES = 3
const MOST_PAST = 5

const ORDER: readonly ShadowSetting[] = ['off', 'witnessed', 'independent', 'signed']

export function isEnough(strength: Strength, required: ShadowSetting): boolean {
  return ORDER.indexOf(strength) >= ORDER.indexOf(required)
}

export function newConfirmation(
  about: Pick<Confirmation, 'topic' | 'isRead' | 'account' | 'recordId' | 'row' | 'rowText'>,
  at: number,
): Confirmation {
  return { ...about, at, now: null, past: [], wrong: 0, given: null, broken: null }
}

/** Both are ready: from now on the clock runs, and an earlier challenge counts no more. */
export function challenged(one: Confirmation, next: Challenged): Confirmation {
  const why = one.now && isExpired(one.now, next.since) ? 'expired' : 'replaced'
  return { ...retired(one, why), now: next }
}

export function isExpired({ since }: Challenged, now: number): boolean {
  const age = now - since
  return age >= CLOCKS.confirmation || age < -1000
}

/** A wrong answer; null when that was the last try: everything is asked for anew. */
export function failed(one: Confirmation): Confirmation | null {
  return one.wrong + 1 >= MOST_TRIES ? null : { ...one, wrong: one.wrong + 1 }
}

/** The second person agrees. The challenge is used up: its answer counts once. */
export function confirmed(one: Confirmation, given: Given): Confirmation {
  return { ...retired(one, 'used'), given }
}

function retired(one: Confirmation, why: PastChallenge['why']): Confirmation {
  if (one.now === null) return one
  return { ...one, now: null, past: [{ ...one.now, why }, ...one.past].slice(0, MOST_PAST) }
}

/** Over by the clock; with its renewal pressed, a confirmation lasts as long as that does. */
export function isConfirmationLive(one: Confirmation, pressed: Topic | null, now: number): boolean {
  const opened = one.given?.at ?? one.broken
  if (opened !== null && pressed !== null && pressed === (one.topic ?? pressed)) return true
  const age = now - (opened ?? one.now?.since ?? one.at)
  return age >= -1000 && age < (opened === null ? CLOCKS.releaseIdle : CLOCKS.confirmed)
}

export function isListLive({ given }: DayList, now: number): boolean {
  const age = now - given.at
  return age >= -1000 && age < CLOCKS.listConfirmed
}

export interface Required {
  shadow: ShadowSetting
  /** Of the record that is to be renewed. */
  record: { id: string; topic: Topic | null }
  /** The Apple Account that the portal showed last. */
  account: string | null
}

/** Whether what was asked for is still about this record under this account. */
export function isBound(one: Confirmation, { record, account }: Omit<Required, 'shadow'>): boolean {
  const isSameTopic = [null, one.topic].includes(record.topic) || one.topic === null
  return one.recordId === record.id && isSameTopic && isSameAccount(one.account, account)
}

/** What a second person confirmed, or a reason replaced: for this record, account and strength. */
export function isOpened(one: Confirmation | null, required: Required): boolean {
  if (one === null || !isBound(one, required)) return false
  return (
    one.broken !== null || (one.given !== null && isEnough(one.given.strength, required.shadow))
  )
}

/** The topic is on the list that was confirmed today. */
export function isListed(list: DayList | null, required: Required, now: number): boolean {
  const { topic } = required.record
  if (list === null || topic === null || !list.topics.includes(topic)) return false
  return isListLive(list, now) && isEnough(list.given.strength, required.shadow)
}

function isSameAccount(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
