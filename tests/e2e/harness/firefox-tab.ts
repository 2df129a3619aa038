/** A Firefox tab over WebDriver BiDi. */
import { writeFileSync } from 'node:fs'
import { BaseTab } from './base-tab'
import { type Bidi, evaluateIn, evaluateInBrowser, framesOf, frameTree, topContexts } from './bidi'
import {
  type Action,
  buttonAction,
  clickActions,
  moveAction,
  pressActions,
  typeActions,
} from './bidi-keys'
import { elementInFrame } from './page/install'
import { until as waitUntil } from './poll'
import type { Button, Emulation, FrameView, Handle, LoadState, Point } from './types'

export class FirefoxTab extends BaseTab {
  private readonly bidi: Bidi
  private readonly context: string

  constructor(bidi: Bidi, context: string) {
    super()
    this.bidi = bidi
    this.context = context
  }

  async url(): Promise<string> {
    const contexts = await topContexts(this.bidi)
    return contexts.find(({ context }) => context === this.context)?.url ?? ''
  }

  /** For the extension's own pages Firefox never says that they have loaded: ask the page. */
  async goto(url: string, until: LoadState = 'load'): Promise<void> {
    const own = url.startsWith('moz-extension:')
    const wait = own || until === 'commit' ? 'none' : 'complete'
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait })
    if (until === 'commit' && !own) return
    const arrived = `location.href.startsWith(${JSON.stringify(url)}) && document.readyState === 'complete'`
    if (own) await this.waitFor(arrived, undefined, 10_000)
  }

  async reload(until: LoadState = 'load'): Promise<void> {
    const own = (await this.url()).startsWith('moz-extension:')
    const wait = own || until === 'commit' ? 'none' : 'complete'
    if (own) await this.evaluate('window.pushcertTestOld = true')
    await this.bidi.send('browsingContext.reload', { context: this.context, wait })
    const fresh = "!('pushcertTestOld' in window) && document.readyState === 'complete'"
    if (own) await this.waitFor(fresh, undefined, 10_000)
  }

  async close(): Promise<void> {
    const contexts = await topContexts(this.bidi)
    if (!contexts.some(({ context }) => context === this.context)) return
    await this.bidi.send('browsingContext.close', { context: this.context })
  }

  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context })
  }

  mouseDown(button: Button = 'left'): Promise<void> {
    return this.pointer([buttonAction('pointerDown', button)])
  }

  mouseUp(button: Button = 'left'): Promise<void> {
    return this.pointer([buttonAction('pointerUp', button)])
  }

  press(key: string): Promise<void> {
    return this.perform({ type: 'key', id: 'keyboard', actions: pressActions(key) })
  }

  type(text: string): Promise<void> {
    return this.perform({ type: 'key', id: 'keyboard', actions: typeActions(text) })
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    })
    writeFileSync(path, Buffer.from(data, 'base64'))
  }

  async preload(script: string): Promise<void> {
    await this.bidi.send('script.addPreloadScript', {
      functionDeclaration: `() => { ${script} }`,
      contexts: [this.context],
    })
  }

  /** A frame is a browsing context as a tab is; its mouse counts from its own corner. */
  async frame(urlPart: string): Promise<FrameView> {
    const found = await waitUntil(`a frame at ${urlPart}`, 10_000, async () => {
      const frames = await frameTree(this.bidi, this.context)
      return frames.find(({ url }) => url.includes(urlPart)) ?? null
    })
    return new FirefoxTab(this.bidi, found.context)
  }

  protected async run(expression: string): Promise<string | undefined> {
    const { value } = await evaluateIn(this.bidi, this.context, expression)
    return typeof value === 'string' ? value : undefined
  }

  protected moveTo(point: Point): Promise<void> {
    return this.pointer([moveAction(point)])
  }

  protected clickAt(point: Point, button: Button, count: number): Promise<void> {
    return this.pointer(clickActions(point, button, count))
  }

  protected tapAt(point: Point): Promise<void> {
    return this.perform({
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'touch' },
      actions: clickActions(point, 'left', 1),
    })
  }

  /** The preference `dom.events.testing.asyncClipboard` lets pages write without a gesture. */
  protected async setClipboard(text: string): Promise<void> {
    await this.run(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  }

  protected async setFiles(handle: Handle, path: string): Promise<void> {
    // An element is known only in the browsing context of its own frame.
    for (const context of await framesOf(this.bidi, this.context)) {
      const found = await evaluateIn(this.bidi, context, elementInFrame(handle.id)).catch(
        () => null,
      )
      const sharedId = found?.sharedId
      if (sharedId === undefined) continue
      await this.bidi.send('input.setFiles', { context, element: { sharedId }, files: [path] })
      return
    }
    throw new Error("The file input is in none of the page's frames")
  }

  protected async throughDialog(open: () => Promise<void>, path: string): Promise<void> {
    const frames = await framesOf(this.bidi, this.context)
    let asked: Record<string, unknown> | null = null
    const stop = this.bidi.on('input.fileDialogOpened', (event) => {
      if (frames.includes(String(event.context))) asked = event
    })
    await open()
    const dialog = await waitUntil('a file dialog', 10_000, async () => asked).finally(stop)
    const { context, element } = dialog
    await this.bidi.send('input.setFiles', { context, element, files: [path] })
  }

  protected async dropAt(): Promise<void> {
    throw new Error('Firefox offers no way to drop a file; ask `can.dropFile` first')
  }

  protected async setMetrics(width: number, height: number, scale: number): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: scale,
    })
  }

  /** Firefox has these as preferences only: they hold for every tab. */
  protected async setMedia({ colorScheme, reducedMotion }: Emulation): Promise<void> {
    const set: string[] = []
    if (colorScheme !== undefined) {
      const value = colorScheme === 'dark' ? 0 : 1
      set.push(`('layout.css.prefers-color-scheme.content-override', ${value})`)
    }
    if (reducedMotion !== undefined) {
      set.push(`('ui.prefersReducedMotion', ${reducedMotion === 'reduce' ? 1 : 0})`)
    }
    const lines = set.map((pref) => `Services.prefs.setIntPref${pref}`)
    await evaluateInBrowser(this.bidi, `${lines.join(';')};0`)
  }

  private pointer(actions: Action[]): Promise<void> {
    return this.perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions,
    })
  }

  private async perform(source: Action): Promise<void> {
    await this.bidi.send('input.performActions', { context: this.context, actions: [source] })
  }
}
