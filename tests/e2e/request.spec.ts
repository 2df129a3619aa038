/** The request at Apple's file field: what passes, what is held, and what is only said. */
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contoso } from '../../practice/data/scenarios.ts'
import type { DrawingName } from '../../practice/drawings.ts'
import {
  certificateFile,
  type SampleFile,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'
import { expect, type GuardBrowser, type Tab, test, withPortal } from './harness'
import { pause } from './harness/poll'
import { clickOn, handleOf } from './steps/portal-hand'
import {
  ask,
  button,
  chooseRequest,
  DIALOG,
  findRow,
  humanPause,
  isOn,
  ofKind,
  openToRenew,
  pressRenewTwice,
  record,
  says,
  seeGuard,
} from './steps/renewal-steps'
import { closeDialog } from './steps/roads'

const directory = mkdtempSync(join(tmpdir(), 'pushcert-files-'))

/** The file on the disk, by its path. */
function onDisk({ name, content }: SampleFile, as = name): string {
  const path = join(directory, as)
  writeFileSync(path, content)
  return path
}

const good = vendorSignedRequest()
const MADE_BY = 'A request made by Microsoft (Intune).'

let hasRecord = false
test.beforeEach(async ({ guard }) => {
  if (hasRecord) return
  await withPortal(guard, 'plain')
  await record(guard)
  hasRecord = true
})

/** On the form of Contoso's renewal, in a portal drawn so. */
async function onForm(guard: GuardBrowser, drawing: DrawingName | 'policy'): Promise<Tab> {
  for (const tab of (await guard.tabs()).slice(1)) await tab.close()
  const drawn = drawing === 'policy' ? ({ syncXhr: 'refused' } as const) : drawing
  guard.portal.scenario({ drawing: drawn, certificates: [contoso()] })
  const tab = await openToRenew(guard)
  await toForm(tab)
  return tab
}

async function toForm(tab: Tab): Promise<void> {
  await findRow(tab)
  await pressRenewTwice(tab)
  await seeGuard(tab, isOn('renew'), 'the renew screen')
  await seeGuard(tab, says('You pressed Renew on Contoso’s row'), 'what was pressed')
  await humanPause()
}

/** What the page itself saw of files, in order: name, size, trusted or not. */
function pageSaw(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    ((Reflect.get(window, 'sawFiles') as string[] | undefined) ?? []).slice(),
  )
}

/** Writes down every change and drop with a file that the page's own code hears. */
async function listen(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const saw: string[] = []
    Reflect.set(window, 'sawFiles', saw)
    const tell = (event: Event): void => {
      const files = Reflect.get(
        event.type === 'drop' ? ((event as DragEvent).dataTransfer ?? {}) : (event.target ?? {}),
        'files',
      ) as FileList | null
      const file = files?.[0]
      if (file) saw.push(`${event.type} ${file.name} ${event.isTrusted ? 'trusted' : 'made'}`)
    }
    for (const type of ['input', 'change', 'drop']) document.addEventListener(type, tell)
  })
}

/** Uploads; the file must be there byte for byte. */
async function renewedWith(
  guard: GuardBrowser,
  tab: Tab,
  { content }: SampleFile,
  fileName: string,
) {
  await humanPause()
  await clickOn(tab, 'upload')
  await seeGuard(tab, isOn('confirmation'), 'the confirmation')
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(ofKind(guard.portal.log(), 'uploaded').at(-1)).toMatchObject({ fileName, sha256 })
  expect(ofKind(guard.portal.log(), 'renewed')).toHaveLength(1)
}

/** The dialog names what the file is; the field is empty and Apple's page saw nothing. */
async function isHeld(guard: GuardBrowser, tab: Tab, title: string): Promise<void> {
  const dialog = await tab.need(DIALOG)
  expect(await tab.evaluateOn(dialog, (node) => node.querySelector('h2')?.textContent)).toBe(title)
  await expect.poll(() => tab.evaluate("window.practice.element('file').files.length")).toBe(0)
  expect(ofKind(guard.portal.log(), 'file-seen')).toEqual([])
  await closeDialog(tab)
}

const drawings: DrawingName[] = ['plain', 'div-grid-buttons', 'srcdoc-frame', 'closed-shadow']
for (const drawing of drawings) {
  test(`the right request passes untouched: ${drawing}`, async ({ guard }) => {
    const tab = await onForm(guard, drawing)
    if (drawing === 'plain') await listen(tab)
    await chooseRequest(tab, onDisk(good))
    const { texts } = await seeGuard(tab, says(MADE_BY), 'what it is')
    expect(texts).toContain('Which customer it is for cannot be seen in it.')
    expect(texts).not.toMatch(/right for/i)
    if (drawing === 'plain')
      expect(await pageSaw(tab)).toEqual([
        `input ${good.name} trusted`,
        `change ${good.name} trusted`,
      ])
    await renewedWith(guard, tab, good, good.name)
  })
}

const ours = contoso()
const WRONG: [what: string, file: SampleFile, title: string][] = [
  [
    'unsigned request',
    unsignedRequest(),
    'This is a request that no vendor signed, not the signed request.',
  ],
  ['certificate', certificateFile(ours), 'This is a push certificate, not the request.'],
  ['sign-in page', signInPageAsPem(ours), 'This is a web page, not the signed request.'],
  [
    'empty file',
    { name: 'empty.csr', content: '' },
    'This is an empty file, not the signed request.',
  ],
  [
    'huge file',
    { name: 'huge.csr', content: 'x'.repeat(70_000) },
    'This is a file larger than 64 kB, not the signed request.',
  ],
]

test('what is no request is held, and named', async ({ guard }) => {
  const tab = await onForm(guard, 'plain')
  for (const [, file, title] of WRONG) {
    await tab.chooseFile(await handleOf(tab, 'file'), onDisk(file))
    await isHeld(guard, tab, title)
  }
  await chooseRequest(tab, onDisk(good))
  await seeGuard(tab, says(MADE_BY), 'what it is')
  await renewedWith(guard, tab, good, good.name)
})

// Firefox offers no way to drop a file from outside.
test('dropped: the right one passes, the wrong not', { tag: '@chromium' }, async ({ guard }) => {
  const tab = await onForm(guard, 'drop-zone')
  await tab.dropFile(await handleOf(tab, 'drop-zone'), onDisk(certificateFile(ours)))
  await tab.need(DIALOG)
  expect(ofKind(guard.portal.log(), 'file-seen')).toEqual([])
  await closeDialog(tab)
  await tab.dropFile(await handleOf(tab, 'drop-zone'), onDisk(good))
  await seeGuard(tab, says(MADE_BY), 'what it is')
  await renewedWith(guard, tab, good, good.name)
})

test('where the page forbids reading at once, the choice is made again', async ({ guard }) => {
  const tab = await onForm(guard, 'policy')
  await listen(tab)
  await tab.chooseFile(await handleOf(tab, 'file'), onDisk(certificateFile(ours)))
  await isHeld(guard, tab, 'This is a push certificate, not the request.')
  await tab.chooseFile(await handleOf(tab, 'file'), onDisk(good))
  await seeGuard(tab, says(MADE_BY), 'what it is')
  const saw = await pageSaw(tab)
  expect(saw.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    `input ${good.name}`,
    `change ${good.name}`,
  ])
  await renewedWith(guard, tab, good, good.name)
})

test('another vendor than last time is asked about once', async ({ guard }) => {
  const { records } = await ask(guard, { type: 'page/state', tabId: null })
  const lastRequest = { vendor: 'Fabrikam MDM', keyHash: null, at: 1 }
  const written = records.map((one) => ({ ...one, lastRequest }))
  await ask(guard, { type: 'page/save-records', diff: { written, removed: [] }, why: 'test' })
  const tab = await onForm(guard, 'plain')
  await chooseRequest(tab, onDisk(good))
  await tab.need(DIALOG)
  await pause(500)
  await tab.click({ role: 'button', name: 'It is the right one', within: DIALOG })
  await seeGuard(tab, says(MADE_BY), 'what it is')
  await chooseRequest(tab, onDisk(good, 'again.csr'))
  const { texts } = await seeGuard(tab, says('again.csr'), 'the second file')
  expect(texts).not.toContain('Another vendor')
  expect(await tab.find(DIALOG)).toBeNull()
  await renewedWith(guard, tab, good, 'again.csr')
  await clickOn(tab, 'manage')
  await expect
    .poll(
      async () => (await ask(guard, { type: 'page/state', tabId: null })).records[0]?.lastRequest,
    )
    .toMatchObject({ vendor: 'Microsoft Corporation' })
})

test('an ending that Apple’s page refused: the same content as .txt', async ({ guard }) => {
  const tab = await onForm(guard, 'plain')
  await chooseRequest(tab, onDisk(good, 'Request.dat'))
  await seeGuard(tab, says(MADE_BY), 'what it is')
  await humanPause()
  await clickOn(tab, 'upload')
  await seeGuard(tab, says('Apple’s page did not take Request.dat.'), 'the offer', 9000)
  await tab.click(button('Save it as .txt…'))
  const page = await guard.waitForTab('request.html')
  const link = await page.need({ role: 'link', name: 'Save Request.txt' })
  const kept = await page.evaluateOn(link, (node) => [
    node.getAttribute('download'),
    atob(node.getAttribute('href')?.split(',')[1] ?? ''),
  ])
  expect(kept).toEqual(['Request.txt', good.content])
  await page.close()
  await clickOn(tab, 'close')
  await toForm(tab)
  await chooseRequest(tab, onDisk(good, 'Request.txt'))
  await seeGuard(tab, says(MADE_BY), 'the file under its new name')
  await renewedWith(guard, tab, good, 'Request.txt')
})
