/**
 * The guard's one element in the page and the one door to the page itself: every attribute
 * that the guard sets on Apple's elements goes through here, is remembered and can be undone.
 */

import { ask } from '../browser/content-link'
import type { GuardState, Screen } from '../domain/tab'

declare const __OPEN_SHADOW__: boolean

const TAG = 'pushcert-guard'

export class OverlayHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Settles when the style sheet has come: nothing is shown before. */
  readonly styled: Promise<void>
  readonly #marked = new Map<Element, Map<string, string>>()

  constructor(document: Document) {
    // An older script of this extension may have left its element behind.
    for (const old of document.querySelectorAll(TAG)) old.remove()
    this.element = document.createElement(TAG)
    this.root = this.element.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' })
    this.styled = this.#style()
    this.attach()
  }

  /** Without a background the last word is still said, if plainly. */
  async #style(): Promise<void> {
    const { css } = await ask({ type: 'portal/style' }).catch(() => ({ css: '' }))
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    this.root.adoptedStyleSheets = [sheet]
  }

  /** The page may rebuild itself and lose the element. */
  attach(): void {
    const root = this.element.ownerDocument.documentElement
    if (this.element.parentNode !== root) root.append(this.element)
  }

  say(state: GuardState, screen: Screen, hasBar: boolean): void {
    set(this.element, 'data-state', state)
    set(this.element, 'data-screen', screen)
    set(this.element, 'data-bar', hasBar ? '' : null)
  }

  /** Sets exactly these attributes on exactly these elements, and undoes all earlier ones. */
  mark(wanted: ReadonlyMap<Element, ReadonlyMap<string, string>>): void {
    for (const [element, names] of this.#marked) {
      for (const name of names.keys())
        if (!wanted.get(element)?.has(name)) element.removeAttribute(name)
      if (!wanted.has(element)) this.#marked.delete(element)
    }
    for (const [element, names] of wanted) {
      for (const [name, value] of names) set(element, name, value)
      this.#marked.set(element, new Map(names))
    }
  }
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
