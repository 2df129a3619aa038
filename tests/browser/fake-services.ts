/**
 * Services whose stores live in memory: the handlers under test are the real ones, and so is
 * the tab store. What the browser was asked to do is written down in `done`.
 */
import { createCurrentTask } from '../../lib/browser/current-task'
import { createQueue } from '../../lib/browser/queue'
import type { Desk, OpenTab, Services } from '../../lib/browser/services'
import { createTabStore, type SessionArea } from '../../lib/browser/tab-store'
import { covers } from '../../lib/domain/console-address'
import { livePending, type PendingCertificate } from '../../lib/domain/pending'
import type { CertificateRecord } from '../../lib/domain/record'
import { DEFAULT_SETTINGS } from '../../lib/domain/settings'
import type { TabSnapshot } from '../../lib/domain/tab'
import type { JournalDraft } from '../../lib/journal/event'
import type { AppendProblem } from '../../lib/journal/store'
import type { ConsoleNotice, ConsolePush } from '../../lib/messages'
import { NOW } from '../domain/tab-state-samples'
import { CONTEXT, createMemoryJournal } from '../journal/memory-journal'
import { createMemoryShadow } from './memory-shadow'

export interface Bench {
  services: Services
  /** What was handed to the journal, oldest first. */
  events: JournalDraft[]
  /** Every snapshot pushed to a tab, oldest first. */
  pushed: { tabId: number; snapshot: TabSnapshot }[]
  /** Pages and windows that were opened. */
  opened: string[]
  /** Tabs that were given what is needed on forms. */
  helped: number[]
  nudges: number
  /** Match patterns of consoles that were granted. */
  consoles: string[]
  toldConsoles: { tabId: number; message: ConsolePush | ConsoleNotice; frameId: number | null }[]
  /** A frame of a console hears what is told. */
  hasListeners: boolean
  now: number
  /** Set: the journal cannot be written. */
  journalProblem: AppendProblem | null
  tabs: OpenTab[]
  active: number | null
}

export function createArea(items: Record<string, unknown> = {}): SessionArea {
  return {
    get: async () => structuredClone(items),
    set: async (more) => {
      Object.assign(items, structuredClone(more))
    },
    remove: async (key) => {
      delete items[key]
    },
  }
}

export function createBench(records: CertificateRecord[] = [], area = createArea()): Bench {
  let settings = DEFAULT_SETTINGS
  let stored = records
  let waiting: PendingCertificate[] = []
  let ids = 0
  const desk: Desk = {
    push: async (tabId, snapshot) => void bench.pushed.push({ tabId, snapshot }),
    nudgePages: async () => {
      bench.nudges += 1
    },
    portalTabs: async () => bench.tabs.map((tab) => tab.id),
    activeTab: async () => bench.tabs.find((tab) => tab.id === bench.active) ?? null,
    tab: async (tabId) => bench.tabs.find((tab) => tab.id === tabId) ?? null,
    hasSiteAccess: async () => true,
    helpForm: async (tabId) => void bench.helped.push(tabId),
    openTab: async (path) => void bench.opened.push(path),
    openPortal: async () => 99,
    consoles: async () => bench.consoles,
    consoleTabs: async () =>
      bench.tabs
        .filter(({ url = '' }) => bench.consoles.some((pattern) => covers(pattern, url)))
        .map(({ id }) => id),
    tellConsole: async (tabId, message, frameId) => {
      bench.toldConsoles.push({ tabId, message, frameId: frameId ?? null })
      return bench.hasListeners
    },
    openWindow: async (key, path) => void bench.opened.push(`${key} ${path}`),
  }
  const journal = createMemoryJournal(() => bench.journalProblem)
  const services: Services = {
    records: {
      list: async () => stored,
      update: async (change) => {
        stored = change(stored)
        return stored
      },
    },
    settings: {
      read: async () => settings,
      save: async (next) => {
        settings = next
      },
    },
    tabs: createTabStore(area),
    pending: {
      list: async (now) => livePending(waiting, now),
      update: async (now, change) => {
        waiting = change(livePending(waiting, now))
        return waiting
      },
    },
    currentTask: createCurrentTask(area),
    shadow: createMemoryShadow(),
    journal,
    desk,
    opening: createQueue(),
    now: () => bench.now,
    newId: () => `id-${++ids}`,
    context: () => CONTEXT,
  }
  const bench: Bench = {
    services,
    events: journal.drafts,
    pushed: [],
    opened: [],
    helped: [],
    nudges: 0,
    consoles: [],
    toldConsoles: [],
    hasListeners: true,
    now: NOW,
    journalProblem: null,
    tabs: [{ id: 1, url: 'https://identity.apple.com/pushcert/' }],
    active: 1,
  }
  return bench
}

const SELF = { id: 'guard', root: 'chrome-extension://guard/' }
export const PORTAL_URL = 'https://identity.apple.com/pushcert/'

export { SELF }

export function portalSender(tabId = 1) {
  return { id: SELF.id, url: PORTAL_URL, tab: { id: tabId } }
}

export const PAGE_SENDER = { id: SELF.id, url: `${SELF.root}popup.html` }
