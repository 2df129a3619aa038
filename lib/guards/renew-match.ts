/**
 * Lets Renew through on one row only: the proved one, read again at the press. Every other
 * row's Renew is held with the reason and the way on.
 */
import { CLOCKS } from '../domain/clocks'
import {
  greenRow,
  hold,
  liveRowRelease,
  orgAndMdm,
  organisationOf,
  recordOf,
  taskNotice,
} from './facts'
import type { Action, Decision, Facts, Guard, Notice, Press, RowFact } from './guard'
import { BACK, button, CHOOSE_TASK, notice, PASTE_RECORD, type Stem, UNCHANGED } from './notice'

const RENEW_OTHER = button('renew_other', { do: 'open', page: 'task' })

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (kind !== 'renew' || facts.screen !== 'list') return null
  const { task } = facts.snapshot
  if (task === null || task.kind === 'look') return hold(taskNotice(facts))
  const row = place === null ? undefined : facts.rows[place]
  if (row === undefined) return hold(notice('renew_nowhere', 'stop', [], [BACK]))
  if (task.kind === 'first') return hold(notice('renew_first', 'check', [], [CHOOSE_TASK]))
  const released = isTrusted && isOpen(row, facts) && liveRowRelease(facts, 'renew', row.place)
  return released ? renew(row) : judge(row, facts, isTrusted)
}

/** What the person pasted never outweighs what was read: a proved other row stays held. */
function isOpen({ verdict, proof }: RowFact, { snapshot }: Facts): boolean {
  const isSame = proof === null || proof.topic === snapshot.release?.topic
  return isSame && /^(unverified|read|serial-only|duplicate)$/.test(verdict.kind)
}

function renew({ place }: RowFact): Decision {
  return { ruling: 'release', effect: { effect: 'renew', place } }
}

function judge(row: RowFact, facts: Facts, isTrusted: boolean): Decision {
  const about = (stem: Stem, tone: Notice['tone'], actions: Action[]) =>
    hold(notice(stem, tone, orgAndMdm(facts), actions))
  switch (row.verdict.kind) {
    case 'match':
    case 'match-newer':
      return isTrusted && isArmed(row, facts)
        ? renew(row)
        : hold(null, { effect: 'reread', place: row.place })
    case 'unverified':
    case 'read':
      return about('unread', 'check', unreadActions(row, facts))
    case 'stale':
      return hold(staleNotice(facts))
    case 'serial-only':
      return about('serial_only', 'check', [PASTE_RECORD, pasteDetails(row), BACK])
    case 'disputed':
      return about('disputed', 'stop', [PASTE_RECORD, BACK])
    case 'duplicate':
      return about('duplicate', 'stop', [BACK, pasteDetails(row)])
    case 'server':
      return about('server', 'stop', backActions(facts))
    case 'not-this':
      return about('wrong_row', 'stop', [...backActions(facts), RENEW_OTHER])
  }
}

/** Not within the first half second: the second half of a double click read nothing. */
function isArmed(row: RowFact, { armed, now }: Facts): boolean {
  if (armed?.place !== row.place) return false
  const age = now - armed.since
  return age >= CLOCKS.doubleClick && age < CLOCKS.armed
}

function staleNotice(facts: Facts): Notice {
  const [, mdm = ''] = orgAndMdm(facts)
  const day = { day: recordOf(facts)?.readAt ?? 0 }
  const paste = button('stale_paste', { do: 'open', page: 'records' }, mdm)
  return notice('stale', 'check', [mdm, day], [paste, UNCHANGED, BACK])
}

function unreadActions(row: RowFact, { reading }: Facts): Action[] {
  const byHand = reading.kind === 'by-hand' || reading.kind === 'untaught'
  const machine = [
    button('read_row', { do: 'read-row', place: row.place }),
    button('read_all', { do: 'read-all' }),
  ]
  return [...(byHand ? [BACK] : machine), pasteDetails(row)]
}

function pasteDetails({ place }: RowFact): Action {
  return button('paste_details', { do: 'ask-release', kind: 'renew', place })
}

function backActions(facts: Facts): Action[] {
  const green = greenRow(facts)
  if (green === null) return [BACK]
  return [button('show_row', { do: 'show-row', place: green.place }, organisationOf(facts))]
}

export const renewMatch: Guard = { name: 'renew-match', press }
