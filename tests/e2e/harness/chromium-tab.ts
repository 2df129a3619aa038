/**
 * A Chromium tab: Playwright's mouse and keyboard, and the DevTools protocol for the rest.
 * Playwright's own `evaluate` builds code from strings in the page, which the extension's
 * Content-Security-Policy forbids; `Runtime.evaluate` stands outside of it.
 */
import { writeFileSync } from 'node:fs'
import type { CDPSession, Frame, Page } from '@playwright/test'
import { BaseTab } from './base-tab'
import { elementExpression } from './page/install'
import { until as waitUntil } from './poll'
import type { Button, Emulation, FrameView, Handle, LoadState, Point } from './types'

export class ChromiumTab extends BaseTab {
  protected readonly page: Page
  private session: Promise<CDPSession> | null = null

  constructor(page: Page) {
    super()
    this.page = page
  }

  async preload(script: string): Promise<void> {
    await this.page.addInitScript(script)
  }

  async frame(urlPart: string): Promise<FrameView> {
    const found = await waitUntil(`a frame at ${urlPart}`, 10_000, async () => {
      return this.page.frames().find((frame) => frame.url().includes(urlPart)) ?? null
    })
    return new ChromiumFrame(this.page, found)
  }

  /** One DevTools session per tab, opened at first use. */
  cdp(): Promise<CDPSession> {
    this.session ??= this.page.context().newCDPSession(this.page)
    return this.session
  }

  async url(): Promise<string> {
    return this.page.url()
  }

  async goto(url: string, until: LoadState = 'load'): Promise<void> {
    await this.page.goto(url, { waitUntil: until })
  }

  async reload(until: LoadState = 'load'): Promise<void> {
    await this.page.reload({ waitUntil: until })
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close()
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront()
  }

  mouseDown(button: Button = 'left'): Promise<void> {
    return this.page.mouse.down({ button })
  }

  mouseUp(button: Button = 'left'): Promise<void> {
    return this.page.mouse.up({ button })
  }

  press(key: string): Promise<void> {
    if (key !== 'Control+v') return this.page.keyboard.press(key)
    return this.editingCommand('paste')
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text)
  }

  /** Not Playwright's own: that one puts the window's size back first, and the zoom with it. */
  async screenshot(path: string): Promise<void> {
    const cdp = await this.cdp()
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' })
    writeFileSync(path, Buffer.from(data, 'base64'))
  }

  protected async run(expression: string): Promise<string | undefined> {
    const cdp = await this.cdp()
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(await this.world()),
    })
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return typeof result.value === 'string' ? result.value : undefined
  }

  /** Which of the page's documents expressions are about; the page's own where nothing is said. */
  protected async world(): Promise<{ contextId?: number }> {
    return {}
  }

  protected moveTo({ x, y }: Point): Promise<void> {
    return this.page.mouse.move(x, y)
  }

  protected clickAt({ x, y }: Point, button: Button, clickCount: number): Promise<void> {
    return this.page.mouse.click(x, y, { button, clickCount })
  }

  protected async tapAt(point: Point): Promise<void> {
    const cdp = await this.cdp()
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  protected async setClipboard(text: string): Promise<void> {
    // For every origin: an extension's own is not accepted as one.
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await this.run(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  }

  protected async setFiles(handle: Handle, path: string): Promise<void> {
    const cdp = await this.cdp()
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: elementExpression(handle.id),
      ...(await this.world()),
    })
    if (result.objectId === undefined) throw new Error('No such file input')
    await cdp.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId })
  }

  protected async throughDialog(open: () => Promise<void>, path: string): Promise<void> {
    const asked = this.page.waitForEvent('filechooser', { timeout: 10_000 })
    const [chooser] = await Promise.all([asked, open()])
    await chooser.setFiles(path)
  }

  protected async dropAt({ x, y }: Point, path: string): Promise<void> {
    const cdp = await this.cdp()
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x, y, data })
    }
  }

  protected async setMetrics(width: number, height: number, scale: number): Promise<void> {
    const cdp = await this.cdp()
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    })
  }

  protected async setMedia({ colorScheme, reducedMotion }: Emulation): Promise<void> {
    await this.page.emulateMedia({
      ...(colorScheme === undefined ? {} : { colorScheme }),
      ...(reducedMotion === undefined ? {} : { reducedMotion }),
    })
  }

  /** Without a display the browser has no key bindings of its own: the key names its command. */
  private async editingCommand(command: string): Promise<void> {
    const cdp = await this.cdp()
    const key = { modifiers: 2, key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, commands: [command] })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
}

/** A frame of another origin, but of the same site: the page's own DevTools session reaches it. */
class ChromiumFrame extends ChromiumTab {
  private readonly inner: Frame

  constructor(page: Page, inner: Frame) {
    super(page)
    this.inner = inner
  }

  protected override async world(): Promise<{ contextId: number }> {
    const cdp = await this.cdp()
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const own = frameTree.childFrames?.find(({ frame }) => frame.url === this.inner.url())
    const worlds: { id: number; auxData?: { frameId?: string; isDefault?: boolean } }[] = []
    const note = ({ context }: { context: (typeof worlds)[number] }) => void worlds.push(context)
    cdp.on('Runtime.executionContextCreated', note)
    await cdp.send('Runtime.enable')
    await cdp.send('Runtime.disable')
    cdp.off('Runtime.executionContextCreated', note)
    const world = worlds.find(
      ({ auxData }) => auxData?.isDefault === true && auxData.frameId === own?.frame.id,
    )
    if (world === undefined) throw new Error(`The frame at ${this.inner.url()} is gone`)
    return { contextId: world.id }
  }

  protected override async corner(): Promise<Point> {
    const element = await this.inner.frameElement()
    const box = await element.boundingBox()
    await element.dispose()
    if (box === null) throw new Error(`The frame at ${this.inner.url()} is not shown`)
    // Borders belong to the box, not to the document in it.
    return { x: box.x + 1, y: box.y + 1 }
  }
}
