/**
 * The certificates in the list, one row for each visible Renew: table rows, list items or a
 * div grid. Visible words are never unique; only the details behind the (i) are.
 */
import { parentOf, textOf } from './dom'
import type { SeenControl } from './seen'

export interface Row {
  element: HTMLElement
  renew: HTMLElement
  controls: SeenControl[]
  /** Its visible words, cell by cell, controls left out. */
  cells: string[]
  vendor: string
  /** The day it expires, 00:00 UTC, in ms; null when the page writes it in no known way. */
  expiry: number | null
  /** A leftover of macOS Server: never a candidate for an MDM renewal. */
  isServer: boolean
  /** The text nodes that identify the row, with the words they had: any change ends a proof. */
  words: { node: Text; text: string }[]
}

// Cells stand without a space between them in the text of a row: no word boundary after the year.
const YEAR = /(?<!\d)20\d\d(?!\d)/
const SERVER = /apns:com\.apple\.|XServer\.|(macOS|OS X) Server/i
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

/** Every row of the list in page order; null when a Renew belongs to no row that can be told apart. */
export function readRows(controls: readonly SeenControl[]): Row[] | null {
  const renews = controls.filter((control) => control.kind === 'renew')
  const elements = new Set(renews.map((control) => control.element))
  const rows: Row[] = []
  for (const renew of renews) {
    const element = rowAround(renew.element, elements)
    if (element === null) return null
    rows.push(readRow(element, renew.element, controls))
  }
  return rows
}

/**
 * The smallest part of the page around a Renew that also shows a date and holds no other Renew.
 * A grid whose cells have no common parent per row gives none: the page is then not understood.
 */
function rowAround(renew: HTMLElement, renews: ReadonlySet<Element>): HTMLElement | null {
  for (let part = parentOf(renew); part !== null; part = parentOf(part)) {
    if (holdsAnother(part, renew, renews)) return null
    if (/^(body|html)$/.test(part.localName)) return null
    if (YEAR.test(textOf(part))) return wholeRow(part as HTMLElement, renew, renews)
  }
  return null
}

function holdsAnother(part: Element, renew: Element, renews: ReadonlySet<Element>): boolean {
  for (const other of renews) if (other !== renew && part.contains(other)) return true
  return false
}

/** A date beside Renew in one cell: the table row or list item around both is the row. */
function wholeRow(part: HTMLElement, renew: Element, renews: ReadonlySet<Element>): HTMLElement {
  const outer = part.closest<HTMLElement>('tr,li,[role=row]')
  return outer !== null && !holdsAnother(outer, renew, renews) ? outer : part
}

function readRow(element: HTMLElement, renew: HTMLElement, all: readonly SeenControl[]): Row {
  const controls = all.filter((control) => element.contains(control.element))
  const words = wordsOf(element, controls)
  const cells = words.map((word) => word.text)
  return {
    element,
    renew,
    controls,
    cells,
    vendor: vendorOf(cells),
    expiry: cells.map(parsePortalDate).find((date) => date !== null) ?? null,
    isServer: SERVER.test(cells.join('')),
    words,
  }
}

function wordsOf(element: Element, controls: readonly SeenControl[]): Row['words'] {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */)
  const words: Row['words'] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = tidy(textOf(node))
    if (isInDetails(node, element)) continue
    if (text !== '' && !controls.some((control) => control.element.contains(node)))
      words.push({ node: node as Text, text })
  }
  return words
}

/** Details that are open inside the row are not the row's own words: they come and go. */
function isInDetails(node: Node, row: Element): boolean {
  let part = node.parentElement
  while (part !== null && part.parentElement !== row) part = part.parentElement
  return part !== null && /UID\s*=|APSP:/i.test(textOf(part))
}

/** Columns are Service, Vendor, Expiration Date, Status: the vendor is what is none of the others. */
function vendorOf(cells: readonly string[]): string {
  const dated = cells.findIndex((cell) => YEAR.test(cell))
  const before = cells.slice(0, dated < 0 ? cells.length : dated)
  const rest = before.filter((cell) => !/^mobile device management$/i.test(cell))
  return rest.join(' ')
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}

/** `Apr 7, 2018`, not padded, no time: the only way the portal is known to write a date. */
export function parsePortalDate(text: string): number | null {
  const found = /\b([A-Za-z]{3})[a-z]*\.? (\d{1,2}), (20\d\d)\b/.exec(tidy(text))
  const month = MONTHS.indexOf(found?.[1]?.toLowerCase() ?? '?') / 3
  const day = Number(found?.[2])
  const at = Date.UTC(Number(found?.[3]), month, day)
  // Feb 30 is no date, and not Mar 2 either.
  return month >= 0 && month % 1 === 0 && new Date(at).getUTCDate() === day ? at : null
}

/** Whether two readings of the list are of the very same rows, node by node and word by word. */
export function isSameList(before: readonly Row[], now: readonly Row[]): boolean {
  return before.length === now.length && before.every((row, i) => isSameRow(row, now[i]))
}

/** More text may have appeared (details opened inside the row); what was there must still be. */
function isSameRow(before: Row, now: Row | undefined): boolean {
  return (
    now !== undefined &&
    before.element === now.element &&
    before.renew === now.renew &&
    before.words.every(
      ({ node, text }) => before.element.contains(node) && tidy(textOf(node)) === text,
    )
  )
}
