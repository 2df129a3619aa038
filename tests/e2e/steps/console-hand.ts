/** The practice MDM console under a person's hand, however a drawing has drawn it. */
import { readFileSync } from 'node:fs'
import {
  CONSOLE_DRAWINGS,
  type ConsoleDrawingName,
  consoleDrawing,
} from '../../../practice/console/drawings.ts'
import { CONSOLE_HOST, FRAME_HOST } from '../../../practice/console/hosts.ts'
import type { Tenant } from '../../../practice/console/server/world.ts'
import type { ConsoleEvent } from '../../../practice/console/types.ts'
import { certificate } from '../../../practice/data/make.ts'
import { CONTOSO_ACCOUNT, contoso, OTHER_ACCOUNTS } from '../../../practice/data/scenarios.ts'
import type { FrameView, GuardBrowser, Query, Tab } from '../harness'
import { until } from '../harness/poll'

/** What the gate is let onto for the console: its page and the frame it is made of. */
export const CONSOLE_ADDRESSES = [CONSOLE_HOST, FRAME_HOST]
export const CONSOLE_ORIGINS = CONSOLE_ADDRESSES.map((host) => `https://${host}/*`)

/** Drops: no driver makes them in Firefox. */
export const DROPS = CONSOLE_DRAWINGS.filter((name) => consoleDrawing(name).take.startsWith('drop'))

/** All others but `picker`: no driver reaches the dialog of `showOpenFilePicker`. */
export const CHOICES = CONSOLE_DRAWINGS.filter(
  (name) => !DROPS.includes(name) && consoleDrawing(name).take !== 'picker',
)

export const fabrikam = () => certificate({ organisation: 'Fabrikam' })

/** Two customers in one console. */
export const TENANTS: Tenant[] = [
  { id: 'contoso', name: 'Contoso', account: CONTOSO_ACCOUNT, inUse: contoso() },
  { id: 'fabrikam', name: 'Fabrikam', account: OTHER_ACCOUNTS.fabrikam, inUse: fabrikam() },
]

/** The console in a tab of its own, drawn this way, with an empty log; other tabs are closed. */
export async function openConsole(
  guard: GuardBrowser,
  drawing: ConsoleDrawingName,
  place: { tenant?: string; tenants?: Tenant[]; host?: string } = {},
): Promise<Tab> {
  for (const tab of (await guard.tabs()).slice(1)) await tab.close()
  guard.mdm.scenario({ drawing, tenants: place.tenants ?? TENANTS })
  const tab = await guard.openBlank()
  await tab.goto(`https://${place.host ?? CONSOLE_HOST}/t/${place.tenant ?? 'contoso'}/`)
  const part = await partOf(tab, drawing)
  await part.need(SAVE)
  return tab
}

const SAVE: Query = { role: 'button', name: 'Save' }

/** The page, or the frame of another origin in it that takes the file. */
export function partOf(tab: Tab, name: ConsoleDrawingName): Promise<Tab | FrameView> {
  if (consoleDrawing(name).container === 'cross-origin-frame') return tab.frame(FRAME_HOST)
  return Promise.resolve(tab)
}

/** Gives the file to the console by the road that the drawing has. */
export async function giveFile(tab: Tab, name: ConsoleDrawingName, path: string): Promise<void> {
  const drawing = consoleDrawing(name)
  const part = await partOf(tab, name)
  switch (drawing.take) {
    case 'drop-zone':
    case 'drop-handle':
      return part.dropFile({ css: '.drop-zone' }, path)
    case 'detached-input':
      return part.chooseByClick({ role: 'button', name: 'Browse…' }, path)
    case 'text-area':
      return tab.paste({ css: 'textarea' }, readFileSync(path, 'utf8'))
    default:
      return part.chooseByClick({ css: 'input[type=file]' }, path)
  }
}

/** Save, and what the console's server then knows: that something arrived, or that there was nothing. */
export async function save(
  guard: GuardBrowser,
  tab: Tab,
  name: ConsoleDrawingName,
): Promise<ConsoleEvent> {
  const before = outcomes(guard.mdm.log()).length
  const part = await partOf(tab, name)
  await part.click(SAVE)
  return until('what came of Save', 10_000, async () => {
    return outcomes(guard.mdm.log())[before] ?? null
  })
}

function outcomes(log: readonly ConsoleEvent[]): ConsoleEvent[] {
  return log.filter(({ kind }) => kind === 'saved-empty' || kind === 'arrived')
}

/** The gate's words for this file, in whatever frame it speaks, and where they stand. */
export async function hears(
  tab: Tab,
  name: ConsoleDrawingName,
  words: string,
): Promise<Tab | FrameView> {
  const part = await partOf(tab, name)
  return until(`the words: ${words}`, 7000, async () => {
    for (const where of [tab, part])
      if (plain((await where.guard()).texts).includes(plain(words))) return where
    return null
  })
}

/** Apostrophes are typed in two ways. */
function plain(words: string): string {
  return words.replaceAll('’', "'")
}

/** What page code saw of files and texts. */
export function seen(log: readonly ConsoleEvent[]): ConsoleEvent[] {
  return log.filter(({ kind }) => kind === 'file-seen' || kind === 'text-seen')
}

/** Whether the extension may work at the console's addresses now. */
export function hasOrigins(guard: GuardBrowser): Promise<boolean> {
  return guard.inExtension<boolean, string[]>((origins) => {
    const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api
    return api.permissions.contains({ origins })
  }, CONSOLE_ORIGINS)
}

interface Api {
  permissions: { contains(asked: { origins: string[] }): Promise<boolean> }
}
