/** What every way of taking a certificate draws with, and what it gives. */
import type { ConsoleDrawing } from '../drawings.ts'
import type { Report } from './report.ts'

export interface Desk {
  doc: Document
  root: Document | ShadowRoot
  drawing: ConsoleDrawing
  report: Report
}

export interface Taking {
  root: HTMLElement
  /** What Save sends; null when nothing was taken. */
  taken(): File | string | null
}

/** Page code holds a file, by this event. */
export function seeFile(desk: Desk, event: Event, file: File): void {
  const { name: fileName, size: bytes } = file
  const { type: by, isTrusted } = event
  desk.report({ kind: 'file-seen', by, isTrusted, fileName, bytes })
}
