/** "This is Contoso's certificate": large, calm, and gone by itself. It asks for nothing. */
import { icon, make } from '../overlay/make'
import type { Spoken } from '../words/notice'

/** Long enough to be read; a click or Escape is quicker. */
const SHOWN_FOR = 9000

export class Confirmation {
  readonly #element: HTMLElement
  #timer = 0

  constructor(root: ShadowRoot) {
    this.#element = make('section', {
      class: 'confirmation proved',
      // In the top layer, above the page's own dialogs.
      popover: 'manual',
      role: 'status',
      'aria-live': 'polite',
    })
    this.#element.addEventListener('click', () => this.#hide())
    root.append(this.#element)
  }

  show(notice: Spoken): void {
    const words = make('div', {}, make('strong', {}, notice.title), make('p', {}, notice.body))
    this.#element.setAttribute('data-notice', notice.id)
    this.#hide()
    this.#element.showPopover()
    // Words that come after the region are read out; those that come with it often are not.
    this.#element.replaceChildren(icon('proved'), words)
    this.#timer = window.setTimeout(() => this.#hide(), SHOWN_FOR)
  }

  #hide(): void {
    clearTimeout(this.#timer)
    if (this.#element.matches(':popover-open')) this.#element.hidePopover()
    this.#element.replaceChildren()
  }
}
