/** The dialog that answers a held press: what, why, what next; the safe choice is the big button. */
import type { Notice } from '../guards/guard'
import { t } from '../i18n/t'
import { buttons, icon, make, type OnAction } from './make'
import { say } from './words'

/** The press that was held is still going on: its last events must not fall on the dialog. */
const APPEAR_AFTER = 120
/** The second half of a double click must not choose anything. */
const DEAF_FOR = 450

export class Dialog {
  readonly #root: ShadowRoot
  readonly #onAction: OnAction
  #current: HTMLDialogElement | null = null
  #timer = 0

  constructor(root: ShadowRoot, onAction: OnAction) {
    this.#root = root
    this.#onAction = onAction
  }

  get isOpen(): boolean {
    return this.#current !== null
  }

  show(notice: Notice, contact: string): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#appear(notice, contact), APPEAR_AFTER)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#current?.close()
  }

  #appear(notice: Notice, contact: string): void {
    this.#current?.remove()
    const born = performance.now()
    const choices = buttons(notice, (action) => {
      if (performance.now() - born < DEAF_FOR) return
      this.close()
      this.#onAction(action)
    })
    const dialog = this.#build(notice, contact, choices)
    dialog.addEventListener('close', () => this.#gone(dialog))
    this.#current = dialog
    this.#root.append(dialog)
    dialog.showModal()
    choices[0]?.focus()
  }

  #build(notice: Notice, contact: string, choices: HTMLElement[]): HTMLDialogElement {
    const body = notice.body === null ? [] : [make('p', { id: 'pg-body' }, say(notice.body))]
    const help =
      contact === '' ? [] : [make('p', { class: 'contact' }, t('portal_contact', contact))]
    return make(
      'dialog',
      {
        class: notice.tone,
        'data-notice': notice.id,
        role: 'alertdialog',
        'aria-labelledby': 'pg-title',
        'aria-describedby': 'pg-body',
      },
      make('header', {}, icon(notice.tone), make('h2', { id: 'pg-title' }, say(notice.title))),
      ...body,
      ...help,
      make('div', { class: 'actions' }, ...choices),
      make('footer', {}, t('extension_name')),
    )
  }

  #gone(dialog: HTMLDialogElement): void {
    dialog.remove()
    if (this.#current === dialog) this.#current = null
  }
}
