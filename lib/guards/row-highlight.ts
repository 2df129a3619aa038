/**
 * What each row's mark says. Only the task's row, proved and fresh, is green, with what it was
 * compared with and when. Everything else has words of its own; a likely row is never green.
 */
import { CLOCKS } from '../domain/clocks'
import type { MarkWord, Said, Tone } from '../words/notice'
import { greenRow, isConfirmed, liveRenewal, recordOf } from './facts'
import type { Facts, Guard, RowFact } from './guard'

/** The value of the row's data attribute: a public contract. */
export type MarkName = 'match' | 'other' | 'foreign' | 'unverified' | 'server' | 'request'

export interface Mark {
  name: MarkName
  tone: Tone
  /** Null: the row is marked without a word of its own. */
  word: MarkWord | null
}

const mark = (name: MarkName, word: MarkWord | null, tone: Tone = 'calm'): Mark => ({
  name,
  tone,
  word,
})

const DOUBTS: Partial<Record<string, Mark>> = {
  stale: mark('unverified', 'stale', 'check'),
  disputed: mark('unverified', 'disputed', 'stop'),
  duplicate: mark('unverified', 'duplicate', 'stop'),
  'serial-only': mark('unverified', 'serial_only', 'check'),
}

export function markOf(row: RowFact, facts: Facts): Mark {
  const { verdict, relation, isLikely } = row
  switch (verdict) {
    case 'match':
    case 'match-newer':
      return mark('match', isRenewed(row, facts) ? 'renewed' : 'match', 'proved')
    case 'server':
      return mark(verdict, verdict)
    case 'not-this': {
      // Until the records have been asked, it is not said to be nobody's.
      if (relation === null) return mark('unverified', null)
      const whose = relation === 'other' ? relation : 'foreign'
      return mark(whose, whose)
    }
    default:
      return DOUBTS[verdict] ?? mark('unverified', isLikely ? 'likely' : null)
  }
}

/** The carried renewal has arrived: the row is not to be renewed once more. */
function isRenewed({ expiry, proof }: RowFact, { after }: Facts): boolean {
  const isLater = expiry !== null && after?.expiry != null && expiry > after.expiry
  return isLater && proof?.topic === after?.topic
}

function notices(facts: Facts): Said[] {
  if (facts.screen !== 'list' || facts.rowCount === 0) return []
  const { task, hasRecords } = facts.snapshot
  if (task === null) return [[hasRecords ? 'what_for' : 'no_record']]
  if (recordOf(facts) === null) return [[task.kind === 'first' ? 'first_task' : 'looking']]
  const green = greenRow(facts)
  if (green !== null) return isRenewed(green, facts) ? [] : [found(green, facts)]
  const word = facts.rows.map(({ verdict }) => DOUBTS[verdict]?.word).find(Boolean)
  if (word === 'stale' || word === 'disputed' || word === 'duplicate' || word === 'serial_only')
    return [[word]]
  return facts.isAllRead || liveRenewal(facts) !== null ? [] : [search(facts)]
}

function found({ place, proof, verdict }: RowFact, facts: Facts): Said {
  const { armed, now, isAllRead, rows, reading } = facts
  const isOpen = isConfirmed(proof?.topic ?? null, facts)
  const isArmed = armed?.place === place && now - armed.since < CLOCKS.armed
  if (isOpen && isArmed) return ['armed', { place }]
  const isNameless = rows.some(({ relation, name }) => relation === 'other' && name === null)
  const about = { place, isAllRead, isNameless, isByHand: reading.kind === 'by-hand' }
  if (recordOf(facts)?.source === 'statement') return ['found_stated', about]
  if (verdict === 'match-newer') return ['found_newer', about]
  // Nobody is told to press what is held.
  return [isOpen ? 'found' : 'found_unconfirmed', about]
}

function search({ reading }: Facts): Said {
  switch (reading.kind) {
    case 'untaught':
      return ['teach']
    case 'by-hand':
      return ['by_hand']
    case 'reading':
      return ['reading', { count: reading.done + 1, of: reading.of }]
    case 'stopped':
      return [`stopped_${reading.why}`]
    case 'idle':
      return ['idle']
  }
}

export const rowHighlight: Guard = { name: 'row-highlight', notices }
