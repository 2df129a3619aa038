/** One road to the practice console without the gate: the file arrives, by trusted events. */
import { type ConsoleDrawingName, consoleDrawing } from '../../../practice/console/drawings.ts'
import { contoso } from '../../../practice/data/scenarios.ts'
import { expect, type GuardBrowser } from '../harness'
import { FILES } from './console-files'
import { giveFile, openConsole, save, seen } from './console-hand'

export async function arrivesUnguarded(
  guard: GuardBrowser,
  name: ConsoleDrawingName,
): Promise<void> {
  const { path, sha256, bytes, name: fileName } = FILES['last year’s']
  const tab = await openConsole(guard, name)
  await giveFile(tab, name, path)
  await expect.poll(() => seen(guard.mdm.log()).length).toBeGreaterThan(0)
  for (const event of seen(guard.mdm.log())) expect(event.isTrusted).toBe(true)
  const arrived = await save(guard, tab, name)
  const isText = consoleDrawing(name).take === 'text-area'
  expect(arrived).toMatchObject(isText ? { how: 'text', sha256 } : { sha256, bytes, fileName })
  await expect
    .poll(() => guard.mdm.log().at(-1))
    .toMatchObject({ kind: 'accepted', topic: contoso().topic })
}
