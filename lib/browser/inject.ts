/**
 * Tabs that were open before the extension was: the browser runs no content script in them,
 * so the guard is put there by hand, from the same lists as the manifest's.
 */
import browser from 'webextension-polyfill'
import { logFailure } from '../log'
import type { GuardPing } from '../messages'
import { PORTAL_MATCH } from './portal-address'
import { type DeclaredScript, portalScripts } from './portal-scripts'
import { createQueue } from './queue'

const SETTLE_TRIES = 20
const SETTLE_PAUSE = 250

/** Two rounds at once would both find a tab unguarded and guard it twice. */
const rounds = createQueue()

/** Guards every open portal tab that has no live guard. */
export function guardOpenTabs(): Promise<void> {
  return rounds.run(async () => {
    const scripts = portalScripts(browser.runtime.getManifest().content_scripts ?? [])
    const open = await browser.tabs.query({ url: PORTAL_MATCH })
    await Promise.all(open.map(({ id }) => (id === undefined ? null : guardTab(id, scripts))))
  })
}

async function guardTab(tabId: number, scripts: DeclaredScript[]): Promise<void> {
  try {
    await settled(tabId)
    if (await isGuarded(tabId)) return
    for (const script of scripts) await inject(tabId, script)
  } catch (error) {
    // A discarded or crashed tab is guarded by the manifest when it is loaded again.
    logFailure('guarding an open tab', error)
  }
}

/** A tab that is still loading may yet be guarded by the manifest: waits 5 s at most. */
async function settled(tabId: number): Promise<void> {
  for (let tries = 0; tries < SETTLE_TRIES; tries += 1) {
    const { status } = await browser.tabs.get(tabId)
    if (status !== 'loading') return
    await new Promise((resolve) => setTimeout(resolve, SETTLE_PAUSE))
  }
}

async function isGuarded(tabId: number): Promise<boolean> {
  const ping: GuardPing = { type: 'background/ping' }
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, ping, { frameId: 0 })
    .catch(() => null)
  return answer === 'alive'
}

async function inject(tabId: number, script: DeclaredScript): Promise<void> {
  const target = { tabId, allFrames: script.all_frames ?? false }
  if (script.css?.length) await browser.scripting.insertCSS({ target, files: script.css })
  if (!script.js?.length) return
  await browser.scripting.executeScript({
    target,
    files: script.js,
    injectImmediately: true,
    ...(script.world ? { world: script.world } : {}),
  })
}
