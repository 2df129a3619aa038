/** Where the (i)'s answer is shown. As naive as page code is: the reply that comes last wins. */
import type { CertificateDetails } from '../data/types.ts'
import { control } from './controls.ts'
import { el, type Pen, showDialog, text, words } from './pen.ts'
import { subjectNodes } from './subject.ts'

/** The places of one row that details can be shown in. */
export interface DetailsPlace {
  /** Beside the icon. */
  cell: HTMLElement
  /** After the row, spanning it. */
  after: (content: HTMLElement) => HTMLElement
}

export interface DetailsShow {
  /** True when this press only closed what this (i) had opened. */
  closes(place: DetailsPlace): boolean
  show(place: DetailsPlace, details: CertificateDetails): void
  /** The panel to put below the list, for drawings that have one. */
  panel: HTMLElement | null
}

export function detailsShow(pen: Pen): DetailsShow {
  switch (pen.drawing.details) {
    case 'modal':
      return modal(pen)
    case 'popover':
      return popover(pen)
    case 'expanded-row':
      return expandedRow(pen)
    default:
      return sharedPanel(pen, pen.drawing.details === 'shared-panel')
  }
}

function content(pen: Pen, details: CertificateDetails): HTMLElement {
  const subject = el(pen, 'dd', 'subject', ...subjectNodes(pen, details))
  const list = el(pen, 'dl', 'details-list')
  list.append(
    el(pen, 'dt', '', words(pen, 'serial')),
    el(pen, 'dd', '', text(pen, details.serial)),
    el(pen, 'dt', '', words(pen, 'subject')),
    subject,
  )
  if (pen.drawing.detailsNotes && details.notes !== '') {
    const notes = el(pen, 'dd', '', text(pen, details.notes))
    list.append(el(pen, 'dt', '', words(pen, 'notes')), notes)
  }
  return list
}

function popover(pen: Pen): DetailsShow {
  let open: { place: DetailsPlace; box: HTMLElement } | null = null
  const close = () => {
    open?.box.remove()
    open = null
  }
  return {
    panel: null,
    closes: (place) => {
      const same = open?.place === place && open.box.isConnected
      close()
      return same
    },
    show: (place, details) => {
      close()
      open = { place, box: el(pen, 'div', 'popover', content(pen, details)) }
      place.cell.append(open.box)
    },
  }
}

function expandedRow(pen: Pen): DetailsShow {
  const open = new Map<DetailsPlace, HTMLElement>()
  const close = (place: DetailsPlace) => {
    const row = open.get(place)
    open.delete(place)
    row?.remove()
    return row !== undefined
  }
  return {
    panel: null,
    closes: close,
    show: (place, details) => {
      close(place)
      open.set(place, place.after(content(pen, details)))
    },
  }
}

function modal(pen: Pen): DetailsShow {
  let shade: HTMLElement | null = null
  const close = () => {
    shade?.remove()
    shade = null
  }
  return {
    panel: null,
    closes: () => false,
    show: (_place, details) => {
      close()
      const ok = control(pen, { control: 'close', label: 'ok', tone: 'blue', act: close })
      const box = el(pen, 'div', 'modal', content(pen, details), el(pen, 'div', 'buttons', ok))
      shade = el(pen, 'div', 'shade', box)
      showDialog(pen, shade)
    },
  }
}

function sharedPanel(pen: Pen, closes: boolean): DetailsShow {
  const panel = el(pen, 'div', 'shared-panel')
  let shown: DetailsPlace | null = null
  return {
    panel,
    closes: (place) => {
      if (!closes || shown !== place) return false
      panel.replaceChildren()
      shown = null
      return true
    },
    show: (place, details) => {
      panel.replaceChildren(content(pen, details))
      shown = place
    },
  }
}
