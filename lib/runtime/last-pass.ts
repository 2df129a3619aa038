/** Which press was let through last: a form may go only as the answer to it. */
import { fileFieldsOf } from '../gate/files'
import { liveRelease } from '../guards/facts'
import type { Facts } from '../guards/guard'
import type { ControlKind } from '../portal/controls'

/** A form may be sent by the page's own code this long after the press that began it, ms. */
const SUBMIT_AFTER = 3000
/** Harmless controls that may be drawn as the button of a form. */
const SENDS_FORMS = /^(sign-out|sign-in|cancel|decline|manage)$/

export class LastPass {
  #at = -SUBMIT_AFTER
  #isUpload = false

  note(kind: ControlKind, isReleased: boolean, facts: Facts): void {
    if (!isReleased && !SENDS_FORMS.test(kind)) return
    this.#at = performance.now()
    // On a page that is not understood its Upload has no known word.
    this.#isUpload = kind === 'upload' || liveRelease(facts, 'unguarded') !== null
  }

  /** Whether this form may be sent now; one with a file field only after Upload. */
  maySend(form: Element | null): boolean {
    const isRecent = performance.now() - this.#at < SUBMIT_AFTER
    const carriesFile = form === null || fileFieldsOf(form).length > 0
    return isRecent && (!carriesFile || this.#isUpload)
  }
}
