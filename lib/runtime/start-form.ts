/** Puts the form's help beside the guard of this frame, once. */
import { Form } from './form'
import { shared } from './shared-hold'

export function helpWithForm(): void {
  const hold = shared.pushcertHold
  if (hold !== undefined) hold.form ??= new Form()
}
