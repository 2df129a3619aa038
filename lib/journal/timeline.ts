/**
 * The journal as people remember it: one group per renewal (a task in a tab), single events beside,
 * and the gaps, where nothing could be written down. Pure. Entries may come from somebody's file.
 */
import { CLOCKS } from '../domain/clocks'
import type { MdmId } from '../domain/record'
import type { TaskKind } from '../domain/task'
import type { Entry } from './chain'
import type { EventKind, JournalEvent } from './event'
import { type Gap, gapBefore } from './gaps'
import { type Outcome, outcomeOf } from './outcome'

export type { Gap } from './gaps'
export type { Outcome } from './outcome'

/** An entry whose event can be read. */
export interface Told extends Entry {
  event: JournalEvent
}

/** What was done in one tab for one task; `task` null: on the portal without one. */
export interface Group {
  kind: 'group'
  /** The first event's number: stays the same while the group grows. */
  id: number
  task: TaskKind | null
  tab: number
  recordId: string | null
  topic: string | null
  organisation: string
  mdm: MdmId | null
  ticket: string
  /** Times of the first and the last event, ms. */
  from: number
  to: number
  lastSeq: number
  outcome: Outcome
  entries: Told[]
}

/** An event that belongs to no tab. */
export interface Single {
  kind: 'single'
  id: number
  from: number
  entry: Told
}

export type TimelineItem = Group | Single | ({ kind: 'gap'; id: number } & Gap)

/** What happens to a record outside of Apple's page belongs to its renewal. */
const FOLLOWS: readonly EventKind[] = [
  'statement',
  'renewed-elsewhere',
  'certificate-checked',
  'renewal-proved',
  'renewal-not-proved',
]

/** A tab's number is used again by the browser: after a day's rest it is another tab. */
const DAY = 86_400_000

/** Oldest first, as the entries are. Withheld events are left out. Never throws. */
export function timelineOf(entries: readonly Entry[]): TimelineItem[] {
  const items: TimelineItem[] = []
  const open = new Map<number, Group>()
  const recent = new Map<string, Group>()
  let last: Told | null = null
  for (const entry of entries) {
    if (!isTold(entry)) continue
    const gap = gapBefore(last?.event ?? null, entry.event)
    if (gap !== null) items.push({ kind: 'gap', id: entry.seq, ...gap })
    // The browser gives its tabs new numbers when it is started.
    if (entry.event.kind === 'started') open.clear()
    place(entry, open, items, recent)
    last = entry
  }
  for (const item of items) if (item.kind === 'group') item.outcome = outcomeOf(item.entries)
  return items
}

/** Whether there is anything to read: not withheld, and of the shape of an event. */
export function isTold(entry: Entry): entry is Told {
  const event: Partial<JournalEvent> | null = entry.event
  return (
    typeof event === 'object' &&
    event !== null &&
    typeof event.kind === 'string' &&
    Number.isFinite(event.at) &&
    typeof event.data === 'object' &&
    event.data !== null
  )
}

function place(
  entry: Told,
  open: Map<number, Group>,
  items: TimelineItem[],
  recent: Map<string, Group>,
): void {
  const tab = Reflect.get(entry.event.data, 'tab')
  const group =
    typeof tab === 'number' ? groupFor(entry, tab, open, items) : followed(entry, recent)
  if (group === null) items.push({ kind: 'single', id: entry.seq, from: entry.event.at, entry })
  else join(group, entry)
  if (group?.recordId != null) recent.set(group.recordId, group)
}

/** The renewal of the same record, browser restarts or not. */
function followed({ event }: Told, recent: ReadonlyMap<string, Group>): Group | null {
  if (!FOLLOWS.includes(event.kind)) return null
  const recordId = Reflect.get(event.data, 'recordId')
  if (typeof recordId !== 'string') return null
  const group = recent.get(recordId)
  return group !== undefined && event.at - group.to < CLOCKS.provedPending ? group : null
}

function groupFor(
  entry: Told,
  tab: number,
  open: Map<number, Group>,
  items: TimelineItem[],
): Group {
  const known = open.get(tab)
  if (known !== undefined && isNear(known, entry.event.at) && !isOther(known, entry)) return known
  const group = begin(entry, tab)
  open.set(tab, group)
  items.push(group)
  return group
}

/** Another task, or the same record a second time after it was finished. */
function isOther(group: Group, { event }: Told): boolean {
  if (event.kind !== 'task-chosen') return false
  const { task, recordId, organisation } = event.data
  if (group.task === null && group.entries.every((one) => one.event.kind !== 'task-chosen')) {
    return false
  }
  const isSame =
    group.task === task &&
    group.recordId === recordId &&
    group.organisation === (organisation ?? '')
  const isDone = group.entries.some((one) => isFinished(one.event))
  return !isSame || isDone
}

function isFinished(event: JournalEvent): boolean {
  return event.kind === 'ended' && event.data.why === 'finished' && event.data.what !== 'release'
}

function begin(entry: Told, tab: number): Group {
  const { at } = entry.event
  return {
    kind: 'group',
    id: entry.seq,
    task: null,
    tab,
    recordId: null,
    topic: null,
    organisation: '',
    mdm: null,
    ticket: '',
    from: at,
    to: at,
    lastSeq: entry.seq,
    outcome: 'looked',
    entries: [],
  }
}

function join(group: Group, entry: Told): void {
  const { event } = entry
  group.entries.push(entry)
  group.lastSeq = entry.seq
  group.to = Math.max(group.to, event.at)
  group.from = Math.min(group.from, event.at)
  if (event.kind === 'task-chosen') {
    const { task, recordId, topic, organisation, mdm, ticket } = event.data
    const names = { organisation: organisation ?? '', ticket: ticket || group.ticket }
    Object.assign(group, { task, recordId, topic: topic ?? group.topic, mdm, ...names })
  } else if (event.kind === 'renewal-armed' || event.kind === 'renew-pressed') {
    group.topic ??= event.data.topic
    group.recordId ??= event.data.recordId
  } else if (event.kind === 'release-granted' && event.data.release === 'create') {
    // Such a release makes it a first certificate (lib/domain/tab-state.ts).
    Object.assign(group, { task: 'first', organisation: event.data.organisation, recordId: null })
  }
}

function isNear(group: Group, at: number): boolean {
  return Math.abs(at - group.to) < DAY
}
