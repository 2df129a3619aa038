/** Puts the background together. Everything here runs when the worker starts, before any event. */
import browser from 'webextension-polyfill'
import { createJournalStore } from '../journal/store'
import { guarded } from '../log'
import { showBadge } from './badge'
import { createDesk } from './desk'
import { guardOpenTabs } from './inject'
import { note } from './note'
import { createQueue } from './queue'
import { createRecordsStore } from './records-store'
import type { Services } from './services'
import { createSettingsStore } from './settings-store'
import { createTabStore } from './tab-store'

export function createServices(): Services {
  return {
    records: createRecordsStore(),
    settings: createSettingsStore(),
    tabs: createTabStore(browser.storage.session),
    journal: createJournalStore(),
    desk: createDesk(),
    opening: createQueue(),
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    version: browser.runtime.getManifest().version,
  }
}

export async function onInstalled(
  services: Services,
  details: { reason: string; previousVersion?: string | undefined },
): Promise<void> {
  const previous = details.previousVersion ?? null
  await note(services, 'extension-installed', { reason: details.reason, previous })
  await onAccessChanged(services)
}

/** Site access was given or taken, or the browser started: badge and open tabs follow. */
export function onAccessChanged(services: Services): Promise<void> {
  const follow = async () => {
    const hasAccess = await services.desk.hasSiteAccess()
    await showBadge(hasAccess)
    if (hasAccess) await guardOpenTabs()
    await services.desk.nudgePages()
  }
  return guarded('site access', follow, undefined)
}

const STARTED = 'started'

/**
 * Once per browser session and once each time the extension is switched on again, for which
 * there is no event: session storage is empty then.
 */
export function onFirstRun(services: Services): Promise<void> {
  const look = async () => {
    const known = await browser.storage.session.get(STARTED)
    if (known[STARTED] === true) return
    await browser.storage.session.set({ [STARTED]: true })
    await onAccessChanged(services)
  }
  return guarded('first run', look, undefined)
}
