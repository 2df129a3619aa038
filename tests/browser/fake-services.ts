/**
 * Services whose stores live in memory: the handlers under test are the real ones, and so is
 * the tab store. What the browser was asked to do is written down in `done`.
 */
import { createQueue } from '../../lib/browser/queue'
import type { Desk, OpenTab, Services } from '../../lib/browser/services'
import { createTabStore, type SessionArea } from '../../lib/browser/tab-store'
import type { CertificateRecord } from '../../lib/domain/record'
import { DEFAULT_SETTINGS } from '../../lib/domain/settings'
import type { TabSnapshot } from '../../lib/domain/tab'
import type { StoredEvent } from '../../lib/journal/event'
import type { AppendProblem } from '../../lib/journal/store'
import { NOW } from '../domain/tab-state-samples'

export interface Bench {
  services: Services
  events: StoredEvent[]
  /** Every snapshot pushed to a tab, oldest first. */
  pushed: { tabId: number; snapshot: TabSnapshot }[]
  /** Pages and windows that were opened. */
  opened: string[]
  nudges: number
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
    openTab: async (path) => void bench.opened.push(path),
    openPortal: async () => 99,
    openWindow: async (key, path) => void bench.opened.push(`${key} ${path}`),
  }
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
    journal: {
      append: async (event) => {
        if (bench.journalProblem !== null) return { ok: false, problem: bench.journalProblem }
        const seq = bench.events.length + 1
        bench.events.push({ ...event, seq, prev: null })
        return { ok: true, seq }
      },
      list: async () => bench.events,
    },
    desk,
    opening: createQueue(),
    now: () => bench.now,
    newId: () => `id-${++ids}`,
    version: '0.1.0',
  }
  const bench: Bench = {
    services,
    events: [],
    pushed: [],
    opened: [],
    nudges: 0,
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
