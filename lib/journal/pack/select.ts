/** Chooses what goes into a pack: a part without gaps, in which other customers' events are withheld. */
import type { Entry } from '../chain'
import type { EventContext, EventKind } from '../event'
import type { SegmentHead } from '../head'
import { isTold, type TimelineItem, type Told, timelineOf } from '../timeline'
import { moment } from '../words/moment'
import type { Names } from '../words/people'
import { PACK_FORM, type Pack } from './pack'

/** A journal as a page holds it, oldest entry first. */
export interface Journal {
  entries: readonly Entry[]
  heads: readonly SegmentHead[]
  names: Names
}

export type Scope =
  /** A group, or the one event that there is of a renewal made elsewhere; `organisation` names that. */
  | { kind: 'renewal'; id: number; organisation?: string }
  /** Times in ms, both included. `organisation` null: everybody's events are readable. */
  | { kind: 'range' | 'day'; from: number; to: number; organisation: string | null }

/** Under what the pack is saved. */
export interface Saving {
  now: number
  zone: NonNullable<EventContext['zone']>
  language: string
}

/** About the browser and the guard, not about a customer: readable in every pack. */
const SURROUNDINGS: readonly EventKind[] = [
  'extension-installed',
  'started',
  'site-access',
  'settings-saved',
  'confirmation-required',
  'pruned',
  'names-forgotten',
  'chained',
  'recovered',
]

/** Null when nothing of the journal is in the scope. */
export function selectPack(journal: Journal, scope: Scope, saving: Saving): Pack | null {
  const told = journal.entries.filter(isTold)
  const own = ownEntries(journal, scope)
  const inScope = told.filter((entry) => isInScope(entry, scope, own.seqs))
  const first = inScope[0]?.seq
  const last = inScope.at(-1)?.seq
  const newest = journal.entries.at(-1)
  if (first === undefined || last === undefined || newest === undefined) return null
  const end = coveredEnd(last, journal.heads, newest.seq)
  const isReadable = ({ seq, event }: Told) =>
    seq <= last && (own.isAll || own.seqs.has(seq) || SURROUNDINGS.includes(event.kind))
  const entries = journal.entries
    .filter(({ seq }) => seq >= first && seq <= end)
    .map((entry) => (isTold(entry) && isReadable(entry) ? entry : { ...entry, event: null }))
  const heads = journal.heads.filter(({ to, signature }) => {
    return signature !== null && to >= first && to <= end
  })
  return {
    header: {
      pack: PACK_FORM,
      kind: scope.kind,
      organisation: own.organisation,
      savedAt: saving.now,
      language: saving.language,
      ...contextOf(told),
      zone: saving.zone,
      first,
      last: end,
      newest: { seq: newest.seq, hash: newest.hash },
      key: heads.at(-1)?.key ?? null,
      names: namesIn(entries, journal.names),
    },
    heads,
    entries,
  }
}

/** "pushcert-evidence-contoso-2026-11-21": letters and digits of any script, nothing else. */
export function packName({ header }: Pack): string {
  const whose = (header.organisation ?? '').normalize('NFC').toLowerCase()
  const safe = whose.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  const day = moment(header.savedAt, header.zone).slice(0, 10)
  return ['pushcert-evidence', safe.slice(0, 40), day].filter((part) => part !== '').join('-')
}

interface Own {
  /** Whose events are readable; null: everybody's. */
  organisation: string | null
  isAll: boolean
  seqs: ReadonlySet<number>
}

function ownEntries(journal: Journal, scope: Scope): Own {
  const items = timelineOf(journal.entries)
  if (scope.kind === 'renewal') {
    const item = items.find(({ kind, id }) => kind !== 'gap' && id === scope.id)
    const named = item?.kind === 'group' ? item.organisation : ''
    const organisation = named || scope.organisation || null
    return { organisation, isAll: false, seqs: new Set(item === undefined ? [] : seqsOf(item)) }
  }
  const { organisation } = scope
  const own = items.filter((item) => item.kind === 'group' && item.organisation === organisation)
  return { organisation, isAll: organisation === null, seqs: new Set(own.flatMap(seqsOf)) }
}

function seqsOf(item: TimelineItem): number[] {
  if (item.kind === 'group') return item.entries.map(({ seq }) => seq)
  return item.kind === 'single' ? [item.id] : []
}

function isInScope({ seq, event }: Told, scope: Scope, own: ReadonlySet<number>): boolean {
  if (scope.kind === 'renewal') return own.has(seq)
  return event.at >= scope.from && event.at <= scope.to
}

/** On to the next signed head, so that a signature covers all of it; withheld events lead there. */
function coveredEnd(last: number, heads: readonly SegmentHead[], newest: number): number {
  const ends = heads
    .filter(({ signature, to }) => signature !== null && to >= last && to <= newest)
    .map(({ to }) => to)
  return ends.length === 0 ? last : Math.min(...ends)
}

function contextOf(told: readonly Told[]): Pick<EventContext, 'version' | 'browser' | 'policy'> {
  const newest = told.at(-1)?.event
  const { version = '', browser = null, policy = null } = newest ?? {}
  return { version, browser, policy }
}

/** Only of those who are named in what can be read. */
function namesIn(entries: readonly Entry[], names: Names): Names {
  const text = JSON.stringify(entries.map(({ event }) => event))
  return Object.fromEntries(Object.entries(names).filter(([digest]) => text.includes(digest)))
}
