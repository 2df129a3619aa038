/** Everything the guard reads from the page in one pass: plain facts and the nodes they came from. */
import type { Screen } from '../domain/tab'
import { readAccount } from './account'
import { readNotes } from './notes'
import { type Row, readRows } from './rows'
import { decideScreen, isTranslatedPage } from './screen'
import { readSeen, type Seen } from './seen'

export interface PageReading {
  screen: Screen
  account: string | null
  rows: Row[]
  notes: HTMLTextAreaElement | null
  /** On the confirmation: what the sentence says was done. */
  confirmed: 'created' | 'renewed' | 'unknown' | null
  seen: Seen
}

/** Reads the page as a person sees it now. `own` is the guard's element in it, left out. */
export function readPage(document: Document, own: Element | null): PageReading {
  const seen = readSeen(document, own)
  const rows = readRows(seen.controls)
  const screen = decideScreen({ seen, rows, isTranslated: isTranslatedPage(document, seen) })
  return {
    screen,
    account: readAccount(seen) ?? accountOfParent(document),
    rows: rows ?? [],
    notes: readNotes(seen),
    confirmed: screen === 'confirmation' ? readConfirmed(seen) : null,
    seen,
  }
}

/** A view in a frame: the address and Sign out stand in the page around it. */
function accountOfParent(document: Document): string | null {
  const view = document.defaultView
  try {
    const outer = view?.parent === view ? null : (view?.parent.document ?? null)
    return outer === null ? null : readAccount(readSeen(outer, null))
  } catch {
    return null // the page around is of another site
  }
}

function readConfirmed({ success }: Seen): PageReading['confirmed'] {
  if (/successfully created a new push certificate/i.test(success)) return 'created'
  // Guess: the renewal's own sentence is not public; "renewed" is expected in it.
  return /^\s*you have successfully renewed/im.test(success) ? 'renewed' : 'unknown'
}
