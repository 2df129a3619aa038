/**
 * "This is Contoso’s certificate": large, calm, and gone by itself. It asks for nothing and is in
 * nobody's way: a press on it falls on the page below, where Save may be.
 */
import { buttonsOf, icon, make } from '../overlay/make'
import type { Spoken } from '../words/notice'

/** Long enough to be read; its button or Escape is quicker. */
const SHOWN_FOR = 9000

/** What a person may want to press. */
const CONTROLS = 'a,button,input,select,textarea,label,summary,iframe,[role=button],[tabindex]'

export class Confirmation {
  readonly #element: HTMLElement
  readonly #onKey = (event: KeyboardEvent) => {
    // The page hears of it all the same: something of its own may be open, too.
    if (event.key === 'Escape') this.#hide()
  }
  #timer = 0

  constructor(root: ShadowRoot) {
    this.#element = make('section', {
      class: 'confirmation',
      // In the top layer, above the page's own dialogs.
      popover: 'manual',
      role: 'status',
      'aria-live': 'polite',
    })
    root.append(this.#element)
  }

  show(notice: Spoken): void {
    const words = make('div', {}, make('strong', {}, notice.title), make('p', {}, notice.body))
    const close = buttonsOf(notice, () => this.#hide())
    this.#element.setAttribute('data-notice', notice.id)
    this.#element.className = `confirmation ${notice.tone}`
    this.#hide()
    this.#element.showPopover()
    // Words that come after the region are read out; those that come with it often are not.
    this.#element.replaceChildren(icon(notice.tone), words, ...close)
    for (const button of close) button.hidden = coversControl(button)
    addEventListener('keydown', this.#onKey, true)
    this.#timer = window.setTimeout(() => this.#hide(), SHOWN_FOR)
  }

  #hide(): void {
    clearTimeout(this.#timer)
    removeEventListener('keydown', this.#onKey, true)
    if (this.#element.matches(':popover-open')) this.#element.hidePopover()
    this.#element.replaceChildren()
  }
}

/** Whether the page has a control of its own below this button: then that one is pressed. */
function coversControl(button: HTMLElement): boolean {
  const { left, top, width, height } = button.getBoundingClientRect()
  const below = document.elementsFromPoint(left + width / 2, top + height / 2)
  return below.some((one) => one.matches(CONTROLS))
}
