/** Puts what was read, what is carried and the clock together into the facts that guards judge. */
import { unlikeliness } from '../domain/likely'
import type { CarriedRenewal, TabSnapshot, TaskRecord } from '../domain/tab'
import type { Topic } from '../domain/topic'
import { judgeRow } from '../domain/verdict'
import type { Facts, ReadingState, RowFact } from '../guards/guard'
import { hasWords, type ListProofs } from '../portal/list-proofs'
import type { PageReading } from '../portal/reading'
import type { Row } from '../portal/rows'

export interface Whose {
  relation: 'task' | 'other' | 'foreign'
  name: string | null
}

export interface Known {
  snapshot: TabSnapshot
  page: PageReading
  proofs: ListProofs
  reading: ReadingState
  isAllRead: boolean
  whose: ReadonlyMap<Topic, Whose>
  armed: { row: Element; since: number } | null
  strangeSince: number | null
  isCutOff: boolean
  after: CarriedRenewal | null
  allowedDownload: { row: Element | null } | null
}

export function factsNow(known: Known, now: number): Facts {
  const { snapshot, page, proofs, armed, after, allowedDownload: allowed } = known
  const record = snapshot.task?.kind === 'renew' ? snapshot.task.record : null
  const placeOf = (element: Element | null) => page.rows.findIndex((row) => row.element === element)
  return {
    now,
    snapshot,
    screen: page.screen,
    account: page.account,
    rows: page.rows.map((row, place) => rowFact(row, place, proofs, record, known.whose, now)),
    reading: known.reading,
    isAllRead: known.isAllRead,
    armed: armed === null ? null : { place: placeOf(armed.row), since: armed.since },
    confirmed: page.confirmed,
    notes: page.form.notes === null ? null : { text: page.form.notes.value },
    strangeSince: known.strangeSince,
    isCutOff: known.isCutOff,
    after:
      after === null
        ? null
        : { vendor: after.vendor, expiry: after.expiry, rows: after.rows, topic: after.topic },
    allowedDownload: allowed === null ? null : { place: allowed.row && placeOf(allowed.row) },
  }
}

function rowFact(
  row: Row,
  place: number,
  proofs: ListProofs,
  record: TaskRecord | null,
  whose: ReadonlyMap<Topic, Whose>,
  now: number,
): RowFact {
  const facts = proofs.facts(row)
  const known = facts.proof === null ? undefined : whose.get(facts.proof.topic)
  return {
    place,
    vendor: row.vendor,
    expiry: row.expiry,
    verdict: judgeRow(facts, record, now),
    proof: facts.proof,
    relation: known?.relation ?? null,
    name: known?.name ?? null,
    isLikely: record !== null && !row.isServer && unlikeliness(row, record) === 0,
    isNamed: hasWords(row),
  }
}
