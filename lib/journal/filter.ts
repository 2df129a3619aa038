/** What a reader of the journal looks for. Pure. */
import type { EventKind } from './event'
import type { TimelineItem, Told } from './timeline'
import { pick } from './words/parts'

/** Kinds of events as people look for them. */
export const CATEGORIES = [
  'renewal',
  'held',
  'release',
  'confirmation',
  'file',
  'record',
  'guard',
] as const
export type Category = (typeof CATEGORIES)[number]

const CATEGORY: Record<EventKind, Category> = {
  'extension-installed': 'guard',
  started: 'guard',
  'site-access': 'guard',
  'settings-saved': 'guard',
  pruned: 'guard',
  'names-forgotten': 'guard',
  chained: 'guard',
  recovered: 'guard',
  'record-saved': 'record',
  statement: 'record',
  'account-found': 'record',
  'renewed-elsewhere': 'record',
  'task-chosen': 'renewal',
  'renewal-armed': 'renewal',
  'renew-pressed': 'renewal',
  'renewal-proved': 'renewal',
  'renewal-not-proved': 'renewal',
  ended: 'renewal',
  held: 'held',
  'dialog-shown': 'held',
  'release-asked': 'release',
  'release-granted': 'release',
  'release-declined': 'release',
  'release-refused': 'release',
  'release-used': 'release',
  'request-seen': 'file',
  'file-let-in': 'file',
  'certificate-checked': 'file',
  'certificate-seen': 'file',
  'confirmation-asked': 'confirmation',
  'confirmation-given': 'confirmation',
  'confirmation-refused': 'confirmation',
  'confirmation-void': 'confirmation',
  'confirmation-answered': 'confirmation',
  'confirmation-required': 'confirmation',
}

export interface Filter {
  organisation: string | null
  category: Category | null
  /** Milliseconds, both included. */
  from: number | null
  to: number | null
  search: string
}

export const EVERYTHING: Filter = {
  organisation: null,
  category: null,
  from: null,
  to: null,
  search: '',
}

export function isEverything(filter: Filter): boolean {
  const { organisation, category, from, to, search } = filter
  const isOpen = organisation === null && category === null && from === null && to === null
  return isOpen && search.trim() === ''
}

/** A renewal fits when one of its events does; `textOf` gives all that is shown of one, in lower case. */
export function fits(item: TimelineItem, filter: Filter, textOf: (entry: Told) => string): boolean {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean)
  if (item.kind === 'gap') {
    const isAsked = filter.category === null || filter.category === 'guard'
    return isAsked && words.length === 0 && filter.organisation === null && isIn(item.to, filter)
  }
  if (filter.organisation !== null) {
    if (item.kind !== 'group' || item.organisation !== filter.organisation) return false
  }
  const entries = item.kind === 'group' ? item.entries : [item.entry]
  const isRight = ({ event }: Told) =>
    isIn(event.at, filter) &&
    (filter.category === null || pick(CATEGORY, event.kind) === filter.category)
  if (!entries.some(isRight)) return false
  if (words.length === 0) return true
  const text = entries.map(textOf).join('\n')
  return words.every((word) => text.includes(word))
}

/** In the order of the alphabet, each once. */
export function organisationsIn(items: readonly TimelineItem[]): string[] {
  const names = items.flatMap((item) => (item.kind === 'group' ? item.organisation : []))
  return [...new Set(names)].filter((name) => name !== '').sort((a, b) => a.localeCompare(b))
}

function isIn(at: number, { from, to }: Filter): boolean {
  return (from === null || at >= from) && (to === null || at <= to)
}
