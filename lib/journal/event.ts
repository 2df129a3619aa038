/**
 * What the journal knows: a closed list of things that happened, as plain JSON (strings,
 * finite numbers, booleans, null), so that it can be written canonically and chained.
 */
import type { MdmId } from '../domain/record'
import type { ReleaseKind } from '../domain/release'
import type { EndReason } from '../domain/tab-state'
import type { TaskKind } from '../domain/task'

/** The version of the event's form, not of the extension. */
export const EVENT_FORM = 1

export interface EventData {
  'extension-installed': { reason: string; previous: string | null }
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
  'file-let-in': {
    tab: number
    name: string
    size: number
    topic: string | null
    release: string | null
  }
  ended: { tab: number; what: 'renewal' | 'release' | 'both'; why: EndReason }
  'account-found': { tab: number; recordId: string; account: string }
}

export type EventKind = keyof EventData

/** One thing that happened, before it has its place in the journal. */
export type JournalEvent = {
  [K in EventKind]: {
    form: typeof EVENT_FORM
    kind: K
    /** Milliseconds since the epoch. */
    at: number
    /** Of the extension. */
    version: string
    data: EventData[K]
  }
}[EventKind]

/** An event in its place: `seq` counts from 1 without gaps; `prev` will hold the chain's hash. */
export type StoredEvent = JournalEvent & { seq: number; prev: string | null }

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
