/**
 * The (i) of every row, learnt from the one that the person opened: no code can know that an
 * unnamed icon is harmless, so only controls of the same shape in the same place are ever pressed.
 */

import { isControlElement } from './controls'
import { isElement, isVisible } from './dom'
import { namesOf } from './labels'
import { fold } from './words'

export interface IconShape {
  /** Child positions from the row down to the control. */
  path: number[]
  signature: string
  /** A script's click on a `javascript:` link is refused by Chromium: the person must click. */
  isScriptLink: boolean
}

/** Null when the control does not lie in the row's own subtree. */
export function learnIcon(row: Element, control: Element): IconShape | null {
  const path = pathBetween(row, control)
  if (path === null) return null
  const href =
    control.getAttribute('href') ?? control.querySelector('a')?.getAttribute('href') ?? ''
  return { path, signature: signatureOf(control), isScriptLink: /^\s*javascript:/i.test(href) }
}

/** The control of that shape in another row; null when there is none just like it. */
export function findIcon(row: Element, shape: IconShape): HTMLElement | null {
  let found: Element | null = row
  for (const place of shape.path) found = found?.children[place] ?? null
  if (found === null || !isElement(found) || signatureOf(found) !== shape.signature) return null
  return isVisible(found) ? found : null
}

function pathBetween(row: Element, control: Element): number[] | null {
  const path: number[] = []
  let part = control
  while (part !== row) {
    const parent = part.parentElement
    if (parent === null) return null
    path.unshift([...parent.children].indexOf(part))
    part = parent
  }
  return path
}

/** Tag, role, kind of link, names and inner tags; never a class or an id, which may hold state. */
function signatureOf(control: Element): string {
  const inner = [...control.querySelectorAll('*')].map((element) => element.localName)
  const linkKind = control.getAttribute('href')?.replace(/[^:]*$/, '') ?? ''
  return [
    control.localName,
    control.getAttribute('type') ?? '',
    control.getAttribute('role') ?? '',
    linkKind,
    isControlElement(control),
    ...namesOf(control).map(fold),
    ...inner,
  ].join('|')
}
