/** Checks the journal as it lies on disk, a part at a time: appends go on meanwhile. */
import { sha256Hex } from './canonical'
import { prunedTo } from './chain'
import { createLinkCheck, type LinkCheck } from './check'
import { type Database, ENTRIES, META, META_STORE, readHeads, readMeta, result } from './database'
import type { JournalEvent } from './event'
import { isHeadSigned, type ProfileKey, type SegmentHead } from './head'
import { type ChainState, openHead, type Row } from './place'
import type { ChainVerdict } from './verdict'

/** What a check found; kept, so that pages can show it without checking again. */
export interface Checked {
  /** `recent`: the last segment and all heads. */
  scope: 'whole' | 'recent'
  /** Milliseconds since the epoch. */
  at: number
  verdict: ChainVerdict
}

export interface Audit {
  /** Rejects when the database cannot be read. */
  (scope: Checked['scope']): Promise<Checked>
  /** Runs what deletes entries while no check is reading. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

const BATCH = 1000
/** Parts that are asked for before they are needed. */
const AHEAD = 3

export function createAudit(database: Database, now: () => number): Audit {
  let last: Promise<unknown> = Promise.resolve()
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  const audit = (scope: Checked['scope']) =>
    alone(async () => {
      const opened = await database()
      const checked = { scope, at: now(), verdict: await check(opened, scope) }
      await keepChecked(opened, checked)
      return checked
    })
  return Object.assign(audit, { alone })
}

async function check(database: IDBDatabase, scope: Checked['scope']): Promise<ChainVerdict> {
  const { state, closed, tail } = await readHeads(database)
  const key = (await readMeta<ProfileKey>(database, 'key'))?.key ?? null
  // What the next append will build on has to be the last entry, too.
  const heads = [...closed, tail, openHead(state)].filter((head) => head !== null)
  const links = createLinkCheck(heads, { key, isRecent: scope === 'recent' })
  await addRows(database, links, scope === 'whole' ? 1 : recentStart(state, closed), state.seq)
  return links.verdict(isHeadSigned)
}

/** Reads the next parts while this one is hashed: the two take about equally long. */
async function addRows(
  database: IDBDatabase,
  links: LinkCheck,
  from: number,
  to: number,
): Promise<void> {
  const reading: Promise<Row[]>[] = []
  // What retention deleted is no empty part.
  const [first] = await readRows(database, from, to, 1)
  for (let next = first?.seq ?? to + 1; next <= to || reading.length > 0; ) {
    while (next <= to && reading.length < AHEAD) {
      reading.push(readRows(database, next, Math.min(to, next + BATCH - 1)))
      next += BATCH
    }
    const rows = (await reading.shift()) ?? []
    // A state that was tampered with may name an end that is never reached: the heads tell.
    if (rows.length === 0) return
    for (const row of rows) addRow(links, row)
  }
}

function addRow(links: LinkCheck, row: Row): void {
  const { text } = row
  const isText = typeof text === 'string'
  links.add(row, {
    digest: isText ? sha256Hex(text) : '',
    isExact: isText && Object.keys(row).length === ROW_FIELDS,
    // Cheaper than reading the event; inside a text of a person the quotes would be escaped.
    isClockBack: isText && text.includes('"clockBack":true'),
    prunedTo: isText && text.includes('"kind":"pruned"') ? prunedTo(eventIn(text)) : 0,
  })
}

const ROW_FIELDS = 5

function readRows(database: IDBDatabase, from: number, to: number, most = BATCH): Promise<Row[]> {
  if (from > to) return Promise.resolve([])
  const store = database.transaction(ENTRIES, 'readonly').objectStore(ENTRIES)
  return result(store.getAll(IDBKeyRange.bound(from, to), most))
}

/** The open segment and the one before it, a month may have just begun; earlier where heads are unsigned. */
function recentStart({ open }: ChainState, closed: readonly SegmentHead[]): number {
  const unsigned = closed.find(({ signature }) => signature === null)
  return (unsigned ?? closed.at(-1))?.from ?? open.from
}

/** A text that was tampered with may be no JSON any more: its digest tells. */
function eventIn(text: string): JournalEvent | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function keepChecked(database: IDBDatabase, checked: Checked): Promise<unknown> {
  const transaction = database.transaction(META_STORE, 'readwrite')
  return result(transaction.objectStore(META_STORE).put(checked, META.checked))
}
