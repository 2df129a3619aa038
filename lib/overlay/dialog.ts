/** The dialog that answers a held press: what, why, what next; the safe choice is the big button. */

import type { Spoken } from '../words/notice'
import { buttonsOf, icon, make, type OnAct } from './make'

/** The press that was held is still going on: its last events must not fall on the dialog. */
const APPEAR_AFTER = 120
/** The second half of a double click must not choose anything. */
const DEAF_FOR = 450

export class Dialog {
  readonly #root: ShadowRoot
  readonly #onAct: OnAct
  #current: HTMLDialogElement | null = null
  #timer = 0

  constructor(root: ShadowRoot, onAct: OnAct) {
    this.#root = root
    this.#onAct = onAct
  }

  show(notice: Spoken, name: string): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#appear(notice, name), APPEAR_AFTER)
  }

  #appear(notice: Spoken, name: string): void {
    const born = performance.now()
    const choices = buttonsOf(notice, (act) => {
      if (performance.now() - born < DEAF_FOR) return
      dialog.close()
      this.#onAct(act)
    })
    const dialog = this.#build(notice, name, choices)
    dialog.addEventListener('close', () => dialog.remove())
    this.#current?.remove()
    this.#current = dialog
    this.#root.append(dialog)
    dialog.showModal()
    choices[0]?.focus()
  }

  #build(notice: Spoken, name: string, choices: HTMLElement[]): HTMLDialogElement {
    const help = notice.contact === '' ? [] : [make('p', { class: 'contact' }, notice.contact)]
    return make(
      'dialog',
      {
        class: notice.tone,
        'data-notice': notice.id,
        role: 'alertdialog',
        'aria-labelledby': 'pg-title',
        'aria-describedby': 'pg-body',
      },
      make('header', {}, icon(notice.tone), make('h2', { id: 'pg-title' }, notice.title)),
      make('p', { id: 'pg-body' }, notice.body),
      ...help,
      make('div', { class: 'actions' }, ...choices),
      make('footer', {}, name),
    )
  }
}
