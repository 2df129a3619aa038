/** The one bar at the foot of the page: what is known, and the next step. */

import type { Spoken } from '../words/notice'
import { buttonsOf, icon, make, type OnAct } from './make'

/** More than this at once is not read. */
const MOST = 3

export class Bar {
  readonly #element: HTMLElement
  readonly #onAct: OnAct
  #shown = ''

  constructor(root: ShadowRoot, onAct: OnAct) {
    this.#onAct = onAct
    this.#element = make('section', { class: 'bar' })
    root.append(this.#element)
  }

  name(name: string): void {
    this.#element.setAttribute('aria-label', name)
  }

  /** Shows the notices, the most important first; does nothing when they are what is shown. */
  show(notices: readonly Spoken[]): void {
    const wanted = JSON.stringify(notices.slice(0, MOST))
    if (wanted === this.#shown) return
    this.#shown = wanted
    const { activeElement } = this.#element.getRootNode() as ShadowRoot
    const at = this.#buttons().indexOf(activeElement as HTMLButtonElement)
    this.#element.replaceChildren(
      ...notices.slice(0, MOST).map((notice, place) => this.#line(notice, place)),
    )
    this.#element.hidden = notices.length === 0
    // Who stood on a button stands on the one in its place.
    if (at >= 0) (this.#buttons()[at] ?? this.#buttons()[0])?.focus()
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#element.querySelectorAll('button')]
  }

  get isShown(): boolean {
    return !this.#element.hidden
  }

  /** Green goes at once when it does not hold any more, not only when the next words come. */
  dropProved(): void {
    for (const line of this.#element.querySelectorAll('.proved.line')) {
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
}
