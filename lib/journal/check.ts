/** Checks a chain link by link, so that a long journal need never be in memory as a whole. */
import type { SegmentHead } from './head'
import { checkHeads } from './head-check'
import { entryHash, GENESIS, isHash, type Link } from './link'
import type { Break, BreakWhy, ChainFacts, ChainNote, ChainVerdict, VerifyOptions } from './verdict'

/** What was seen of an entry's content. */
export interface Seen {
  /** Of the event as it was read; null when it is withheld, '' when it cannot be digested. */
  digest: string | null
  /** It has the fields of an entry and no other. */
  isExact: boolean
  isClockBack: boolean
  /** Up to where this event says that everything was deleted by retention; 0: it says no such thing. */
  prunedTo: number
}

export interface CheckOptions extends VerifyOptions {
  /** Earlier entries are there but were not looked at. */
  isRecent?: boolean
}

export interface LinkCheck {
  /** Oldest first. */
  add(link: Link, seen: Seen): void
  /** `isSigned` says whether a head's signature fits. */
  verdict(isSigned: (head: SegmentHead) => Promise<boolean>): Promise<ChainVerdict>
}

/** A journal with a broken clock must not make an endless list. */
const MOST_NOTES = 200

export function createLinkCheck(
  heads: readonly SegmentHead[],
  options: CheckOptions = {},
): LinkCheck {
  const anchor = options.anchor ?? null
  const ends = grouped(heads, (head) => head.to)
  const begins = grouped(heads, (head) => head.from)
  const notes: ChainNote[] = []
  let withheld = 0
  let prunedTo = 0
  let first: Link | null = null
  let last: Link | null = null
  let broken: Break | null = null
  let anchored: number | null = null

  function problemOf(link: Link, seen: Seen): BreakWhy | null {
    const own = ownProblem(link, seen)
    if (own !== null) return own
    // Only who shows a part of a journal may withhold; in the journal itself it was taken out.
    if (seen.digest === null && options.isExcerpt !== true) return 'event-differs'
    if (last !== null && link.seq !== last.seq + 1) return 'seq-gap'
    const before = last?.hash ?? (link.seq === 1 ? GENESIS : link.prev)
    if (link.prev !== before) return 'prev-differs'
    const isOther =
      begins.get(link.seq)?.some((head) => head.prev !== link.prev) === true ||
      ends.get(link.seq)?.some((head) => head.hash !== link.hash) === true
    return isOther ? 'head-differs' : null
  }

  function facts(more: readonly ChainNote[]): ChainFacts {
    const left: ChainNote[] = withheld === 0 ? [] : [{ kind: 'withheld', count: withheld }]
    return {
      from: first?.seq ?? null,
      to: last?.seq ?? null,
      hash: last?.hash ?? null,
      anchored,
      notes: [...notes, ...left, ...more],
    }
  }

  return {
    add(link, seen) {
      if (broken !== null) return
      const why = problemOf(link, seen)
      if (why !== null) {
        broken = { seq: placeOf(link, last), why }
        return
      }
      first ??= link
      last = link
      if (anchor !== null && isAnchor(link.hash, anchor)) anchored = link.seq
      if (seen.digest === null) withheld += 1
      prunedTo = Math.max(prunedTo, seen.prunedTo)
      if (seen.isClockBack && notes.length < MOST_NOTES) {
        notes.push({ kind: 'clock-back', seq: link.seq })
      }
    },
    async verdict(isSigned) {
      const span = { first, last, broken, prunedTo }
      const found = await checkHeads(heads, span, options, isSigned)
      if (anchor !== null && anchored === null) {
        anchored = heads.find((head) => isAnchor(head.hash, anchor))?.to ?? null
      }
      const lost: Break[] =
        anchor !== null && anchored === null
          ? [{ seq: first?.seq ?? 1, why: 'anchor-differs' }]
          : []
      const worst = earliest([...(broken === null ? [] : [broken]), ...found.breaks, ...lost])
      const known = facts(found.notes)
      return worst === null ? { ok: true, ...known } : { ok: false, ...worst, ...known }
    },
  }
}

/** What is wrong with an entry taken by itself. */
function ownProblem(link: Link, { digest, isExact }: Seen): BreakWhy | null {
  if (!isExact || !Number.isSafeInteger(link.seq) || link.seq < 1) return 'malformed'
  if (digest === null ? !isHash(link.digest) : digest !== link.digest) return 'event-differs'
  return entryHash(link) === link.hash ? null : 'hash-differs'
}

/** A number that was tampered with says nothing: the place is the one after the last good entry. */
function placeOf(link: Link, last: Link | null): number {
  if (last !== null) return last.seq + 1
  return Number.isSafeInteger(link.seq) && link.seq > 0 ? link.seq : 1
}

/** Of several breaks the earliest counts; of several at one place the one found first. */
function earliest(breaks: readonly Break[]): Break | null {
  return breaks.reduce<Break | null>(
    (worst, one) => (worst === null || one.seq < worst.seq ? one : worst),
    null,
  )
}

/** Fewer than eight digits would be found in any long journal. */
function isAnchor(hash: string, anchor: string): boolean {
  return /^[0-9a-f]{8,64}$/.test(anchor) && hash.startsWith(anchor)
}

function grouped(
  heads: readonly SegmentHead[],
  placeIn: (head: SegmentHead) => number,
): Map<number, SegmentHead[]> {
  const groups = new Map<number, SegmentHead[]>()
  for (const head of heads) groups.set(placeIn(head), [...(groups.get(placeIn(head)) ?? []), head])
  return groups
}
