import { DRAWING_NAMES, type DrawingName, drawingOf } from '../../practice/drawings.ts'
import { expect, type GuardBrowser, type Tab, test } from './harness'
import {
  begin,
  listed,
  nothingHappened,
  recordOnce,
  request,
  roadsFor,
  someOf,
} from './steps/holding'
import { handleOf, showScreen } from './steps/portal-hand'
import { closeDialog, tryRoads } from './steps/roads'
import { shareOf } from './steps/share'

test.beforeEach(({ guard }) => recordOnce(guard))

for (const [turn, drawing] of someOf(DRAWING_NAMES, 0)) {
  test(`no file on a form that nobody proved: ${drawing}`, shareOf(turn + 1), async ({ guard }) => {
    const tab = await begin(guard, drawing)
    for (const screen of ['create', 'renew'] as const) {
      await showScreen(tab, screen === 'create' ? { screen } : { screen, certificate: listed })
      await handleOf(tab, 'upload')
      await offerFiles(guard, tab, drawing)
      expect(await tryRoads(tab, roadsFor(turn + 2, 2), [{ name: 'upload' }])).toEqual([])
      await submitByCode(tab)
      await closeDialog(tab)
    }
    await showScreen(tab, { screen: 'terms' })
    await handleOf(tab, 'accept')
    await tab.evaluate(() => Reflect.set(window.practice.element('agree') ?? {}, 'checked', true))
    expect(await tryRoads(tab, roadsFor(turn, 2), [{ name: 'accept' }])).toEqual([])
    await nothingHappened(guard)
  })
}

/** Each way of a file into the page, one after the other. */
async function offerFiles(guard: GuardBrowser, tab: Tab, drawing: DrawingName): Promise<void> {
  const isDetached = drawingOf(drawing).upload === 'detached-input'
  if (isDetached) {
    expect(
      await tryRoads(tab, ['mouse', 'Enter', 'click by page code'], [{ name: 'choose-file' }]),
    ).toEqual([])
  } else {
    await tab.chooseFile(await handleOf(tab, 'file'), request)
    await expect.poll(() => filesIn(tab)).toBe(0)
    expect(await tryRoads(tab, ['mouse'], [{ name: 'file-label' }])).toEqual([])
  }
  expect(await tab.evaluate(clickDetachedInput)).toBe(false)
  if (guard.can.dropFile) {
    const zone = drawing === 'drop-zone' ? 'drop-zone' : isDetached ? 'notes' : 'file'
    await tab.dropFile(await handleOf(tab, zone), request)
  }
  await tab.evaluate(dropAndPasteByCode)
  await closeDialog(tab)
  expect(await filesIn(tab)).toBe(0)
  await tab.evaluate(forceFile)
}

function filesIn(tab: Tab): Promise<number> {
  return tab.evaluate(() => {
    const input = window.practice.element('file')
    const files: unknown = input === null ? null : Reflect.get(input, 'files')
    return files === null ? 0 : (files as FileList).length
  })
}

/** Runs in the page: whether an input that is in no document would have opened its dialog. */
function clickDetachedInput(): boolean {
  const input = document.createElement('input')
  input.type = 'file'
  let isOpened = false
  input.addEventListener('click', (event) => {
    isOpened = true
    event.preventDefault()
  })
  input.click()
  return isOpened
}

/** Runs in the page: drops and pastes that its own code makes up, with a real file in them. */
function dropAndPasteByCode(): void {
  const target =
    window.practice.element('drop-zone') ?? window.practice.element('file') ?? document.body
  const carried = new DataTransfer()
  carried.items.add(new File(['signed'], 'made-up.plist'))
  const all = { bubbles: true, cancelable: true, composed: true }
  target.dispatchEvent(new DragEvent('drop', { ...all, dataTransfer: carried }))
  target.dispatchEvent(new ClipboardEvent('paste', { ...all, clipboardData: carried }))
}

/** Runs in the page: its code can always put a file into its own input, without any event. */
function forceFile(): void {
  const input = window.practice.element('file') as HTMLInputElement | null
  if (input === null) return
  const carried = new DataTransfer()
  carried.items.add(new File(['signed'], 'forced.plist'))
  input.files = carried.files
}

async function submitByCode(tab: Tab): Promise<void> {
  await tab.evaluate(forceFile)
  await tab.evaluate(() => window.practice.element('notes')?.closest('form')?.requestSubmit())
}
