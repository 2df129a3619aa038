/** Firefox with the extension installed, the portal's real address on the practice portal. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { findFirefox } from '../../../scripts/browsers.mjs'
import { BaseBrowser, endPractice, type Practice, startPractice } from './base-browser'
import { type Bidi, bidiOf, evaluateInBrowser, topContexts } from './bidi'
import { geckoIdOf } from './extension'
import { FirefoxTab } from './firefox-tab'
import { REMEMBER_CLOSED_ROOTS } from './page/install'
import type { RecordingProxy } from './recording-proxy'
import type { PracticePortal } from './types'

/** Starts the browser; `extension` is the folder of an unpacked build. */
export async function launchFirefox(
  portal: PracticePortal,
  extension: string,
): Promise<FirefoxBrowser> {
  const practice = await startPractice(portal)
  const home = mkdtempSync(join(tmpdir(), 'pushcert-firefox-'))
  const uuid = randomUUID()
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    // Without the variable the preference for another settings server does not count.
    env: { ...process.env, HOME: home, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: preferences(practice.proxy, { [geckoIdOf(extension)]: uuid }),
  })
  const bidi = bidiOf(browser)
  await bidi.send('script.addPreloadScript', {
    functionDeclaration: `() => { ${REMEMBER_CLOSED_ROOTS} }`,
  })
  await bidi.send('webExtension.install', {
    extensionData: { type: 'path', path: extension },
    'moz:allowPrivateBrowsing': true,
  })
  const [first] = await topContexts(bidi)
  if (first === undefined) throw new Error('Firefox opened no window')
  return new FirefoxBrowser({
    practice,
    extension,
    uuid,
    browser,
    bidi,
    home,
    window: first.clientWindow,
  })
}

function preferences(proxy: RecordingProxy, uuids: Record<string, string>) {
  return {
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'services.settings.server': 'data:,#no-server/v1',
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
    'dom.events.testing.asyncClipboard': true,
  }
}

interface Started {
  practice: Practice
  extension: string
  uuid: string
  browser: Browser
  bidi: Bidi
  home: string
  /** The window that Firefox started with. */
  window: string
}

class FirefoxBrowser extends BaseBrowser<FirefoxTab> {
  readonly name = 'firefox'
  readonly can = { dropFile: false }
  private readonly started: Started
  private readonly bidi: Bidi
  private readonly known = new Map<string, FirefoxTab>()

  constructor(started: Started) {
    const { practice, extension, uuid, bidi } = started
    super(practice, extension, `moz-extension://${uuid}/`, 'browser')
    this.started = started
    this.bidi = bidi
    bidi.on('network.beforeRequestSent', (event) => {
      this.note((event.request as { url: string }).url)
    })
  }

  /** In the first window: else it would go to the newest one, which may be private. */
  async openBlank(options: { background?: boolean } = {}): Promise<FirefoxTab> {
    const all = await topContexts(this.bidi)
    const near = all.find(({ clientWindow }) => clientWindow === this.started.window)
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background: options.background === true,
      ...(near === undefined ? {} : { referenceContext: near.context }),
    })
    return this.tabOf(context)
  }

  protected async allTabs(): Promise<FirefoxTab[]> {
    return (await topContexts(this.bidi)).map(({ context }) => this.tabOf(context))
  }

  /** The background page is loaded anew: what it had in memory is gone, its listeners are back. */
  protected async restartFrom(control: FirefoxTab): Promise<void> {
    await control.evaluate(`browser.runtime.getBackgroundPage().then(async (background) => {
      background.pushcertTestOld = true
      background.location.reload()
      for (let tries = 0; tries < 100; tries += 1) {
        const now = await browser.runtime.getBackgroundPage()
        if (now && !now.pushcertTestOld && now.document.readyState === 'complete') return true
        await new Promise((done) => setTimeout(done, 20))
      }
      throw new Error('The background page did not come back')
    })`)
  }

  async downloadsInto(destinationFolder: string): Promise<void> {
    const downloadBehavior = { type: 'allowed', destinationFolder }
    await this.bidi.send('browser.setDownloadBehavior', { downloadBehavior })
  }

  async update(): Promise<void> {
    await this.inExtension('browser.runtime.reload()').catch(() => undefined)
  }

  async close(): Promise<void> {
    const { browser, home } = this.started
    await browser.close()
    await endPractice(this.practice)
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }

  /**
   * A page's request is granted in its click, without the panel that asks "Allow?", for every
   * origin: whether the panel comes is one preference of the whole browser.
   */
  async willAllow(): Promise<void> {
    const pref = "'extensions.webextOptionalPermissionPrompts', false"
    await evaluateInBrowser(this.bidi, `Services.prefs.setBoolPref(${pref});0`)
  }

  private tabOf(context: string): FirefoxTab {
    const tab = this.known.get(context) ?? new FirefoxTab(this.bidi, context)
    this.known.set(context, tab)
    return tab
  }
}

export type { FirefoxBrowser }
