/** A pack's events as lines of words: the same for the HTML, the CSV and every verifier. */
import type { Text } from '../../words/notice'
import { type Entry, headShort } from '../chain'
import { type Detail, detailsOf, kindOf, shownWords } from '../words/details'
import { eventWords } from '../words/event-words'
import { moment } from '../words/moment'
import type { Names } from '../words/people'
import type { Pack } from './pack'

export interface EventRow {
  seq: number
  /** Where and when it was written: "2026-11-21 10:02:33 +09:00". */
  time: string
  kind: string
  words: Text
  details: Detail[]
  /** What the person saw; '' where nothing was shown. */
  shown: string
  version: string
  browser: string
  digest: string
  hash: string
}

/** Events in a row that are in the pack by their digests alone. */
export interface WithheldRow {
  from: number
  to: number
}

export type PackRow = ({ is: 'event' } & EventRow) | ({ is: 'withheld' } & WithheldRow)

export function rowsOf({ entries, header }: Pack): PackRow[] {
  const rows: PackRow[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    if (entry.event !== null) rows.push({ is: 'event', ...rowOf(entry, header.names) })
    else if (last?.is === 'withheld') last.to = entry.seq
    else rows.push({ is: 'withheld', from: entry.seq, to: entry.seq })
  }
  return rows
}

/** One event; of a withheld one only its place. */
export function rowOf({ seq, event, digest, hash }: Entry, names: Names): EventRow {
  const { at, zone = null, version = '', browser = null } = event ?? {}
  return {
    seq,
    time: moment(at, zone),
    kind: kindOf(event),
    words: eventWords(event, names),
    details: detailsOf(event, names),
    shown: shownWords(event, names),
    version: typeof version === 'string' ? version : '',
    browser: typeof browser === 'string' ? browser : '',
    digest,
    hash,
  }
}

/** The short hash that people write down: of the pack's last entry. */
export function packShort({ entries }: Pack): string {
  return headShort(entries.at(-1)?.hash ?? '')
}
