/** Pictures of the second person's confirmation, on both sides, and of the journal. */
import { contoso, recreatedContoso } from '../../practice/data/scenarios.ts'
import type { Tab } from '../../tests/e2e/harness/types'
import { clickOn } from '../../tests/e2e/steps/portal-hand'
import {
  chooseRequest,
  findRow,
  humanPause,
  isOn,
  openToRenew,
  pressRenewTwice,
  requestFile,
  seeGuard,
} from '../../tests/e2e/steps/renewal-steps'
import {
  askSecond,
  compare,
  openShadow,
  readBack,
  readCode,
  requireSecond,
} from '../../tests/e2e/steps/second-person'
import { called, dialogOf, type Stage, type Story, sees } from './stage'

/** A page of the extension, as high as what it holds. */
async function takePage(stage: Stage, page: Tab, name: string): Promise<void> {
  await page.setViewport(1000, 700)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  await page.setViewport(1000, Math.min(Math.max(height, 700), 1800))
  await page.evaluate('scrollTo(0, 0)')
  await stage.take(page, name)
}

async function asked(stage: Stage, strength: 'independent' | 'witnessed') {
  await stage.begin()
  await requireSecond(stage.guard, strength)
  return askSecond(stage.guard)
}

export const SECOND_STORIES: Record<string, Story> = {
  async 'second-asked'(stage) {
    await stage.begin()
    await requireSecond(stage.guard, 'independent')
    const tab = await openToRenew(stage.guard)
    await findRow(tab)
    await clickOn(tab, 'renew', contoso().id)
    await dialogOf(tab, 'A second person has to confirm')
    await stage.take(tab, 'second-asked')
  },

  async 'second-independent'(stage) {
    const { confirm } = await asked(stage, 'independent')
    await stage.takeWindow(confirm, 'confirm-ready')
    const code = await readCode(confirm)
    await stage.takeWindow(confirm, 'confirm-code')
    const shadow = await openShadow(stage.guard, code)
    const words = await readBack(shadow)
    await takePage(stage, shadow, 'shadow')
    await shadow.emulate({ colorScheme: 'dark' })
    await takePage(stage, shadow, 'shadow-dark')
    await shadow.close()
    await confirm.bringToFront()
    await compare(confirm, words)
    await confirm.need({ text: 'They agree.' })
    await stage.takeWindow(confirm, 'confirm-agree')
  },

  async 'second-disagrees'(stage) {
    const { confirm } = await asked(stage, 'independent')
    const shadow = await openShadow(stage.guard, await readCode(confirm), recreatedContoso())
    const words = await readBack(shadow)
    await shadow.close()
    await confirm.bringToFront()
    await compare(confirm, words)
    await confirm.need({ text: /Your readings disagree/ })
    await stage.takeWindow(confirm, 'confirm-disagree')
  },

  async 'second-witness'(stage) {
    const { confirm } = await asked(stage, 'witnessed')
    await stage.takeWindow(confirm, 'confirm-witness')
  },

  async journal(stage) {
    await stage.begin()
    const tab = await openToRenew(stage.guard)
    await findRow(tab)
    await humanPause()
    await pressRenewTwice(tab)
    await seeGuard(tab, isOn('renew'), 'the renew screen')
    await humanPause()
    await chooseRequest(tab, requestFile())
    await clickOn(tab, 'upload')
    await sees(tab, 'was renewed')
    await humanPause()
    await clickOn(tab, 'manage')
    await seeGuard(tab, isOn('list'), 'the list again')
    const page = await stage.openPage('journal.html', 1000, 900)
    await page.need({ role: 'article', name: 'Renewal: Contoso, Intune' })
    await page.click(called('button', 'Check the whole journal'))
    await page.need({ text: /^Whole: events/ })
    await takePage(stage, page, 'journal')
    await page.click({ css: 'article summary' })
    await page.evaluate("document.querySelector('article').scrollIntoView()")
    await page.setViewport(1000, 900)
    await stage.take(page, 'journal-events')
    await page.click({ css: '#keep summary' })
    await page.click(called('button', 'Delete old events…'))
    await page.evaluate("document.querySelector('#keep').scrollIntoView()")
    await stage.take(page, 'journal-delete')
  },
}
