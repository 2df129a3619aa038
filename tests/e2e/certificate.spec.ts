/** The downloaded file is checked before it leaves, and what the MDM shows is compared afterwards. */
import { readFileSync } from 'node:fs'
import { graphJson, pageText } from '../../practice/data/exports.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../practice/data/scenarios.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import {
  createdAnew,
  type FileKind,
  fabrikam,
  fileAt,
  renewedContoso,
} from './steps/certificate-files'
import { clickOn } from './steps/portal-hand'
import {
  ask,
  button,
  chooseRequest,
  findRow,
  humanPause,
  isOn,
  openWithTask,
  pressRenewTwice,
  record,
  requestFile,
  says,
  seeGuard,
} from './steps/renewal-steps'

const INPUT = { css: 'input[type=file]', hidden: true }
const VERDICT = { role: 'article' }
const BOX = { role: 'textbox', name: 'Paste what Intune shows now' }
const STOP = 'Do not upload this file to Intune.'
const RIGHT = 'This is Contoso’s certificate. Put it into Intune.'

test.beforeEach(async ({ guard }) => {
  await withPortal(guard, 'plain')
  await record(guard)
})

async function contosoId(guard: GuardBrowser): Promise<string> {
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  return records.find(({ topic }) => topic === contoso().topic)?.id ?? ''
}

async function checkPage(guard: GuardBrowser): Promise<Tab> {
  const tab = await guard.openExtension(`certificate.html?record=${await contosoId(guard)}`)
  await tab.need({ role: 'heading', name: 'Check the file before it goes into the MDM' })
  return tab
}

async function check(tab: Tab, kind: FileKind): Promise<string> {
  await tab.chooseFile(INPUT, fileAt(kind))
  await tab.need(VERDICT)
  return tab.textOf(VERDICT)
}

async function afterPage(guard: GuardBrowser): Promise<Tab> {
  const tab = await guard.openExtension(`after.html?record=${await contosoId(guard)}`)
  await tab.need(BOX)
  return tab
}

test('the right file, by its path: said large, named for saving, then compared', async ({
  guard,
}) => {
  const tab = await checkPage(guard)
  const words = await check(tab, 'right')
  expect(words).toContain(RIGHT)
  expect(
    await tab.find({ role: 'link', name: /^Save it as “Contoso push \d{4}-\d\d\.pem”$/ }),
  ).not.toBeNull()
  await tab.click({ role: 'button', name: 'Paste what Intune shows now' })
  const after = await guard.waitForTab('after.html')
  await after.paste(BOX, graphJson(contoso(), CONTOSO_ACCOUNT))
  await after.need({ role: 'heading', name: 'Intune still shows the old certificate.' })
  await after.paste(BOX, pageText(renewedContoso(), CONTOSO_ACCOUNT))
  await after.need({ role: 'heading', name: 'Renewed: Contoso.' })
  const { records, pending } = await ask(guard, { type: 'page/state', tabId: null })
  expect(pending).toEqual([])
  expect(records[0]?.observations.at(-1)?.serial).toBe(renewedContoso().serial)
})

const WRONG: [FileKind, string, RegExp][] = [
  ['created', STOP, /It was created new/],
  ['fabrikam', STOP, /This is Fabrikam’s certificate/],
  ['old', STOP, /the one Intune has already/],
  ['html', STOP, /Apple’s sign-in had expired/],
  ['unsigned', STOP, /a certificate request/],
  ['empty', STOP, /The file is empty/],
  ['huge', STOP, /larger than 64 kB/],
  ['request', 'This is the request for Apple. Do not upload it to Intune.', /goes to Apple’s page/],
]

test('each wrong file stops, with the way back and no way on', async ({ guard }) => {
  await record(guard, fabrikam(), 'apple@fabrikam.example')
  const tab = await checkPage(guard)
  for (const [kind, title, why] of WRONG) {
    await tab.chooseFile(INPUT, fileAt(kind))
    await tab.need({ text: why })
    const words = await tab.textOf(VERDICT)
    expect(words).toContain(title)
    expect(await tab.find({ role: 'link', name: /^Save it as/ })).toBeNull()
    const names = ['How to get the right file', 'Check another file']
    for (const name of names)
      expect(await tab.find({ role: 'button', name, within: VERDICT })).not.toBeNull()
    expect(await tab.findAll({ role: 'button', within: VERDICT })).toHaveLength(names.length)
  }
})

test('dropped anywhere in the page where the browser can, else chosen twice', async ({ guard }) => {
  const tab = await checkPage(guard)
  const heading = { role: 'heading', name: 'Check the file before it goes into the MDM' }
  if (guard.can.dropFile) await tab.dropFile(heading, fileAt('right'))
  else await check(tab, 'right')
  await tab.need({ role: 'heading', name: RIGHT })
  // The same field takes the next file.
  await tab.chooseFile(INPUT, fileAt('old'))
  await tab.need({ role: 'heading', name: STOP })
})

test('by the keyboard alone: paste, read, and open the way back', async ({ guard }) => {
  const tab = await checkPage(guard)
  await tab.focus({ css: 'summary' })
  await tab.press('Enter')
  await tab.press('Tab')
  const pem = readFileSync(fileAt('created'), 'utf8')
  await tab.paste({ role: 'textbox', name: /^Text of the certificate/ }, pem)
  await tab.need({ role: 'heading', name: STOP })
  // The verdict has the keyboard; the next stop is the one big button.
  await tab.press('Tab')
  await tab.press('Enter')
  await tab.need({ role: 'button', name: 'Open the portal to renew Contoso' })
  await tab.press('Tab')
  await tab.press('Enter')
  const portal = await guard.waitForTab('identity.apple.com/pushcert')
  await portal.bringToFront()
  await seeGuard(portal, isOn('list'), 'the list')
})

test('the whole way: from Apple’s page to the check, and what it was made from', async ({
  guard,
}) => {
  const portal = await openWithTask(guard)
  await findRow(portal)
  await pressRenewTwice(portal)
  await seeGuard(portal, isOn('renew'), 'the form')
  await humanPause()
  await chooseRequest(portal, requestFile())
  await humanPause()
  await clickOn(portal, 'upload')
  await seeGuard(portal, says('Apple says the certificate of Contoso was renewed.'), 'renewed')
  await humanPause()
  await portal.click(button('Check the downloaded file'))
  const tab = await guard.waitForTab('certificate.html')
  await tab.need({ text: /The renewal of Contoso/ })
  const words = await check(tab, 'right')
  expect(words).toContain(RIGHT)
  expect(words).toMatch(/Made from the request you uploaded at/)
})

test('another UID in the MDM: act now; a device beside it decides', async ({ guard }) => {
  const tab = await afterPage(guard)
  await tab.paste(BOX, graphJson(createdAnew(), CONTOSO_ACCOUNT))
  await tab.need({ role: 'heading', name: 'Act now: Intune and the devices do not fit.' })
  await tab.click({ css: 'summary' })
  await tab.paste({ role: 'textbox', name: /^What the device shows/ }, contoso().topic)
  await tab.need({ text: /it gets no commands now/ })
})

test('no file and no journal leaves the browser, and a file is kept nowhere', async ({ guard }) => {
  const asked = guard.networkRequests().length
  const tab = await checkPage(guard)
  await check(tab, 'right')
  const kept = await tab.evaluate<string>(`(globalThis.browser ?? chrome).storage.local.get()
    .then((stored) => JSON.stringify([stored, { ...sessionStorage }, { ...localStorage }]))`)
  expect(kept).not.toContain('BEGIN CERTIFICATE')
  expect(guard.networkRequests().slice(asked)).toEqual([])
})

test('both pages are clean to axe, light and dark, right and wrong', async ({ guard }) => {
  const tab = await checkPage(guard)
  const after = await afterPage(guard)
  await after.paste(BOX, graphJson(createdAnew(), CONTOSO_ACCOUNT))
  await after.need(VERDICT)
  await check(tab, 'right')
  expect(await tab.axe()).toEqual([])
  await tab.chooseFile(INPUT, fileAt('created'))
  await tab.need({ role: 'heading', name: STOP })
  await tab.click({ role: 'button', name: 'How to get the right file' })
  for (const colorScheme of ['dark', 'light'] as const) {
    await tab.emulate({ colorScheme })
    expect(await tab.axe()).toEqual([])
    await after.emulate({ colorScheme })
    expect(await after.axe()).toEqual([])
  }
})
