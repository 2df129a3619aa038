/** The one bar at the foot of the page: what is known, and the next step. */

import type { Spoken } from '../guards/notice'
import { t } from '../i18n/t'
import { buttonsOf, icon, make, type OnAct } from './make'

/** More than this at once is not read. */
const MOST = 3

export class Bar {
  readonly #element: HTMLElement
  readonly #onAct: OnAct
  #shown = ''

  constructor(root: ShadowRoot, onAct: OnAct) {
    this.#onAct = onAct
    this.#element = make('section', { class: 'bar', 'aria-label': t('extension_name') })
    root.append(this.#element)
  }

  /** Shows the notices, the most important first; does nothing when they are what is shown. */
  show(notices: readonly Spoken[]): void {
    const wanted = JSON.stringify(notices.slice(0, MOST))
    if (wanted === this.#shown) return
    this.#shown = wanted
    const focused = this.#focusedLabel()
    this.#element.replaceChildren(
      ...notices.slice(0, MOST).map((notice, place) => this.#line(notice, place)),
    )
    this.#element.hidden = notices.length === 0
    if (focused !== null) this.#refocus(focused)
  }

  /** Takes away every line that is not said any more. */
  keep(stems: readonly string[]): void {
    for (const line of [...this.#element.children] as HTMLElement[]) {
      if (stems.includes(line.dataset.notice ?? '')) continue
      line.remove()
      this.#shown = ''
    }
  }

  #line(notice: Spoken, place: number): HTMLElement {
    const title = make('strong', {}, notice.title)
    const body = make('span', { class: 'body' }, notice.body)
    const words = make('p', {}, title, body)
    return make(
      'div',
      {
        class: `line ${notice.tone}${place === 0 ? ' first' : ''}`,
        'data-notice': notice.id,
        // A warning is read out at once, everything else when the reader comes to it.
        role: notice.tone === 'stop' ? 'alert' : 'status',
      },
      icon(notice.tone),
      words,
      make('div', { class: 'actions' }, ...buttonsOf(notice, this.#onAct)),
    )
  }

  #focusedLabel(): string | null {
    const root = this.#element.getRootNode() as ShadowRoot
    return this.#element.contains(root.activeElement)
      ? (root.activeElement?.textContent ?? null)
      : null
  }

  #refocus(label: string): void {
    const all = [...this.#element.querySelectorAll('button')]
    const again = all.find((button) => button.textContent === label) ?? all[0]
    again?.focus()
  }
}
