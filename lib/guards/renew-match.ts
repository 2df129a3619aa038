/**
 * Lets Renew through on one row only: the proved one, read again at the press. Every other
 * row's Renew is held with the reason and the way on.
 */
import { CLOCKS } from '../domain/clocks'
import {
  CHOOSE_TASK,
  greenRow,
  liveRowRelease,
  mdmOf,
  organisationOf,
  PASTE_RECORD,
  recordOf,
  taskNotice,
} from './facts'
import type { Action, Decision, Facts, Guard, Notice, Press, RowFact, Text, Tone } from './guard'

const BACK: Action = { label: ['portal_back'], act: { do: 'close' } }
const RENEW_OTHER: Action = { label: ['portal_renew_other'], act: { do: 'open', page: 'task' } }

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (kind !== 'renew' || facts.screen !== 'list') return null
  const { task } = facts.snapshot
  if (task === null || task.kind === 'look') return taskNotice(facts)
  const row = place === null ? undefined : facts.rows[place]
  if (row === undefined)
    return { ruling: 'hold', notice: notice('renew-nowhere', 'stop', [], facts) }
  if (task.kind === 'first')
    return { ruling: 'hold', notice: notice('renew-first', 'check', [CHOOSE_TASK], facts) }
  if (isTrusted && liveRowRelease(facts, 'renew', row.place))
    return { ruling: 'release', effect: { effect: 'renew', place: row.place } }
  return judge(row, facts, isTrusted)
}

function judge(row: RowFact, facts: Facts, isTrusted: boolean): Decision {
  switch (row.verdict.kind) {
    case 'match':
    case 'match-newer':
      return isArmed(row, facts) && isTrusted
        ? { ruling: 'release', effect: { effect: 'renew', place: row.place } }
        : { ruling: 'hold', notice: null, effect: { effect: 'reread', place: row.place } }
    case 'unverified':
    case 'read':
      return {
        ruling: 'hold',
        notice: notice('renew-unread', 'check', unreadActions(row, facts), facts),
      }
    case 'stale':
      return { ruling: 'hold', notice: staleNotice(facts) }
    case 'serial-only':
      return {
        ruling: 'hold',
        notice: notice('renew-serial', 'check', [PASTE_RECORD, pasteDetails(row), BACK], facts),
      }
    case 'disputed':
      return {
        ruling: 'hold',
        notice: notice('renew-disputed', 'stop', [PASTE_RECORD, BACK], facts),
      }
    case 'duplicate':
      return {
        ruling: 'hold',
        notice: notice('renew-duplicate', 'stop', [BACK, pasteDetails(row)], facts),
      }
    case 'server':
      return { ruling: 'hold', notice: notice('renew-server', 'stop', backActions(facts), facts) }
    case 'not-this':
      return {
        ruling: 'hold',
        notice: notice('renew-wrong', 'stop', [...backActions(facts), RENEW_OTHER], facts),
      }
  }
}

/** Not within the first half second: the second half of a double click read nothing. */
function isArmed(row: RowFact, { armed, now }: Facts): boolean {
  if (armed?.place !== row.place) return false
  const age = now - armed.since
  return age >= CLOCKS.doubleClick && age < CLOCKS.armed
}

const TITLES = {
  'renew-nowhere': ['portal_renew_nowhere_title', 'portal_renew_nowhere_body'],
  'renew-first': ['portal_renew_first_title', 'portal_renew_first_body'],
  'renew-unread': ['portal_unread_title', 'portal_unread_body'],
  'renew-serial': ['portal_serial_only_title', 'portal_serial_only_body'],
  'renew-disputed': ['portal_disputed_title', 'portal_disputed_body'],
  'renew-duplicate': ['portal_duplicate_title', 'portal_duplicate_body'],
  'renew-server': ['portal_server_title', 'portal_server_body'],
  'renew-wrong': ['portal_wrong_row_title', 'portal_wrong_row_body'],
} as const

function notice(id: keyof typeof TITLES, tone: Tone, actions: Action[], facts: Facts): Notice {
  const [title, body] = TITLES[id]
  const record = recordOf(facts)
  const mdm: Text = record === null ? ['mdm_other'] : mdmOf(record)
  const org = organisationOf(facts)
  return {
    id,
    tone,
    title: [title, org, mdm],
    body: [body, org, mdm],
    actions: actions.length ? actions : [BACK],
  }
}

function staleNotice(facts: Facts): Notice {
  const record = recordOf(facts)
  if (record === null) throw new Error('A stale verdict has a record')
  return {
    id: 'renew-stale',
    tone: 'check',
    title: ['portal_stale_title', mdmOf(record)],
    body: ['portal_stale_body', { day: record.readAt }, mdmOf(record)],
    actions: [
      { label: ['portal_stale_paste', mdmOf(record)], act: { do: 'open', page: 'records' } },
      { label: ['portal_stale_unchanged'], act: { do: 'open', page: 'unchanged' } },
      BACK,
    ],
  }
}

function unreadActions(row: RowFact, facts: Facts): Action[] {
  const byHand = facts.reading.kind === 'by-hand' || facts.reading.kind === 'untaught'
  const machine: Action[] = byHand
    ? [BACK]
    : [
        { label: ['portal_read_row'], act: { do: 'read-row', place: row.place } },
        { label: ['portal_read_all'], act: { do: 'read-all' } },
      ]
  return [...machine, pasteDetails(row)]
}

function pasteDetails(row: RowFact): Action {
  return {
    label: ['portal_paste_details'],
    act: { do: 'ask-release', kind: 'renew', place: row.place },
  }
}

function backActions(facts: Facts): Action[] {
  const green = greenRow(facts)
  return green === null
    ? [BACK]
    : [
        {
          label: ['portal_show_row', organisationOf(facts)],
          act: { do: 'show-row', place: green.place },
        },
      ]
}

export const renewMatch: Guard = { name: 'renew-match', press }
