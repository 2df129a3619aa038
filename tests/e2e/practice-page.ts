/**
 * Presses the practice portal's controls with the real mouse and keyboard, wherever a drawing
 * has put them: table, frame or closed shadow root.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, chromium, type Page } from '@playwright/test'
import { contoso } from '../../practice/data/scenarios.ts'
import type { HandleName } from '../../practice/pages/handles.ts'
import { chromiumFlags } from '../../practice/server/chromium-flags.ts'
import { type PracticePortal, startPracticePortal } from '../../practice/server/portal.ts'
import {
  certificateFile,
  vendorSignedRequest,
  writeSamples,
} from '../../practice/server/samples.ts'
import { findChromium } from '../../scripts/browsers.mjs'

interface PracticeFixtures {
  portal: PracticePortal
  bare: Browser
  /** Paths of a good request and of a file of the wrong kind. */
  files: { request: string; wrong: string }
}

/** A Chromium without any extension, the portal's real address on the practice portal. */
export const test = base.extend<{ page: Page }, PracticeFixtures>({
  portal: [
    async ({ browserName: _ }, use) => {
      const portal = await startPracticePortal()
      await use(portal)
      await portal.close()
    },
    { scope: 'worker' },
  ],
  bare: [
    async ({ portal }, use) => {
      const args = chromiumFlags(portal)
      const browser = await chromium.launch({
        executablePath: findChromium(),
        headless: true,
        args,
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  files: [
    async ({ browserName: _ }, use) => {
      const request = vendorSignedRequest()
      const wrong = certificateFile(contoso())
      const written = writeSamples(mkdtempSync(join(tmpdir(), 'practice-')), [request, wrong])
      await use({ request: written[request.name] ?? '', wrong: written[wrong.name] ?? '' })
    },
    { scope: 'worker' },
  ],
  page: async ({ bare }, use) => {
    const page = await bare.newPage()
    await use(page)
    await page.context().close()
  },
})

/** The server is on this machine: asked often, it answers soon. */
export const soon = { intervals: [20, 20, 50, 100] }

export const PORTAL_URL = 'https://identity.apple.com/pushcert/'

interface Point {
  x: number
  y: number
}

type Press = (page: Page, name: HandleName, certificate?: string) => Promise<void>

/** The control's centre once it stands still; waits up to `timeout` ms for it to be shown. */
export async function pointOf(
  page: Page,
  name: HandleName,
  certificate?: string,
  timeout = 6000,
): Promise<Point> {
  const end = Date.now() + timeout
  let before = ''
  while (Date.now() < end) {
    const point = await page.evaluate(
      ([wanted, id]) => window.practice?.point(wanted, id) ?? null,
      [name, certificate] as const,
    )
    const now = JSON.stringify(point)
    // Twice at one place: a frame that is still growing would take the press elsewhere.
    if (point !== null && now === before) return point
    before = now
    await page.waitForTimeout(40)
  }
  throw new Error(`No ${name} on the page`)
}

export const click: Press = async (page, name, certificate) => {
  const { x, y } = await pointOf(page, name, certificate)
  await page.mouse.click(x, y)
}

/** Focuses the control and presses a key; throws when it takes no focus. */
export async function pressKey(
  page: Page,
  key: string,
  name: HandleName,
  certificate?: string,
): Promise<void> {
  await pointOf(page, name, certificate)
  const focused = await page.evaluate(([wanted, id]) => window.practice.focus(wanted, id), [
    name,
    certificate,
  ] as const)
  if (!focused) throw new Error(`${name} takes no focus`)
  await page.keyboard.press(key)
}

/** Chooses a file through the browser's file dialog, by the native input or the pill before it. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const detached = await page.evaluate(() => window.practice.element('choose-file') !== null)
  const chooser = page.waitForEvent('filechooser', { timeout: 5000 })
  await click(page, detached ? 'choose-file' : 'file')
  await (await chooser).setFiles(path)
}

/** Types into Notes by the keyboard. */
export async function typeNotes(page: Page, notes: string): Promise<void> {
  await click(page, 'notes')
  await page.keyboard.type(notes)
}

/** The controls whose handlers ran in this page so far. */
export async function pressed(page: Page): Promise<string[]> {
  return page.evaluate(() => window.practiceLog.map(({ control }) => control))
}
