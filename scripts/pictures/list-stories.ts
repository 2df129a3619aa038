/** Pictures of the list: from the first question to the one green row, and what is not green. */
import { graphJson } from '../../practice/data/exports.ts'
import {
  CONTOSO_ACCOUNT,
  contoso,
  OTHER_ACCOUNTS,
  recreatedContoso,
  SCENARIOS,
} from '../../practice/data/scenarios.ts'
import { clickOn } from '../../tests/e2e/steps/portal-hand'
import {
  button,
  findRow,
  humanPause,
  openToRenew,
  openWithTask,
  seeGuard,
} from '../../tests/e2e/steps/renewal-steps'
import { called, pressReadAll, readAllRows, type Story, sees } from './stage'

const ours = contoso()
/** The look-alikes as one screen shows them. */
const six = () => SCENARIOS['look-alikes']().slice(5, 11)

export const LIST_STORIES: Record<string, Story> = {
  async 'list-no-record'(stage) {
    stage.scenario({ certificates: six() })
    const tab = await stage.guard.openPortal()
    await sees(tab, 'Which certificate is yours')
    await stage.take(tab, 'list-no-record')
  },

  async 'list-green'(stage) {
    const certificates = six()
    await stage.begin({ certificates })
    const tab = await stage.guard.openPortal()
    await sees(tab, 'What did you come to do?')
    await stage.take(tab, 'list-what-for')
    await tab.click(button('Renew Contoso'))
    await sees(tab, 'That shows the guard where the details are.')
    await stage.take(tab, 'list-teach')
    await findRow(tab, certificates[0]?.id)
    await stage.take(tab, 'list-green')
    await tab.emulate({ colorScheme: 'dark' })
    await stage.take(tab, 'list-green-dark')
    await tab.emulate({ colorScheme: 'light' })
    await readAllRows(tab)
    await stage.take(tab, 'list-all-read')
    await tab.emulate({ zoom: 2 })
    await stage.take(tab, 'list-green-200')
    await tab.emulate({ zoom: 1 })
    await clickOn(tab, 'renew', ours.id)
    await sees(tab, 'Still the same')
    await stage.take(tab, 'list-armed')
  },

  async 'list-reading'(stage) {
    await stage.begin({ certificates: six(), drawing: { delayMs: 900 } })
    const tab = await openToRenew(stage.guard)
    await clickOn(tab, 'details')
    await seeGuard(tab, ({ texts }) => /Row [2-9] of/.test(texts), 'reading', 20_000)
    await stage.take(tab, 'list-reading')
    await tab.click(button('Stop'))
    await sees(tab, 'You stopped it.')
    await stage.take(tab, 'list-stopped')
  },

  async 'list-by-hand'(stage) {
    await stage.begin({ certificates: six(), drawing: 'javascript-links' })
    const tab = await openToRenew(stage.guard)
    await clickOn(tab, 'details')
    await sees(tab, 'cannot open them itself')
    await stage.take(tab, 'list-by-hand')
  },

  async 'list-stale'(stage) {
    const certificates = SCENARIOS.recreated()
    await stage.begin({ certificates })
    await stage.age(10)
    const tab = await openToRenew(stage.guard)
    await clickOn(tab, 'details', certificates[1]?.id)
    await sees(tab, 'Matches what was recorded')
    await humanPause()
    await stage.take(tab, 'list-stale')
    const page = await stage.openPage('records.html')
    await page.paste({ role: 'textbox', nth: 0 }, graphJson(recreatedContoso(), CONTOSO_ACCOUNT))
    await page.need({ text: /Two UIDs for Contoso/ })
    await tab.bringToFront()
    await sees(tab, 'Two readings disagree')
    await stage.take(tab, 'list-disputed')
  },

  async 'list-two-rows'(stage) {
    const [other = ours] = six()
    await stage.begin({ certificates: [other, ours, { ...ours, id: 'twin' }] })
    const tab = await openToRenew(stage.guard)
    await findRow(tab, other.id)
    await pressReadAll(tab)
    await sees(tab, 'Two rows show the same UID')
    await stage.take(tab, 'list-two-rows')
  },

  async 'list-server'(stage) {
    const certificates = SCENARIOS['server-leftovers']()
    await stage.begin({ certificates })
    const tab = await openToRenew(stage.guard)
    await findRow(tab, certificates[1]?.id)
    await stage.take(tab, 'list-server')
  },

  async 'list-none-matches'(stage) {
    const certificates = six().filter(({ id }) => id !== ours.id)
    await stage.begin({ certificates })
    const tab = await openToRenew(stage.guard)
    await clickOn(tab, 'details', certificates[0]?.id)
    await sees(tab, 'rows were checked')
    await stage.take(tab, 'list-none-matches')
  },

  async 'account-other'(stage) {
    await stage.begin({ account: OTHER_ACCOUNTS.fabrikam })
    const tab = await openToRenew(stage.guard)
    await sees(tab, 'Another Apple Account than recorded.')
    await stage.take(tab, 'account-other')
    await findRow(tab)
    await sees(tab, 'under another address')
    await stage.take(tab, 'account-renamed')
  },

  async 'account-personal'(stage) {
    await stage.begin({ account: OTHER_ACCOUNTS.personal })
    const tab = await openToRenew(stage.guard)
    await sees(tab, 'This looks like a personal Apple Account.')
    await stage.take(tab, 'account-personal')
  },

  async 'get-started'(stage) {
    await stage.begin({ certificates: [], account: OTHER_ACCOUNTS.fabrikam })
    const tab = await openToRenew(stage.guard)
    await sees(tab, 'is not in this account.')
    await stage.take(tab, 'get-started-wrong-account')
  },

  async 'list-looking'(stage) {
    await stage.begin({ certificates: six() })
    const tab = await stage.guard.openPortal()
    await tab.click(button('Just looking'))
    await sees(tab, 'Looking around')
    await stage.take(tab, 'list-looking')
  },

  async 'stated-unchanged'(stage) {
    const certificates = six()
    await stage.begin({ certificates })
    await stage.age(10)
    const tab = await openWithTask(stage.guard)
    await clickOn(tab, 'details', certificates[0]?.id)
    await sees(tab, 'Check Intune once more.')
    await tab.click(button('It is unchanged…'))
    const page = await stage.windowAt('unchanged.html')
    const name = await page.need(called('textbox', 'Your name'))
    await page.focus(name)
    await page.type('J. Smith')
    await stage.takeWindow(page, 'window-unchanged')
    await page.click(called('button', /unchanged/i))
    await tab.bringToFront()
    await sees(tab, 'J. Smith stated')
    await humanPause()
    await stage.take(tab, 'list-stated')
  },
}
