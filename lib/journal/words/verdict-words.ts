/** What a check found, and what that means, in words. */
import type { Text } from '../../words/notice'
import type { BreakWhy, ChainNote, ChainVerdict } from '../chain'

/** What it is that does not hold. */
const BREAKS: Record<BreakWhy, Text> = {
  malformed: ['journal_break_malformed'],
  'event-differs': ['journal_break_event_differs'],
  'hash-differs': ['journal_break_hash_differs'],
  'prev-differs': ['journal_break_prev_differs'],
  'seq-gap': ['journal_break_seq_gap'],
  'start-missing': ['journal_break_start_missing'],
  'tail-missing': ['journal_break_tail_missing'],
  'head-differs': ['journal_break_head_differs'],
  'head-signature': ['journal_break_head_signature'],
  'head-gap': ['journal_break_head_gap'],
  'key-differs': ['journal_break_key_differs'],
  'anchor-differs': ['journal_break_anchor_differs'],
}

export function breakWords(why: BreakWhy): Text {
  return BREAKS[why]
}

/** One line: whole, empty, or the first event that cannot be relied on. */
export function verdictWords(verdict: ChainVerdict): Text {
  if (!verdict.ok) return ['journal_verdict_broken', { count: verdict.seq }]
  if (verdict.from === null || verdict.to === null) return ['journal_verdict_empty']
  return ['journal_verdict_whole', { count: verdict.from }, { count: verdict.to }]
}

export function noteWords(note: ChainNote): Text {
  switch (note.kind) {
    case 'clock-back':
      return ['journal_note_clock_back', { count: note.seq }]
    case 'unsigned':
      return ['journal_note_unsigned', { count: note.from }, { count: note.to }]
    case 'pruned':
      return ['journal_note_pruned', { count: note.from }, { count: note.to }]
    case 'withheld':
      return ['journal_note_withheld', { count: note.count }]
    case 'several-keys':
      return ['journal_note_several_keys', { count: note.keys.length }]
  }
}
