/** Which press was let through last: a form may go only as the answer to it. */
import { clearFile, fileFieldsOf } from '../gate/files'
import { liveRelease } from '../guards/facts'
import type { Facts } from '../guards/guard'
import type { ControlKind } from '../portal/controls'

/** A form may be sent by the page's own code this long after the press that began it, ms. */
const SUBMIT_AFTER = 3000
/** Harmless controls that may be drawn as the button of a form. */
const SENDS_FORMS =
  /^(sign-out|sign-in|cancel|decline|manage|download|close|printable|details|link-in)$/

export class LastPass {
  #at = -SUBMIT_AFTER
  #isUpload = false

  note(kind: ControlKind, isReleased: boolean, facts: Facts): void {
    if (!isReleased && !SENDS_FORMS.test(kind)) return
    this.#at = performance.now()
    // On a page that is not understood its Upload has no known word.
    this.#isUpload = kind === 'upload' || liveRelease(facts, 'unguarded') !== null
  }

  /** Whether this form may be sent now; with a file only after Upload. */
  maySend(form: Element | null): boolean {
    const isRecent = performance.now() - this.#at < SUBMIT_AFTER
    if (!isRecent || form === null) return false
    // Cancel may be a button of the very form that holds the file: it goes, the file does not.
    if (!this.#isUpload) fileFieldsOf(form).forEach(clearFile)
    return true
  }
}
