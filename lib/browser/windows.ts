/** The extension's small windows: one per key, found again after the worker was stopped. */

import * as v from 'valibot'
import browser from 'webextension-polyfill'
import { createQueue } from './queue'

const SIZE = { width: 480, height: 640 }
const PREFIX = 'window:'

const stored = v.object({ windowId: v.number(), path: v.string() })

export type OpenWindow = (key: string, path: string) => Promise<void>

export function createWindows(): OpenWindow {
  // A second press must find the window that the first one is still opening.
  const queue = createQueue()
  return (key, path) => queue.run(() => open(PREFIX + key, path))
}

async function open(key: string, path: string): Promise<void> {
  const known = v.safeParse(stored, (await browser.storage.session.get(key))[key])
  if (known.success && (await show(known.output.windowId))) {
    // Other facts than the window shows: what is granted must be what is read.
    if (known.output.path !== path) await load(known.output.windowId, path)
    await browser.storage.session.set({ [key]: { ...known.output, path } })
    return
  }
  const url = browser.runtime.getURL(path)
  const { id } = await browser.windows.create({ type: 'popup', url, ...SIZE })
  if (id !== undefined) await browser.storage.session.set({ [key]: { windowId: id, path } })
}

/** False when the window is gone. */
async function show(windowId: number): Promise<boolean> {
  const shown = await browser.windows.update(windowId, { focused: true }).catch(() => null)
  return shown !== null
}

async function load(windowId: number, path: string): Promise<void> {
  const [page] = await browser.tabs.query({ windowId })
  if (page?.id !== undefined) {
    await browser.tabs.update(page.id, { url: browser.runtime.getURL(path) })
  }
}
