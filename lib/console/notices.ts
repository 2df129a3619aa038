/** Shows what there is to say in a console's tab, in the top layer, out of the page's reach. */
import { Dialog } from '../overlay/dialog'
import { OverlayHost } from '../overlay/host'
import type { OnAct } from '../overlay/make'
import type { ConsoleVoice, Spoken } from '../words/notice'
import { Confirmation } from './confirmation'

/** What went in as it should: said in passing. */
const CONFIRMED = new Set(['console_right', 'console_right_issuer', 'console_first'])

export class Notices {
  readonly #host: OverlayHost
  readonly #dialog: Dialog
  readonly #confirmation: Confirmation

  constructor(document: Document, onAct: OnAct) {
    this.#host = new OverlayHost(document)
    this.#dialog = new Dialog(this.#host.root, onAct)
    this.#confirmation = new Confirmation(this.#host.root)
  }

  show(notice: Spoken, { css, name }: ConsoleVoice): void {
    this.#host.style(css)
    // The page gets an element of ours only when there is something to say.
    this.#host.say('protected', 'unknown', false)
    if (CONFIRMED.has(notice.id)) this.#confirmation.show(notice)
    else this.#dialog.show(notice, name)
  }
}
