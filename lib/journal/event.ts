/**
 * What the journal knows: a closed list of things that happened, as plain JSON (strings,
 * finite numbers, booleans, null), so that it can be written canonically and chained.
 */
import type { Independence, Strength, VoidReason } from '../domain/confirmation'
import type { MdmId } from '../domain/record'
import type { ReleaseKind } from '../domain/release'
import type { SentFile } from '../domain/sent-file'
import type { ShadowSetting } from '../domain/settings'
import type { EndReason } from '../domain/tab-state'
import type { TaskKind } from '../domain/task'
import type { Sealed } from './personal'

/** The version of the event's form, not of the extension. 1 knew no browser, zone or policy. */
export const EVENT_FORM = 2

/** As handlers say it. Fields named in `PERSONAL_FIELDS` are written as domain and digest. */
export interface EventData {
  'extension-installed': { reason: string; previous: string | null }
  /** Once per browser session, and when the extension is switched on again: before it, a gap. */
  started: { siteAccess: boolean }
  /** The browser was told to let the guard onto Apple's page, or to keep it off. */
  'site-access': { granted: boolean }
  'record-saved': { records: number; added: number; changed: number; retired: number; why: string }
  statement: { recordId: string; topic: string | null; by: string }
  'settings-saved': { createMode: 'confirm' | 'block' }
  'task-chosen': {
    tab: number
    task: TaskKind | null
    recordId: string | null
    topic: string | null
    organisation: string | null
    mdm: MdmId | null
    ticket: string | null
  }
  held: { tab: number; control: string; screen: string; why: string }
  /** A dialog was spoken for a held press; what it said is in the event's `shown`. */
  'dialog-shown': { tab: number; dialog: string; account: string | null }
  /** A certificate, or what was taken for one, at an MDM's upload. */
  'certificate-seen': {
    tab: number
    /** Of the console. */
    origin: string
    name: string
    size: number
    road: SentFile['road']
    /** The full reading's word, and the gate's reason to withhold; null: none. */
    verdict: string
    fault: string | null
    isLetIn: boolean
    topic: string | null
    serial: string | null
    /** The record whose UID it has. */
    whose: string | null
    release: string | null
  }
  'release-asked': {
    tab: number
    release: ReleaseKind
    screen: string
    account: string | null
    row: number | null
    topic: string | null
    serial: string | null
  }
  'release-granted': {
    tab: number
    id: string
    release: ReleaseKind
    account: string | null
    organisation: string
    reason: string
    topic: string | null
    pasted: string | null
  }
  'release-declined': { tab: number; release: ReleaseKind }
  'release-refused': { tab: number; release: ReleaseKind; problem: string }
  'release-used': { tab: number; id: string; release: ReleaseKind }
  'renewal-armed': { tab: number; recordId: string; topic: string; account: string | null }
  'renew-pressed': {
    tab: number
    recordId: string
    topic: string
    account: string | null
    vendor: string
    rows: number
  }
  /** A file at Apple's file field, judged; `what` is `request` or the kind of wrong file. */
  'request-seen': {
    tab: number
    what: string
    vendor: string | null
    keyHash: string | null
    ruling: 'let-in' | 'asked' | 'held'
  }
  'file-let-in': {
    tab: number
    name: string
    size: number
    topic: string | null
    release: string | null
  }
  ended: { tab: number; what: 'renewal' | 'release' | 'both'; why: EndReason }
  'account-found': { tab: number; recordId: string; account: string }
  /** A file was judged before it goes into an MDM; `expiry` in ms. */
  'certificate-checked': {
    place: 'page' | 'console'
    road: 'choose' | 'drop' | 'paste'
    name: string
    size: number
    verdict: string
    /** Why not, or what kind of wrong file. */
    fault: string | null
    task: TaskKind | null
    recordId: string | null
    topic: string | null
    serial: string | null
    expiry: number | null
  }
  /** The MDM shows the renewed certificate. `exact`: it is the file that was checked here. */
  'renewal-proved': {
    recordId: string
    topic: string | null
    serial: string | null
    expiry: number | null
    exact: boolean
    device: 'agree' | 'differ' | 'unknown'
  }
  /** What the MDM shows is not, or not wholly, the renewed certificate. */
  'renewal-not-proved': {
    recordId: string
    why: string
    topic: string | null
    serial: string | null
    expiry: number | null
    device: 'agree' | 'differ' | 'unknown'
  }
  /** Renewed on another device or browser, as a person says; `expiry` in ms. */
  'renewed-elsewhere': {
    recordId: string
    topic: string | null
    by: string
    serial: string | null
    expiry: number | null
  }
  /** A second person is asked to confirm the renewal of this row; `strength` is the one required. */
  'confirmation-asked': {
    tab: number
    recordId: string
    topic: string | null
    account: string | null
    strength: Strength
  }
  /** They agree; `topics`: how many UIDs the one answer covers; `by`: a name, a key, or empty. */
  'confirmation-given': {
    tab: number
    topic: string
    topics: number
    strength: Strength
    independence: Independence
    outcome: 'agrees'
    by: string
  }
  /** What was answered opens nothing; `outcome` names why. */
  'confirmation-refused': {
    tab: number
    topic: string | null
    strength: Strength
    outcome: string
    by: string
  }
  /** What was asked for or given counts no more. */
  'confirmation-void': { tab: number; topic: string | null; why: VoidReason }
  /** In this profile a challenge was answered for somebody else. */
  'confirmation-answered': {
    topics: number
    outcome: 'agrees' | 'agrees-shared' | 'denies'
    signed: boolean
  }
  /** How strong a confirmation is required, and whether a reason may stand for it, was changed. */
  'confirmation-required': { strength: ShadowSetting; breakGlass: boolean; keys: number }
  /** Whole segments were deleted by retention: events `from` to `to`, all older than `before` (ms). */
  pruned: { before: number; from: number; to: number; hash: string }
  /** Names kept beside the journal were deleted; the digests in it stay. */
  'names-forgotten': { people: number }
  /**
   * The journal could not go on by itself: its state was lost or stood before entries that are
   * there (then it goes on after `last`), or everything was gone that had been written before.
   */
  recovered: { why: 'state-lost' | 'state-behind' | 'all-lost'; last: number }
  /** The events before this one were written without a chain, by a version that had none. */
  chained: { events: number }
}

export type EventKind = keyof EventData

/** Where and under what an event was written. */
export interface EventContext {
  /** Of the extension. */
  version: string
  /** Name and version, "Firefox 153.0"; null where it was not recorded. */
  browser: string | null
  /** IANA name and minutes east of UTC at that time. */
  zone: { name: string; offset: number } | null
  /** A short digest of the policy in force; null when there is none. */
  policy: string | null
}

/** One thing that happened, as handlers hand it to the journal. */
export type JournalDraft = {
  [K in EventKind]: EventContext & {
    kind: K
    /** Milliseconds since the epoch. */
    at: number
    /** The words that the person saw, where something was shown. */
    shown: string | null
    data: EventData[K]
  }
}[EventKind]

/** One thing that happened, as it is written down: personal data sealed, order of times noted. */
export type JournalEvent = {
  [K in EventKind]: EventContext & {
    form: typeof EVENT_FORM
    kind: K
    at: number
    shown: string | null
    /** The clock stood earlier than at the event before. */
    clockBack: boolean
    data: Sealed<EventData[K]>
  }
}[EventKind]

const SAME_PRESS = 2000

/** What makes a press on a held control the same press again. */
export interface HeldPress {
  tab: number
  control: string
  screen: string
  /** Milliseconds since the epoch. */
  at: number
}

/** Whether a held press only repeats `last`: the same control again within 2 s. */
export function isRepeat(last: HeldPress | null, next: HeldPress): boolean {
  if (last === null) return false
  const since = next.at - last.at
  const isSame =
    last.tab === next.tab && last.control === next.control && last.screen === next.screen
  return isSame && since >= 0 && since < SAME_PRESS
}
