/**
 * The gate: every road by which a person's or a script's act can reach the page passes here
 * first, in the capture phase on the window, registered at document_start before any code of
 * the page. Until the full guard takes over, `earlyRules` decide: nothing but the short list.
 *
 * A gesture (down … up … click, or key down … up) is ruled once, at its first event, for the
 * one control it began on; whatever else it lands on is ruled anew.
 */

import { CLOCKS } from '../domain/clocks'
import type { Control, ControlKind } from '../portal/controls'
import { contains, isElement } from '../portal/dom'
import { isTextField } from '../portal/fields'
import { type FileRules, listen, openFileRoads } from './file-roads'
import { hiddenRoot, rootsIn } from './shadow-roots'

export type Ruling =
  | 'pass'
  /** It passes, and for a moment afterwards everything is held. */
  | 'release'
  /** The page does not see it and nothing happens. */
  | 'deny'
  /** The page does not see it; the browser's own doing (scroll, select text) goes on. */
  | 'mute'

export interface Rules extends FileRules {
  /** The control that a press with this path, innermost first, would act on. */
  find(path: readonly EventTarget[]): Control | null
  /** A press, by any road, on a control; or on plain page when `control` is null. */
  press(control: Control | null, event: Event): Ruling
}

const STARTS = /^(pointerdown|mousedown|touchstart|keydown)$/
const ENDS = /^(click|auxclick|keyup|dblclick)$/
const ROADS = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick'],
  ...['touchstart', 'touchend', 'keydown', 'keypress', 'keyup'],
]

/** A page's handler passes a press on within this time, ms. */
const HAND_ON = 100

/** A gesture whose end was never seen is over after this time, ms. */
const LONGEST_GESTURE = 5000

interface Gesture {
  control: Element | null
  kind: ControlKind | null
  isTrusted: boolean
  at: number
  ruling: Ruling
  /** `pointer` or `key`: a click belongs to the one before it. */
  road: string
}

export class Gate {
  rules: Rules
  /** The guard's own element: what happens in it is not the page's business, nor the gate's. */
  own: Element | null = null
  /** True while the guard itself presses an (i). */
  pressing = false
  #gesture: Gesture | null = null
  #quietUntil = 0
  readonly #met = new WeakSet<ShadowRoot>()
  readonly #watch: (target: EventTarget) => void
  #released: (Control & { at: number }) | null = null

  constructor(view: Window, rules: Rules) {
    this.rules = rules
    this.#watchPresses(view)
    this.#watch = openFileRoads(view, this)
    listen(view, 'pointercancel', () => {
      this.#gesture = null
    })
  }

  #watchPresses(target: EventTarget): void {
    for (const type of ROADS) listen(target, type, (event) => this.#onPress(event))
  }

  #onPress(event: Event): void {
    if (this.pressing) return
    const path = event.composedPath()
    if (this.own !== null && path.includes(this.own)) return
    for (const root of rootsIn(path)) this.meet(root)
    const hidden = hiddenRoot(path)
    if (hidden !== null) this.meet(hidden)
    if (event.type.startsWith('key') && !isActivation(event as KeyboardEvent, path)) return
    const control = this.rules.find(path)
    // What is pressed lies in a closed root: there the path is whole, and it is ruled there.
    if (hidden === null || control !== null) this.#obey(this.#ruleOn(control, event), event)
  }

  #ruleOn(control: Control | null, event: Event): Ruling {
    const road = event.type.startsWith('key') ? 'key' : 'pointer'
    const fresh = STARTS.test(event.type) && !this.#isSecondName(event, control)
    const going = fresh ? null : this.#gesture
    const same = going !== null && isSameGesture(going, control, event)
    const ruling = same ? going.ruling : this.#ruleAnew(control, event)
    const at = same ? going.at : event.timeStamp
    this.#gesture = { ...subjectOf(control), ruling, road, at, isTrusted: event.isTrusted }
    if (ruling === 'release') this.#noteRelease(control, event)
    if (ENDS.test(event.type)) this.#endGesture(event)
    return ruling
  }

  /** mousedown after pointerdown, touchstart after pointerdown: one press under two names. */
  #isSecondName(event: Event, control: Control | null): boolean {
    return (
      /^(mousedown|touchstart)$/.test(event.type) &&
      this.#gesture?.road === 'pointer' &&
      isSameGesture(this.#gesture, control, event)
    )
  }

  #noteRelease(control: Control | null, event: Event): void {
    this.#quietUntil = event.timeStamp + CLOCKS.doubleClick
    if (control !== null) this.#released = { ...control, at: event.timeStamp }
  }

  #ruleAnew(control: Control | null, event: Event): Ruling {
    if (this.#isHandOn(control, event)) return 'pass'
    const repeated = (event as KeyboardEvent).repeat === true
    const quiet = event.timeStamp < this.#quietUntil
    if ((repeated || quiet) && control !== null) return 'deny'
    return this.rules.press(control, event)
  }

  /** The page's own answer to a released press: it clicks a hidden field or button of the same kind. */
  #isHandOn(control: Control | null, event: Event): boolean {
    const released = this.#released
    if (event.isTrusted || control === null || released === null) return false
    if (event.timeStamp - released.at > HAND_ON) return false
    if (control.kind === 'file') return this.rules.file(event, null)
    // Another row's Renew is of the same kind too: it must be the very control, or part of it.
    const isPart =
      contains(released.element, control.element) || contains(control.element, released.element)
    return control.kind === released.kind && (isPart || control.kind === 'upload')
  }

  /** The click of a key press comes between its down and up, or just after: leave it its ruling. */
  #endGesture(event: Event): void {
    const ended = this.#gesture
    const after = event.type === 'keyup' || event.type === 'click' ? 30 : 0
    setTimeout(() => {
      if (this.#gesture === ended) this.#gesture = null
    }, after)
  }

  #obey(ruling: Ruling, event: Event): void {
    if (ruling === 'pass' || ruling === 'release') return
    event.stopImmediatePropagation()
    const acts = /^(click|auxclick|dblclick|keydown|keypress|keyup)$/.test(event.type)
    if (ruling === 'deny' && acts) event.preventDefault()
  }

  /** Takes a shadow root in; listeners added now still hear the very event that led to it. */
  meet(root: ShadowRoot): void {
    if (this.#met.has(root)) return
    this.#met.add(root)
    this.#watch(root)
    if (root.mode === 'closed') this.#watchPresses(root)
  }
}

function subjectOf(control: Control | null): Pick<Gesture, 'control' | 'kind'> {
  return { control: control?.element ?? null, kind: control?.kind ?? null }
}

/** The page may put other words on the same element between down and click: that is another press. */
function isSameGesture(going: Gesture, control: Control | null, event: Event): boolean {
  const { control: element, kind } = subjectOf(control)
  return (
    going.control === element &&
    going.kind === kind &&
    going.isTrusted === event.isTrusted &&
    event.timeStamp - going.at < LONGEST_GESTURE
  )
}

/** Enter and Space press a control; in a text they are typing. */
function isActivation(event: KeyboardEvent, path: EventTarget[]): boolean {
  if (event.key !== 'Enter' && event.key !== ' ' && event.code !== 'Space') return false
  const target = path.find(isElement)
  return target === undefined || !isTextField(target)
}
