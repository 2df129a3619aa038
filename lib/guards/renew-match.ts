/**
 * Lets Renew through on one row only: the proved one, read again at the press and, where
 * that is required, confirmed by a second person. Every other row's Renew is held with the reason
 * and the way on.
 */
import { CLOCKS } from '../domain/clocks'
import { isGreen } from '../domain/verdict'
import type { Params } from '../words/notice'
import { greenRow, hold, isConfirmed, liveRowRelease, TASK_NEEDED } from './facts'
import type { Decision, Facts, Guard, Press, RowFact } from './guard'

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (kind !== 'renew' || facts.screen !== 'list') return null
  const task = facts.snapshot.task?.kind
  if (task === undefined || task === 'look') return hold(TASK_NEEDED)
  const row = place === null ? undefined : facts.rows[place]
  if (row === undefined) return hold(['renew_nowhere'])
  if (task === 'first') return hold(['renew_first'])
  const released = isTrusted && isOpen(row, facts) && liveRowRelease(facts, 'renew', row.place)
  const topic = row.proof?.topic ?? facts.snapshot.release?.topic ?? null
  if ((released || isGreen(row.verdict)) && !isConfirmed(topic, facts))
    return hold(['confirm', { place: row.place }])
  return released ? renew(row) : judge(row, facts, isTrusted)
}

/** What the person pasted never outweighs what was read: a proved other row stays held. */
function isOpen({ verdict, proof }: RowFact, { snapshot }: Facts): boolean {
  const isSame = proof === null || proof.topic === snapshot.release?.topic
  return isSame && /^(unverified|read|serial-only|duplicate)$/.test(verdict)
}

function renew({ place }: RowFact): Decision {
  return { ruling: 'release', effect: { effect: 'renew', place } }
}

function judge(row: RowFact, facts: Facts, isTrusted: boolean): Decision {
  const about: Params = { place: row.place }
  switch (row.verdict) {
    case 'match':
    case 'match-newer':
      return isTrusted && isArmed(row, facts)
        ? renew(row)
        : hold(null, { effect: 'reread', place: row.place })
    case 'unverified':
    case 'read':
      return hold(['unread', { ...about, isByHand: isByHand(facts) }])
    case 'stale':
      return hold(['stale', about])
    case 'serial-only':
      return hold(['serial_only', about])
    case 'disputed':
      return hold(['disputed', about])
    case 'duplicate':
      return hold(['duplicate', about])
    case 'server':
      return hold(['server', wayBack(facts)])
    case 'not-this':
      return hold(['wrong_row', wayBack(facts)])
  }
}

/** Not within the first half second: the second half of a double click read nothing. */
function isArmed(row: RowFact, { armed, now }: Facts): boolean {
  if (armed?.place !== row.place) return false
  const age = now - armed.since
  return age >= CLOCKS.doubleClick && age < CLOCKS.armed
}

function isByHand({ reading }: Facts): boolean {
  return reading.kind === 'by-hand' || reading.kind === 'untaught'
}

function wayBack(facts: Facts): Params {
  const green = greenRow(facts)
  return green === null ? {} : { green: green.place }
}

export const renewMatch: Guard = { name: 'renew-match', press }
