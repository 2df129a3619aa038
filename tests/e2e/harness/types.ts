/** What a test sees of a browser: one interface, so that one list of scenarios runs in both. */
import type { AxeResults } from 'axe-core'
import type { PracticeConsole } from '../../../practice/console/server/console.ts'
import type { PracticePortal } from '../../../practice/server/portal.ts'

export type { PracticeConsole, PracticePortal }

/**
 * How a person would point at something. All given parts must hold at once; strings match the
 * whole text (white space folded), patterns match any part. Only what is visible is found,
 * through shadow roots and same-origin frames, in document order.
 */
export interface Query {
  role?: string
  /** Accessible name. */
  name?: string | RegExp
  /** Matched within one document or shadow root; use `within` to reach into another. */
  css?: string
  /** Visible text; the innermost element that has it. */
  text?: string | RegExp
  /** From 0; negative counts from the end. */
  nth?: number
  within?: Query | Handle
  /** Also finds what cannot be seen, such as a file input behind a drawn button. */
  hidden?: boolean
}

/** An element of one document; dead once that document is gone. */
export interface Handle {
  readonly tag: string
  readonly id: number
}

export type Target = Query | Handle
export type Button = 'left' | 'middle' | 'right'
export interface Point {
  x: number
  y: number
}
export interface ClickOptions {
  button?: Button
  clickCount?: 1 | 2
  /** In CSS pixels from the element's top left corner; its centre by default. */
  position?: Point
  timeout?: number
}
export interface Emulation {
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
  /** 2 is what a person sees at 200 %. */
  zoom?: number
}
/** What `<pushcert-guard>` says in public, plus the words it shows. */
export interface GuardView {
  present: boolean
  state: string | null
  screen: string | null
  /** `data-pushcert-guard` of every visible marked row, in document order. */
  rows: string[]
  /** Visible text of the bar and of the dialog (open shadow roots only: test builds). */
  texts: string
}
export type PageFunction<T, A> = ((arg: A) => T | Promise<T>) | string
export type LoadState = 'commit' | 'load'

/** One tab or window. All input is the browser's own: its events are trusted. */
export interface Tab {
  url(): Promise<string>
  goto(url: string, until?: LoadState): Promise<void>
  reload(until?: LoadState): Promise<void>
  close(): Promise<void>
  bringToFront(): Promise<void>
  /** Runs in the page's own world; argument and result travel as JSON. */
  evaluate<T, A = undefined>(fn: PageFunction<T, A>, arg?: A): Promise<T>
  /** Runs with the element as first argument. */
  evaluateOn<T, A = undefined>(
    target: Target,
    fn: (element: Element, arg: A) => T | Promise<T>,
    arg?: A,
  ): Promise<T>
  /** Waits until the expression is truthy; 10 s by default. */
  waitFor<A = undefined>(fn: PageFunction<unknown, A>, arg?: A, timeoutMs?: number): Promise<void>
  /** At once: null when there is no such element now. */
  find(query: Query): Promise<Handle | null>
  findAll(query: Query): Promise<Handle[]>
  /** Waits for the element; throws after the timeout (10 s). */
  need(target: Target, timeoutMs?: number): Promise<Handle>
  /** Waits until nothing matches. */
  gone(query: Query, timeoutMs?: number): Promise<void>
  /** Visible text, white space folded. */
  textOf(target: Target): Promise<string>
  click(target: Target, options?: ClickOptions): Promise<void>
  /** Moves there; a point is in CSS pixels of the viewport. */
  move(target: Target | Point): Promise<void>
  mouseDown(button?: Button): Promise<void>
  mouseUp(button?: Button): Promise<void>
  /** 'Enter', 'Space', 'Escape', 'Shift+Tab', 'Control+a', … */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  focus(target: Target): Promise<void>
  tap(target: Target): Promise<void>
  /** The clipboard and Ctrl+V, with the element focused. */
  paste(target: Target, text: string): Promise<void>
  /** A file by its path: into a file input, or through the dialog that a control opens. */
  chooseFile(target: Target, path: string): Promise<void>
  /** As a person does: a click on the input or on the control before it, and its dialog. */
  chooseByClick(target: Target, path: string): Promise<void>
  /** A drag of a file from outside. Only where `GuardBrowser.can.dropFile`. */
  dropFile(target: Target, path: string): Promise<void>
  screenshot(path: string): Promise<void>
  setViewport(width: number, height: number): Promise<void>
  emulate(options: Emulation): Promise<void>
  axe(): Promise<AxeResults['violations']>
  guard(): Promise<GuardView>
  /** Runs in every page that this tab loads from now on, before any script of the page. */
  preload(script: string): Promise<void>
  /** A frame whose address contains the text, of whatever origin; it is waited for (10 s). */
  frame(urlPart: string): Promise<FrameView>
}

/** A frame of another origin: found, clicked and filled like a tab, but not moved elsewhere. */
export type FrameView = Pick<
  Tab,
  'evaluateOn' | 'find' | 'need' | 'click' | 'chooseByClick' | 'dropFile' | 'guard'
>

export interface GuardBrowser {
  readonly name: 'chromium' | 'firefox'
  readonly portal: PracticePortal
  /** The practice MDM console, at https://mdm.practice.example/t/<tenant>/. */
  readonly mdm: PracticeConsole
  readonly can: { dropFile: boolean }
  /** `chrome-extension://<id>/records.html` or `moz-extension://<uuid>/records.html`. */
  extensionUrl(page: string): string
  /** https://identity.apple.com/pushcert/ in a tab of its own, or in a private window. */
  openPortal(options?: { incognito?: boolean; until?: LoadState }): Promise<Tab>
  openExtension(path: string): Promise<Tab>
  /** `background`: the tab in front stays the one in front. */
  openBlank(options?: { background?: boolean }): Promise<Tab>
  tabs(): Promise<Tab[]>
  /** Waits for a tab or window whose address contains the text (10 s). */
  waitForTab(urlPart: string, timeoutMs?: number): Promise<Tab>
  /** Everything asked for, since the start, of anything but the portal and the extension itself. */
  networkRequests(): string[]
  /** The background forgets all that it has only in memory. */
  restartWorker(): Promise<void>
  /** The extension is loaded anew under the open tabs, as an update does it. */
  update(): Promise<void>
  /**
   * The browser will say yes when a page of the extension asks for these origins, in a person's
   * click. The click on the page's button is real; the one on "Allow" in the browser's own bubble,
   * which no driver reaches, is left out.
   */
  willAllow(origins: readonly string[]): Promise<void>
  /** What is downloaded from now on lands there, without a question. */
  downloadsInto(folder: string): Promise<void>
  /** Runs in an extension page, with the extension's rights. */
  inExtension<T, A = undefined>(fn: PageFunction<T, A>, arg?: A): Promise<T>
  /** Closes all tabs, empties the extension's storage and restarts its background. */
  reset(): Promise<void>
  close(): Promise<void>
}
