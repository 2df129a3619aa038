/** The proved certificate is really saved, under a name that says whose it is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Download } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { contoso } from '../../practice/data/scenarios.ts'
import { startPracticePortal } from '../../practice/server/portal.ts'
import { certificateFile } from '../../practice/server/samples.ts'
import { launchChromium } from './harness/chromium'
import { fileAt, renewedContoso } from './steps/certificate-files'
import { ask, record } from './steps/renewal-steps'

const BUILD = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3-test')

test('the proved file is saved under a speaking name: the certificate alone', async () => {
  const portal = await startPracticePortal()
  const downloads: Download[] = []
  const guard = await launchChromium(portal, BUILD, async (context: BrowserContext) => {
    context.on('page', (page) => page.on('download', (one) => downloads.push(one)))
  })
  try {
    portal.scenario({ drawing: 'plain', certificates: [contoso()] })
    await record(guard)
    const { records } = await ask(guard, { type: 'page/state', tabId: null })
    const tab = await guard.openExtension(`certificate.html?record=${records[0]?.id ?? ''}`)
    await tab.chooseFile({ css: 'input[type=file]', hidden: true }, fileAt('right'))
    await tab.click({ role: 'link', name: /^Save it as/ })
    await expect.poll(() => downloads.length).toBe(1)
    const month = renewedContoso().expires.slice(0, 7)
    expect(downloads[0]?.suggestedFilename()).toBe(`Contoso push ${month}.pem`)
    const saved = readFileSync((await downloads[0]?.path()) ?? '', 'utf8')
    expect(saved.replace(/\s/g, '')).toBe(
      certificateFile(renewedContoso()).content.replace(/\s/g, ''),
    )
  } finally {
    await guard.close()
    await portal.close()
  }
})
