/** One pass over what the page shows: its controls, its headings, its account. */
import { type Control, controlOf, hasPointer, isControlElement } from './controls'
import { elementsIn, isElement, isVisible, textOf } from './dom'
import { type HeadingWord, headingWord, mayBePhrase } from './words'

export interface SeenControl extends Control {}

export interface Seen {
  controls: SeenControl[]
  headings: HeadingWord[]
  /** E-mail addresses in small pieces of text, with where they stand. */
  emails: { element: HTMLElement; address: string }[]
  /** How much text there is: an empty page is loading, not strange. */
  textLength: number
  hasFont: boolean
  /** Shadow roots met: changes in them are watched one by one. */
  roots: ShadowRoot[]
  /** The sentences that say what succeeded, on the confirmation screen, one a line. */
  success: string
  /** What stands after the word Vendor: on the renew screen, whose certificate it is. */
  vendor: string | null
}

const EMAIL = /^[^\s@<>"'()]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}$/i
const HEADING_TAGS = /^(h[1-6]|legend|caption)$/

/** Reads `document`, open and closed shadow roots included, our own element left out. */
export function readSeen(document: Document, own: Element | null): Seen {
  const seen: Seen = {
    controls: [],
    headings: [],
    emails: [],
    textLength: 0,
    hasFont: false,
    roots: [],
    success: '',
    vendor: null,
  }
  const taken = new Set<Element>()
  const root = document.body
  if (!root) return seen
  for (const element of elementsIn(root, own, (shadow) => seen.roots.push(shadow)))
    look(element, seen, taken)
  return seen
}

function look(element: HTMLElement, seen: Seen, taken: Set<Element>): void {
  if (/^(script|style|noscript|template)$/.test(element.localName)) return
  if (element.localName === 'font') seen.hasFont = true
  if (isControlElement(element)) takeControl(element, seen, taken)
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) lookAtText(element, textOf(node), seen, taken)
}

function takeControl(element: HTMLElement, seen: Seen, taken: Set<Element>): void {
  if (taken.has(element) || !isVisible(element)) return
  taken.add(element)
  seen.controls.push(controlOf(element))
}

function lookAtText(element: HTMLElement, text: string, seen: Seen, taken: Set<Element>): void {
  const trimmed = text.trim()
  if (trimmed === '') return
  seen.textLength += trimmed.length
  if (seen.vendor === '' || /^vendor/i.test(trimmed)) lookForVendor(element, trimmed, seen)
  if (trimmed.length < 256 && EMAIL.test(trimmed) && isVisible(element))
    seen.emails.push({ element, address: trimmed.toLowerCase() })
  if (/successfully/i.test(trimmed) && isVisible(element))
    seen.success += `${sentenceAround(element)}\n`
  if (mayBePhrase(trimmed)) lookAtPhrase(element, seen, taken)
}

/** "Vendor: Microsoft Corporation", in one piece of text or in two. */
function lookForVendor(element: HTMLElement, text: string, seen: Seen): void {
  if (!isVisible(element)) return
  if (seen.vendor === '') seen.vendor = text
  const label = /^vendor\s*:?\s*(.*)$/is.exec(text)
  if (label !== null && seen.vendor === null) seen.vendor = label[1] ?? ''
}

function sentenceAround(element: Element): string {
  const block = element.closest('p,li,td,div,section,h1,h2,h3,h4') ?? element
  return textOf(block).replace(/\s+/g, ' ').slice(0, 400)
}

/** A label may be split over several elements: climb while the words are still a phrase. */
function lookAtPhrase(element: HTMLElement, seen: Seen, taken: Set<Element>): void {
  const title = element.closest<HTMLElement>('h1,h2,h3,h4,h5,h6,[role=heading],legend,caption')
  const titled = title === null ? null : headingWord(textOf(title))
  if (title !== null && titled !== null) {
    if (!taken.has(title)) takePhrase(title, seen, taken, titled)
    return
  }
  for (
    let part: Element | null = element, step = 0;
    part && step < 4;
    part = part.parentElement, step++
  ) {
    if (!isElement(part) || /^(body|html)$/.test(part.localName) || textOf(part).length > 160)
      return
    if (taken.has(part)) return
    const heading = headingWord(textOf(part))
    if (isHeading(part, heading)) {
      takePhrase(part, seen, taken, heading)
      return
    }
    if (!/^un/.test(controlOf(part).kind)) {
      takeControlOnce(part, seen, taken)
      return
    }
  }
}

/** "Create a New Push Certificate" is a heading and could be a button: its tag and size decide. */
function isHeading(part: Element, heading: HeadingWord | null): heading is HeadingWord {
  if (heading === null) return false
  if (HEADING_TAGS.test(part.localName) || part.getAttribute('role') === 'heading') return true
  return part.closest('a,button,[role=button],label,summary') === null
}

function takePhrase(part: Element, seen: Seen, taken: Set<Element>, heading: HeadingWord): void {
  taken.add(part)
  if (isVisible(part)) seen.headings.push(heading)
}

/** A word in a control is the control's label, already taken with it. */
function takeControlOnce(part: HTMLElement, seen: Seen, taken: Set<Element>): void {
  if (part.closest('a,button,input,[role=button],label,select,option,[onclick]') !== null) return
  if (isInSentence(part)) return
  takeControl(part, seen, taken)
}

/** "Click <b>Renew</b> to ..." is prose, unless the pointer says that it can be pressed. */
function isInSentence(part: HTMLElement): boolean {
  const siblings = [...(part.parentNode?.childNodes ?? [])]
  const prose = siblings.some((node) => node.nodeType === 3 && /\p{L}{2}/u.test(textOf(node)))
  return prose && !hasPointer(part)
}
