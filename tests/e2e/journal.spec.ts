/** The journal: what was done is there to be read, saved and checked by somebody else. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type GuardBrowser, type Tab, test } from './harness'
import { clickOn } from './steps/portal-hand'
import {
  button,
  chooseRequest,
  findRow,
  humanPause,
  isOn,
  openToRenew,
  pressRenewTwice,
  requestFile,
  says,
  seeGuard,
} from './steps/renewal-steps'
import { begin } from './steps/story'

const ROOT = join(import.meta.dirname, '..', '..')
const CARD = { role: 'article', name: 'Renewal: Contoso, Intune' }
const SAVE = { role: 'button', name: /Save evidence of this renewal/ }
const EVENTS = { css: 'summary', text: /^Events: \d+$/ }

let hasRenewed = false
test.beforeEach(async ({ guard }) => {
  // One renewal is enough for all cases; each leaves the journal as it was.
  for (const tab of (await guard.tabs()).slice(1)) await tab.close()
  if (!hasRenewed) await renew(guard)
  hasRenewed = true
})

/** A renewal as short as it can be, with one wrong press on the way. */
async function renew(guard: GuardBrowser): Promise<void> {
  await begin(guard)
  const tab = await openToRenew(guard)
  await clickOn(tab, 'create')
  await tab.need(button(/Back to the list/))
  await humanPause()
  await tab.click(button(/Back to the list/))
  await findRow(tab)
  await humanPause()
  await pressRenewTwice(tab)
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await humanPause()
  await chooseRequest(tab, requestFile())
  await clickOn(tab, 'upload')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  await seeGuard(tab, says('was renewed'), 'its words')
  await humanPause()
  await clickOn(tab, 'manage')
  await seeGuard(tab, isOn('list'), 'the list again')
  await tab.close()
}

async function openJournal(guard: GuardBrowser): Promise<Tab> {
  const tab = await guard.openExtension('journal.html')
  await tab.need(CARD)
  return tab
}

/** What the page hands to the browser to be saved, as name and text. */
async function catchSaved(tab: Tab): Promise<() => Promise<{ name: string; text: string }[]>> {
  await tab.evaluate(`(() => {
    const blobs = new Map()
    const make = URL.createObjectURL.bind(URL)
    window.savedFiles = []
    URL.createObjectURL = (blob) => { const url = make(blob); blobs.set(url, blob); return url }
    document.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLAnchorElement && target.download !== '') {
        window.savedFiles.push(blobs.get(target.href).text().then((text) => ({ name: target.download, text })))
      }
    }, true)
    return true
  })()`)
  return () => tab.evaluate('Promise.all(window.savedFiles)')
}

/** Runs the generated command on plain Node. */
function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const command = join(ROOT, 'verifier', 'verify-evidence.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env: { LANG: 'C' } }, (error, out) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out })
    })
  })
}

async function savePack(tab: Tab): Promise<{ path: string; text: string }> {
  const saved = await catchSaved(tab)
  await tab.click(SAVE)
  await tab.need({ text: /^Saved: pushcert-evidence-contoso-/ })
  const [file] = await saved()
  if (file === undefined) throw new Error('nothing was saved')
  expect(file.name).toMatch(/^pushcert-evidence-contoso-\d{4}-\d\d-\d\d\.html$/)
  const path = join(mkdtempSync(join(tmpdir(), 'pushcert-evidence-')), file.name)
  writeFileSync(path, file.text)
  return { path, text: file.text }
}

test('a renewal is there to be read, saved and checked by others', async ({ guard }) => {
  const tab = await openJournal(guard)
  expect(await tab.textOf(CARD)).toContain('Renewed on the proved row')
  await tab.click(EVENTS)
  const words = await tab.textOf(CARD)
  expect(words).toContain('A press on “Create a Certificate” was held.')
  expect(words).toContain('The row was read again: its UID is the recorded one')
  expect(words).toContain('Renew was pressed on the row')
  expect(words).toContain('was let into Apple’s form.')
  await tab.click({ role: 'button', name: 'Check the whole journal' })
  await tab.need({ text: /^Whole: events 1 to \d+ follow each other/ })
  expect(await tab.axe()).toEqual([])

  const { path, text } = await savePack(tab)
  expect(text).not.toContain('http://')
  const good = await verify(path)
  expect(good.said).toContain('unchanged, whole and signed')
  expect(good.said).toContain('Signed by profile')
  expect(good.code).toBe(0)

  const flipped = path.replace('.html', '-flipped.html')
  writeFileSync(flipped, text.replace('"kind":"renew-pressed"', '"kind":"renew-prezzed"'))
  const bad = await verify(flipped)
  expect(bad.said).toMatch(/Broken at event \d+\./)
  expect(bad.code).toBe(1)

  await tab.click({ css: '#check summary' })
  const field = { css: '#check input[type=file]' }
  await tab.chooseFile(field, path)
  await tab.need({ text: /pushcert-evidence-contoso-.*: unchanged, whole and signed/ })
  await tab.chooseFile(field, flipped)
  await tab.need({ text: /flipped\.html: do not rely on it/ })
  expect(await tab.axe()).toEqual([])
  expect(guard.networkRequests()).toEqual([])
})

test('verify.html from disk, without any network', async ({ guard }) => {
  const tab = await openJournal(guard)
  const { path, text } = await savePack(tab)
  await tab.close()
  const page = await guard.openBlank()
  await page.goto(pathToFileURL(join(ROOT, 'verifier', 'verify.html')).href)
  await page.need({ role: 'heading', name: 'Check a file' })
  await page.chooseFile({ css: 'input[type=file]' }, path)
  await page.need({ text: /unchanged, whole and signed$/ })
  await page.need(CARD)
  expect(await page.axe()).toEqual([])
  const flipped = path.replace('.html', '-flipped.html')
  writeFileSync(flipped, text.replace('IT-', 'IX-').replace('"rows":', '"rowz":'))
  await page.chooseFile({ css: 'input[type=file]' }, flipped)
  await page.need({ text: /do not rely on it$/ })
  const others = guard.networkRequests().filter((url) => !url.endsWith('/verifier/verify.html'))
  expect(others).toEqual([])
  // The saved pack itself is readable as it is.
  await page.goto(pathToFileURL(path).href)
  await page.need({ role: 'heading', name: /^Evidence: Contoso/ })
  await page.need({ text: /Renew was pressed on the row/ })
  expect(await page.axe()).toEqual([])
  const asked = guard.networkRequests().filter((url) => !url.startsWith('file:'))
  expect(asked).toEqual([])
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('keyboard only: opened, searched, saved', async ({ guard }) => {
  const tab = await openJournal(guard)
  const saved = await catchSaved(tab)
  await tab.focus({ role: 'textbox', name: 'Search' })
  await tab.type('nothing like this')
  await tab.need({ text: /^Nothing in the journal fits\./ })
  await reach(tab, 'Show everything')
  await tab.press('Enter')
  await tab.need(CARD)
  await reach(tab, 'Events:')
  await tab.press('Enter')
  await tab.need({ text: /Renew was pressed on the row/ })
  await reach(tab, 'Save evidence of this renewal')
  await tab.press('Enter')
  await tab.need({ text: /^Saved: / })
  expect(await saved()).toHaveLength(1)
})

/** Tab by Tab to the control whose words begin so. */
async function reach(tab: Tab, words: string): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await tab.press('Tab')
    const now = await tab.evaluate<string>('(document.activeElement?.textContent ?? "").trim()')
    if (now.startsWith(words)) return
  }
  throw new Error(`Never reached: ${words}`)
}
