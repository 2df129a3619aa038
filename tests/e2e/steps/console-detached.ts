/** An input in no document, opened by a click that page code makes up. */
import { expect, type GuardBrowser, type Tab } from '../harness'
import { REASONS } from './console-cases'
import { FILES } from './console-files'
import { hears, openConsole } from './console-hand'

/** Runs in the page: a button that opens an input in no document by a click of its own making. */
function addButton(by: 'dispatch' | 'label'): void {
  const button = document.createElement('button')
  button.textContent = 'Add a file'
  button.onclick = () => {
    const input = document.createElement('input')
    input.type = 'file'
    input.onchange = () => {
      document.title = `got ${input.files?.length}`
    }
    const label = document.createElement('label')
    label.append(input)
    if (by === 'label') label.click()
    else input.dispatchEvent(new MouseEvent('click'))
  }
  document.body.prepend(button)
}

const hasGot = async (tab: Tab) => (await tab.evaluate(() => document.title)).startsWith('got 1')

/** The wrong file stays out, the right one comes in. */
export async function opensGuarded(guard: GuardBrowser, by: 'dispatch' | 'label'): Promise<void> {
  const tab = await openConsole(guard, 'plain')
  await tab.evaluate(addButton, by)
  await tab.chooseByClick({ role: 'button', name: 'Add a file' }, FILES.created.path)
  await hears(tab, 'plain', REASONS.created)
  expect(await hasGot(tab)).toBe(false)
  const right = await openConsole(guard, 'plain')
  await right.evaluate(addButton, by)
  await right.chooseByClick({ role: 'button', name: 'Add a file' }, FILES.renewed.path)
  await expect.poll(() => hasGot(right)).toBe(true)
}
