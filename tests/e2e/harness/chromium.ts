/** Chromium with the extension loaded, the portal's real address on the practice portal. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../../scripts/browsers.mjs'
import { BaseBrowser, endPractice, type Practice, startPractice } from './base-browser'
import { ChromiumTab } from './chromium-tab'
import { REMEMBER_CLOSED_ROOTS } from './page/install'
import type { PracticePortal } from './types'

/**
 * Starts the browser; `extension` is the folder of an unpacked build. `before` does what was done
 * in the browser before the extension was installed.
 */
export async function launchChromium(
  portal: PracticePortal,
  extension: string,
  before: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<ChromiumBrowser> {
  const practice = await startPractice(portal)
  const profile = mkdtempSync(join(tmpdir(), 'pushcert-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...browserArguments(practice)],
  })
  await context.addInitScript(REMEMBER_CLOSED_ROOTS)
  const cdp = await browserSession(context)
  await before(context)
  const id = await loadExtension(context, cdp, extension).catch(async (refusal) => {
    await Promise.all([context.close(), endPractice(practice)])
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    throw refusal
  })
  return new ChromiumBrowser({ practice, extension, id, context, cdp, profile })
}

function browserArguments({ portal, proxy, sites }: Practice): string[] {
  const maps = [...sites].map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`)
  return [
    '--no-sandbox',
    '--enable-unsafe-extension-debugging',
    `--host-resolver-rules=${maps.join(', ')}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    `--ignore-certificate-errors-spki-list=${portal.spki}`,
    `--proxy-server=http://127.0.0.1:${proxy.port}`,
    // Requests to loopback would go round the proxy, unseen.
    '--proxy-bypass-list=<-loopback>',
  ]
}

function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser()
  if (browser === null) throw new Error('A persistent context without its browser')
  return browser.newBrowserCDPSession()
}

async function loadExtension(
  context: BrowserContext,
  cdp: CDPSession,
  path: string,
): Promise<string> {
  const started = context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => null)
  const { id } = await cdp.send('Extensions.loadUnpacked', { path, enableInIncognito: true })
  if (context.serviceWorkers().length === 0) await started
  return id
}

interface Started {
  practice: Practice
  extension: string
  id: string
  context: BrowserContext
  cdp: CDPSession
  profile: string
}

class ChromiumBrowser extends BaseBrowser<ChromiumTab> {
  readonly name = 'chromium'
  readonly can = { dropFile: true }
  private readonly context: BrowserContext
  private readonly cdp: CDPSession
  private readonly id: string
  private readonly profile: string
  private readonly folder: string
  private readonly known = new Map<Page, ChromiumTab>()

  constructor({ practice, extension, id, context, cdp, profile }: Started) {
    super(practice, extension, `chrome-extension://${id}/`, 'chrome')
    this.id = id
    this.context = context
    this.cdp = cdp
    this.profile = profile
    this.folder = extension
    context.on('request', (request) => this.note(request.url()))
    context.on('page', (page) => page.on('dialog', (dialog) => dialog.accept().catch(() => {})))
  }

  async openBlank(options: { background?: boolean } = {}): Promise<ChromiumTab> {
    if (options.background !== true) return this.tabOf(await this.context.newPage())
    const opened = this.context.waitForEvent('page')
    await this.cdp.send('Target.createTarget', { url: 'about:blank', background: true })
    return this.tabOf(await opened)
  }

  protected async allTabs(): Promise<ChromiumTab[]> {
    return this.context.pages().map((page) => this.tabOf(page))
  }

  /** Stops the service worker as the browser itself does when it has been idle. */
  protected async restartFrom(control: ChromiumTab): Promise<void> {
    // The page must be gone first: it could wake the worker again at once.
    await control.goto('about:blank')
    const cdp = await control.cdp()
    await cdp.send('ServiceWorker.enable')
    await cdp.send('ServiceWorker.stopAllWorkers')
    await cdp.send('ServiceWorker.disable')
  }

  async downloadsInto(downloadPath: string): Promise<void> {
    await this.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath })
  }

  /** Here an unpacked extension that reloads itself stays away: it is loaded a second time. */
  async update(): Promise<void> {
    await this.cdp.send('Extensions.loadUnpacked', { path: this.folder, enableInIncognito: true })
  }

  async close(): Promise<void> {
    await this.context.close()
    await endPractice(this.practice)
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /**
   * Headless, the bubble that asks "Allow?" cannot be pressed. What was allowed once and given back
   * by the extension is granted without a bubble when it asks again: so the browser's own page
   * grants (as a press on "Allow" would), the extension gives back, and the person's click on the
   * extension's button is what grants in the end.
   */
  async willAllow(origins: readonly string[]): Promise<void> {
    const settings = await this.openBlank({ background: true })
    await settings.goto('chrome://extensions/')
    for (const origin of origins) {
      const call = `chrome.developerPrivate.addHostPermission('${this.id}', '${origin}')`
      await settings.evaluate(`${call}.then(() => null)`)
    }
    await settings.close()
    await this.inExtension(`chrome.permissions.remove({ origins: ${JSON.stringify(origins)} })`)
  }

  private tabOf(page: Page): ChromiumTab {
    const tab = this.known.get(page) ?? new ChromiumTab(page)
    if (!this.known.has(page)) {
      this.known.set(page, tab)
      page.on('close', () => this.known.delete(page))
    }
    return tab
  }
}

export type { ChromiumBrowser }
