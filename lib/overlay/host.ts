/**
 * The guard's one element in the page and the one door to the page itself: every attribute
 * that the guard sets on Apple's elements goes through here, is remembered and can be undone.
 */

import type { GuardState, Screen } from '../domain/tab'
import type { Mark } from '../guards/row-highlight'
import type { Row } from '../portal/rows'

declare const __OPEN_SHADOW__: boolean

const TAG = 'pushcert-guard'

export class OverlayHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  #marked = new Map<Element, [name: string, value: string]>()

  constructor(document: Document) {
    // An older script of this extension may have left its element behind.
    for (const old of document.querySelectorAll(TAG)) old.remove()
    this.element = document.createElement(TAG)
    this.root = this.element.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' })
  }

  style(css: string): void {
    if (this.root.adoptedStyleSheets.length > 0) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    this.root.adoptedStyleSheets = [sheet]
  }

  /** The page may rebuild itself and lose the element: it is put there again. */
  say(state: GuardState, screen: Screen, hasBar: boolean): void {
    set(this.element, 'data-state', state)
    set(this.element, 'data-screen', screen)
    set(this.element, 'data-bar', hasBar ? '' : null)
    const root = this.element.ownerDocument.documentElement
    if (this.element.parentNode !== root) root.append(this.element)
  }

  /** Marks exactly these rows, and the match's Renew for screen readers; undoes all earlier marks. */
  mark(
    marked: readonly { row: Pick<Row, 'element' | 'renew'>; mark: Mark }[],
    renewThis: string,
  ): void {
    const wanted = new Map<Element, [name: string, value: string]>()
    for (const { row, mark } of marked) {
      wanted.set(row.element, ['data-pushcert-guard', mark.name])
      if (mark.name === 'match') wanted.set(row.renew, ['aria-description', renewThis])
    }
    for (const [element, [name]] of this.#marked)
      if (!wanted.has(element)) element.removeAttribute(name)
    for (const [element, [name, value]] of wanted) set(element, name, value)
    this.#marked = wanted
  }
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
