/**
 * What the handlers work with, as small interfaces: the background hands in the real ones.
 */

import type { TabSnapshot } from '../domain/tab'
import type { JournalStore } from '../journal/store'
import type { Queue } from './queue'
import type { RecordsStore } from './records-store'
import type { SettingsStore } from './settings-store'
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
  openTab(path: string): Promise<void>
  openPortal(): Promise<number | null>
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
  journal: JournalStore
  desk: Desk
  /** Tabs being opened with a task: a tab that attaches waits until its task is set. */
  opening: Queue
  /** Milliseconds since the epoch. */
  now(): number
  /** A new id for a release. */
  newId(): string
  /** Of the extension. */
  version: string
}
