/** Where pictures are taken: the browser, the practice portal, and the camera. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contoso } from '../../practice/data/scenarios.ts'
import type { Scenario } from '../../practice/server/world.ts'
import { pause } from '../../tests/e2e/harness/poll'
import type { GuardBrowser, GuardView, Query, Tab } from '../../tests/e2e/harness/types'
import { ask, button, record, says, seeGuard } from '../../tests/e2e/steps/renewal-steps'
import { say } from '../run.mjs'
import { smallPng } from './small-png'

/** One story: it begins with an empty extension and takes its pictures on the way. */
export type Story = (stage: Stage) => Promise<void>

/** Larger than this a picture is not worth its place in the repository, bytes. */
const LARGEST = 90_000
/** Longer than any transition of the guard's, ms. */
const SETTLED = 350
/** The dialog's buttons are deaf for a moment, and drawn so, ms. */
const DIALOG_AWAKE = 600
const LATE = 25_000
/** The guard closes the details that it has read, ms. */
const CLOSED = 1000
const DAY = 86_400_000
/** As the extension opens its windows. */
const WINDOW = { width: 480, height: 640 }

export class Stage {
  readonly guard: GuardBrowser
  readonly #folder: string

  constructor(guard: GuardBrowser, folder: string) {
    this.guard = guard
    this.#folder = folder
  }

  /** The picture of what `tab` shows, once it has come to rest. */
  async take(tab: Tab, name: string): Promise<void> {
    await tab.bringToFront()
    // A hovered control is drawn differently: the pointer is put aside.
    await tab.move({ x: 1, y: 1 })
    await pause(SETTLED)
    const path = join(this.#folder, `${name}.png`)
    await tab.screenshot(path)
    const png = smallPng(readFileSync(path))
    writeFileSync(path, png)
    say(`${name}.png  ${Math.round(png.length / 1000)} kB`)
    if (png.length > LARGEST) throw new Error(`${name}.png is too large: ${png.length} bytes`)
  }

  /** The portal anew, with Contoso's certificate recorded today. */
  async begin(scenario: Partial<Scenario> = {}): Promise<void> {
    this.scenario(scenario)
    await record(this.guard)
  }

  scenario(scenario: Partial<Scenario> = {}): void {
    this.guard.portal.scenario({ drawing: 'plain', certificates: [contoso()], ...scenario })
  }

  /** As if the MDM had last been read so many days ago. */
  async age(days: number): Promise<void> {
    const { records } = await ask(this.guard, { type: 'page/state', tabId: null })
    const aged = records.map((one) => ({
      ...one,
      observations: one.observations.map((seen) => ({ ...seen, at: seen.at - days * DAY })),
    }))
    await ask(this.guard, {
      type: 'page/save-records',
      diff: { written: aged, removed: [] },
      why: 'test',
    })
  }

  /** A small window with all that it holds: a person would scroll. */
  async takeWindow(page: Tab, name: string): Promise<void> {
    await page.setViewport(WINDOW.width, WINDOW.height)
    await pause(SETTLED)
    const height = await page.evaluate<number>('document.documentElement.scrollHeight')
    await page.setViewport(WINDOW.width, Math.max(height, WINDOW.height))
    await page.evaluate('scrollTo(0, 0)')
    await this.take(page, name)
  }

  async openPage(path: string, width = 1280, height = 800): Promise<Tab> {
    const page = await this.guard.openExtension(path)
    await page.setViewport(width, height)
    return page
  }

  /** The small window that a button of the page opened. */
  windowAt(path: string): Promise<Tab> {
    return this.guard.waitForTab(path)
  }
}

/** Waits until the bar or the dialog says this. */
export async function sees(tab: Tab, words: string): Promise<GuardView> {
  return seeGuard(tab, says(words), words, LATE)
}

/** The dialog of a held press, awake. */
export async function dialogOf(tab: Tab, words: string): Promise<void> {
  await sees(tab, words)
  await pause(DIALOG_AWAKE)
}

/** Once the guard is done with the search for the right row. */
export async function pressReadAll(tab: Tab): Promise<void> {
  await pause(CLOSED)
  await tab.click(button('Check all rows'))
}

export async function readAllRows(tab: Tab): Promise<void> {
  await pressReadAll(tab)
  const isDone = ({ rows }: GuardView) => !rows.includes('unverified')
  await seeGuard(tab, isDone, 'all rows', LATE)
  await pause(CLOSED)
}

/** The control that a heading or a button of the page is known by, in an extension page. */
export function called(role: string, name: string | RegExp): Query {
  return { role, name }
}
