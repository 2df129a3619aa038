/** Pictures of the way from the pressed Renew to the check afterwards. */
import { contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import { clickOn, handleOf, showScreen } from '../../tests/e2e/steps/portal-hand'
import {
  chooseRequest,
  findRow,
  humanPause,
  isOn,
  openToRenew,
  openWithTask,
  pressRenewTwice,
  requestFile,
  seeGuard,
} from '../../tests/e2e/steps/renewal-steps'
import { type Story, sees } from './stage'

const ours = contoso()
const listed = { ...ours, status: 'active' } as const

export const RENEWAL_STORIES: Record<string, Story> = {
  async renewal(stage) {
    const certificates = SCENARIOS['look-alikes']().slice(5, 11)
    await stage.begin({ certificates })
    const tab = await openWithTask(stage.guard)
    await findRow(tab, certificates[0]?.id)
    await pressRenewTwice(tab)
    await seeGuard(tab, isOn('renew'), 'the renew screen')
    await sees(tab, 'You pressed Renew on Contoso’s row')
    await humanPause()
    await stage.take(tab, 'renew-carried')
    await tab.focus(await handleOf(tab, 'notes'))
    await tab.press('Control+a')
    await tab.type('Renewed last year by J. Smith')
    await sees(tab, 'There is a note here already.')
    await stage.take(tab, 'renew-notes-kept')
    await chooseRequest(tab, requestFile())
    await clickOn(tab, 'upload')
    await sees(tab, 'Apple says the certificate of Contoso was renewed.')
    await stage.take(tab, 'confirmation-renewed')
    await humanPause()
    await clickOn(tab, 'manage')
    await sees(tab, 'Is it renewed?')
    await stage.take(tab, 'after-unread')
    await clickOn(tab, 'details', ours.id)
    await sees(tab, 'Renewed: same UID, new date.')
    await stage.take(tab, 'after-check')
  },

  async 'confirmation-created'(stage) {
    await stage.begin()
    const tab = await openToRenew(stage.guard)
    await handleOf(tab, 'renew')
    await showScreen(tab, {
      screen: 'confirmation',
      result: { kind: 'created', certificate: listed },
    })
    await sees(tab, 'A new certificate was created.')
    await stage.take(tab, 'confirmation-created')
  },
}
