/** Brings the first form of the journal, numbered but without a chain, into the chain. */
import type { EventContext, JournalDraft } from './event'
import { type ChainState, emptyState, type Placed, place } from './place'

/** The context of a time when it was not recorded. */
const UNRECORDED = { browser: null, zone: null, policy: null }

/**
 * The old events in their order, and one that says so: nothing vouches for what stands before it
 * but that it was there at the update. What is no event is left out and counted.
 */
export function chainOld(
  old: readonly unknown[],
  context: EventContext,
  now: number,
): { placed: Placed[]; state: ChainState } {
  const placed: Placed[] = []
  let state = emptyState()
  const add = (draft: JournalDraft) => {
    const next = place(state, draft)
    placed.push(next)
    state = next.state
  }
  for (const one of old) {
    const draft = draftOf(one)
    if (draft !== null) add(draft)
  }
  if (old.length > 0) {
    add({ kind: 'chained', at: now, ...context, shown: null, data: { events: old.length } })
  }
  return { placed, state }
}

function draftOf(old: unknown): JournalDraft | null {
  if (typeof old !== 'object' || old === null) return null
  const { kind, at, version, data } = old as Partial<JournalDraft>
  const isEvent = typeof kind === 'string' && typeof at === 'number' && typeof version === 'string'
  if (!isEvent || typeof data !== 'object' || data === null) return null
  // The kinds of the first form are kinds of this one, with the same data.
  return { kind, at, version, ...UNRECORDED, shown: null, data } as JournalDraft
}
