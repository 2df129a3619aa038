/** The acts on the browser itself. Both browsers, through the polyfill. */
import browser from 'webextension-polyfill'
import type { TabSnapshot } from '../domain/tab'
import type { ConsoleNotice, ConsolePush, PageNudge, SnapshotPush } from '../messages'
import { grantedConsoles } from './console-scripts'
import { PORTAL_MATCH, PORTAL_START } from './portal-address'
import type { Desk, OpenTab } from './services'
import { createWindows } from './windows'

export function createDesk(): Desk {
  const openWindow = createWindows()
  return {
    push,
    nudgePages,
    portalTabs,
    activeTab,
    tab,
    openWindow,
    helpForm,
    consoles: grantedConsoles,
    consoleTabs,
    tellConsole,
    hasSiteAccess: () => browser.permissions.contains({ origins: [PORTAL_MATCH] }),
    openTab,
    openPortal: async () => (await browser.tabs.create({ url: PORTAL_START })).id ?? null,
  }
}

/** To all frames. A tab that went away or has no guard is no error here. */
async function push(tabId: number, snapshot: TabSnapshot): Promise<void> {
  const message: SnapshotPush = { type: 'background/snapshot', snapshot }
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined)
}

async function nudgePages(): Promise<void> {
  const message: PageNudge = { type: 'background/changed' }
  await browser.runtime.sendMessage(message).catch(() => undefined)
}

async function portalTabs(): Promise<number[]> {
  const open = await browser.tabs.query({ url: PORTAL_MATCH })
  return open.flatMap(({ id }) => (id === undefined ? [] : [id]))
}

async function consoleTabs(): Promise<number[]> {
  const matches = await grantedConsoles()
  if (matches.length === 0) return []
  const open = await browser.tabs.query({ url: matches })
  return open.flatMap(({ id }) => (id === undefined ? [] : [id]))
}

async function tellConsole(
  tabId: number,
  message: ConsolePush | ConsoleNotice,
  frameId?: number,
): Promise<boolean> {
  const said = browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId })
  return said.then(
    (answer: unknown) => answer === 'alive',
    () => false,
  )
}

async function activeTab(): Promise<OpenTab | null> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return front?.id === undefined ? null : { id: front.id, url: front.url }
}

async function tab(tabId: number): Promise<OpenTab | null> {
  const found = await browser.tabs.get(tabId).catch(() => null)
  return found && { id: tabId, url: found.url }
}

/** Into every frame that is guarded; where it is already, it does nothing. */
async function helpForm(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  const files = ['/content-scripts/portal-form.js']
  await browser.scripting.executeScript({ target, files, injectImmediately: true }).catch(
    // The tab went on meanwhile: the next page reports itself.
    () => undefined,
  )
}

/** The extension's pages cannot be shown inside a private window: an ordinary one is used. */
async function openTab(path: string): Promise<void> {
  const url = browser.runtime.getURL(path)
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] })
  const ordinary = windows.filter((one) => !one.incognito)
  const windowId = (ordinary.find((one) => one.focused) ?? ordinary[0])?.id
  if (windowId === undefined) {
    await browser.windows.create({ url })
    return
  }
  await browser.tabs.create({ url, windowId })
  await browser.windows.update(windowId, { focused: true })
}
