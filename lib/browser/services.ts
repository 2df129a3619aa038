/**
 * What the handlers work with, as small interfaces: the background hands in the real ones.
 */

import type { TabSnapshot } from '../domain/tab'
import type { EventContext } from '../journal/event'
import type { JournalStore } from '../journal/store'
import type { ConsoleNotice, ConsolePush } from '../messages'
import type { CurrentTask } from './current-task'
import type { PendingStore } from './pending-store'
import type { Queue } from './queue'
import type { RecordsStore } from './records-store'
import type { SettingsStore } from './settings-store'
import type { ShadowStore } from './shadow-store'
import type { TabStore } from './tab-store'

/** The acts on the browser itself that handlers need. */
export interface Desk {
  /** Tells open portal tabs; `null`: all of them. Never rejects. */
  push(tabId: number, snapshot: TabSnapshot): Promise<void>
  /** Tells the extension's own pages to read again. Never rejects. */
  nudgePages(): Promise<void>
  portalTabs(): Promise<number[]>
  /** The tab in front of the person, with its address where the extension may know it. */
  activeTab(): Promise<OpenTab | null>
  tab(tabId: number): Promise<OpenTab | null>
  hasSiteAccess(): Promise<boolean>
  /** The portal shows a form: puts there what is needed on forms alone. Never rejects. */
  helpForm(tabId: number): Promise<void>
  openTab(path: string): Promise<void>
  openPortal(): Promise<number | null>
  /** Match patterns of the MDM consoles that the user let the guard into. */
  consoles(): Promise<string[]>
  /** Open tabs with such a console. */
  consoleTabs(): Promise<number[]>
  /** To all frames of a console's tab, or to one; false when nobody there listens. */
  tellConsole(
    tabId: number,
    message: ConsolePush | ConsoleNotice,
    frameId?: number,
  ): Promise<boolean>
  /** One small window per `key`; an open one is brought to the front, reloaded if `path` differs. */
  openWindow(key: string, path: string): Promise<void>
}

export interface OpenTab {
  id: number
  url: string | undefined
}

export interface Services {
  records: RecordsStore
  settings: SettingsStore
  tabs: TabStore
  pending: PendingStore
  currentTask: CurrentTask
  /** What this profile answered for others, its key, and the list confirmed for the day. */
  shadow: ShadowStore
  journal: JournalStore
  desk: Desk
  /** Tabs being opened with a task: a tab that attaches waits until its task is set. */
  opening: Queue
  /** Milliseconds since the epoch. */
  now(): number
  /** A new id for a release. */
  newId(): string
  /** What events are written under at `now` (ms): versions, time zone, policy. */
  context(now: number): EventContext
}
