/** One row of the list, as a table row, a grid line or a list item. */
import type { ListedCertificate } from '../data/types.ts'
import type { DetailsPlace } from './details.ts'
import { el, type Pen, text, word, words } from './pen.ts'
import { dateWord, type WordKey } from './words.ts'

export interface Row extends DetailsPlace {
  root: HTMLElement
  /** Rewrites the words of the row; its nodes and handlers stay. */
  write(certificate: ListedCertificate): void
}

export interface RowControls {
  icon: HTMLElement
  actions: HTMLElement[]
}

export function drawRow(pen: Pen, controls: RowControls): Row {
  const cells = Array.from({ length: 6 }, (_, index) => cell(pen, `cell cell-${index}`))
  const [service, vendor, expires, status, icon, actions] = cells
  icon?.append(controls.icon)
  for (const action of controls.actions) actions?.append(action, ' ')
  const root = lineOf(pen, 'row', cells)
  return {
    root,
    cell: icon ?? root,
    after: (content) => insertAfter(pen, root, content),
    write: (certificate) => {
      const { words: set } = pen.drawing
      service?.replaceChildren(text(pen, serviceWord(pen, certificate)))
      vendor?.replaceChildren(text(pen, certificate.vendor))
      expires?.replaceChildren(text(pen, dateWord(set, certificate.expires)))
      status?.replaceChildren(words(pen, certificate.status))
      root.classList.toggle('expired', certificate.status === 'expired')
    },
  }
}

function serviceWord(pen: Pen, certificate: ListedCertificate): string {
  return certificate.kind === 'mdm' && pen.drawing.words !== 'english'
    ? word(pen, 'mdm')
    : certificate.service
}

function cell(pen: Pen, className: string): HTMLElement {
  if (pen.drawing.rows === 'div-grid') return el(pen, 'div', className)
  return el(pen, pen.drawing.rows === 'list-items' ? 'span' : 'td', className)
}

function lineOf(pen: Pen, className: string, cells: HTMLElement[]): HTMLElement {
  if (pen.drawing.rows === 'div-grid') return el(pen, 'div', className, ...cells)
  return el(pen, pen.drawing.rows === 'list-items' ? 'li' : 'tr', className, ...cells)
}

function insertAfter(pen: Pen, root: HTMLElement, content: HTMLElement): HTMLElement {
  const wide = cell(pen, 'cell wide')
  wide.append(content)
  if (wide.tagName === 'TD') wide.setAttribute('colspan', '6')
  const line = lineOf(pen, 'row expanded', [wide])
  root.after(line)
  return line
}

const COLUMNS: (WordKey | null)[] = [
  'service',
  'vendor',
  'expirationStar',
  'status',
  null,
  'actions',
]

/** The frame of a list: what to append to the view and where the rows go. */
export function drawListFrame(pen: Pen): { root: HTMLElement; body: HTMLElement } {
  const { rows } = pen.drawing
  if (rows === 'div-grid') return linesFrame(pen, 'div')
  if (rows === 'list-items') return linesFrame(pen, 'ul')
  const body = el(pen, 'tbody', '')
  const table = el(pen, 'table', 'list')
  if (rows === 'table') table.append(el(pen, 'thead', '', headRow(pen, 'th')))
  if (rows === 'table-first-row') body.append(headRow(pen, 'td'))
  table.append(body)
  if (rows !== 'table-own-header') return { root: table, body }
  const head = el(pen, 'table', 'list', el(pen, 'tbody', '', headRow(pen, 'td')))
  return { root: el(pen, 'div', '', head, table), body }
}

function headRow(pen: Pen, tag: 'th' | 'td'): HTMLElement {
  return el(pen, 'tr', 'head', ...headCells(pen, tag))
}

function headCells(pen: Pen, tag: 'th' | 'td' | 'div' | 'span'): HTMLElement[] {
  return COLUMNS.map((key, index) => {
    const made = el(pen, tag, `cell cell-${index}`)
    if (key !== null) made.append(words(pen, key))
    return made
  })
}

function linesFrame(pen: Pen, tag: 'div' | 'ul'): { root: HTMLElement; body: HTMLElement } {
  const body = el(pen, tag, 'lines')
  const head = el(pen, 'div', 'row head', ...headCells(pen, 'div'))
  return { root: el(pen, 'div', 'list', head, body), body }
}
