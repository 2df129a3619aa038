/** A portal tab that was open before the extension was installed: Chromium runs nothing in it by itself. */
import { contoso } from '../../practice/data/scenarios.ts'
import { startPracticePortal } from '../../practice/server/portal.ts'
import { expect, test } from './harness'
import { PORTAL_URL } from './harness/base-browser'
import { launchChromium } from './harness/chromium'
import { harmIn, seeGuard } from './steps/renewal-steps'
import { ROAD_NAMES, tryRoads } from './steps/roads'

test('a tab that was open before the guard was installed is guarded', async ({ extensionDir }) => {
  const portal = await startPracticePortal({ port: 0 })
  portal.scenario({ drawing: 'plain', certificates: [contoso()] })
  const browser = await launchChromium(portal, extensionDir, async (context) => {
    const page = await context.newPage()
    await page.goto(PORTAL_URL)
    await page.getByText('Create a Certificate').waitFor()
  })
  try {
    const tab = await browser.waitForTab(PORTAL_URL)
    await seeGuard(tab, ({ state }) => state === 'protected', 'the guard in the open tab', 10_000)
    const aims = [{ name: 'create' }, { name: 'renew' }, { name: 'revoke' }] as const
    expect(await tryRoads(tab, ROAD_NAMES, aims)).toEqual([])
    expect(harmIn(portal.log())).toEqual([])
  } finally {
    await browser.close()
    await portal.close()
  }
})
