/** Pictures of what is held: the dialogs, and the windows in which a release is written. */
import { contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import type { Tab } from '../../tests/e2e/harness/types'
import { clickOn, handleOf, showScreen } from '../../tests/e2e/steps/portal-hand'
import {
  answer,
  button,
  DIALOG,
  fill,
  findRow,
  openToRenew,
  openWithTask,
  requestFile,
} from '../../tests/e2e/steps/renewal-steps'
import { closeDialog } from '../../tests/e2e/steps/roads'
import { called, dialogOf, readAllRows, type Stage, type Story, sees } from './stage'

const ours = contoso()
const listed = { ...ours, status: 'active' } as const
const six = () => SCENARIOS['look-alikes']().slice(5, 11)

async function openList(stage: Stage): Promise<Tab> {
  await stage.begin({ certificates: six() })
  return openWithTask(stage.guard)
}

export const HELD_STORIES: Record<string, Story> = {
  async 'held-rows'(stage) {
    const tab = await openList(stage)
    const [first, second] = six()
    await clickOn(tab, 'renew', second?.id)
    await dialogOf(tab, 'This row has not been checked yet.')
    await stage.take(tab, 'held-unread-row')
    await closeDialog(tab)
    await findRow(tab, first?.id)
    await readAllRows(tab)
    await clickOn(tab, 'renew', first?.id)
    await dialogOf(tab, 'This is not Contoso’s certificate.')
    await stage.take(tab, 'held-wrong-row')
    await tab.emulate({ colorScheme: 'dark' })
    await stage.take(tab, 'held-wrong-row-dark')
    await tab.emulate({ colorScheme: 'light' })
    await closeDialog(tab)
    await clickOn(tab, 'download', first?.id)
    await dialogOf(tab, 'Downloading harms nothing')
    await stage.take(tab, 'held-download')
    await closeDialog(tab)
    await clickOn(tab, 'revoke', ours.id)
    await dialogOf(tab, 'This is the certificate Contoso uses now.')
    await stage.take(tab, 'held-revoke-ours')
    await answer(tab, 'Revoke it all the same…')
    await stage.takeWindow(await stage.windowAt('release.html'), 'window-revoke-ours')
  },

  async 'held-revoke-stray'(stage) {
    const tab = await openList(stage)
    const [first] = six()
    await findRow(tab, first?.id)
    await readAllRows(tab)
    await clickOn(tab, 'revoke', first?.id)
    await dialogOf(tab, 'No record knows this certificate')
    await stage.take(tab, 'held-revoke-stray')
    await answer(tab, 'Revoke it all the same…')
    await stage.takeWindow(await stage.windowAt('release.html'), 'window-revoke-stray')
  },

  async 'held-create'(stage) {
    const tab = await openList(stage)
    await clickOn(tab, 'create')
    await dialogOf(tab, 'Renew, don’t create.')
    await stage.take(tab, 'held-create')
    await tab.emulate({ zoom: 2 })
    await stage.take(tab, 'held-create-200')
    await tab.emulate({ zoom: 1 })
    await answer(tab, 'This is for a new MDM or customer…')
    const page = await stage.windowAt('release.html')
    await stage.takeWindow(page, 'window-create')
    await page.click(called('button', 'Let me create a certificate'))
    await stage.takeWindow(page, 'window-create-missing')
    await fill(page, 'Organisation', 'Fabrikam')
    await fill(page, 'Reason', 'A new customer with an MDM of its own')
    await page.click(called('button', 'Let me create a certificate'))
    await page.need({ text: 'Granted.' })
    await stage.takeWindow(page, 'window-granted')
    await page.close()
    await tab.bringToFront()
    await clickOn(tab, 'create')
    await sees(tab, 'may be created now')
    await stage.take(tab, 'create-released')
  },

  async 'held-no-task'(stage) {
    await stage.begin({ certificates: six() })
    const tab = await stage.guard.openPortal()
    await clickOn(tab, 'renew', ours.id)
    await dialogOf(tab, 'Whether this button is right')
    await stage.take(tab, 'held-no-task')
    // The bar behind the dialog has a button of the same name.
    await tab.click({ role: 'button', name: 'Something else…', within: DIALOG })
    await stage.takeWindow(await stage.windowAt('task.html'), 'window-task')
  },

  async 'held-paste-details'(stage) {
    const tab = await openList(stage)
    await clickOn(tab, 'renew', ours.id)
    await dialogOf(tab, 'This row has not been checked yet.')
    await answer(tab, 'Paste its details myself…')
    await stage.takeWindow(await stage.windowAt('release.html'), 'window-paste-details')
  },

  async 'held-file'(stage) {
    await stage.begin()
    const tab = await openToRenew(stage.guard)
    await handleOf(tab, 'renew')
    await showScreen(tab, { screen: 'renew', certificate: listed })
    await sees(tab, 'Press Cancel and start from the list.')
    await stage.take(tab, 'renew-unproved')
    await tab.chooseFile(await handleOf(tab, 'file'), requestFile())
    await dialogOf(tab, 'No file may be chosen here yet.')
    await stage.take(tab, 'held-file')
  },

  async 'held-first'(stage) {
    await stage.begin({ certificates: six() })
    const tab = await stage.guard.openPortal()
    await tab.click(button('Something else…'))
    const task = await stage.windowAt('task.html')
    await task.click(called('radio', /First certificate/))
    await fill(task, 'Organisation it is for', 'Fabrikam')
    await stage.takeWindow(task, 'window-task-first')
    await task.click(called('button', /Fabrikam|first certificate/))
    await tab.bringToFront()
    await sees(tab, 'First certificate for Fabrikam')
    await clickOn(tab, 'create')
    await dialogOf(tab, 'one check before you create it')
    await stage.take(tab, 'held-first')
    await answer(tab, 'Check and allow…')
    await stage.takeWindow(await stage.windowAt('release.html'), 'window-first')
  },

  async 'page-not-understood'(stage) {
    await stage.begin({ drawing: 'redesigned', certificates: six() })
    const tab = await openWithTask(stage.guard)
    await sees(tab, 'Apple’s page looks different today.')
    await stage.take(tab, 'page-not-understood')
    await tab.click(button('Go on without the guard…'))
    const page = await stage.windowAt('release.html')
    await stage.takeWindow(page, 'window-without-guard')
    await page.click(called('radio', 'Go on without comparing'))
    await fill(page, 'Organisation', 'Contoso')
    await fill(page, 'Reason', 'The page is drawn differently today')
    await page.click(called('button', 'Go on without the guard'))
    await page.need({ text: 'Granted.' })
    await page.close()
    await tab.bringToFront()
    await sees(tab, 'The guard stands aside in this tab.')
    await stage.take(tab, 'page-unguarded')
  },

  async 'page-translated'(stage) {
    await stage.begin({ drawing: 'translated', certificates: six() })
    const tab = await openWithTask(stage.guard)
    await sees(tab, 'Turn the translation off.')
    await stage.take(tab, 'page-translated')
  },
}
