/**
 * What a press would act on, decided from the event's own path at the moment of the event:
 * correctness never waits for a rescan.
 */
import { isElement, textOf } from './dom'
import { inputType, isButtonInput, isFileInput, isTextField } from './fields'
import { namesOf } from './labels'
import { type ControlWord, controlWord, headingWord } from './words'

export type ControlKind =
  | ControlWord
  | 'file'
  | 'text-field'
  | 'choice'
  | 'link-out'
  /** A plain link to an address of the portal itself. */
  | 'link-in'
  /** A control without words, like the round (i). */
  | 'unnamed'
  /** A control whose words are not known. */
  | 'unknown'

export interface Control {
  element: HTMLElement
  kind: ControlKind
}

const ROLES = /^(button|link|menuitem|tab|option|checkbox|radio|switch|combobox)$/
const CONTROL_TAGS = /^(a|button|input|select|textarea|label|summary|area|option)$/

/** More dangerous first: an element with two names is what its worst name says. */
const WORST_FIRST: ControlWord[] = ['revoke', 'create', 'renew', 'accept', 'upload', 'download']

/** The word an element goes by; null when none of its names is known. */
export function wordOf(element: Element): ControlWord | null {
  const words = namesOf(element).map(controlWord)
  const dangerous = WORST_FIRST.find((word) => words.includes(word))
  if (dangerous !== undefined) return dangerous
  // A name that is not known beside one that is: the harmless reading is not proved.
  return words.length > 0 && words.every((word) => word !== null) ? (words[0] ?? null) : null
}

/**
 * The control that a press with this path would act on; null on plain text or blank space.
 * `path` goes from the innermost element outwards.
 */
export function controlIn(path: readonly EventTarget[]): Control | null {
  const elements = path
    .filter(isElement)
    .filter((element) => !/^(html|body)$/.test(element.localName))
  const worded = elements.filter((element) => wordOf(element) !== null && !isPlainHeading(element))
  const subject = elements.find(isControlElement) ?? worded[0]
  if (subject !== undefined) return withWorstWord(controlOf(subject), worded)
  const innermost = elements[0]
  return innermost !== undefined && looksClickable(innermost) ? controlOf(innermost) : null
}

/** "Revoke" written inside or around a control without words of its own is what it does. */
function withWorstWord(control: Control, worded: readonly Element[]): Control {
  const words = worded.map(wordOf)
  const worst = WORST_FIRST.find((word) => words.includes(word))
  return worst === undefined ? control : { ...control, kind: worst }
}

export function isControlElement(element: Element): boolean {
  return (
    CONTROL_TAGS.test(element.localName) ||
    ROLES.test(element.getAttribute('role') ?? '') ||
    element.hasAttribute('onclick') ||
    (element as HTMLElement).isContentEditable === true ||
    Number(element.getAttribute('tabindex') ?? -1) >= 0
  )
}

/** No tag, role or word says so, but the pointer does, or it is a picture without text. */
function looksClickable(element: HTMLElement): boolean {
  return hasPointer(element) || /^(img|svg|path|circle|use|i|canvas)$/.test(element.localName)
}

/** "Create a New Push Certificate" above a form is a title, not a button. */
function isPlainHeading(element: HTMLElement): boolean {
  return headingWord(textOf(element)) !== null && !isControlElement(element) && !hasPointer(element)
}

export function hasPointer(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer'
}

export function controlOf(element: HTMLElement): Control {
  return { element, kind: kindOf(element) }
}

function kindOf(element: HTMLElement): ControlKind {
  if (isFileInput(element) || isFileInput((element as HTMLLabelElement).control)) return 'file'
  const word = wordOf(element)
  if (word !== null && !isTextField(element))
    return isForeignLink(element, word) ? 'link-out' : word
  if (isTextField(element)) return 'text-field'
  if (isChoice(element)) return 'choice'
  if (leavesThePortal(element)) return 'link-out'
  if (/^(https:\/\/identity\.apple\.com)?\/pushcert/.test(element.getAttribute('href') ?? ''))
    return 'link-in'
  return namesOf(element).length === 0 ? 'unnamed' : 'unknown'
}

/** A vendor's page called "Details" is a link; one called "Renew" is still held. */
function isForeignLink(element: HTMLElement, word: ControlWord): boolean {
  return /^(details|close|printable|manage)$/.test(word) && leavesThePortal(element)
}

function isChoice(element: HTMLElement): boolean {
  const labelled = (element as HTMLLabelElement).control
  const subject = element.localName === 'label' && labelled ? labelled : element
  if (/^(select|option)$/.test(subject.localName)) return true
  if (/^(checkbox|radio)$/.test(subject.getAttribute('role') ?? '')) return true
  return /^(checkbox|radio)$/.test(inputType(subject) ?? '') || isTextField(subject)
}

function leavesThePortal(element: Element): boolean {
  const href = element.localName === 'a' ? element.getAttribute('href') : null
  if (href === null || isButtonInput(element)) return false
  try {
    const url = new URL(href, element.ownerDocument.baseURI)
    // Any address of the same server may act; only another one is a way out.
    return /^(https?|mailto):$/.test(url.protocol) && url.hostname !== 'identity.apple.com'
  } catch {
    return false
  }
}
