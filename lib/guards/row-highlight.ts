/**
 * What each row's mark says. Only the task's row, proved and fresh, is green, with what it was
 * compared with and when. Everything else has words of its own; a likely row is never green.
 */
import { CLOCKS } from '../domain/clocks'
import {
  greenRow,
  liveRenewal,
  mdmOf,
  organisationOf,
  PASTE_RECORD,
  recordOf,
  taskActions,
} from './facts'
import type { Action, Facts, Guard, Notice, ReadingState, RowFact, Text, Tone } from './guard'

/** The value of the row's data attribute: a public contract. */
export type MarkName = 'match' | 'other' | 'foreign' | 'unverified' | 'server'

export interface Mark {
  name: MarkName
  tone: Tone
  /** Null: the row is marked without a word of its own. */
  text: Text | null
}

export function markOf(row: RowFact, facts: Facts): Mark {
  const record = recordOf(facts)
  const org = organisationOf(facts)
  switch (row.verdict.kind) {
    case 'match':
    case 'match-newer':
      return { name: 'match', tone: 'proved', text: ['portal_mark_match', org] }
    case 'stale':
      return {
        name: 'unverified',
        tone: 'check',
        text: ['portal_mark_stale', { day: record?.readAt ?? 0 }],
      }
    case 'disputed':
      return { name: 'unverified', tone: 'stop', text: ['portal_mark_disputed', org] }
    case 'duplicate':
      return { name: 'unverified', tone: 'stop', text: ['portal_mark_duplicate'] }
    case 'serial-only':
      return { name: 'unverified', tone: 'check', text: ['portal_mark_serial_only', org] }
    case 'server':
      return { name: 'server', tone: 'calm', text: ['portal_mark_server'] }
    case 'not-this':
      return row.relation === 'other'
        ? other(row)
        : { name: 'foreign', tone: 'calm', text: ['portal_mark_foreign'] }
    default:
      return {
        name: 'unverified',
        tone: 'calm',
        text: row.isLikely ? ['portal_mark_likely'] : null,
      }
  }
}

function other(row: RowFact): Mark {
  const text: Text =
    row.name === null ? ['portal_mark_other'] : ['portal_mark_other_named', row.name]
  return { name: 'other', tone: 'calm', text }
}

function notices(facts: Facts): Notice[] {
  if (facts.screen !== 'list' || facts.rows.length === 0) return []
  if (facts.snapshot.task === null) return [whatFor(facts)]
  const record = recordOf(facts)
  if (record === null) return [notForRenewal(facts)]
  const green = greenRow(facts)
  if (green !== null) return [found(green, facts)]
  const amber = facts.rows.find(({ verdict }) =>
    /^(stale|disputed|duplicate|serial-only)$/.test(verdict.kind),
  )
  if (amber !== undefined) return [inDoubt(amber, facts)]
  return facts.isAllRead || liveRenewal(facts) !== null ? [] : [search(facts)]
}

function whatFor(facts: Facts): Notice {
  const { hasRecords, proposal } = facts.snapshot
  return {
    id: `what-for-${hasRecords}`,
    tone: 'check',
    title: hasRecords ? ['portal_what_for_title'] : ['portal_no_record_title'],
    body: hasRecords ? ['portal_what_for_body'] : ['portal_no_record_body'],
    actions: [
      ...taskActions(facts),
      ...(proposal === null && !hasRecords
        ? []
        : [{ label: ['portal_look'], act: { do: 'look-around' } } as Action]),
    ],
  }
}

function notForRenewal(facts: Facts): Notice {
  const first = facts.snapshot.task?.kind === 'first'
  return {
    id: first ? 'task-first' : 'task-look',
    tone: 'calm',
    title: first ? ['portal_first_task_title', organisationOf(facts)] : ['portal_look_title'],
    body: first ? ['portal_first_task_body'] : ['portal_look_body'],
    actions: [{ label: ['portal_choose_task'], act: { do: 'open', page: 'task' } }],
  }
}

function found(row: RowFact, facts: Facts): Notice {
  const record = recordOf(facts)
  if (record === null) throw new Error('A green row has a record')
  const isArmed = facts.armed?.place === row.place && facts.now - facts.armed.since < CLOCKS.armed
  const org = organisationOf(facts)
  const newer = row.verdict.kind === 'match-newer'
  const said: Text =
    record.source === 'statement'
      ? ['portal_found_stated_body', record.by ?? '', { time: record.readAt }]
      : [
          newer ? 'portal_found_newer_body' : 'portal_found_body',
          mdmOf(record),
          { time: record.readAt },
        ]
  return {
    id: isArmed ? 'found-armed' : `found${newer ? '-newer' : ''}`,
    tone: 'proved',
    title: isArmed ? ['portal_armed_title', org] : ['portal_found_title', org, mdmOf(record)],
    body: isArmed ? ['portal_armed_body'] : said,
    actions: [
      { label: ['portal_show_row', org], act: { do: 'show-row', place: row.place } },
      ...moreToRead(facts),
    ],
  }
}

function moreToRead(facts: Facts): Action[] {
  const others = facts.rows.some(({ relation, name }) => relation === 'other' && name === null)
  const names: Action[] = others ? [{ label: ['portal_names'], act: { do: 'names' } }] : []
  return facts.isAllRead || facts.reading.kind === 'by-hand'
    ? names
    : [{ label: ['portal_read_all'], act: { do: 'read-all' } }, ...names]
}

function inDoubt(row: RowFact, facts: Facts): Notice {
  const record = recordOf(facts)
  const mdm: Text = record === null ? ['mdm_other'] : mdmOf(record)
  const { kind } = row.verdict
  const stale = kind === 'stale'
  const words = {
    stale: ['portal_stale_title', 'portal_stale_body'],
    disputed: ['portal_disputed_title', 'portal_disputed_body'],
    duplicate: ['portal_duplicate_title', 'portal_duplicate_body'],
  } as const
  const [title, body] =
    kind === 'stale' || kind === 'disputed' || kind === 'duplicate'
      ? words[kind]
      : (['portal_serial_only_title', 'portal_serial_only_body'] as const)
  const org = organisationOf(facts)
  return {
    id: `doubt-${kind}`,
    tone: kind === 'stale' || kind === 'serial-only' ? 'check' : 'stop',
    title: stale ? [title, mdm] : [title, org, mdm],
    body: stale ? [body, { day: record?.readAt ?? 0 }, mdm] : [body, org, mdm],
    actions: [
      PASTE_RECORD,
      ...(stale
        ? [{ label: ['portal_stale_unchanged'], act: { do: 'open', page: 'unchanged' } } as Action]
        : []),
    ],
  }
}

const SEARCH: Record<ReadingState['kind'], { tone: Tone; words: [Text[0], Text[0]] }> = {
  untaught: { tone: 'check', words: ['portal_teach_title', 'portal_teach_body'] },
  'by-hand': { tone: 'check', words: ['portal_by_hand_title', 'portal_by_hand_body'] },
  reading: { tone: 'busy', words: ['portal_reading_title', 'portal_reading_body'] },
  stopped: { tone: 'check', words: ['portal_stopped_title', 'portal_stopped_timeout'] },
  idle: { tone: 'check', words: ['portal_idle_title', 'portal_idle_body'] },
}

const STOPPED: Record<string, Text[0]> = {
  'not-empty': 'portal_stopped_not_empty',
  timeout: 'portal_stopped_timeout',
  ambiguous: 'portal_stopped_ambiguous',
  interrupted: 'portal_stopped_interrupted',
  'list-changed': 'portal_stopped_list_changed',
  asked: 'portal_stopped_asked',
}

function search(facts: Facts): Notice {
  const { reading } = facts
  const org = organisationOf(facts)
  const { tone, words } = SEARCH[reading.kind]
  const body = reading.kind === 'stopped' ? (STOPPED[reading.why] ?? words[1]) : words[1]
  const counts = reading.kind === 'reading' ? [{ count: reading.done }, { count: reading.of }] : []
  return {
    id: `search-${reading.kind}-${reading.kind === 'stopped' ? reading.why : ''}`,
    tone,
    title: [words[0], org],
    body: reading.kind === 'untaught' ? [body, org] : [body, ...counts],
    actions: searchActions(reading),
  }
}

function searchActions({ kind }: ReadingState): Action[] {
  if (kind === 'reading') return [{ label: ['portal_stop'], act: { do: 'stop-reading' } }]
  const again = kind === 'stopped' || kind === 'idle'
  return again ? [{ label: ['portal_find_row'], act: { do: 'read-all' } }] : []
}

export const rowHighlight: Guard = { name: 'row-highlight', notices }
