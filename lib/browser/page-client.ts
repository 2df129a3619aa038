/**
 * What the extension's own pages may ask of the browser: one typed message at a time to the
 * background, word when the facts change, and the few acts that need a page's user gesture.
 */
import browser from 'webextension-polyfill'
import type { PageMessage, PageReplies } from '../messages'
import { grantedConsoles } from './console-scripts'

/** The pages' door to the background. Containers take it as a prop, so that tests can hand in another. */
export interface PageClient {
  /** Rejects only when the background cannot be reached at all. */
  send<M extends PageMessage>(message: M): Promise<PageReplies[M['type']]>
  /** Calls back when records, tasks or tabs changed, and when the page is looked at again. */
  onChange(listener: () => void): () => void
  /** Must be called inside a click: asks the browser to allow the guard on Apple's page. */
  askSiteAccess(): Promise<boolean>
  reloadTab(tabId: number): Promise<void>
  /** Must be called inside a click: asks the browser to let the guard into these consoles. */
  askConsoles(patterns: string[]): Promise<boolean>
  dropConsoles(patterns: string[]): Promise<void>
  /** The match patterns of the consoles that are guarded. */
  consoles(): Promise<string[]>
  /** Opens another page of the extension in a tab of its own. */
  openPage(path: string): Promise<void>
}

export const pageClient: PageClient = {
  send: async (message) => browser.runtime.sendMessage(message),
  onChange: subscribe,
  askSiteAccess: () => browser.permissions.request({ origins: portalOrigins() }),
  reloadTab: (tabId) => browser.tabs.reload(tabId),
  askConsoles: (origins) => browser.permissions.request({ origins }),
  dropConsoles: async (origins) => {
    await browser.permissions.remove({ origins })
  },
  consoles: grantedConsoles,
  openPage: async (path) => {
    await browser.tabs.create({ url: browser.runtime.getURL(path) })
  },
}

function subscribe(listener: () => void): () => void {
  const heard = (message: unknown) => {
    if (isChange(message)) listener()
  }
  const seen = () => {
    if (document.visibilityState === 'visible') listener()
  }
  browser.runtime.onMessage.addListener(heard)
  document.addEventListener('visibilitychange', seen)
  return () => {
    browser.runtime.onMessage.removeListener(heard)
    document.removeEventListener('visibilitychange', seen)
  }
}

function isChange(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'background/changed'
  )
}

/** The addresses the manifest names, so that they are written down once. */
function portalOrigins(): string[] {
  const manifest = browser.runtime.getManifest()
  const named = [...(manifest.host_permissions ?? []), ...(manifest.permissions ?? [])]
  return named.filter((permission) => permission.startsWith('https://identity.apple.com/'))
}
