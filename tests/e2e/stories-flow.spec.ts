import { OTHER_ACCOUNTS } from '../../practice/data/scenarios.ts'
import { expect, type Tab, test } from './harness'
import { pause } from './harness/poll'
import { clickOn, fieldValue, handleOf, showScreen } from './steps/portal-hand'
import {
  answer,
  button,
  chooseRequest,
  DIALOG,
  fill,
  findRow,
  harmIn,
  humanPause,
  isOn,
  ofKind,
  openToRenew,
  openWithTask,
  pressRenewTwice,
  says,
  seeGuard,
} from './steps/renewal-steps'
import { tryRoads } from './steps/roads'
import { begin, listed, noFileStays, ours, request, signInAgain } from './steps/story'

test('a new certificate although a renewal was meant: one release for the whole flow', async ({
  guard,
}) => {
  await begin(guard, { reSignInAfterUpload: true })
  const tab = await openToRenew(guard)
  await clickOn(tab, 'create')
  await tab.need(DIALOG)
  expect(await tab.textOf(DIALOG)).toContain('Renew, don’t create.')
  await answer(tab, 'This is for a new MDM or customer…')
  const page = await guard.waitForTab('release.html')
  await page.click({ role: 'button', name: 'Let me create a certificate' })
  await page.need({ text: 'Type the name of the organisation.' })
  await fill(page, 'Organisation', 'Fabrikam')
  await fill(page, 'Reason', 'A new customer with an MDM of its own')
  await page.click({ role: 'button', name: 'Let me create a certificate' })
  await page.need({ text: 'Granted.' })
  await page.close()
  await tab.bringToFront()
  await acceptTerms(tab)
  // A long stay in the terms, and the portal forgets who was signed in.
  await pause(process.env.MATRIX === 'full' ? 20_000 : 2000)
  await guard.portal.command({ do: 'expire-session' })
  await tab.reload()
  await signInAgain(tab)
  await handleOf(tab, 'create')
  await acceptTerms(tab)
  await humanPause()
  await clickOn(tab, 'accept')
  await seeGuard(tab, isOn('create'), 'the form')
  await humanPause()
  await chooseRequest(tab, request)
  await clickOn(tab, 'upload')
  await signInAgain(tab)
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  expect(ofKind(guard.portal.log(), 'issued')).toHaveLength(1)
  const windows = await Promise.all((await guard.tabs()).map((one) => one.url()))
  expect(windows.filter((url) => url.includes('release.html'))).toEqual([])
  // The flow is over, and so is the release.
  await humanPause()
  await clickOn(tab, 'manage')
  await handleOf(tab, 'create')
  await humanPause()
  guard.portal.clearLog()
  expect(await tryRoads(tab, ['mouse'], [{ name: 'create' }])).toEqual([])
})

test('a first certificate: one calm confirmation, and the others stay held', async ({ guard }) => {
  await begin(guard)
  const tab = await openWithTask(guard, { kind: 'first', organisation: 'Fabrikam', ticket: '' })
  await seeGuard(tab, isOn('list'), 'the list')
  expect(await tryRoads(tab, ['mouse'], [{ name: 'renew' }, { name: 'revoke' }])).toEqual([])
  await clickOn(tab, 'create')
  await answer(tab, 'Check and allow…')
  const page = await guard.waitForTab('release.html')
  await page.click({ role: 'button', name: 'Yes, create the certificate' })
  await page.need({ text: 'Granted.' })
  await page.close()
  await tab.bringToFront()
  await acceptTerms(tab)
  await humanPause()
  await clickOn(tab, 'accept')
  await seeGuard(tab, isOn('create'), 'the form')
  await humanPause()
  await chooseRequest(tab, request)
  await clickOn(tab, 'upload')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  expect((await tab.guard()).texts).not.toContain('A new certificate was created.')
  expect(ofKind(guard.portal.log(), 'issued')).toHaveLength(1)
  expect(guard.portal.log().filter(({ control: it }) => /renew|revoke/.test(it ?? ''))).toEqual([])
})

async function acceptTerms(tab: Tab): Promise<void> {
  await clickOn(tab, 'create')
  await seeGuard(tab, isOn('terms'), 'the terms')
  await humanPause()
  await clickOn(tab, 'agree')
}

test('"successfully created" in a renewal: nothing is lost, and the way back', async ({
  guard,
}) => {
  await begin(guard)
  const tab = await openToRenew(guard)
  await handleOf(tab, 'renew')
  await showScreen(tab, {
    screen: 'confirmation',
    result: { kind: 'created', certificate: listed },
  })
  const view = await seeGuard(tab, says('A new certificate was created.'), 'the alarm')
  expect(view.texts).toContain('as long as this file is not put into Intune')
  await tab.click(button('Back to the list to renew'))
  await seeGuard(tab, isOn('list'), 'the list')
  expect(harmIn(guard.portal.log())).toEqual([])
})

test('notes that somebody wrote stay until Add or Replace is pressed', async ({ guard }) => {
  await begin(guard)
  const tab = await openToRenew(guard)
  await findRow(tab)
  await pressRenewTwice(tab)
  await expect.poll(() => fieldValue(tab, 'notes')).toMatch(/^Renewed \d{4}-/)
  const note = await fieldValue(tab, 'notes')
  await tab.focus(await handleOf(tab, 'notes'))
  await tab.press('Control+a')
  await tab.type('Kept by hand')
  await seeGuard(tab, says('There is a note here already.'), 'the question')
  expect(await fieldValue(tab, 'notes')).toBe('Kept by hand')
  await tab.click(button('Add mine below'))
  await expect.poll(() => fieldValue(tab, 'notes')).toBe(`Kept by hand\n${note}`)
  await tab.focus(await handleOf(tab, 'notes'))
  await tab.press('Control+a')
  await tab.type('By hand again')
  await tab.click(button('Replace it'))
  await expect.poll(() => fieldValue(tab, 'notes')).toBe(note)
})

test('the note keeps to what the field takes', async ({ guard }) => {
  await begin(guard, { drawing: { notesMaxLength: 12 } })
  const tab = await openToRenew(guard)
  await findRow(tab)
  await pressRenewTwice(tab)
  await expect
    .poll(() => fieldValue(tab, 'notes'))
    .toBe(`Renewed ${new Date().toISOString()}`.slice(0, 12))
})

test('a second sign-in after the upload and a reload: the renewal is still known', async ({
  guard,
}) => {
  await begin(guard, { reSignInAfterUpload: true })
  const tab = await openToRenew(guard)
  await findRow(tab)
  await pressRenewTwice(tab)
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await humanPause()
  await chooseRequest(tab, request)
  await clickOn(tab, 'upload')
  await signInAgain(tab)
  await seeGuard(tab, says('Apple says the certificate of Contoso was renewed.'), 'its words')
  await tab.reload()
  await seeGuard(tab, says('Apple says the certificate of Contoso was renewed.'), 'it again')
  await clickOn(tab, 'manage')
  await seeGuard(tab, isOn('list'), 'the list')
  await clickOn(tab, 'details', ours.id)
  await seeGuard(tab, says('Renewed: same UID, new date.'), 'the check afterwards')
  expect(harmIn(guard.portal.log())).toEqual([])
})

test('Cancel, an account change and the list end what was pressed', async ({ guard }) => {
  await begin(guard)
  const tab = await openToRenew(guard)
  const restart = async () => {
    await findRow(tab)
    await pressRenewTwice(tab)
    await seeGuard(tab, says('You pressed Renew on Contoso’s row'), 'what was pressed')
    await humanPause()
  }
  await restart()
  await clickOn(tab, 'cancel')
  await seeGuard(tab, isOn('list'), 'the list')
  await showScreen(tab, { screen: 'renew', certificate: listed })
  await seeGuard(tab, isOn('renew'), 'the form')
  await noFileStays(guard, tab)
  await showScreen(tab, { screen: 'list' })
  await seeGuard(tab, isOn('list'), 'the list')
  await restart()
  await guard.portal.command({ do: 'change-account', account: OTHER_ACCOUNTS.fabrikam })
  await seeGuard(tab, says('Press Cancel and start from the list.'), 'that it is void')
  await noFileStays(guard, tab)
  expect(harmIn(guard.portal.log())).toEqual([])
})
