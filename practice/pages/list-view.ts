/** The list, kept, rebuilt or recycled as the drawing says. */
import type { ListedCertificate } from '../data/types.ts'
import { control, detailsIcon } from './controls.ts'
import { type DetailsShow, detailsShow } from './details.ts'
import type { Navigation } from './navigation.ts'
import { el, heading, type Pen, words } from './pen.ts'
import { drawListFrame, drawRow, type Row } from './rows.ts'

export interface ListView {
  root: HTMLElement
  /** Shows these certificates by the drawing's way of updating. */
  update(certificates: ListedCertificate[]): void
  /** Throws every row away and draws the same certificates again. */
  rebuild(): void
}

export function drawListView(pen: Pen, go: Navigation): ListView {
  const show = detailsShow(pen)
  const third = new ListPart(pen, go, show)
  const server = new ListPart(pen, go, show)
  const serverHeading = heading(pen, 'serverHeading')
  const create = control(pen, {
    control: 'create',
    label: 'createCertificate',
    tone: 'green',
    act: () => go.to({ screen: 'terms' }),
  })
  const title = el(pen, 'div', 'title-line', heading(pen, 'listHeading'), create)
  const root = el(pen, 'div', 'view', title, third.root)
  root.append(el(pen, 'p', 'footnote', words(pen, 'footnote')))
  if (show.panel !== null) root.append(show.panel)
  root.append(heading(pen, 'aboutHeading'), el(pen, 'p', '', words(pen, 'aboutText')))
  return {
    root,
    update: (certificates) => {
      third.update(certificates.filter((one) => one.kind === 'mdm'))
      const leftovers = certificates.filter((one) => one.kind === 'server')
      server.update(leftovers)
      if (leftovers.length > 0) root.append(serverHeading, server.root)
    },
    rebuild: () => {
      third.rebuild()
      server.rebuild()
    },
  }
}

/** One table of certificates. */
class ListPart {
  readonly root: HTMLElement
  private readonly body: HTMLElement
  private readonly pen: Pen
  private readonly go: Navigation
  private readonly show: DetailsShow
  private data: ListedCertificate[] = []
  private rows: { id: string; row: Row }[] = []

  constructor(pen: Pen, go: Navigation, show: DetailsShow) {
    const frame = drawListFrame(pen)
    this.root = frame.root
    this.body = frame.body
    this.pen = pen
    this.go = go
    this.show = show
  }

  update(certificates: ListedCertificate[]): void {
    this.data = certificates
    if (this.pen.drawing.list === 'recycled') this.recycle()
    else if (this.pen.drawing.list === 'kept') this.keep()
    else this.rebuild()
  }

  rebuild(): void {
    for (const { row } of this.rows) row.root.remove()
    // Rows opened below a row go with it.
    for (const line of this.body.querySelectorAll('.expanded')) line.remove()
    this.rows = this.data.map((one, index) => this.draw(one, index))
    this.body.append(...this.rows.map(({ row }) => row.root))
  }

  /** Rows keyed by certificate: a node always stays with its certificate. */
  private keep(): void {
    const before = this.rows
    const old = new Map(before.map((entry) => [entry.id, entry]))
    this.rows = this.data.map((one, index) => old.get(one.id) ?? this.draw(one, index))
    const sameRows =
      this.rows.length === before.length && this.rows.every((r, i) => r === before[i])
    this.rows.forEach(({ row }, index) => {
      const certificate = this.data[index]
      if (certificate !== undefined) row.write(certificate)
    })
    if (sameRows) return
    for (const { row } of before) row.root.remove()
    this.body.append(...this.rows.map(({ row }) => row.root))
  }

  /** Rows without keys: words are written into the same nodes, spare nodes go from the end. */
  private recycle(): void {
    while (this.rows.length > this.data.length) this.rows.pop()?.row.root.remove()
    this.data.forEach((certificate, index) => {
      const known = this.rows[index]
      if (known !== undefined) {
        known.row.write(certificate)
        return
      }
      const drawn = this.draw(certificate, index)
      this.rows.push(drawn)
      this.body.append(drawn.row.root)
    })
  }

  private draw(certificate: ListedCertificate, index: number): { id: string; row: Row } {
    const recycled = this.pen.drawing.list === 'recycled'
    const current = () =>
      recycled ? this.data[index] : this.data.find((c) => c.id === certificate.id)
    const row: Row = drawRow(this.pen, {
      icon: detailsIcon(this.pen, {
        control: 'details',
        certificate: () => current()?.id,
        act: () => void this.openDetails(row, current()),
      }),
      actions: this.actions(current),
    })
    row.write(certificate)
    return { id: certificate.id, row }
  }

  private actions(current: () => ListedCertificate | undefined): HTMLElement[] {
    const certificate = () => current()?.id
    const act = (then: (one: ListedCertificate) => void) => () => {
      const one = current()
      if (one !== undefined) then(one)
    }
    const renew = act((one) => this.go.to({ screen: 'renew', certificate: one }))
    const download = act((one) => this.go.download(one.id))
    const revoke = act((one) => this.go.askRevoke(one))
    return [
      control(this.pen, { control: 'renew', label: 'renew', certificate, act: renew }),
      control(this.pen, { control: 'download', label: 'download', certificate, act: download }),
      control(this.pen, { control: 'revoke', label: 'revoke', certificate, act: revoke }),
    ]
  }

  private async openDetails(row: Row, certificate: ListedCertificate | undefined): Promise<void> {
    if (certificate === undefined || this.show.closes(row)) return
    const details = await this.go.guarded(() => this.pen.backend.details(certificate.id))
    if (details !== undefined) this.show.show(row, details)
  }
}
