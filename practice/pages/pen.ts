/** What every view draws with: a document, a place for events, the drawing, the backend. */
import type { ControlName } from '../data/types.ts'
import type { Drawing } from '../drawings.ts'
import type { PortalBackend } from './backend.ts'
import { type WordKey, wordOf } from './words.ts'

export interface Pen {
  doc: Document
  /** Where delegated handlers listen: the document, or the shadow root that hides the view. */
  root: Document | ShadowRoot
  /** Where dialogs are appended: the end of the body or of the shadow root. */
  layer: HTMLElement | ShadowRoot
  drawing: Drawing
  backend: PortalBackend
  delegates: WeakMap<EventTarget, (event: Event) => void>
}

type Content = string | Node

/** An element with a class and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  pen: Pen,
  tag: K,
  className: string,
  ...children: Content[]
): HTMLElementTagNameMap[K] {
  const made = pen.doc.createElement(tag)
  if (className !== '') made.className = className
  made.append(...children)
  return made
}

/** Text as the drawing shows it: a browser's translation wraps every text in two <font>. */
export function text(pen: Pen, value: string): Node {
  if (pen.drawing.words !== 'translated') return pen.doc.createTextNode(value)
  const outer = pen.doc.createElement('font')
  const inner = pen.doc.createElement('font')
  outer.style.verticalAlign = 'inherit'
  inner.style.verticalAlign = 'inherit'
  inner.append(value)
  outer.append(inner)
  return outer
}

export function word(pen: Pen, key: WordKey): string {
  return wordOf(pen.drawing.words, key)
}

export function words(pen: Pen, key: WordKey): Node {
  return text(pen, word(pen, key))
}

export function heading(pen: Pen, key: WordKey): HTMLElement {
  const tag = pen.drawing.headings === 'h2' ? 'h2' : 'div'
  return el(pen, tag, 'heading', words(pen, key))
}

/** Shows a dialog. One fixed in a tall frame stands at the frame's top: the page goes there. */
export function showDialog(pen: Pen, shade: HTMLElement): void {
  pen.layer.append(shade)
  if (pen.doc !== document) window.scrollTo(0, 0)
}

declare global {
  interface Window {
    /** What the page's handlers did in this page, for tests that cannot wait for the network. */
    practiceLog: { control: string; certificate?: string }[]
    /** What `javascript:` links call. */
    practiceGo: (index: number) => void
  }
}

/** Tells the oracle, synchronously in the page and at once to the server, that a handler ran. */
export function reportPress(pen: Pen, control: ControlName, certificate?: string): void {
  const which = certificate === undefined ? {} : { certificate }
  window.practiceLog.push({ control, ...which })
  pen.backend.report({ kind: 'pressed', control, ...which })
}

/** Tells the oracle that page code holds a file. */
export function reportFile(pen: Pen, road: 'input' | 'drop' | 'paste', file: File): void {
  window.practiceLog.push({ control: `file-seen:${road}` })
  pen.backend.report({ kind: 'file-seen', road, fileName: file.name, bytes: file.size })
}
