/** Puts what was read, what is carried and the clock together into the facts that guards judge. */
import { unlikeliness } from '../domain/likely'
import type { TabSnapshot } from '../domain/tab'
import type { Topic } from '../domain/topic'
import { judgeRow } from '../domain/verdict'
import { recordOf } from '../guards/facts'
import type { Facts, ReadingState, RowFact, Scene } from '../guards/guard'
import { hasWords, type ListProofs } from '../portal/list-proofs'
import type { PageReading } from '../portal/reading'
import type { Row } from '../portal/rows'
import type { RenewalFlow } from './renewal-flow'

export interface Whose {
  relation: 'task' | 'other' | 'foreign'
  name: string | null
}

export interface Known {
  snapshot: TabSnapshot
  page: PageReading
  proofs: ListProofs
  reading: { state: ReadingState; isAllRead: boolean }
  book: { known: ReadonlyMap<Topic, Whose> }
  flow: Pick<RenewalFlow, 'armed' | 'after'>
  strangeSince: number | null
  isCutOff: boolean
  allowedDownload: { row: Element | null } | null
}

export function factsNow(known: Known, now: number): Facts {
  const { snapshot, page, reading, flow, allowedDownload, strangeSince, isCutOff } = known
  const { screen, account, rows, confirmed, notes } = page
  const placeOf = (element: Element | null) => rows.findIndex((row) => row.element === element)
  return {
    now,
    snapshot,
    screen,
    account,
    rows: rows.map((row, place) => rowFact(row, place, known, now)),
    rowCount: rows.length,
    reading: reading.state,
    isAllRead: reading.isAllRead,
    armed: flow.armed && { place: placeOf(flow.armed.row), since: flow.armed.since },
    confirmed,
    notes: notes && { text: notes.value },
    vendor: screen === 'renew' ? page.seen.vendor : null,
    strangeSince,
    isCutOff,
    after: flow.after && {
      expiry: flow.after.expiry,
      rows: flow.after.rows,
      topic: flow.after.topic,
    },
    allowedDownload: allowedDownload && {
      place: allowedDownload.row && placeOf(allowedDownload.row),
    },
  }
}

function rowFact(row: Row, place: number, known: Known, now: number): RowFact {
  const record = recordOf(known)
  const facts = known.proofs.facts(row)
  const { proof } = facts
  const { relation = null, name = null } = (proof && known.book.known.get(proof.topic)) ?? {}
  return {
    place,
    vendor: row.vendor,
    expiry: row.expiry,
    verdict: judgeRow(facts, record, now),
    proof,
    relation,
    name,
    isLikely:
      record !== null &&
      known.flow.after === null &&
      !row.isServer &&
      unlikeliness(row, record) === 0,
    isNamed: hasWords(row),
  }
}

/** The least that the background needs for the words: rows that nobody has read say nothing. */
export function sceneOf(facts: Facts): Scene {
  const { snapshot: _, now: __, isCutOff: ___, allowedDownload: ____, ...scene } = facts
  return { ...scene, rows: facts.rows.filter(({ proof }) => proof !== null) }
}
