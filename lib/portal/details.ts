/** Where on the page a certificate's details can be seen now, and what they say. */

import { countSubjects, type Details, readDetailsText } from './details-text'
import { elementsIn, isVisible, parentOf, textOf } from './dom'

export interface Region {
  element: HTMLElement
  /** Null when it does not describe exactly one certificate. */
  details: Details | null
  text: string
}

/** More text than this is not the details of one certificate. */
const LONGEST = 4000
const TRACE = /uid|apsp|com\.apple\.mgmt/i

/** All visible parts of the page that hold a subject DN, or something that looks like one. */
export function visibleRegions(document: Document, own: Element | null): Region[] {
  const regions = new Map<Element, Region>()
  const root = document.body
  if (!root) return []
  for (const element of elementsIn(root, own)) {
    if (!hasTrace(element) || isTyped(element) || !isVisible(element)) continue
    const region = regionAround(element)
    if (region !== null) regions.set(region.element, region)
  }
  return [...regions.values()].filter((region) => !holdsAnother(region, regions))
}

function hasTrace(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && TRACE.test(textOf(node))) return true
  return false
}

/** What stands in a text field was typed, not shown by Apple. */
function isTyped(element: Element): boolean {
  return element.closest('textarea,input,select,[contenteditable=true],script,style') !== null
}

/** Climbs until the text describes a certificate, then on until its serial is there too. */
function regionAround(start: HTMLElement): Region | null {
  let best: Region | null = null
  for (let part: Element | null = start; part !== null; part = parentOf(part)) {
    if (/^(body|html)$/.test(part.localName) || textOf(part).length > LONGEST) break
    const text = visibleText(part)
    const details = readDetailsText(text)
    const subjects = countSubjects(text)
    if (subjects > 1)
      return best?.details ? best : { element: part as HTMLElement, details: null, text }
    if (subjects === 1 && (best === null || isBetter(details, best.details)))
      best = { element: part as HTMLElement, details, text }
    if (details?.serial) break
  }
  return best
}

function isBetter(found: Details | null, known: Details | null): boolean {
  if (found === null) return false
  return known === null || (known.serial === null && found.serial !== null)
}

function holdsAnother(region: Region, regions: ReadonlyMap<Element, Region>): boolean {
  for (const other of regions.keys())
    if (other !== region.element && region.element.contains(other)) return true
  return false
}

/** The text a person sees, with a line break wherever the page breaks a line. */
export function visibleText(element: Element): string {
  let text = ''
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += textOf(node)
    else if (node.nodeType === 1) text += childText(node as Element)
  }
  return text
}

function childText(element: Element): string {
  if (/^(script|style|textarea|select)$/.test(element.localName)) return ''
  if (element.localName === 'br') return '\n'
  if (
    element.checkVisibility({ visibilityProperty: true }) === false &&
    element.localName !== 'wbr'
  )
    return ''
  const text = visibleText(element)
  return isInline(element) ? text : `\n${text}\n`
}

/** An inline part does not break a line; a pill or a cell does. */
function isInline(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'inline'
}
