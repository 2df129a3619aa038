/** What a browser does the same way in both drivers. */

import { startPracticeConsole } from '../../../practice/console/server/console.ts'
import { backgroundAnswers, emptyStorage, extensionPageOf, withdrawOrigins } from './extension'
import { until } from './poll'
import { type RecordingProxy, type Sites, sitesOf, startRecordingProxy } from './recording-proxy'
import type {
  GuardBrowser,
  LoadState,
  PageFunction,
  PracticeConsole,
  PracticePortal,
  Tab,
} from './types'

export const PORTAL_URL = 'https://identity.apple.com/pushcert/'

/** The practice servers behind a browser; the MDM console and the proxy are the browser's own. */
export interface Practice {
  portal: PracticePortal
  mdm: PracticeConsole
  sites: Sites
  proxy: RecordingProxy
}

export async function startPractice(portal: PracticePortal): Promise<Practice> {
  const mdm = await startPracticeConsole()
  const sites = sitesOf(portal, mdm)
  return { portal, mdm, sites, proxy: await startRecordingProxy(sites) }
}

export async function endPractice({ mdm, proxy }: Practice): Promise<void> {
  await Promise.all([mdm.close(), proxy.close()])
}

export abstract class BaseBrowser<T extends Tab> implements GuardBrowser {
  abstract readonly name: 'chromium' | 'firefox'
  abstract readonly can: { dropFile: boolean }
  readonly portal: PracticePortal
  readonly mdm: PracticeConsole
  protected readonly practice: Practice
  private readonly origin: string
  private readonly controlPage: string
  /** The name under which extension pages reach the browser: `chrome` or `browser`. */
  private readonly api: string
  private readonly asked: string[] = []

  constructor(practice: Practice, extension: string, origin: string, api: string) {
    this.portal = practice.portal
    this.mdm = practice.mdm
    this.practice = practice
    this.origin = origin
    this.api = api
    this.controlPage = extensionPageOf(extension)
  }

  abstract openBlank(options?: { background?: boolean }): Promise<T>
  abstract close(): Promise<void>
  /** Restarts the extension's background from a tab that shows a page of the extension. */
  protected abstract restartFrom(control: T): Promise<void>
  protected abstract allTabs(): Promise<T[]>

  extensionUrl(page: string): string {
    return this.origin + page.replace(/^\//, '')
  }

  tabs(): Promise<Tab[]> {
    return this.allTabs()
  }

  async openPortal(options: { incognito?: boolean; until?: LoadState } = {}): Promise<Tab> {
    if (options.incognito === true) return this.openPrivate(PORTAL_URL)
    const tab = await this.openBlank()
    await tab.goto(PORTAL_URL, options.until)
    return tab
  }

  async openExtension(path: string): Promise<Tab> {
    const tab = await this.openBlank()
    await tab.goto(this.extensionUrl(path))
    return tab
  }

  waitForTab(urlPart: string, timeoutMs = 10_000): Promise<Tab> {
    return until(`a tab at ${urlPart}`, timeoutMs, async () => {
      for (const tab of await this.allTabs()) {
        if ((await tab.url()).includes(urlPart)) return tab
      }
      return null
    })
  }

  networkRequests(): string[] {
    return [...this.asked, ...this.practice.proxy.refused]
  }

  async inExtension<R, A = undefined>(fn: PageFunction<R, A>, arg?: A): Promise<R> {
    const tab = await this.openControl()
    try {
      return await tab.evaluate(fn, arg)
    } finally {
      await tab.close()
    }
  }

  abstract update(): Promise<void>

  abstract willAllow(origins: readonly string[]): Promise<void>

  abstract downloadsInto(folder: string): Promise<void>

  async restartWorker(): Promise<void> {
    const control = await this.openControl()
    try {
      await this.restartFrom(control)
    } finally {
      await control.close()
    }
  }

  async reset(): Promise<void> {
    const before = await this.allTabs()
    // The last tab must not close: the browser would close with it.
    const control = await this.openControl()
    for (const tab of before) await tab.close()
    await control.evaluate(emptyStorage(this.api))
    await control.evaluate(withdrawOrigins(this.api))
    await this.restartFrom(control)
    await control.goto(this.extensionUrl(this.controlPage))
    await control.evaluate(backgroundAnswers(this.api))
    await control.goto('about:blank')
  }

  private async openControl(): Promise<T> {
    const tab = await this.openBlank({ background: true })
    await tab.goto(this.extensionUrl(this.controlPage))
    return tab
  }

  protected note(url: string): void {
    const hosts = [...this.practice.sites.keys()]
    const practice = hosts.some((host) => url.startsWith(`https://${host}/`))
    const local = /^(data|blob|about|javascript|chrome):/.test(url) || url.startsWith(this.origin)
    if (!practice && !local) this.asked.push(url)
  }

  /** In a private window, opened as the extension itself would. */
  private async openPrivate(url: string): Promise<Tab> {
    const known = new Set(await this.allTabs())
    await this.inExtension(
      `${this.api}.windows.create({ url: ${JSON.stringify(url)}, incognito: true }).then(() => null)`,
    )
    return until('the private window', 10_000, async () => {
      for (const tab of await this.allTabs()) {
        if (!known.has(tab) && (await tab.url()).startsWith(url)) return tab
      }
      return null
    })
  }
}
