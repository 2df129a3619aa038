/** Pictures of the extension's own pages: the records, the popup in each state, the settings. */
import { csv, graphJson } from '../../practice/data/exports.ts'
import {
  CONTOSO_ACCOUNT,
  contoso,
  recreatedContoso,
  SCENARIOS,
} from '../../practice/data/scenarios.ts'
import type { Tab } from '../../tests/e2e/harness/types'
import { clickOn } from '../../tests/e2e/steps/portal-hand'
import {
  chooseRequest,
  findRow,
  humanPause,
  isOn,
  openWithTask,
  pressRenewTwice,
  requestFile,
  seeGuard,
} from '../../tests/e2e/steps/renewal-steps'
import { called, type Stage, type Story, sees } from './stage'

const BOX = called('textbox', /Paste what Intune shows/)

/** What PowerShell prints without `| fl`. */
const CUT_OFF = `
AppleIdentifier      CertificateSerialNumber ExpirationDateTime    TopicIdentifier
---------------      ----------------------- ------------------    ---------------
mdm-push@contoso.com 0DBBD018B25C7F76        11/02/2027            com.apple.mgmt.External.4d2d…
`

/** The popup, 360 px wide; with `over` as it opens over the portal's tab. */
async function popup(stage: Stage, name: string, over?: Tab): Promise<Tab> {
  await over?.bringToFront()
  // In the background, so that the portal stays the active tab while the popup asks for it.
  const page = await stage.guard.openBlank({ background: over !== undefined })
  await page.setViewport(360, 640)
  await page.goto(stage.guard.extensionUrl('popup.html'))
  await page.need(called('button', /./))
  await stage.take(page, name)
  return page
}

async function popupOver(stage: Stage, tab: Tab, name: string): Promise<void> {
  await (await popup(stage, name, tab)).close()
  await tab.bringToFront()
}

export const EXTENSION_STORIES: Record<string, Story> = {
  async records(stage) {
    stage.scenario()
    const page = await stage.openPage('records.html')
    await page.need(BOX)
    await stage.take(page, 'records-empty')
    await page.paste(BOX, CUT_OFF)
    await page.need({ text: /Nothing was saved/ })
    await stage.take(page, 'records-refused')
  },

  async 'records-saved'(stage) {
    stage.scenario()
    const page = await stage.openPage('records.html')
    await page.paste(BOX, graphJson(contoso(), CONTOSO_ACCOUNT))
    await page.need({ text: /certificate is recorded/ })
    await stage.take(page, 'records-saved')
    await page.emulate({ colorScheme: 'dark' })
    await stage.take(page, 'records-saved-dark')
    await page.emulate({ colorScheme: 'light', zoom: 2 })
    await stage.take(page, 'records-saved-200')
    await page.emulate({ zoom: 1 })
    await page.paste(BOX, graphJson(recreatedContoso(), CONTOSO_ACCOUNT))
    await page.need({ text: /Two UIDs for Contoso/ })
    await stage.take(page, 'records-topic-changed')
  },

  async 'records-several'(stage) {
    stage.scenario()
    const page = await stage.openPage('records.html')
    await page.paste(BOX, csv(SCENARIOS['three-of-ours'](), CONTOSO_ACCOUNT))
    await page.need({ text: '3 certificates in one paste.' })
    await stage.take(page, 'records-several')
    const three = await stage.openPage('popup.html', 360, 640)
    await three.need(called('radio', /Renew/))
    await stage.take(three, 'popup-three-records')
  },

  async popup(stage) {
    stage.scenario({ certificates: SCENARIOS['look-alikes']().slice(5, 11) })
    await (await popup(stage, 'popup-nothing-recorded')).close()
    await stage.begin({ certificates: SCENARIOS['look-alikes']().slice(5, 11) })
    const first = await popup(stage, 'popup-open-portal')
    await first.emulate({ colorScheme: 'dark' })
    await stage.take(first, 'popup-open-portal-dark')
    await first.close()
    await stage.age(10)
    await (await popup(stage, 'popup-read-again')).close()
  },

  async 'popup-over-the-portal'(stage) {
    const certificates = SCENARIOS['look-alikes']().slice(5, 11)
    await stage.begin({ certificates })
    const tab = await openWithTask(stage.guard)
    await findRow(tab, certificates[0]?.id)
    await popupOver(stage, tab, 'popup-press-renew')
    await pressRenewTwice(tab)
    await seeGuard(tab, isOn('renew'), 'the renew screen')
    await humanPause()
    await popupOver(stage, tab, 'popup-upload')
    await chooseRequest(tab, requestFile())
    await clickOn(tab, 'upload')
    await sees(tab, 'Apple says')
    await popupOver(stage, tab, 'popup-after')
  },
}
