/** The upload form of the create and renew screens: Notes, file field, Service and Vendor. */
import { isVisible } from './dom'
import { isFileInput } from './fields'
import type { Seen } from './seen'

export interface UploadForm {
  notes: HTMLTextAreaElement | null
  file: HTMLElement | null
  upload: HTMLElement | null
}

export function readForm(seen: Seen): UploadForm {
  const fields = seen.controls.map((control) => control.element)
  const areas = fields.filter((field) => field.localName === 'textarea' && isVisible(field))
  return {
    // Two text areas and no way to tell which is Notes: none is filled.
    notes: areas.length === 1 ? (areas[0] as HTMLTextAreaElement) : null,
    file: fields.find(isFileInput) ?? null,
    upload: seen.controls.find((control) => control.kind === 'upload')?.element ?? null,
  }
}
