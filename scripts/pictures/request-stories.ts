/** Pictures of the request's check at Apple's file field. */
import { contoso } from '../../practice/data/scenarios.ts'
import {
  certificateFile,
  type SampleFile,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'
import type { Tab } from '../../tests/e2e/harness/types'
import { onDisk } from '../../tests/e2e/steps/console-files'
import { clickOn, handleOf } from '../../tests/e2e/steps/portal-hand'
import {
  ask,
  button,
  chooseRequest,
  findRow,
  humanPause,
  isOn,
  openToRenew,
  pressRenewTwice,
  seeGuard,
} from '../../tests/e2e/steps/renewal-steps'
import { dialogOf, type Stage, type Story, sees } from './stage'

const good = vendorSignedRequest()
const MADE_BY = 'A request made by Microsoft (Intune).'

const at = (file: SampleFile, name = file.name) => onDisk({ ...file, name }).path

/** On the form of Contoso's renewal. */
async function onForm(stage: Stage): Promise<Tab> {
  const tab = await openToRenew(stage.guard)
  await findRow(tab)
  await pressRenewTwice(tab)
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await sees(tab, 'You pressed Renew on Contoso’s row')
  await humanPause()
  return tab
}

export const REQUEST_STORIES: Record<string, Story> = {
  async 'request-known'(stage) {
    await stage.begin()
    const tab = await onForm(stage)
    await chooseRequest(tab, at(good))
    await sees(tab, MADE_BY)
    await tab.need({ css: '[data-mark=request]' })
    await stage.take(tab, 'request-known')
  },

  async 'request-held'(stage) {
    await stage.begin()
    const tab = await onForm(stage)
    await tab.chooseFile(await handleOf(tab, 'file'), at(certificateFile(contoso())))
    await dialogOf(tab, 'This is a push certificate, not the request.')
    await stage.take(tab, 'request-held')
  },

  async 'request-vendor'(stage) {
    await stage.begin()
    const { records } = await ask(stage.guard, { type: 'page/state', tabId: null })
    const lastRequest = { vendor: 'Fabrikam MDM', keyHash: null, at: 1 }
    const written = records.map((one) => ({ ...one, lastRequest }))
    const diff = { written, removed: [] }
    await ask(stage.guard, { type: 'page/save-records', diff, why: 'test' })
    const tab = await onForm(stage)
    await chooseRequest(tab, at(good))
    await dialogOf(tab, 'Fabrikam MDM')
    await stage.take(tab, 'request-vendor')
  },

  async 'request-ending'(stage) {
    await stage.begin()
    const tab = await onForm(stage)
    await chooseRequest(tab, at(good, 'Request.dat'))
    await sees(tab, MADE_BY)
    await humanPause()
    await clickOn(tab, 'upload')
    await sees(tab, 'Apple’s page did not take Request.dat.')
    await stage.take(tab, 'request-refused')
    await tab.click(button('Save it as .txt…'))
    await stage.takeWindow(await stage.windowAt('request.html'), 'window-request')
  },
}
