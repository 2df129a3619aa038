/** The importers' refusals and notes in the reader's words. */
import { type MessageKey, t } from '../../lib/i18n/t'
import type { ImportNote, Refused } from '../../lib/imports/result'

/** What it was, and what to paste instead. */
export function refusalWords({ reason }: Refused): { what: string; instead: string } {
  const key = reason.replaceAll('-', '_')
  return {
    what: t(`import_refused_${key}_what` as MessageKey),
    instead: t(`import_refused_${key}_paste_instead` as MessageKey),
  }
}

export function noteWords({ note, detail }: ImportNote): string {
  return t(`import_note_${note.replaceAll('-', '_')}` as MessageKey, detail)
}
