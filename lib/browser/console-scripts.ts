/**
 * The guard's scripts in MDM consoles: registered at run time for exactly the origins that the
 * user granted, and put at once into tabs that are open there. Both browsers know `world: 'MAIN'`
 * and `matchOriginAsFallback` here (Firefox since 128, bugs 1736575 and 1853411).
 */
import browser, { type Scripting } from 'webextension-polyfill'
import { consolesAmong } from '../domain/console-address'
import { guarded, logFailure } from '../log'
import { createQueue } from './queue'

const GATE = 'content-scripts/console-gate.js'
const SHIM = 'content-scripts/console-shim.js'

/** `matchOriginAsFallback` is missing in the polyfill's types. */
type Registered = Scripting.RegisteredContentScript & { matchOriginAsFallback: boolean }

/** Two changes at once would both register the same script. */
const rounds = createQueue()

export async function grantedConsoles(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return consolesAmong(origins ?? [])
}

/** The registrations follow what is granted now; new origins are guarded in open tabs too. */
export function guardConsoles(): Promise<void> {
  return rounds.run(() => guarded('guarding consoles', follow, undefined))
}

async function follow(): Promise<void> {
  const matches = await grantedConsoles()
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GATE, SHIM] })
  const before = new Set(registered.flatMap((script) => script.matches ?? []))
  const isSame = before.size === matches.length && matches.every((one) => before.has(one))
  // After an update the registrations are gone in Chromium and old in Firefox: made anew.
  if (!isSame) {
    if (registered.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) })
    if (matches.length > 0) await browser.scripting.registerContentScripts(scriptsFor(matches))
  }
  if (matches.length > 0) await guardOpen(matches)
}

function scriptsFor(matches: string[]): Registered[] {
  const shared = {
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  } as const
  return [
    { ...shared, id: GATE, js: [GATE] },
    { ...shared, id: SHIM, js: [SHIM], world: 'MAIN' },
  ]
}

/** Each script guards a frame once, however often it is put there. */
async function guardOpen(matches: string[]): Promise<void> {
  const open = await browser.tabs.query({ url: matches })
  await Promise.all(open.map(({ id }) => (id === undefined ? null : guardTab(id))))
}

async function guardTab(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true }
  try {
    if (await isGuarded(tabId)) return
    await browser.scripting.executeScript({ target, files: [GATE], injectImmediately: true })
    await browser.scripting.executeScript({
      target,
      files: [SHIM],
      injectImmediately: true,
      world: 'MAIN',
    })
  } catch (error) {
    // A discarded or crashed tab is guarded when it is loaded again.
    logFailure('guarding an open console', error)
  }
}

async function isGuarded(tabId: number): Promise<boolean> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, { type: 'background/ping' }, { frameId: 0 })
    .catch(() => null)
  return answer === 'alive'
}
