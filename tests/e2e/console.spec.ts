/** The gate at the MDM's upload: on every drawing of the console only the right file gets through. */
import { expect, test } from './harness'
import { isWithheld, REASONS, rightArrives, wrongFor } from './steps/console-cases'
import { FILES, keepsReadTimes, neverRead, ORDINARY, wasRead } from './steps/console-files'
import { CHOICES, giveFile, openConsole, save, seen } from './steps/console-hand'
import { beginConsole, renewTask, setTask } from './steps/console-task'
import { isFull } from './steps/holding'
import { shareOf } from './steps/share'

let isReady = false
test.beforeEach(async ({ guard }) => {
  if (isReady) return
  await beginConsole(guard)
  await setTask(guard, await renewTask(guard))
  isReady = true
})

for (const [turn, name] of CHOICES.entries()) {
  test(`only the right file arrives: ${name}`, shareOf(turn), async ({ guard }) => {
    // By default each drawing tries two of the wrong files; all of them with the matrix.
    const all = wrongFor(name)
    const first = Math.floor(turn / 4) % all.length
    const wrong = isFull ? all : [...all, ...all].slice(first, first + 2)
    for (const file of wrong) {
      await test.step(file, async () => {
        await isWithheld(guard, name, FILES[file], REASONS[file])
      })
    }
    await rightArrives(guard, name)
  })
}

test('ordinary files pass by trusted events, and are not read', async ({ guard }) => {
  const drawing = 'window-listener'
  for (const [what, file] of Object.entries(ORDINARY)) {
    await test.step(what, async () => {
      neverRead(file.path)
      const tab = await openConsole(guard, drawing)
      await giveFile(tab, drawing, file.path)
      await expect
        .poll(() => seen(guard.mdm.log()))
        .toMatchObject([{ by: 'input', isTrusted: true, bytes: file.bytes }])
      // Only by its content can a TLS certificate be told from a push certificate.
      const mayBeOne = !/\.(png|csv|mobileconfig|zip)$/.test(file.name)
      expect(wasRead(file.path)).toBe(mayBeOne && keepsReadTimes())
      const { sha256, name: fileName } = file
      expect(await save(guard, tab, drawing)).toMatchObject({ sha256, fileName })
      expect((await tab.guard()).texts).toBe('')
    })
  }
})
