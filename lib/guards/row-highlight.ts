/**
 * What each row's mark says. Only the task's row, proved and fresh, is green, with what it was
 * compared with and when. Everything else has words of its own; a likely row is never green.
 */
import { CLOCKS } from '../domain/clocks'
import { greenRow, liveRenewal, orgAndMdm, organisationOf, recordOf, taskActions } from './facts'
import type { Action, Facts, Guard, Notice, RowFact, Text, Tone } from './guard'
import { button, CHOOSE_TASK, notice, PASTE_RECORD, type Stem, UNCHANGED } from './notice'

/** The value of the row's data attribute: a public contract. */
export type MarkName = 'match' | 'other' | 'foreign' | 'unverified' | 'server'

export interface Mark {
  name: MarkName
  tone: Tone
  /** Null: the row is marked without a word of its own. */
  text: Text | null
}

export function markOf(row: RowFact, facts: Facts): Mark {
  const mark = (name: MarkName, tone: Tone, text: Text | null): Mark => ({ name, tone, text })
  const org = organisationOf(facts)
  switch (row.verdict.kind) {
    case 'match':
    case 'match-newer':
      return mark('match', 'proved', ['portal_mark_match', org])
    case 'stale':
      return mark('unverified', 'check', [
        'portal_mark_stale',
        { day: recordOf(facts)?.readAt ?? 0 },
      ])
    case 'disputed':
      return mark('unverified', 'stop', ['portal_mark_disputed', org])
    case 'duplicate':
      return mark('unverified', 'stop', ['portal_mark_duplicate'])
    case 'serial-only':
      return mark('unverified', 'check', ['portal_mark_serial_only', org])
    case 'server':
      return mark('server', 'calm', ['portal_mark_server'])
    case 'not-this':
      return row.relation === 'other' ? other(row) : foreign(row)
    default:
      return mark('unverified', 'calm', row.isLikely ? ['portal_mark_likely'] : null)
  }
}

function other({ name }: RowFact): Mark {
  const text: Text = name === null ? ['portal_mark_other'] : ['portal_mark_other_named', name]
  return { name: 'other', tone: 'calm', text }
}

/** Until the records have been asked, it is not said to be nobody's. */
function foreign({ relation }: RowFact): Mark {
  return relation === null
    ? { name: 'unverified', tone: 'calm', text: null }
    : { name: 'foreign', tone: 'calm', text: ['portal_mark_foreign'] }
}

function notices(facts: Facts): Notice[] {
  if (facts.screen !== 'list' || facts.rows.length === 0) return []
  if (facts.snapshot.task === null) return [whatFor(facts)]
  if (recordOf(facts) === null) return [notForRenewal(facts)]
  const green = greenRow(facts)
  if (green !== null) return [found(green, facts)]
  const doubtful = facts.rows.find((row) => row.verdict.kind in DOUBTS)
  if (doubtful !== undefined) return [inDoubt(doubtful, facts)]
  return facts.isAllRead || liveRenewal(facts) !== null ? [] : [search(facts)]
}

function whatFor(facts: Facts): Notice {
  const look = button('look', { do: 'look-around' })
  return facts.snapshot.hasRecords
    ? notice('what_for', 'check', [], [...taskActions(facts), look])
    : notice('no_record', 'check', [], taskActions(facts))
}

function notForRenewal(facts: Facts): Notice {
  return facts.snapshot.task?.kind === 'first'
    ? notice('first_task', 'calm', [organisationOf(facts)], [CHOOSE_TASK])
    : notice('looking', 'calm', [], [CHOOSE_TASK])
}

function found(row: RowFact, facts: Facts): Notice {
  const { armed, now } = facts
  const show = button('show_row', { do: 'show-row', place: row.place }, organisationOf(facts))
  const isArmed = armed?.place === row.place && now - armed.since < CLOCKS.armed
  if (isArmed) return notice('armed', 'proved', [organisationOf(facts)], [show])
  const record = recordOf(facts)
  const time = { time: record?.readAt ?? 0 }
  const actions = [show, ...moreToRead(facts)]
  if (record?.source === 'statement')
    return notice('found_stated', 'proved', [...orgAndMdm(facts), time, record.by ?? ''], actions)
  const stem = row.verdict.kind === 'match-newer' ? 'found_newer' : 'found'
  return notice(stem, 'proved', [...orgAndMdm(facts), time], actions)
}

function moreToRead(facts: Facts): Action[] {
  const nameless = facts.rows.some(({ relation, name }) => relation === 'other' && name === null)
  const isDone = facts.isAllRead || facts.reading.kind === 'by-hand'
  return [
    ...(isDone ? [] : [button('read_all', { do: 'read-all' })]),
    ...(nameless ? [button('names', { do: 'names' })] : []),
  ]
}

const DOUBTS: Record<string, [Stem, Tone, Action[]]> = {
  stale: ['stale', 'check', [PASTE_RECORD, UNCHANGED]],
  disputed: ['disputed', 'stop', [PASTE_RECORD]],
  duplicate: ['duplicate', 'stop', [button('reload', { do: 'reload' })]],
  'serial-only': ['serial_only', 'check', [PASTE_RECORD]],
}

function inDoubt(row: RowFact, facts: Facts): Notice {
  const [stem, tone, actions] = DOUBTS[row.verdict.kind] ?? ['unread', 'check', []]
  const [org = '', mdm = ''] = orgAndMdm(facts)
  const about = stem === 'stale' ? [mdm, { day: recordOf(facts)?.readAt ?? 0 }] : [org, mdm]
  return notice(stem, tone, about, actions)
}

const STOPPED = {
  'not-empty': 'stopped_not_empty',
  timeout: 'stopped_timeout',
  ambiguous: 'stopped_ambiguous',
  interrupted: 'stopped_interrupted',
  'list-changed': 'stopped_list_changed',
  asked: 'stopped_asked',
} as const

function search(facts: Facts): Notice {
  const { reading } = facts
  const org = organisationOf(facts)
  const find = [button('find_row', { do: 'read-all' })]
  switch (reading.kind) {
    case 'untaught':
      return notice('teach', 'check', [org])
    case 'by-hand':
      return notice('by_hand', 'check', [org])
    case 'reading': {
      const counts = [{ count: reading.done + 1 }, { count: reading.of }]
      return notice('reading', 'busy', [org, ...counts], [button('stop', { do: 'stop-reading' })])
    }
    case 'stopped':
      return notice(STOPPED[reading.why], 'check', [org], find)
    case 'idle':
      return notice('idle', 'check', [org], find)
  }
}

export const rowHighlight: Guard = { name: 'row-highlight', notices }
