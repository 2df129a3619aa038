/** Drops without the gate. Only Chromium lets a driver drop a file. */
import { test } from './harness'
import { withProbeExtension } from './harness/probe-extension'
import { DROPS } from './steps/console-hand'
import { arrivesUnguarded } from './steps/console-unguarded'

test.use({
  extensionDir: [
    async ({ browserName: _ }, use, worker) => withProbeExtension(worker.project.name, use),
    { scope: 'worker' },
  ],
})

test('unguarded, what is dropped arrives', async ({ guard }) => {
  for (const name of DROPS) await test.step(name, () => arrivesUnguarded(guard, name))
})
