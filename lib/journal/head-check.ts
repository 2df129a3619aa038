/** Checks the heads themselves: signatures, what was deleted before the entries, what is cut after. */

import type { CheckOptions } from './check'
import type { SegmentHead } from './head'
import { GENESIS, type Link } from './link'
import type { Break, ChainNote } from './verdict'

interface Span {
  first: Link | null
  last: Link | null
  broken: Break | null
  /** Up to where an event says that retention deleted. */
  prunedTo: number
}

export interface HeadFindings {
  breaks: Break[]
  notes: ChainNote[]
}

export async function checkHeads(
  heads: readonly SegmentHead[],
  span: Span,
  options: CheckOptions,
  isSigned: (head: SegmentHead) => Promise<boolean>,
): Promise<HeadFindings> {
  const signed = heads.filter((head) => head.signature !== null)
  const breaks: Break[] = []
  for (const head of signed) {
    const isOther = options.key != null && head.key !== options.key
    if (!(await isSigned(head))) breaks.push({ seq: head.from, why: 'head-signature' })
    else if (isOther) breaks.push({ seq: head.from, why: 'key-differs' })
  }
  const isWhole = options.isExcerpt !== true
  const isFromStart = isWhole && options.isRecent !== true
  if (isWhole) breaks.push(...missingStart(signed, span), ...missingEnd(heads, span))
  if (isFromStart) breaks.push(...notPruned(span))
  return { breaks, notes: [...prunedNote(span, isFromStart), ...coverNotes(signed, span)] }
}

/** Entries that were deleted are stood for by their heads, without a gap from the first on. */
function missingStart(signed: readonly SegmentHead[], { first }: Span): Break[] {
  if (first === null || first.seq === 1) return []
  let next = 1
  let prev = GENESIS
  for (const head of longest(signed).filter(({ to }) => to < first.seq)) {
    if (head.from !== next || head.prev !== prev) return [{ seq: next, why: 'head-gap' }]
    next = head.to + 1
    prev = head.hash
  }
  const isWhole = next === first.seq && prev === first.prev
  return isWhole ? [] : [{ seq: next, why: 'start-missing' }]
}

/** Retention says what it deletes; what is gone without that was taken away. */
function notPruned({ first, prunedTo, broken }: Span): Break[] {
  const isExplained = first === null || prunedTo === first.seq - 1
  return isExplained || broken !== null ? [] : [{ seq: 1, why: 'start-missing' }]
}

function missingEnd(heads: readonly SegmentHead[], { last, broken }: Span): Break[] {
  // What comes after a break was not read as good; whether it is there is another question.
  if (broken !== null) return []
  const end = last?.seq ?? 0
  return heads.some(({ to }) => to > end) ? [{ seq: end + 1, why: 'tail-missing' }] : []
}

function prunedNote({ first }: Span, isFromStart: boolean): ChainNote[] {
  if (!isFromStart || first === null || first.seq === 1) return []
  return [{ kind: 'pruned', from: 1, to: first.seq - 1 }]
}

function coverNotes(signed: readonly SegmentHead[], { first, last }: Span): ChainNote[] {
  const keys = [...new Set(signed.flatMap(({ key }) => key ?? []))].sort()
  const several: ChainNote[] = keys.length > 1 ? [{ kind: 'several-keys', keys }] : []
  if (first === null || last === null) return several
  const inside = signed.map(({ to }) => to).filter((to) => to <= last.seq)
  const from = Math.max(first.seq - 1, ...inside) + 1
  return from > last.seq ? several : [...several, { kind: 'unsigned', from, to: last.seq }]
}

/** One head for each segment, the one that reaches furthest, oldest segment first. */
function longest(heads: readonly SegmentHead[]): SegmentHead[] {
  const best = new Map<number, SegmentHead>()
  for (const head of heads) {
    if ((best.get(head.segment)?.to ?? 0) < head.to) best.set(head.segment, head)
  }
  return [...best.values()].sort((a, b) => a.from - b.from)
}
