/** Puts the background together. Everything here runs when the worker starts, before any event. */
import browser from 'webextension-polyfill'
import { createJournalStore } from '../journal/store'
import { guarded, logFailure } from '../log'
import { showBadge } from './badge'
import { guardConsoles } from './console-scripts'
import { createCurrentTask } from './current-task'
import { createDesk } from './desk'
import { createEventContext } from './event-context'
import { guardOpenTabs } from './inject'
import { note } from './note'
import { createPendingStore } from './pending-store'
import { createQueue } from './queue'
import { createRecordsStore } from './records-store'
import type { Services } from './services'
import { createSettingsStore } from './settings-store'
import { createShadowStore } from './shadow-store'
import { createTabStore } from './tab-store'

export function createServices(): Services {
  const { version } = browser.runtime.getManifest()
  const context = createEventContext(version, navigator.userAgent, () => null)
  const now = () => Date.now()
  return {
    records: createRecordsStore(),
    settings: createSettingsStore(),
    tabs: createTabStore(browser.storage.session),
    pending: createPendingStore(),
    currentTask: createCurrentTask(browser.storage.session),
    shadow: createShadowStore(),
    journal: createJournalStore({ factory: () => indexedDB, now, context, later, witness }),
    desk: createDesk(),
    opening: createQueue(),
    now,
    newId: () => crypto.randomUUID(),
    context,
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

/** Site access was given or taken, or the browser started: badge, tabs and journal follow. */
export function onAccessChanged(services: Services): Promise<void> {
  const follow = async () => {
    const hasAccess = await services.desk.hasSiteAccess()
    await noteAccess(services, hasAccess)
    await showBadge(hasAccess)
    if (hasAccess) await guardOpenTabs()
    await guardConsoles()
    await services.desk.nudgePages()
  }
  return guarded('site access', follow, undefined)
}

const STARTED = 'started'
const ACCESS = 'site-access'
const SIGN_AFTER = 1000

const WRITTEN = 'journal-written'

/** Local storage is no part of IndexedDB: what clears the one leaves the other. */
const witness = {
  async read() {
    return (await browser.storage.local.get(WRITTEN))[WRITTEN] === true
  },
  keep: () => browser.storage.local.set({ [WRITTEN]: true }),
}

/** A few events come together: they are signed once. */
function later(work: () => void): void {
  setTimeout(work, SIGN_AFTER)
}

/** Only a change within the session is an event of its own: the start says how it began. */
async function noteAccess(services: Services, granted: boolean): Promise<void> {
  const known = await browser.storage.session.get(ACCESS)
  await browser.storage.session.set({ [ACCESS]: granted })
  const before = known[ACCESS]
  if (before === undefined || before === granted) return
  await note(services, 'site-access', { granted })
}

/** The worker's start and the browser's are told at nearly the same time. */
let looking: Promise<void> | null = null

/**
 * Once per browser session and once each time the extension is switched on again, for which
 * there is no event: session storage is empty then.
 */
export function onFirstRun(services: Services): Promise<void> {
  const look = async () => {
    const known = await browser.storage.session.get(STARTED)
    // What a stopped worker left unsigned is signed by the next.
    if (known[STARTED] === true) return services.journal.seal()
    // Written first: a start told twice misleads nobody, one not told hides a gap.
    await note(services, 'started', { siteAccess: await services.desk.hasSiteAccess() })
    await browser.storage.session.set({ [STARTED]: true })
    await onAccessChanged(services)
    await checkJournal(services)
  }
  looking ??= guarded('first run', look, undefined)
  return looking
}

/** The last segment and all heads; pages show what was found. */
async function checkJournal(services: Services): Promise<void> {
  const { verdict } = await services.journal.verify('recent')
  if (!verdict.ok) logFailure('journal', `broken at ${verdict.seq}: ${verdict.why}`)
}
