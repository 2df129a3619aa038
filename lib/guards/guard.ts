/**
 * What a guard is: a pure promise about one thing on the portal. It looks at plain facts and
 * says what happens to a press (`press`) and what the person should know now (`notices`).
 * Reading and acting are done elsewhere; rules live only here.
 */
import type { Screen, TabSnapshot } from '../domain/tab'
import type { Topic } from '../domain/topic'
import type { Proof, Verdict } from '../domain/verdict'
import type { EndReason } from '../messages'
import type { ControlKind } from '../portal/controls'
import type { ReadFailure } from '../portal/details-reader'
import type { Said } from '../words/notice'

export interface RowFact {
  place: number
  vendor: string
  expiry: number | null
  verdict: Verdict
  proof: Proof | null
  /** Whose the row is, once its UID was read: the task's, another record's, nobody's. */
  relation: 'task' | 'other' | 'foreign' | null
  /** Its organisation, only after the person asked for names. */
  name: string | null
  /** Same vendor and day as the record says: read first, never green for it. */
  isLikely: boolean
  /** Renew and Revoke have their words here, so that an unnamed icon is neither. */
  isNamed: boolean
}

export type ReadingState =
  /** No (i) was opened by the person yet. */
  | { kind: 'untaught' }
  /** A script cannot press the (i)s of this page: the person does, one by one. */
  | { kind: 'by-hand' }
  | { kind: 'reading'; done: number; of: number }
  | { kind: 'stopped'; why: ReadFailure | 'list_changed' | 'asked' }
  | { kind: 'idle' }

export interface Facts {
  now: number
  snapshot: TabSnapshot
  screen: Screen
  account: string | null
  /** All rows; in a scene, those whose details were read. */
  rows: RowFact[]
  rowCount: number
  reading: ReadingState
  /** Every row that can be an MDM's was read in this generation. */
  isAllRead: boolean
  /** The proved row was read again after Renew was pressed, and is still the same. */
  armed: { place: number; since: number } | null
  confirmed: 'created' | 'renewed' | 'unknown' | null
  notes: { text: string } | null
  /** The Vendor that the renew screen names. */
  vendor: string | null
  /** Since when the screen is not understood, ms; null while it is. */
  strangeSince: number | null
  /** The background does not answer: nothing can be released or written down. */
  isCutOff: boolean
  /** A renewal that came back to the list: what it was, to compare with what is there now. */
  after: { expiry: number | null; rows: number; topic: Topic } | null
  /** A download the person insists on: of that row, or of the confirmation's own. */
  allowedDownload: { place: number | null } | null
}

/** What a tab reports of the page, for the guards' words: the facts but for what the background knows. */
export type Scene = Omit<Facts, 'snapshot' | 'now' | 'isCutOff' | 'allowedDownload'>

export interface Press {
  kind: ControlKind
  /** The row it stands in, by place in the list; null outside the list. */
  place: number | null
  isTrusted: boolean
}

export type Effect =
  | { effect: 'renew'; place: number }
  | { effect: 'use-release' }
  | { effect: 'upload' }
  | { effect: 'reread'; place: number }
  | { effect: 'details'; place: number }
  | { effect: 'end'; what: 'renewal' | 'release' | 'both'; why: EndReason }

export type Decision =
  | { ruling: 'pass' | 'release'; effect?: Effect }
  | { ruling: 'hold'; said: Said | null; effect?: Effect }

export interface Guard {
  readonly name: string
  /** Null: this press is none of this guard's business. */
  press?(press: Press, facts: Facts): Decision | null
  /** The most important first. */
  notices?(facts: Facts): Said[]
}
