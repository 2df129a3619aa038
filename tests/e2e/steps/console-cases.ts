/** One drawing of the practice console under the gate: what must not arrive, and what must. */
import { type ConsoleDrawingName, consoleDrawing } from '../../../practice/console/drawings.ts'
import type { ConsoleEvent } from '../../../practice/console/types.ts'
import { contoso } from '../../../practice/data/scenarios.ts'
import { expect, type FrameView, type GuardBrowser, type Tab } from '../harness'
import { FILES, type FileName, type OnDisk } from './console-files'
import { giveFile, hears, openConsole, save, seen } from './console-hand'
import { DIALOG } from './renewal-steps'

/** What the dialog says of each wrong file. */
export const REASONS: Record<Exclude<FileName, 'renewed'>, string> = {
  created: 'This certificate was made with Create.',
  'of another organisation': 'This is Fabrikam’s certificate, not Contoso’s',
  'last year’s': 'Intune has this certificate already.',
  'a web page': 'This file is a web page, not a certificate.',
}

export const WRONG = Object.keys(REASONS) as (keyof typeof REASONS)[]

/** Given to the page, withheld with this reason, and Save finds nothing. */
export async function isWithheld(
  guard: GuardBrowser,
  name: ConsoleDrawingName,
  file: OnDisk,
  reason: string,
  place: { tenant?: string } = {},
): Promise<Tab> {
  const tab = await openConsole(guard, name, place)
  await giveFile(tab, name, file.path)
  await closeNotice(await hears(tab, name, reason))
  expect(await save(guard, tab, name)).toMatchObject({ kind: 'saved-empty' })
  expect(seen(guard.mdm.log())).toEqual([])
  return tab
}

/** As Escape does. */
async function closeNotice(where: Tab | FrameView): Promise<void> {
  const dialog = await where.need(DIALOG)
  await where.evaluateOn(dialog, (open) => (open as HTMLDialogElement).close())
}

/** The wrong files that a drawing can be given: a web page is no text that anybody takes for one. */
export function wrongFor(name: ConsoleDrawingName): (keyof typeof REASONS)[] {
  const isText = consoleDrawing(name).take === 'text-area'
  return WRONG.filter((file) => !isText || file !== 'a web page')
}

/**
 * Given to the page and sent by it, byte for byte, by an event that the browser made. `words`: what
 * the guard says of it, large; they stand there while Save is pressed.
 */
export async function arrives(
  guard: GuardBrowser,
  name: ConsoleDrawingName,
  file: OnDisk,
  words: string,
  place: { tenant?: string } = {},
): Promise<void> {
  const tab = await openConsole(guard, name, place)
  await giveFile(tab, name, file.path)
  await expect.poll(() => seen(guard.mdm.log()).length).toBeGreaterThan(0)
  const trusted = seen(guard.mdm.log()).map(({ isTrusted }) => isTrusted)
  expect(trusted).toEqual(trusted.map(() => !isReplayed(guard, name)))
  await hears(tab, name, words)
  await arrivedWhole(await save(guard, tab, name), name, file)
}

function arrivedWhole(arrived: ConsoleEvent, name: ConsoleDrawingName, file: OnDisk): void {
  const { sha256, bytes, name: fileName } = file
  const isText = consoleDrawing(name).take === 'text-area'
  expect(arrived).toMatchObject(isText ? { how: 'text', sha256 } : { sha256, bytes, fileName })
}

/** Where a page of Chromium forbids synchronous requests, its input's events come a second time. */
function isReplayed({ name: browser }: GuardBrowser, name: ConsoleDrawingName): boolean {
  const { syncXhr, take } = consoleDrawing(name)
  // What a picker brings comes without any event.
  return take === 'picker' || (syncXhr === 'refused' && browser === 'chromium')
}

/** The certificate that the MDM waits for: through, with a calm word that names the organisation. */
export async function rightArrives(guard: GuardBrowser, name: ConsoleDrawingName): Promise<void> {
  await arrives(guard, name, FILES.renewed, RIGHT)
  await isAccepted(guard, contoso().topic)
}

export const RIGHT = 'This is Contoso’s certificate.'

export async function isAccepted(guard: GuardBrowser, topic: string): Promise<void> {
  await expect.poll(() => guard.mdm.log().at(-1)).toMatchObject({ kind: 'accepted', topic })
}
