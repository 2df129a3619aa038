/**
 * Without the gate every road reaches the practice console: else a test that sees nothing arrive
 * would prove nothing. And the way in which the tests grant an origin is shown to be one.
 */
import { expect, test } from './harness'
import { withProbeExtension } from './harness/probe-extension'
import { keepsReadTimes, neverRead, ORDINARY, wasRead } from './steps/console-files'
import {
  CHOICES,
  CONSOLE_ORIGINS,
  giveFile,
  hasOrigins,
  openConsole,
  save,
  seen,
} from './steps/console-hand'
import { arrivesUnguarded } from './steps/console-unguarded'
import { shareOf } from './steps/share'

test.use({
  extensionDir: [
    async ({ browserName: _ }, use, worker) => withProbeExtension(worker.project.name, use),
    { scope: 'worker' },
  ],
})

for (const [turn, name] of CHOICES.entries()) {
  test(`unguarded, the file arrives: ${name}`, shareOf(turn), ({ guard }) =>
    arrivesUnguarded(guard, name),
  )
}

test('an origin is granted by a click in the extension, and given back', async ({ guard }) => {
  await guard.reset()
  await guard.willAllow(CONSOLE_ORIGINS)
  expect(await hasOrigins(guard)).toBe(false)
  const page = await guard.openExtension('popup.html')
  await page.bringToFront()
  await page.click({ role: 'button', name: 'Ask for the console' })
  await page.need({ role: 'button', name: 'Granted' })
  expect(await hasOrigins(guard)).toBe(true)
  await guard.reset()
  expect(await hasOrigins(guard)).toBe(false)
})

test('whether a file was read is seen from outside', async ({ guard }) => {
  const { path } = ORDINARY['a picture']
  const tab = await openConsole(guard, 'plain')
  neverRead(path)
  await giveFile(tab, 'plain', path)
  await expect.poll(() => seen(guard.mdm.log()).length).toBeGreaterThan(0)
  expect(wasRead(path)).toBe(false)
  await save(guard, tab, 'plain')
  if (keepsReadTimes()) expect(wasRead(path)).toBe(true)
})
