/** The whole renewal by its files: recorded, renewed at Apple, put into the MDM, and seen there. */
import { checkPack } from '../../lib/journal/pack/check-pack.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../practice/data/scenarios.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { arrives, isAccepted, isWithheld, REASONS, RIGHT } from './steps/console-cases'
import { FILES, type OnDisk, onDisk } from './steps/console-files'
import { grantConsole } from './steps/console-task'
import { clickOn } from './steps/portal-hand'
import {
  ask,
  chooseRequest,
  findRow,
  harmIn,
  humanPause,
  isOn,
  ofKind,
  openToRenew,
  pressRenewTwice,
  record,
  requestFile,
  says,
  seeGuard,
} from './steps/renewal-steps'
import { saving } from './steps/saving'

const { id, topic } = contoso()

/** From the green row to Apple's confirmation, with the request as Intune makes it. */
async function renewAtApple(tab: Tab): Promise<void> {
  await findRow(tab)
  await pressRenewTwice(tab)
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await humanPause()
  await chooseRequest(tab, requestFile())
  await seeGuard(tab, says('Microsoft'), 'who made the request')
  await clickOn(tab, 'upload')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  await humanPause()
}

/** A real press on Download; the bytes are asked for once more, as drivers keep downloads apart. */
async function download(guard: GuardBrowser, tab: Tab): Promise<OnDisk> {
  await clickOn(tab, 'download')
  await expect.poll(() => ofKind(guard.portal.log(), 'downloaded')).toMatchObject([{ topic }])
  const content = await tab.evaluate(async (certificate: string) => {
    return (await fetch(`/pushcert/api/download?id=${certificate}`)).text()
  }, id)
  const [{ fileName: name = '' } = {}] = ofKind(guard.portal.log(), 'downloaded')
  return onDisk({ name, content })
}

/** The text as a person would select and copy it on the MDM's own page. */
async function shownByMdm(guard: GuardBrowser): Promise<string> {
  const tab = await guard.waitForTab('mdm.practice.example')
  const shown = () => tab.evaluate(() => document.querySelector('pre')?.textContent ?? '')
  // The page hears of an upload a moment after the server knows of it.
  await expect.poll(shown).toBe(guard.mdm.shows('contoso'))
  return shown()
}

async function pasteAfter(guard: GuardBrowser, text: string): Promise<Tab> {
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  const page = await guard.openExtension(`after.html?record=${records[0]?.id}`)
  await page.paste({ role: 'textbox', name: 'Paste what Intune shows now' }, text)
  return page
}

/** One press: evidence and calendar entry are on disk, and the hash for the ticket can be read. */
async function savesEvidence(guard: GuardBrowser, page: Tab): Promise<void> {
  const saved = await saving(guard)
  await page.click({ role: 'button', name: 'Save evidence and calendar entry' })
  await page.need({ text: 'Both files are in your downloads.' })
  const [evidence = '', calendar = ''] = await saved.files(2)
  expect(evidence).toMatch(/^pushcert-evidence-contoso-\d{4}-\d\d-\d\d\.html$/)
  expect(calendar).toBe('renew-contoso.ics')
  const pack = saved.read(evidence)
  expect(await checkPack(pack)).toMatchObject({ kind: 'checked', ok: true })
  const [text, entry] = [pack, saved.read(calendar)].map((one) => new TextDecoder().decode(one))
  expect(text).toContain('"kind":"renewal-proved"')
  expect(entry).toContain('SUMMARY:')
  const ticket = await page.textOf({ css: '.short-hash' })
  const [, hash = 'none'] = /^Pushcert Guard evidence ([0-9a-f]{10}), Contoso, /.exec(ticket) ?? []
  expect(text).toContain(hash)
  expect(await page.axe()).toEqual([])
}

test('from Intune’s export to what the MDM shows a minute after the upload', async ({ guard }) => {
  await withPortal(guard, 'plain')
  await record(guard, contoso(), CONTOSO_ACCOUNT)
  await grantConsole(guard)
  const tab = await openToRenew(guard)
  await renewAtApple(tab)
  const file = await download(guard, tab)
  expect(harmIn(guard.portal.log())).toEqual([])

  await isWithheld(guard, 'plain', FILES['last year’s'], REASONS['last year’s'])
  const early = await pasteAfter(guard, await shownByMdm(guard))
  await early.need({ role: 'heading', name: 'Intune still shows the old certificate.' })

  await arrives(guard, 'plain', file, RIGHT)
  await isAccepted(guard, topic)
  const late = await pasteAfter(guard, await shownByMdm(guard))
  await late.need({ role: 'heading', name: 'Renewed: Contoso.' })

  await savesEvidence(guard, late)

  const [renewed] = guard.portal.certificates()
  const { records, pending } = await ask(guard, { type: 'page/state', tabId: null })
  expect(pending).toEqual([])
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({ topic })
  expect(records[0]?.observations.at(-1)?.serial).toBe(renewed?.serial)
  expect(guard.networkRequests()).toEqual([])
})
