/** The Notes field of the create and renew screens. */
import { isVisible } from './dom'
import type { Seen } from './seen'

/** Two text areas and no way to tell which is Notes: none is filled. */
export function readNotes(seen: Seen): HTMLTextAreaElement | null {
  const areas = seen.controls
    .map((control) => control.element)
    .filter((field) => field.localName === 'textarea' && isVisible(field))
  return areas.length === 1 ? (areas[0] as HTMLTextAreaElement) : null
}
