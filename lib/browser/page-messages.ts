/** What the background does for the extension's own pages. */
import { acceptedName } from '../domain/request'
import * as rules from '../domain/tab-state'
import type { PageMessage, PageReplies, PageState } from '../messages'
import { afterRenewal } from './after-renewal'
import { announceAll, step } from './announce'
import { checkPath } from './check-path'
import { confirmHandlers } from './confirm-messages'
import { isWitnessAwaited, noteRequired, noteVoid, voidUnbound } from './confirm-void'
import { announceConsoles, consoleFacts, guardedTab } from './console-facts'
import { recordFirst } from './first-certificate'
import { grantRelease } from './grant-release'
import { judgeSentFile } from './judge-file'
import { note, noteTask } from './note'
import { isPortalUrl } from './portal-address'
import { saveRecords, stateUnchanged } from './records-change'
import type { OpenTab, Services } from './services'
import { shadowHandlers } from './shadow-messages'
import type { ShadowKept } from './shadow-store'

type Handlers = {
  [K in PageMessage['type']]: (
    message: Extract<PageMessage, { type: K }>,
    services: Services,
  ) => Promise<PageReplies[K]>
}

export const pageHandlers: Handlers = {
  ...confirmHandlers,
  ...shadowHandlers,

  'page/state': ({ tabId }, services) => pageState(services, tabId),

  'page/save-records': async ({ diff, why }, services) => {
    await saveRecords(services, diff, why)
    await voidUnbound(services)
    await announceAll(services)
    return pageState(services, null)
  },

  'page/set-task': async ({ tabId, task }, services) => {
    const tab = (await portalTab(services, tabId)) ?? (await consoleTab(services, tabId))
    if (tab !== null) {
      const before = await services.tabs.get(tab.id, services.now())
      await step(services, tab.id, (state) => rules.setTask(state, task))
      await noteVoid(services, tab.id, before, 'task-changed')
      await noteTask(services, tab.id)
    }
    return pageState(services, tabId)
  },

  'page/open-portal': async ({ task }, services) => {
    // The tab may attach before its id is known here: it waits in the same queue.
    await services.opening.run(async () => {
      const tabId = await services.desk.openPortal()
      if (tabId === null || task === null) return
      await step(services, tabId, (state) => rules.setTask(state, task))
      await noteTask(services, tabId)
    })
    return null
  },

  'page/open': async ({ page }, services) => {
    if (page === 'records') await services.desk.openTab('records.html')
    else await openTask(services)
    return null
  },

  'page/state-unchanged': async ({ recordId, by }, services) => {
    await stateUnchanged(services, recordId, by)
    await announceAll(services)
    return pageState(services, null)
  },

  'page/open-check': async ({ page, recordId }, services) => {
    await services.desk.openTab(checkPath(page, recordId))
    return null
  },

  'page/judge-file': async ({ file, task }, services) => {
    // The console's gate compares with the same task: it is what the person came to do.
    if (task !== null) await services.currentTask.set(task, services.now())
    await announceConsoles(services)
    return judgeSentFile(services, file, task, 'page')
  },

  'page/record-first': (message, services) => recordFirst(services, message),

  'page/after': (message, services) => afterRenewal(services, message),

  'page/release-request': async ({ tabId }, services) => {
    const { asked } = await services.tabs.get(tabId, services.now())
    return asked?.request ?? null
  },

  'page/grant-release': (message, services) => grantRelease(services, message.tabId, message),

  'page/decline-release': async ({ tabId }, services) => {
    const { asked } = await services.tabs.get(tabId, services.now())
    if (asked === null) return null
    await step(services, tabId, rules.releaseDeclined)
    await note(services, 'release-declined', { tab: tabId, release: asked.request.kind })
    return null
  },

  'page/request-file': async ({ tabId }, services) => {
    const { request } = await services.tabs.get(tabId, services.now())
    if (request === null || request.content === null || request.refusedAt === null) return null
    return { name: acceptedName(request.name), content: request.content }
  },

  'page/save-settings': async ({ settings }, services) => {
    const before = await services.settings.read()
    await note(services, 'settings-saved', { createMode: settings.createMode })
    const isWritten = await noteRequired(services, before, settings)
    // Asking less of the second person lets more through: never without its event.
    const { shadow, breakGlass, shadowKeys } = before
    const kept = isWritten ? settings : { ...settings, shadow, breakGlass, shadowKeys }
    await services.settings.save(kept)
    await announceAll(services)
    return pageState(services, null)
  },

  'page/journal': ({ from, limit }, { journal }) => journal.read(from, limit),

  'page/journal-verify': ({ scope }, { journal }) => journal.verify(scope),

  'page/journal-prune': async ({ before }, services) => {
    const pruned = await services.journal.prune(before)
    await services.desk.nudgePages()
    return pruned
  },

  'page/journal-forget': async (_, services) => {
    const { ok } = await services.journal.forgetPeople()
    if (ok) await services.shadow.update(withoutName)
    await services.desk.nudgePages()
    return { written: ok }
  },
}

/** The day's list goes on; who confirmed it is a name as well. */
function withoutName(kept: ShadowKept): ShadowKept {
  const { dayList } = kept
  return { ...kept, dayList: dayList && { ...dayList, given: { ...dayList.given, by: '' } } }
}

async function pageState(services: Services, tabId: number | null): Promise<PageState> {
  const now = services.now()
  const [records, settings, siteAccess, pending, lastTask, tab] = await Promise.all([
    services.records.list(),
    services.settings.read(),
    services.desk.hasSiteAccess(),
    services.pending.list(now),
    services.currentTask.get(now),
    portalTab(services, tabId),
  ])
  const other = tab === null ? await consoleTab(services, tabId) : null
  const view = tab && (await tabView(services, tab.id))
  return {
    ...{ records, settings, siteAccess, pending, lastTask },
    tab: other ? await consoleView(services, other.id) : view,
    ...((await isWitnessAwaited(services)) ? { isTailHidden: true as const } : {}),
  }
}

/** A window names the tab that it was opened for; the popup names none, and is about the portal. */
async function consoleTab(services: Services, tabId: number | null): Promise<OpenTab | null> {
  return tabId === null ? null : guardedTab(services, tabId)
}

/** What such a window shows. */
async function consoleView(services: Services, tabId: number): Promise<PageState['tab']> {
  const { task } = await consoleFacts(services, tabId)
  return { ...(await tabView(services, tabId)), task, isConsole: true }
}

async function tabView(services: Services, tabId: number): Promise<NonNullable<PageState['tab']>> {
  const state = await services.tabs.get(tabId, services.now())
  const { task, status, release, renewal } = state
  return { id: tabId, task, status, release, renewal }
}

/** The tab asked for, or the one in front; null when it is not on its way through the portal. */
async function portalTab(services: Services, tabId: number | null): Promise<OpenTab | null> {
  const { desk } = services
  const tab = tabId === null ? await desk.activeTab() : await desk.tab(tabId)
  if (tab === null || isPortalUrl(tab.url)) return tab
  // During sign-in the address is another site's and unknown here; the task says whose tab it is.
  const { task } = await services.tabs.get(tab.id, services.now())
  return tab.url === undefined && task !== null ? tab : null
}

async function openTask(services: Services): Promise<void> {
  const tab = await portalTab(services, null)
  if (tab === null) await services.desk.openTab('task.html')
  else await services.desk.openWindow(`task:${tab.id}`, `task.html?tab=${tab.id}`)
}
