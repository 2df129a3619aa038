/** The gate at the MDM's upload, beside the plain choice: tasks, grants, and a background that is gone. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSOLE_HOST, OTHER_HOST } from '../../practice/console/hosts.ts'
import { recreatedContoso } from '../../practice/data/scenarios.ts'
import { expect, type GuardBrowser, type Tab, test } from './harness'
import { pause } from './harness/poll'
import { arrives, isAccepted, isWithheld, REASONS, rightArrives } from './steps/console-cases'
import { FILES, neverRead, ORDINARY, renewedFabrikam, wasRead } from './steps/console-files'
import { giveFile, hears, openConsole, save, seen } from './steps/console-hand'
import { beginConsole, forgetTask, renewTask, setTask } from './steps/console-task'
import { answer, ask, DIALOG } from './steps/renewal-steps'

let isReady = false
test.beforeEach(async ({ guard }) => {
  if (!isReady) await beginConsole(guard)
  isReady = true
  await setTask(guard, await renewTask(guard))
})

/** Whether the page's own functions are as the browser made them. */
function isUntouched(tab: Tab): Promise<boolean> {
  return tab.evaluate(() =>
    [HTMLInputElement.prototype.click, HTMLInputElement.prototype.showPicker].every((own) =>
      Function.prototype.toString.call(own).includes('[native code]'),
    ),
  )
}

test('where nobody let it in there is nothing of it', async ({ guard }) => {
  const guarded = await openConsole(guard, 'plain')
  expect(await isUntouched(guarded)).toBe(false)
  const tab = await openConsole(guard, 'plain', { host: OTHER_HOST })
  expect(await isUntouched(tab)).toBe(true)
  neverRead(FILES.created.path)
  await giveFile(tab, 'plain', FILES.created.path)
  await expect.poll(() => seen(guard.mdm.log()).length).toBe(1)
  expect(wasRead(FILES.created.path)).toBe(false)
  expect(await save(guard, tab, 'plain')).toMatchObject({ sha256: FILES.created.sha256 })
  expect((await tab.guard()).present).toBe(false)
})

test('without a task nothing is right or wrong: withheld, and asked', async ({ guard }) => {
  await forgetTask(guard)
  const words = 'What is this push certificate for?'
  await isWithheld(guard, 'plain', FILES.renewed, words)
  const tab = await openConsole(guard, 'plain')
  await giveFile(tab, 'plain', FILES.renewed.path)
  await hears(tab, 'plain', words)
  await answer(tab, 'Choose what you came to do')
  const page = await guard.waitForTab('task.html')
  await page.close()
})

test('one console, two customers: the task decides, not the address', async ({ guard }) => {
  const fabrikam = FILES['of another organisation']
  const reason = REASONS['of another organisation']
  await isWithheld(guard, 'plain', fabrikam, reason)
  await isWithheld(guard, 'plain', fabrikam, reason, { tenant: 'fabrikam' })
  await setTask(guard, await renewTask(guard, 'Fabrikam'))
  await isWithheld(guard, 'plain', FILES.renewed, 'This is Contoso’s certificate, not Fabrikam’s')
  const words = 'This is Fabrikam’s certificate.'
  await arrives(guard, 'plain', fabrikam, words, { tenant: 'fabrikam' })
  await isAccepted(guard, renewedFabrikam().topic)
})

test('the background stopped: withheld all the same, and the answer still works', async ({
  guard,
}) => {
  const tab = await openConsole(guard, 'plain')
  await guard.restartWorker()
  await tab.bringToFront()
  await giveFile(tab, 'plain', FILES.created.path)
  await hears(tab, 'plain', REASONS.created)
  await guard.restartWorker()
  await tab.bringToFront()
  await answer(tab, 'How to get the right file')
  await (await guard.waitForTab('certificate.html')).close()
  expect(await save(guard, tab, 'plain')).toMatchObject({ kind: 'saved-empty' })
  expect(seen(guard.mdm.log())).toEqual([])
  await rightArrives(guard, 'plain')
})

test('updated under an open tab: certificates are withheld, other files pass', async ({
  guard,
}) => {
  const tab = await openConsole(guard, 'plain')
  await guard.update()
  await tab.bringToFront()
  // The old script is cut off in its own time.
  await pause(1500)
  await giveFile(tab, 'plain', FILES.created.path)
  // Chromium leaves the old script in the page. Firefox puts the new one in its place, which asks.
  const isOld = guard.name === 'chromium'
  await hears(tab, 'plain', isOld ? 'Reload this page.' : 'What is this push certificate for?')
  expect(seen(guard.mdm.log())).toEqual([])
  if (isOld) {
    await answer(tab, 'Reload this page')
    await tab.gone(DIALOG)
  }
  const other = await openConsole(guard, 'plain')
  await guard.update()
  await other.bringToFront()
  await pause(1500)
  const picture = ORDINARY['a picture']
  await giveFile(other, 'plain', picture.path)
  expect(await save(guard, other, 'plain')).toMatchObject({ sha256: picture.sha256 })
  expect((await other.guard()).present).toBe(false)
  await setTask(guard, await renewTask(guard))
  await rightArrives(guard, 'plain')
})

const REPORTS = join(import.meta.dirname, '..', '..', '.cache', 'reports')
const CHOICES = 10_000

/**
 * Runs in the page: an ordinary file that the person chose, put into an input again and again under
 * ordinary names, each time as a new file and with its two events. By code: no driver could choose
 * ten thousand files in a minute. The gate looks at them as at any others.
 */
function chooseMany(choices: number): number {
  const chosen = document.querySelector('input')?.files?.[0]
  if (chosen === undefined) throw new Error('Nothing was chosen')
  const names = ['logo.png', 'devices.csv', 'wifi.mobileconfig', 'app.zip']
  const input = document.createElement('input')
  input.type = 'file'
  document.body.append(input)
  const started = performance.now()
  for (let turn = 0; turn < choices; turn++) {
    const bag = new DataTransfer()
    bag.items.add(new File([chosen], names[turn % names.length] ?? ''))
    input.files = bag.files
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const took = performance.now() - started
  input.remove()
  return took / choices
}

/** Milliseconds per choice, with or without the gate. */
async function costOfChoices(guard: GuardBrowser, host: string): Promise<number> {
  const tab = await openConsole(guard, 'plain', { host })
  const { path } = ORDINARY['a table']
  await giveFile(tab, 'plain', path)
  neverRead(path)
  const ms = await tab.evaluate(chooseMany, CHOICES)
  expect(wasRead(path)).toBe(false)
  return ms
}

test('ten thousand ordinary files pass unread', async ({ guard }) => {
  const without = await costOfChoices(guard, OTHER_HOST)
  const withGate = await costOfChoices(guard, CONSOLE_HOST)
  const report = { choices: CHOICES, msPerChoice: { withGate, without } }
  mkdirSync(REPORTS, { recursive: true })
  writeFileSync(join(REPORTS, `console-choices-${guard.name}.json`), JSON.stringify(report))
})

/** The last one: from here on that certificate is known. */
test('a first certificate goes through and becomes the record', async ({ guard }) => {
  const organisation = 'Northwind'
  await setTask(guard, { kind: 'first', organisation, ticket: '' })
  await isWithheld(
    guard,
    'plain',
    FILES.renewed,
    'This is Contoso’s certificate. A first certificate for Northwind',
  )
  await arrives(guard, 'plain', FILES.created, 'This is Northwind’s first certificate.')
  await expect
    .poll(async () => {
      const { records } = await ask(guard, { type: 'page/state', tabId: null })
      return records.find((one) => one.organisation === organisation)?.topic
    })
    .toBe(recreatedContoso().topic)
})
