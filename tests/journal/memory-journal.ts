/** A journal in memory: chained by the real code, never signed. For tests of what writes and reads. */
import { headShort, verifyChain } from '../../lib/journal/chain'
import type { EventContext, JournalDraft } from '../../lib/journal/event'
import { emptyState, openHead, place, type Row, toEntry } from '../../lib/journal/place'
import type { AppendProblem, AppendResult, JournalStore } from '../../lib/journal/store'

export const CONTEXT: EventContext = {
  version: '0.1.0',
  browser: 'Firefox 153.0',
  zone: { name: 'Europe/Berlin', offset: 60 },
  policy: null,
}

export interface MemoryJournal extends JournalStore {
  /** What was handed over, oldest first. */
  drafts: JournalDraft[]
}

/** `problem` is asked at every append: not null, and nothing is written. */
export function createMemoryJournal(problem: () => AppendProblem | null): MemoryJournal {
  const drafts: JournalDraft[] = []
  const rows: Row[] = []
  const names: Record<string, string> = {}
  let state = emptyState()

  const append = async (draft: JournalDraft): Promise<AppendResult> => {
    const met = problem()
    if (met !== null) return { ok: false, problem: met }
    const placed = place(state, draft)
    state = placed.state
    drafts.push(draft)
    rows.push(placed.row)
    for (const { digest, text } of placed.people) names[digest] = text
    return { ok: true, seq: placed.row.seq, hash: placed.row.hash }
  }

  return {
    drafts,
    append,
    async read(from, limit) {
      const start = from ?? Math.max(1, rows.length - limit + 1)
      const head = openHead(state)
      const { hash } = state
      const isEmpty = rows.length === 0
      return {
        entries: rows.slice(start - 1, start - 1 + limit).map(toEntry),
        heads: head === null ? [] : [head],
        names,
        status: {
          from: isEmpty ? null : 1,
          to: isEmpty ? null : rows.length,
          hash: isEmpty ? null : hash,
          key: null,
          checked: null,
        },
      }
    },
    async shortHashBefore(at) {
      const before = rows.findLast((row) => (toEntry(row).event?.at ?? 0) < at)
      return before === undefined ? '' : headShort(before.hash)
    },
    async verify(scope) {
      return { scope, at: 0, verdict: await verifyChain(rows.map(toEntry), []) }
    },
    prune: async () => ({ deleted: 0, to: 0 }),
    forgetPeople: () =>
      append({ kind: 'names-forgotten', at: 0, ...CONTEXT, shown: null, data: { people: 0 } }),
    seal: async () => undefined,
  }
}
