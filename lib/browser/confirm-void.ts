/** When a second person's confirmation counts no more, and that it is written down. */
import { isBound, type VoidReason } from '../domain/confirmation'
import type { UserSettings } from '../domain/settings'
import { taskRecord } from '../domain/snapshot'
import type { TabState } from '../domain/tab-state'
import type { Scene } from '../guards/guard'
import { announce } from './announce'
import { note } from './note'
import type { Services } from './services'

/** Writes down that what stood in `before` is gone now. */
export async function noteVoid(
  services: Services,
  tabId: number,
  { confirmation }: TabState,
  why: VoidReason,
): Promise<void> {
  if (confirmation === null) return
  const after = await services.tabs.get(tabId, services.now())
  if (after.confirmation !== null) return
  await note(services, 'confirmation-void', { tab: tabId, topic: confirmation.topic, why })
}

/** Ends it, tells the tab and the pages, and writes it down. */
export async function voidNow(services: Services, tabId: number, why: VoidReason): Promise<void> {
  const now = services.now()
  const before = await services.tabs.get(tabId, now)
  await services.tabs.update(tabId, now, (state) => ({ ...state, confirmation: null }))
  await noteVoid(services, tabId, before, why)
  await announce(services, tabId)
}

/**
 * The list no longer shows a row that was read to have this UID: it is another list, or another
 * generation of it. What was pressed is past the list and ends with its renewal.
 */
export async function voidUnshown(services: Services, tabId: number, scene: Scene): Promise<void> {
  const { confirmation, renewal } = await services.tabs.get(tabId, services.now())
  if (confirmation === null || !confirmation.isRead) return
  if (scene.screen !== 'list' && scene.screen !== 'get-started') return
  if (renewal?.topic === confirmation.topic) return
  const isShown = scene.rows.some(({ proof }) => proof?.topic === confirmation.topic)
  if (!isShown) await voidNow(services, tabId, 'row-changed')
}

/** The records were changed: what is about another record or another UID now is over. */
export async function voidUnbound(services: Services): Promise<void> {
  const records = await services.records.list()
  for (const tabId of await services.tabs.ids()) {
    const { confirmation, task, account } = await services.tabs.get(tabId, services.now())
    if (confirmation === null) continue
    const record = taskRecord(records, task)
    const isStill = record !== null && isBound(confirmation, { record, account })
    if (!isStill) await voidNow(services, tabId, 'record-changed')
  }
}

/** In some tab a witness is asked for and has not answered. */
export async function isWitnessAwaited(services: Services): Promise<boolean> {
  if ((await services.settings.read()).shadow !== 'witnessed') return false
  for (const tabId of await services.tabs.ids()) {
    const { confirmation } = await services.tabs.get(tabId, services.now())
    if (confirmation !== null && confirmation.given === null && confirmation.broken === null)
      return true
  }
  return false
}

/** A requirement that was lowered or raised is for the auditor to see; false: not written down. */
export async function noteRequired(
  services: Services,
  before: UserSettings,
  { shadow, breakGlass, shadowKeys }: UserSettings,
): Promise<boolean> {
  const isSame =
    before.shadow === shadow &&
    before.breakGlass === breakGlass &&
    before.shadowKeys.join('\n') === shadowKeys.join('\n')
  if (isSame) return true
  const data = { strength: shadow, breakGlass, keys: shadowKeys.length }
  return (await note(services, 'confirmation-required', data)).ok
}
