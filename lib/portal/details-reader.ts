/**
 * Reads what one row's (i) opens: nothing open before, one press, exactly one certificate,
 * unchanged for a moment; then closed again. One answer is awaited at a time, so that a late
 * answer can never be taken for another row's.
 */
import { CLOCKS } from '../domain/clocks'
import { controlOf, isControlElement } from './controls'
import { type Region, visibleRegions } from './details'
import type { Details } from './details-text'
import { elementsIn, isVisible, parentOf, textOf } from './dom'
import { pressElement } from './press'

export type ReadFailure =
  /** Details of something are open already and could not be closed. */
  | 'not_empty'
  | 'timeout'
  /** More than one certificate, or one whose CN and UID differ. */
  | 'ambiguous'
  | 'interrupted'

export type ReadResult = { details: Details; region: Region } | { failure: ReadFailure }

/** Presses on the page that the reader makes itself are announced, so that the gate lets them by. */
export type OwnPress = (press: () => void) => void

const POLL = 50
const CLOSE_WAIT = 700
/** The very words last read for another row are probably still those: they must stay this long, ms. */
const STALE_DOUBT = 3000

export class DetailsReader {
  /** A read is under way, by a person's press or by ours. */
  busy = false
  #turn = 0
  #shown: Element | null = null
  /** What was read last, and for which row. */
  #last: { text: string; about: Element | null } = { text: '', about: null }
  readonly #document: Document
  readonly #own: Element | null
  readonly #ownPress: OwnPress
  /** Text about certificates that stood on the page before any (i) was opened. */
  #prose = new Map<Element, string>()

  constructor(document: Document, own: Element | null, ownPress: OwnPress) {
    this.#document = document
    this.#own = own
    this.#ownPress = ownPress
  }

  /** What is open now is the page's own prose, not the answer to a press. */
  learnProse(): void {
    const regions = visibleRegions(this.#document, this.#own)
    this.#prose = new Map(regions.map(({ element, text }) => [element, text]))
  }

  open(): Region[] {
    return visibleRegions(this.#document, this.#own).filter(
      ({ element, text }) => this.#prose.get(element) !== text,
    )
  }

  /** The details read last are still in sight: nothing is drawn over what a person compares. */
  get isShown(): boolean {
    return this.#shown?.isConnected === true && isVisible(this.#shown)
  }

  /** Gives up the read under way: the person pressed something else, or the list changed. */
  interrupt(): void {
    this.#turn++
    this.busy = false
  }

  /** Waits for the answer to a press that has just been made by the person. */
  async awaitAnswer(about: Element | null = null): Promise<ReadResult> {
    return this.#await(this.open(), about)
  }

  /** Presses `icon` and waits for its answer; nothing may be open before. */
  async read(icon: HTMLElement, about: Element | null = null): Promise<ReadResult> {
    if (this.open().length > 0) return { failure: 'not_empty' }
    const answer = this.#await([], about)
    this.#ownPress(() => pressElement(icon))
    return answer
  }

  async #await(before: readonly Region[], about: Element | null): Promise<ReadResult> {
    const turn = ++this.#turn
    this.busy = true
    const result = await this.#stableAnswer(before, about, turn)
    if (turn === this.#turn) this.busy = false
    return result
  }

  async #stableAnswer(
    before: readonly Region[],
    about: Element | null,
    turn: number,
  ): Promise<ReadResult> {
    const started = performance.now()
    let since = started
    let last = ''
    while (performance.now() - started < CLOCKS.detailsTimeout) {
      await pause(POLL)
      if (turn !== this.#turn) return { failure: 'interrupted' }
      const fresh = newSince(before, this.open())
      const state = fresh.map((region) => region.text).join('\u0000')
      if (state !== last) [last, since] = [state, performance.now()]
      const isStale = state === this.#last.text && about !== this.#last.about
      const wait = isStale ? STALE_DOUBT : CLOCKS.detailsStable
      if (fresh.length === 0 || performance.now() - since < wait) continue
      this.#last = { text: state, about }
      this.#shown = fresh[0]?.element ?? null
      return judge(fresh)
    }
    return { failure: 'timeout' }
  }

  /** Closes what `icon` opened; true when nothing is open any more. */
  async close(icon: HTMLElement): Promise<boolean> {
    if (this.open().length === 0) return true
    this.busy = true
    const isClosed = await this.#closeSomehow(icon)
    this.busy = false
    return isClosed
  }

  async #closeSomehow(icon: HTMLElement): Promise<boolean> {
    const ways = [() => this.#pressCloser(), () => this.#press(icon), () => this.#pressAside()]
    for (const way of ways) {
      if (this.open().length === 0) return true
      if (way()) await this.#untilEmpty()
    }
    return this.open().length === 0
  }

  async #untilEmpty(): Promise<void> {
    const started = performance.now()
    while (this.open().length > 0 && performance.now() - started < CLOSE_WAIT) await pause(POLL)
    await pause(POLL)
  }

  #press(element: HTMLElement): boolean {
    this.#ownPress(() => pressElement(element))
    return true
  }

  /** A Close, OK or × that stands with the details: nothing else is ever pressed. */
  #pressCloser(): boolean {
    const region = this.open()[0]?.element
    const closer = region === undefined ? null : closerAround(region)
    return closer !== null && this.#press(closer)
  }

  #pressAside(): boolean {
    return this.#press(this.#document.body)
  }
}

function newSince(before: readonly Region[], now: readonly Region[]): Region[] {
  return now.filter(
    ({ element, text }) => !before.some((old) => old.element === element && old.text === text),
  )
}

function judge(fresh: readonly Region[]): ReadResult {
  const region = fresh[0]
  if (fresh.length !== 1 || !region?.details) return { failure: 'ambiguous' }
  return { details: region.details, region }
}

const LEVELS = 4

function closerAround(region: HTMLElement): HTMLElement | null {
  let part: Element | null = region
  for (let level = 0; part !== null && level < LEVELS; level++, part = parentOf(part)) {
    if (/^(body|html|tr|li|table|tbody)$/.test(part.localName)) return null
    if (/revoke/i.test(textOf(part))) return null
    const controls = [...elementsIn(part, null)].filter(isControlElement).map(controlOf)
    // A question has an OK too: with anything else to answer beside it, nothing is pressed.
    if (controls.some(({ kind }) => !/^(close|details|unnamed)$/.test(kind))) return null
    const closer = controls.find(({ kind, element }) => kind === 'close' && isVisible(element))
    if (closer !== undefined) return closer.element
  }
  return null
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
