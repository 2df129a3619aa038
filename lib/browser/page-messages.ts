/** What the background does for the extension's own pages. */
import * as rules from '../domain/tab-state'
import type { PageMessage, PageReplies, PageState } from '../messages'
import { announceAll, step } from './announce'
import { grantRelease } from './grant-release'
import { note, noteTask } from './note'
import { isPortalUrl } from './portal-address'
import { saveRecords, stateUnchanged } from './records-change'
import type { OpenTab, Services } from './services'

type Handlers = {
  [K in PageMessage['type']]: (
    message: Extract<PageMessage, { type: K }>,
    services: Services,
  ) => Promise<PageReplies[K]>
}

export const pageHandlers: Handlers = {
  'page/state': ({ tabId }, services) => pageState(services, tabId),

  'page/save-records': async ({ records, why }, services) => {
    await saveRecords(services, records, why)
    await announceAll(services)
    return pageState(services, null)
  },

  'page/set-task': async ({ tabId, task }, services) => {
    const tab = await portalTab(services, tabId)
    if (tab !== null) {
      await step(services, tab.id, (state) => rules.setTask(state, task))
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

  'page/save-settings': async ({ settings }, services) => {
    await services.settings.save(settings)
    await note(services, 'settings-saved', { createMode: settings.createMode })
    await announceAll(services)
    return pageState(services, null)
  },
}

async function pageState(services: Services, tabId: number | null): Promise<PageState> {
  const [records, settings, siteAccess, tab] = await Promise.all([
    services.records.list(),
    services.settings.read(),
    services.desk.hasSiteAccess(),
    portalTab(services, tabId),
  ])
  return { records, settings, siteAccess, tab: tab && (await tabView(services, tab.id)) }
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
