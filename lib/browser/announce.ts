/** What a tab is told, and who hears when something changed. */
import type { UserSettings } from '../domain/settings'
import { buildSnapshot } from '../domain/snapshot'
import type { TabSnapshot } from '../domain/tab'
import type { TabState } from '../domain/tab-state'
import { announceConsoles } from './console-facts'
import type { Services } from './services'

export async function snapshotOf(services: Services, tabId: number): Promise<TabSnapshot> {
  const now = services.now()
  const [records, settings, state, { dayList }] = await Promise.all([
    services.records.list(),
    services.settings.read(),
    services.tabs.get(tabId, now),
    services.shadow.read(),
  ])
  const journal = await journalHash(services, settings, state)
  return buildSnapshot({ records, settings, state, dayList, journal, now })
}

/** As of the press of Renew: a note that changed with every event could not be recognised again. */
async function journalHash(
  { journal }: Services,
  { notesTemplate }: UserSettings,
  { renewal }: TabState,
): Promise<string> {
  const isWanted = renewal !== null && notesTemplate.includes('{journal}')
  return isWanted ? journal.shortHashBefore(renewal.at) : ''
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
  const [snapshot] = await Promise.all([
    pushTo(services, tabId),
    services.desk.nudgePages(),
    announceConsoles(services),
  ])
  return snapshot
}

/** Records or settings changed: every portal tab hears of it. */
export async function announceAll(services: Services): Promise<void> {
  const ids = new Set([...(await services.desk.portalTabs()), ...(await services.tabs.ids())])
  await Promise.all([...ids].map((tabId) => pushTo(services, tabId)))
  await announceConsoles(services)
  await services.desk.nudgePages()
}

async function pushTo(services: Services, tabId: number): Promise<TabSnapshot> {
  const snapshot = await snapshotOf(services, tabId)
  await services.desk.push(tabId, snapshot)
  return snapshot
}
