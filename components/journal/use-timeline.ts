/** The timeline of what is loaded, newest first, and the part of it that the filter lets through. */
import { useMemo, useRef } from 'preact/hooks'
import { type Filter, fits, isEverything, organisationsIn } from '../../lib/journal/filter'
import { rowOf } from '../../lib/journal/pack/rows'
import { type TimelineItem, type Told, timelineOf } from '../../lib/journal/timeline'
import type { Names } from '../../lib/journal/words/people'
import { say } from '../../lib/words/say'
import type { FilterFields } from './filter-form'
import { dayEnd, dayStart } from './times'
import type { LoadedJournal } from './use-journal'

export interface UsedTimeline {
  items: readonly TimelineItem[]
  found: readonly TimelineItem[]
  isFiltered: boolean
  organisations: readonly string[]
}

export function useTimeline(journal: LoadedJournal | null, fields: FilterFields): UsedTimeline {
  const entries = journal?.entries
  const names = journal?.names
  // An event's words are put together once, when somebody searches: it never changes.
  const texts = useRef(new WeakMap<object, string>())
  const items = useMemo(() => timelineOf(entries ?? []).reverse(), [entries])
  const organisations = useMemo(() => organisationsIn(items), [items])
  const filter = filterOf(fields)
  const isFiltered = !isEverything(filter)
  const key = JSON.stringify(filter)
  const found = useMemo(() => {
    const wanted: Filter = JSON.parse(key)
    if (isEverything(wanted)) return items
    const textOf = (entry: Told) => {
      const known = texts.current.get(entry) ?? shownText(entry, names ?? {})
      texts.current.set(entry, known)
      return known
    }
    return items.filter((item) => fits(item, wanted, textOf))
  }, [items, key, names])
  return { items, found, isFiltered, organisations }
}

export function filterOf({ organisation, category, from, to, search }: FilterFields): Filter {
  return {
    organisation: organisation === '' ? null : organisation,
    category: category === '' ? null : category,
    from: dayStart(from),
    to: dayEnd(to),
    search,
  }
}

/** All that is shown of an event, and its hash, in lower case. */
function shownText(entry: Told, names: Names): string {
  const { words, details, shown, hash } = rowOf(entry, names)
  const values = details.map(({ value }) => (typeof value === 'string' ? value : say(value)))
  const data = JSON.stringify(entry.event.data)
  return [say(words), ...values, shown, hash, data].join('\n').toLowerCase()
}
