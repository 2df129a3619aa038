/** What a tab does the same way in both browsers; each browser adds its few own primitives. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { elementExpression, finderCall, isHandle, toSent } from './page/install'
import { until } from './poll'
import type {
  Button,
  ClickOptions,
  Emulation,
  FrameView,
  GuardView,
  Handle,
  LoadState,
  PageFunction,
  Point,
  Query,
  Tab,
  Target,
} from './types'

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
/** Colours that are still changing would be measured half way. */
const SETTLE = `new Promise((done) => setTimeout(done, 50)).then(() => {
  for (const one of document.getAnimations()) {
    if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish()
  }
})`

/** Long for a person, short for a machine that does three other things. */
const WAIT = 10_000

export abstract class BaseTab implements Tab {
  private size = { width: 1280, height: 800 }
  private zoom = 1

  /** Evaluates an expression in the page's own world; promises are awaited, the result is JSON. */
  protected abstract run(expression: string): Promise<string | undefined>
  protected abstract moveTo(point: Point): Promise<void>
  protected abstract clickAt(point: Point, button: Button, count: number): Promise<void>
  protected abstract tapAt(point: Point): Promise<void>
  protected abstract setClipboard(text: string): Promise<void>
  protected abstract setFiles(handle: Handle, path: string): Promise<void>
  protected abstract throughDialog(open: () => Promise<void>, path: string): Promise<void>
  protected abstract dropAt(point: Point, path: string): Promise<void>
  protected abstract setMetrics(width: number, height: number, scale: number): Promise<void>
  protected abstract setMedia(options: Emulation): Promise<void>

  abstract url(): Promise<string>
  abstract goto(url: string, until?: LoadState): Promise<void>
  abstract reload(until?: LoadState): Promise<void>
  abstract close(): Promise<void>
  abstract bringToFront(): Promise<void>
  abstract mouseDown(button?: Button): Promise<void>
  abstract mouseUp(button?: Button): Promise<void>
  abstract press(key: string): Promise<void>
  abstract type(text: string): Promise<void>
  abstract screenshot(path: string): Promise<void>
  abstract preload(script: string): Promise<void>
  abstract frame(urlPart: string): Promise<FrameView>

  async evaluate<T, A = undefined>(fn: PageFunction<T, A>, arg?: A): Promise<T> {
    return this.json<T>(typeof fn === 'string' ? fn : `(${fn})(${JSON.stringify(arg)})`)
  }

  async evaluateOn<T, A = undefined>(
    target: Target,
    fn: (element: Element, arg: A) => T | Promise<T>,
    arg?: A,
  ): Promise<T> {
    const { id } = await this.need(target)
    return this.json<T>(`(${fn})(${elementExpression(id)}, ${JSON.stringify(arg)})`)
  }

  async waitFor<A = undefined>(
    fn: PageFunction<unknown, A>,
    arg?: A,
    timeoutMs = WAIT,
  ): Promise<void> {
    await until(`this to be true: ${fn}`, timeoutMs, async () =>
      (await this.evaluate(fn, arg)) ? true : null,
    )
  }

  async find(query: Query): Promise<Handle | null> {
    return (await this.findAll(query))[0] ?? null
  }

  findAll(query: Query): Promise<Handle[]> {
    return this.json<Handle[]>(finderCall('find', toSent(query)))
  }

  async need(target: Target, timeoutMs = WAIT): Promise<Handle> {
    if (isHandle(target)) return target
    return until(describe(target), timeoutMs, () => this.find(target))
  }

  async gone(query: Query, timeoutMs = WAIT): Promise<void> {
    await until(`no more ${describe(query)}`, timeoutMs, async () =>
      (await this.find(query)) === null ? true : null,
    )
  }

  async textOf(target: Target): Promise<string> {
    return this.json<string>(finderCall('textOf', (await this.need(target)).id))
  }

  async click(target: Target, options: ClickOptions = {}): Promise<void> {
    const point = await this.pointOf(target, options.position, options.timeout)
    await this.clickAt(point, options.button ?? 'left', options.clickCount ?? 1)
  }

  async move(target: Target | Point): Promise<void> {
    await this.moveTo('x' in target ? target : await this.pointOf(target))
  }

  async tap(target: Target): Promise<void> {
    await this.tapAt(await this.pointOf(target))
  }

  /** Moves the focus without a click, as a keyboard user would arrive. */
  async focus(target: Target): Promise<void> {
    await this.bringToFront()
    await this.evaluateOn(target, (el) => {
      // By its method: an element of a frame is no HTMLElement of this window.
      if ('focus' in el && typeof el.focus === 'function') el.focus()
    })
  }

  async paste(target: Target, text: string): Promise<void> {
    await this.focus(target)
    await this.setClipboard(text)
    await this.press('Control+v')
  }

  async chooseFile(target: Target, path: string): Promise<void> {
    const handle = isHandle(target) ? target : await this.needFile(target)
    const isInput = await this.evaluateOn(handle, (el) => el.matches('input[type=file]'))
    if (isInput) await this.setFiles(handle, path)
    else await this.throughDialog(() => this.click(handle), path)
  }

  chooseByClick(target: Target, path: string): Promise<void> {
    return this.throughDialog(() => this.click(target), path)
  }

  async dropFile(target: Target, path: string): Promise<void> {
    await this.dropAt(await this.pointOf(target), path)
  }

  async setViewport(width: number, height: number): Promise<void> {
    this.size = { width, height }
    await this.applyMetrics()
  }

  async emulate(options: Emulation): Promise<void> {
    await this.setMedia(options)
    if (options.zoom === undefined) return
    this.zoom = options.zoom
    await this.applyMetrics()
  }

  async axe(): Promise<AxeResults['violations']> {
    await this.run(`${axeSource};undefined`)
    await this.evaluate(SETTLE)
    return this.json<AxeResults['violations']>(
      "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations)",
    )
  }

  guard(): Promise<GuardView> {
    return this.json<GuardView>(finderCall('guard', null))
  }

  /** The middle of an element (or a place in it), after it has come to rest on the screen. */
  private async pointOf(target: Target, position?: Point, timeoutMs?: number): Promise<Point> {
    const { id } = await this.need(target, timeoutMs)
    const box = await this.json<DOMRect>(finderCall('place', id))
    const inside = position ?? { x: box.width / 2, y: box.height / 2 }
    const from = await this.corner()
    return { x: from.x + box.x + inside.x, y: from.y + box.y + inside.y }
  }

  /** Where the document's top left corner is for the mouse: a frame's own is not the window's. */
  protected async corner(): Promise<Point> {
    return { x: 0, y: 0 }
  }

  /** File inputs are often hidden behind something nicer, but one that is seen comes first. */
  private async needFile(query: Query): Promise<Handle> {
    const patient = Date.now() + 500
    return until(describe(query), WAIT, async () => {
      const seen = await this.find(query)
      if (seen !== null || Date.now() < patient) return seen
      return this.find({ ...query, hidden: true })
    })
  }

  private applyMetrics(): Promise<void> {
    const { width, height } = this.size
    return this.setMetrics(Math.round(width / this.zoom), Math.round(height / this.zoom), this.zoom)
  }

  private async json<T>(expression: string): Promise<T> {
    const text = await this.run(
      `Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`,
    )
    return (JSON.parse(text ?? '{}') as { value: T }).value
  }
}

function describe(query: Query): string {
  const plain = (_: string, value: unknown) => (value instanceof RegExp ? String(value) : value)
  return `an element like ${JSON.stringify(query, plain)}`
}
