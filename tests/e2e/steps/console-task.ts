/** What a person does before they are in their MDM's console: the grant, and the task. */
import type { Task } from '../../../lib/domain/task'
import { OTHER_ACCOUNTS } from '../../../practice/data/scenarios.ts'
import { expect, type GuardBrowser, withPortal } from '../harness'
import { CONSOLE_ADDRESSES, CONSOLE_ORIGINS, fabrikam, hasOrigins } from './console-hand'
import { ask, record } from './renewal-steps'

/** Lets the guard onto the console, by the page that is there for it. */
export async function grantConsole(guard: GuardBrowser): Promise<void> {
  await guard.willAllow(CONSOLE_ORIGINS)
  const page = await guard.openExtension('consoles.html')
  await page.bringToFront()
  for (const address of CONSOLE_ADDRESSES) {
    await page.focus({ role: 'textbox', name: /address/i })
    await page.press('Control+a')
    await page.type(address)
    await page.click({ role: 'button', name: /guard this address/i })
    await page.need({ text: `${address} is guarded now, also in tabs that are open.` })
  }
  await expect.poll(() => hasOrigins(guard)).toBe(true)
  await page.close()
}

/** What the person came to do, said where they usually say it: on the way to Apple's page. */
export async function setTask(guard: GuardBrowser, task: Task): Promise<void> {
  await ask(guard, { type: 'page/open-portal', task })
  await (await guard.waitForTab('identity.apple.com/pushcert')).close()
}

export async function renewTask(guard: GuardBrowser, organisation = 'Contoso'): Promise<Task> {
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  const found = records.find((one) => one.organisation === organisation)
  if (found === undefined) throw new Error(`${organisation} is not recorded`)
  return { kind: 'renew', recordId: found.id, ticket: 'IT-4421' }
}

/** As on the first day, but for Contoso's and Fabrikam's records and the console's grant. */
export async function beginConsole(guard: GuardBrowser): Promise<void> {
  await withPortal(guard, 'plain')
  await record(guard)
  await record(guard, fabrikam(), OTHER_ACCOUNTS.fabrikam)
  await grantConsole(guard)
}

/** Nobody said yet what they came to do: as when the browser was just started. */
export async function forgetTask(guard: GuardBrowser): Promise<void> {
  await guard.inExtension(async () => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api
    await api.storage.session.remove('current-task')
  })
}

interface Api {
  storage: { session: { remove(key: string): Promise<void> } }
}
