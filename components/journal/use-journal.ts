/** The journal as the background has it: the newest part first, older ones behind it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import type { Journal } from '../../lib/journal/pack/select'
import type { JournalPart, JournalStatus } from '../../lib/journal/store'
import { type TimelineItem, timelineOf } from '../../lib/journal/timeline'

export interface LoadedJournal extends Journal {
  status: JournalStatus
  /** Older entries are still to come. */
  isWhole: boolean
}

/** One message must stay small; the first one smaller, for something to read at once. */
const FIRST = 500
const PART = 2500
/** Events of a renewal follow each other closely. */
const BEFORE = 100

/**
 * Reads from the newest event back until `onPart` says that this is enough (true), or everything.
 * Rejects when the background cannot be reached.
 */
export async function loadJournal(
  client: PageClient,
  onPart: (journal: LoadedJournal) => boolean,
): Promise<LoadedJournal> {
  let part = await client.send({ type: 'page/journal', from: null, limit: FIRST })
  let journal = extended(null, part)
  let isEnough = onPart(journal)
  while (!journal.isWhole && !isEnough) {
    const first = journal.entries[0]?.seq ?? 1
    const from = Math.max(journal.status.from ?? 1, first - PART)
    part = await client.send({ type: 'page/journal', from, limit: first - from })
    // Deleted meanwhile: what is here is all there is.
    if (part.entries.length === 0) return { ...journal, isWhole: true }
    journal = extended(journal, part)
    isEnough = onPart(journal)
  }
  return journal
}

/**
 * The newest renewal of a record, and so much of the journal as it takes; null when there is none.
 * Of one that was made elsewhere there may be no more than what the MDM showed afterwards.
 */
export async function loadRenewal(
  client: PageClient,
  recordId: string,
): Promise<{ id: number; journal: LoadedJournal } | null> {
  const find = (journal: LoadedJournal) =>
    timelineOf(journal.entries).findLast((item) => isRenewal(item, recordId))
  // Found in the middle of what is read: its beginning is there, too.
  const isFound = (journal: LoadedJournal) =>
    (find(journal)?.id ?? 0) > (journal.entries[0]?.seq ?? 0) + BEFORE
  const journal = await loadJournal(client, isFound)
  const group = find(journal)
  return group === undefined ? null : { id: group.id, journal }
}

function isRenewal(item: TimelineItem, recordId: string): boolean {
  if (item.kind === 'group') return item.task === 'renew' && item.recordId === recordId
  if (item.kind === 'gap') return false
  const { kind, data } = item.entry.event
  const isSeen = kind === 'renewed-elsewhere' || kind === 'renewal-proved'
  return isSeen && data.recordId === recordId
}

function extended(journal: LoadedJournal | null, part: JournalPart): LoadedJournal {
  const known = journal?.entries ?? []
  const start = known[0]?.seq ?? Number.POSITIVE_INFINITY
  const entries = [...part.entries.filter(({ seq }) => seq < start), ...known]
  const status = journal?.status ?? part.status
  const first = entries[0]?.seq ?? null
  return {
    entries,
    heads: journal?.heads ?? part.heads,
    names: { ...part.names, ...journal?.names },
    status,
    isWhole: first === null || first <= (status.from ?? 1),
  }
}

/** What was written since; null when nothing was. */
async function newer(client: PageClient, journal: LoadedJournal): Promise<LoadedJournal | null> {
  const from = (journal.entries.at(-1)?.seq ?? 0) + 1
  const part = await client.send({ type: 'page/journal', from, limit: PART })
  const entries = part.entries.filter(({ seq }) => seq >= from)
  if (entries.length === 0) return null
  const { heads, status } = part
  const names = { ...journal.names, ...part.names }
  return { ...journal, entries: [...journal.entries, ...entries], heads, names, status }
}

/** Something was deleted meanwhile: what is held here must go, too. */
function hasLess({ entries }: LoadedJournal, known: LoadedJournal | null): boolean {
  const added = entries.slice(known?.entries.length ?? 0)
  return added.some(({ event }) => event?.kind === 'pruned' || event?.kind === 'names-forgotten')
}

export interface UsedJournal {
  journal: LoadedJournal | null
  failed: boolean
}

/** Everything, and what is written while the page is open. */
export function useJournal(client: PageClient): UsedJournal {
  const [journal, setJournal] = useState<LoadedJournal | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef<LoadedJournal | null>(null)
  useEffect(() => {
    let isOver = false
    const show = (loaded: LoadedJournal) => {
      latest.current = loaded
      if (!isOver) setJournal(loaded)
      return isOver
    }
    const fail = () => !isOver && setFailed(true)
    // One after the other: two readings at once would both add the same events.
    let turn: Promise<unknown> = loadJournal(client, show).catch(fail)
    const stop = client.onChange(() => {
      turn = turn
        .then(async () => {
          const known = latest.current
          const more = known?.isWhole === true ? await newer(client, known) : null
          if (more === null) return
          if (hasLess(more, known)) await loadJournal(client, show)
          else show(more)
        })
        .catch(fail)
    })
    return () => {
      isOver = true
      stop()
    }
  }, [client])
  return { journal, failed }
}
