/**
 * The guard's one element in the page and the one door to the page itself: every attribute
 * that the guard sets on Apple's elements goes through here, is remembered and can be undone.
 */

import { ask } from '../browser/content-link'
import type { GuardState, Screen } from '../domain/tab'
import type { Mark } from '../guards/row-highlight'
import { t } from '../i18n/t'
import type { Row } from '../portal/rows'

declare const __OPEN_SHADOW__: boolean

const TAG = 'pushcert-guard'

export class OverlayHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** Settles when the style sheet has come: nothing is shown before. */
  readonly styled: Promise<void>
  #marked = new Map<Element, [name: string, value: string]>()

  constructor(document: Document) {
    // An older script of this extension may have left its element behind.
    for (const old of document.querySelectorAll(TAG)) old.remove()
    this.element = document.createElement(TAG)
    this.root = this.element.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' })
    this.styled = this.#style()
  }

  /** Without a background the last word is still said, if plainly. */
  async #style(): Promise<void> {
    const { css } = await ask({ type: 'portal/style' }).catch(() => ({ css: '' }))
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
  mark(marked: readonly { row: Row; mark: Mark }[]): void {
    const wanted = new Map<Element, [name: string, value: string]>()
    for (const { row, mark } of marked) {
      wanted.set(row.element, ['data-pushcert-guard', mark.name])
      if (mark.name === 'match') wanted.set(row.renew, ['aria-description', t('portal_aria_match')])
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
