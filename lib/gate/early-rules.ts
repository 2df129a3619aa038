/**
 * The rules until the full guard has read the page, and for as long as it does not: nothing can
 * be told apart yet, so nothing is let through but typing, scrolling and selecting text.
 */
import { isElement } from '../portal/dom'
import type { Rules } from './gate'

export const EARLY_RULES: Rules = {
  find(path) {
    const element = path.find(isElement)
    return element === undefined ? null : { element, kind: 'unknown' }
  },
  press: () => 'deny',
  file: () => false,
  submit: () => false,
}
