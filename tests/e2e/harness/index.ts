/** `test` with a real browser, the extension in it and the practice portal behind it. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { contoso } from '../../../practice/data/scenarios.ts'
import { startPracticePortal } from '../../../practice/server/portal.ts'
import type { Scenario } from '../../../practice/server/world.ts'
import { launchChromium } from './chromium'
import { launchFirefox } from './firefox'
import type { GuardBrowser, Query } from './types'

export type * from './types'
export { expect }

const ROOT = join(import.meta.dirname, '..', '..', '..')
const BUILDS: Record<string, string> = {
  chromium: join(ROOT, '.output', 'chrome-mv3-test'),
  firefox: join(ROOT, '.output', 'firefox-mv2-test'),
}

interface WorkerFixtures {
  /** The folder of the unpacked extension; the test build of the project's browser by default. */
  extensionDir: string
  /** One browser for all tests of a file. The project's name says which. */
  guard: GuardBrowser
}

export const test = base.extend<{ pictures: undefined }, WorkerFixtures>({
  extensionDir: [
    async ({ browserName: _ }, use, worker) => use(buildFor(worker.project.name)),
    { scope: 'worker' },
  ],
  guard: [
    async ({ extensionDir }, use, worker) => {
      const portal = await startPracticePortal({ port: 0 })
      const launch = worker.project.name === 'firefox' ? launchFirefox : launchChromium
      const browser = await launch(portal, extensionDir)
      await use(browser)
      await browser.close()
      await portal.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  pictures: [
    async ({ guard }, use, info) => {
      await use(undefined)
      if (info.status === info.expectedStatus) return
      writeFileSync(info.outputPath('portal-log.json'), JSON.stringify(guard.portal.log(), null, 1))
      writeFileSync(info.outputPath('console-log.json'), JSON.stringify(guard.mdm.log(), null, 1))
      const tabs = await guard.tabs()
      for (const [at, tab] of tabs.entries()) {
        const path = info.outputPath(`tab-${at + 1}.png`)
        // A tab may be on its way out; the test has failed already, for another reason.
        await tab.screenshot(path).catch(() => {})
        if (existsSync(path)) await info.attach(await tab.url(), { path })
      }
    },
    { auto: true },
  ],
})

/**
 * Begins a case: extra tabs closed, the extension as it was on its first day, the portal drawn this
 * way with these certificates (Contoso's alone by default) and an empty log.
 */
export async function withPortal(
  guard: GuardBrowser,
  drawing: Scenario['drawing'],
  scenario: Partial<Scenario> = {},
): Promise<void> {
  await guard.reset()
  guard.portal.scenario({ certificates: [contoso()], ...scenario, drawing })
}

/** One of the portal's controls by its label, however it is drawn; `nth` is the row where rows have it. */
export function control(label: string, nth = 0): Query {
  const name = new RegExp(`^${label.replace(/[.*+?()]/g, '\\$&')}$`, 'i')
  return { css: 'a, button, input, [role=button]', name, nth }
}

function buildFor(project: string): string {
  const path = BUILDS[project]
  if (path === undefined) throw new Error(`The project ${project} is not a browser`)
  if (!existsSync(path)) throw new Error(`There is no build in ${path}: run the test build first`)
  return path
}
