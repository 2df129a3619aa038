/**
 * A real Chromium to try the guard in: the practice portal answers at the portal's address, and the
 * practice MDM console at its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { CONSOLE_HOST } from '../practice/console/hosts.ts'
import { type PracticeConsole, startPracticeConsole } from '../practice/console/server/console.ts'
import { CONTOSO_ACCOUNT, contoso, SCENARIOS } from '../practice/data/scenarios.ts'
import { chromiumFlags } from '../practice/server/chromium-flags.ts'
import { startPracticePortal } from '../practice/server/portal.ts'
import { findChromium } from './browsers.mjs'
import { root, say } from './run.mjs'
import { type Sample, sampleTexts, writeSampleFiles } from './samples'

const PORTAL = 'https://identity.apple.com/pushcert/'
const CONSOLE = `https://${CONSOLE_HOST}/t/contoso/`

/** Opens the browser and returns when the person has closed it. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pushcert-guard-'))
  const portal = await startPracticePortal()
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['look-alikes'](), signedIn: false })
  const mdm = await startConsole()
  const context = await openChromium(join(folder, 'profile'), chromiumFlags(portal, mdm))
  const closed = new Promise((resolve) => context.once('close', resolve))
  const id = await loadGuard(context, join(root, '.output', 'chrome-mv3'))
  await showSamples(context, sampleTexts(), writeSampleFiles(join(folder, 'files')))
  await (await context.newPage()).goto(CONSOLE)
  const records = await context.newPage()
  await records.goto(`chrome-extension://${id}/records.html`)
  say(`Practice portal  ${PORTAL} (in this browser only)`)
  say(`Practice MDM     ${CONSOLE} (open in the second tab)`)
  say(`Sign in as       ${CONTOSO_ACCOUNT} (any other account holds no certificate)`)
  say(`Files to upload  ${join(folder, 'files')}`)
  say('Paste a sample into the records page, choose the renewal in the popup, open the portal.')
  say(
    'After the download: in the popup "Check certificates at your MDM’s upload", type the address',
  )
  say(`${CONSOLE_HOST}, then put the file into the practice MDM.`)
  say('Close the browser to end.')
  await closed
  await Promise.all([portal.close(), mdm.close()])
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** With one customer, whose certificate the practice portal holds too. */
async function startConsole(): Promise<PracticeConsole> {
  const mdm = await startPracticeConsole()
  const tenant = { id: 'contoso', name: 'Contoso', account: CONTOSO_ACCOUNT, inUse: contoso() }
  mdm.scenario({ drawing: 'plain', tenants: [tenant] })
  return mdm
}

function openChromium(profile: string, flags: string[]): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    viewport: null,
    // Chromium refuses its sandbox to root, as in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', ...flags],
  })
}

async function loadGuard(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser()
  if (browser === null) throw new Error('A persistent context without its browser')
  const cdp = await browser.newBrowserCDPSession()
  const { id } = await cdp.send('Extensions.loadUnpacked', { path, enableInIncognito: true })
  return id
}

/** A page of its own with the texts: a click selects one, Ctrl+C copies it. */
async function showSamples(context: BrowserContext, samples: Sample[], request: string) {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.evaluate(
    ({ samples, request }) => {
      document.title = 'Samples'
      const add = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string) => {
        const element = document.createElement(tag)
        element.textContent = text
        document.body.append(element)
        return element
      }
      document.body.style.cssText = 'font: 16px system-ui; max-width: 60rem; margin: 2rem auto'
      add('h1', 'Samples to practise with')
      add('p', 'A click selects a text; copy it and paste it into the records page.')
      for (const { title, text } of samples) {
        add('h2', title)
        const area = add('textarea', text)
        area.readOnly = true
        area.rows = 6
        area.style.cssText = 'width: 100%; font: 13px monospace'
        area.addEventListener('focus', () => area.select())
      }
      add('h2', 'The request to upload, as Intune would give it')
      add('code', request)
    },
    { samples, request },
  )
}
