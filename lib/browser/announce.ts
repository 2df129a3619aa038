/** What a tab is told, and who hears when something changed. */
import { buildSnapshot } from '../domain/snapshot'
import type { TabSnapshot } from '../domain/tab'
import type { TabState } from '../domain/tab-state'
import type { Services } from './services'

export async function snapshotOf(services: Services, tabId: number): Promise<TabSnapshot> {
  const now = services.now()
  const [records, settings, state] = await Promise.all([
    services.records.list(),
    services.settings.read(),
    services.tabs.get(tabId, now),
  ])
  return buildSnapshot({ records, settings, state, now })
}

/** Takes one step in a tab's state, tells that tab and the pages, and gives the new snapshot. */
export async function step(
  services: Services,
  tabId: number,
  change: (state: TabState, now: number) => TabState,
): Promise<TabSnapshot> {
  const now = services.now()
  await services.tabs.update(tabId, now, (state) => change(state, now))
  return announce(services, tabId)
}

/** One tab's facts changed: all its frames and the pages hear of it. */
export async function announce(services: Services, tabId: number): Promise<TabSnapshot> {
  const [snapshot] = await Promise.all([pushTo(services, tabId), services.desk.nudgePages()])
  return snapshot
}

/** Records or settings changed: every portal tab hears of it. */
export async function announceAll(services: Services): Promise<void> {
  const ids = new Set([...(await services.desk.portalTabs()), ...(await services.tabs.ids())])
  await Promise.all([...ids].map((tabId) => pushTo(services, tabId)))
  await services.desk.nudgePages()
}

async function pushTo(services: Services, tabId: number): Promise<TabSnapshot> {
  const snapshot = await snapshotOf(services, tabId)
  await services.desk.push(tabId, snapshot)
  return snapshot
}
