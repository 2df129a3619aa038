/**
 * What must be there before the page's first line: the gate with its early rules, and the
 * wish not to be translated. The full guard takes the gate over when it arrives.
 */
import { EARLY_RULES } from '../gate/early-rules'
import * as files from '../gate/files'
import { Gate } from '../gate/gate'
import * as dom from '../portal/dom'
import * as fields from '../portal/fields'
import * as labels from '../portal/labels'
import * as words from '../portal/words'
import { shared } from './shared-hold'

export function holdFromTheStart(): void {
  if (shared.pushcertHold !== undefined) return
  shared.pushcertHold = {
    gate: new Gate(window, EARLY_RULES),
    kit: { dom, fields, files, labels, words },
  }
  refuseTranslation()
}

/** A machine translation rewrites every label the guard reads by: prevented before it is detected. */
function refuseTranslation(): void {
  const root = document.documentElement
  root?.setAttribute('translate', 'no')
  root?.classList.add('notranslate')
}
