/**
 * Drops in Firefox, where no driver makes them: page code makes one up, with a real file that was
 * chosen in it. The gate must treat it as any other.
 */
import { expect, type Tab, test } from './harness'
import { REASONS, RIGHT } from './steps/console-cases'
import { FILES, type OnDisk, ORDINARY } from './steps/console-files'
import { hears, openConsole, save, seen } from './steps/console-hand'
import { beginConsole, renewTask, setTask } from './steps/console-task'

/** Runs in the page. */
async function dropByCode(content: { name: string; text: string }): Promise<void> {
  const bag = new DataTransfer()
  bag.items.add(new File([content.text], content.name))
  const all = { bubbles: true, cancelable: true, composed: true }
  const zone = document.querySelector('.drop-zone')
  for (const type of ['dragenter', 'dragover', 'drop'])
    zone?.dispatchEvent(new DragEvent(type, { ...all, dataTransfer: bag }))
}

async function drop(tab: Tab, { name, text }: OnDisk): Promise<void> {
  await tab.evaluate(dropByCode, { name, text })
}

test('dropped by page code: only the right file arrives', async ({ guard }) => {
  await beginConsole(guard)
  await setTask(guard, await renewTask(guard))
  const tab = await openConsole(guard, 'drop-zone')
  await drop(tab, FILES.created)
  await hears(tab, 'drop-zone', REASONS.created)
  expect(seen(guard.mdm.log())).toEqual([])
  const right = await openConsole(guard, 'drop-zone')
  await drop(right, FILES.renewed)
  await hears(right, 'drop-zone', RIGHT)
  expect(await save(guard, right, 'drop-zone')).toMatchObject({ sha256: FILES.renewed.sha256 })
  const other = await openConsole(guard, 'drop-zone')
  await drop(other, ORDINARY['a table'])
  expect(await save(guard, other, 'drop-zone')).toMatchObject({
    sha256: ORDINARY['a table'].sha256,
  })
})
