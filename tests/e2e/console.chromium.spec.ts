/** Drops and the file system's picker under the gate: what only Chromium lets a test do, or only has. */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consoleDrawing } from '../../practice/console/drawings.ts'
import { contoso } from '../../practice/data/scenarios.ts'
import { expect, type Tab, test } from './harness'
import { isWithheld, REASONS, rightArrives, WRONG } from './steps/console-cases'
import { opensGuarded } from './steps/console-detached'
import { FILES, type OnDisk, ORDINARY } from './steps/console-files'
import { DROPS, giveFile, hears, openConsole, save, seen } from './steps/console-hand'
import { beginConsole, renewTask, setTask } from './steps/console-task'

let isReady = false
test.beforeEach(async ({ guard }) => {
  if (isReady) return
  await beginConsole(guard)
  await setTask(guard, await renewTask(guard))
  isReady = true
})

const readable = DROPS.filter((name) => consoleDrawing(name).syncXhr === 'allowed')

test('dropped: only the right file arrives', async ({ guard }) => {
  for (const [turn, name] of readable.entries()) {
    await test.step(name, async () => {
      const wrong = WRONG[turn % WRONG.length] ?? 'created'
      await isWithheld(guard, name, FILES[wrong], REASONS[wrong])
      await rightArrives(guard, name)
    })
  }
})

test('dropped where nothing may be read at once: the file button is named', async ({ guard }) => {
  const name = 'drop-sync-xhr-refused'
  await isWithheld(guard, name, FILES.renewed, 'Use the file button for this file.')
  const tab = await openConsole(guard, name)
  const picture = ORDINARY['a picture']
  await giveFile(tab, name, picture.path)
  expect(await save(guard, tab, name)).toMatchObject({ sha256: picture.sha256 })
})

/**
 * No driver reaches the dialog of `showOpenFilePicker`: this stands for it, from before the guard's
 * own script on, and gives a real handle to a file of the page's own file system.
 */
const picker = (file: OnDisk) => `window.showOpenFilePicker = async () => {
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle(${JSON.stringify(file.name)}, { create: true })
  const writer = await handle.createWritable()
  await writer.write(${JSON.stringify(readFileSync(file.path, 'utf8'))})
  await writer.close()
  return [handle]
}`

async function pick(tab: Tab, file: OnDisk): Promise<void> {
  await tab.preload(picker(file))
  await tab.reload()
  await tab.click({ role: 'button', name: 'Pick a file…' })
}

test('picked from the file system: only the right file arrives', async ({ guard }) => {
  const wrong = await openConsole(guard, 'picker')
  await pick(wrong, FILES.created)
  await hears(wrong, 'picker', REASONS.created)
  expect(seen(guard.mdm.log())).toEqual([])
  const right = await openConsole(guard, 'picker')
  await pick(right, FILES.renewed)
  await hears(right, 'picker', 'This is Contoso’s certificate.')
  expect(await save(guard, right, 'picker')).toMatchObject({ sha256: FILES.renewed.sha256 })
  await expect.poll(() => guard.mdm.log().at(-1)).toMatchObject({ topic: contoso().topic })
})

test('a dropped folder is none of the guard’s business', async ({ guard }) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'pushcert-folder-')), 'Apps')
  mkdirSync(folder)
  const tab = await openConsole(guard, 'drop-zone')
  await tab.evaluate(() =>
    window.addEventListener('drop', () => {
      document.title = 'dropped'
    }),
  )
  await tab.dropFile({ css: '.drop-zone' }, folder)
  await expect.poll(() => tab.evaluate(() => document.title)).toBe('dropped')
})

/** In Firefox a label that is in no document opens nothing. */
test('an input in no document, opened by its label', ({ guard }) => opensGuarded(guard, 'label'))
