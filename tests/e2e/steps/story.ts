/** What the stories have in common: how they begin, and what never stays. */
import { CONTOSO_ACCOUNT, contoso } from '../../../practice/data/scenarios.ts'
import type { Scenario } from '../../../practice/server/world.ts'
import { expect, type GuardBrowser, type Tab, withPortal } from '../harness'
import { handleOf } from './portal-hand'
import { ask, DIALOG, fill, ofKind, record, requestFile } from './renewal-steps'
import { closeDialog } from './roads'

const DAY = 86_400_000

export const ours = contoso()
/** As the page itself knows it. */
export const listed = { ...ours, status: 'active' } as const
export const request = requestFile()

/** A first day: the portal drawn anew, and Contoso recorded by pasting. */
export async function begin(guard: GuardBrowser, scenario: Partial<Scenario> = {}): Promise<void> {
  await withPortal(guard, scenario.drawing ?? 'plain', scenario)
  await record(guard)
}

/** As if the last reading of the MDM had been so many days ago. */
export async function ageRecords(guard: GuardBrowser, days: number): Promise<void> {
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  const aged = records.map((one) => ({
    ...one,
    observations: one.observations.map((seen) => ({ ...seen, at: seen.at - days * DAY })),
  }))
  await ask(guard, { type: 'page/save-records', diff: { written: aged, removed: [] }, why: 'test' })
}

/** A file chosen on a form that nobody proved is taken out again, unseen by the page. */
export async function noFileStays(guard: GuardBrowser, tab: Tab): Promise<void> {
  await tab.chooseFile(await handleOf(tab, 'file'), request)
  await expect.poll(() => tab.evaluate("window.practice.element('file').files.length")).toBe(0)
  expect(ofKind(guard.portal.log(), 'file-seen')).toEqual([])
  await tab.need(DIALOG)
  await closeDialog(tab)
}

/** On the sign-in page that the portal sends everybody to. */
export async function signInAgain(tab: Tab): Promise<void> {
  await tab.need({ role: 'button', name: 'Continue' })
  await fill(tab, 'E-mail', CONTOSO_ACCOUNT)
  await tab.click({ role: 'button', name: 'Continue' })
  await tab.waitFor('window.practice !== undefined').catch(() => undefined)
}
