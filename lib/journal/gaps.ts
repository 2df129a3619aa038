/** Times in which nothing could be written down, or not all: a journal that hides them would lie. */
import type { JournalEvent } from './event'

export type GapWhy =
  /** The browser was closed, or the extension was switched off: this journal cannot know which. */
  | 'closed'
  /** The browser was told to keep the guard off Apple's page. */
  | 'no-access'
  /** Renewed with another device or browser, as a person says. */
  | 'elsewhere'
  /** Deleted by retention. */
  | 'deleted'
  /** The journal's database was deleted or damaged. */
  | 'lost'
  /** The computer's clock was set back. */
  | 'clock'

/** `from` null: since before the first event. Times in ms. */
export interface Gap {
  why: GapWhy
  from: number | null
  to: number
}

/** The gap that an event shows to be before it; null for most. */
export function gapBefore(last: JournalEvent | null, event: JournalEvent): Gap | null {
  const why = whyBefore(last, event)
  return why === null ? null : { why, from: last?.at ?? null, to: event.at }
}

function whyBefore(last: JournalEvent | null, event: JournalEvent): GapWhy | null {
  if (event.kind === 'recovered') return 'lost'
  if (event.clockBack === true) return 'clock'
  switch (event.kind) {
    case 'started':
      return last === null || last.kind === 'extension-installed' ? null : 'closed'
    case 'site-access':
      return event.data.granted === true && last !== null ? 'no-access' : null
    case 'renewed-elsewhere':
      return 'elsewhere'
    case 'pruned':
      return 'deleted'
    default:
      return null
  }
}
