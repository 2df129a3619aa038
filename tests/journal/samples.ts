/** Events as handlers hand them over, and journals made of them. */
import type { Entry } from '../../lib/journal/chain'
import type { JournalDraft } from '../../lib/journal/event'
import {
  createProfileKey,
  type ProfileKey,
  type SegmentHead,
  signHead,
} from '../../lib/journal/head'
import { type ChainState, emptyState, openHead, place, toEntry } from '../../lib/journal/place'
import { CONTEXT } from './memory-journal'

/** 21 November 2026, 09:58 UTC. */
export const NINE_58 = Date.UTC(2026, 10, 21, 9, 58)
export const TOPIC = 'com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-8e902e1276fb'

export function held(at = NINE_58, tab = 1): JournalDraft {
  const data = { tab, control: 'create', screen: 'list', why: 'task' }
  return { kind: 'held', at, ...CONTEXT, shown: 'Renew, don’t create.', data }
}

export function armed(account: string | null, at = NINE_58): JournalDraft {
  const data = { tab: 1, recordId: 'contoso', topic: TOPIC, account }
  return { kind: 'renewal-armed', at, ...CONTEXT, shown: null, data }
}

export interface Chain {
  entries: Entry[]
  /** Of closed segments, then the open one's; all signed. */
  heads: SegmentHead[]
  state: ChainState
  key: ProfileKey
}

/** Drafts in their places, and every head signed. */
export async function chainOf(drafts: readonly JournalDraft[]): Promise<Chain> {
  const key = await createProfileKey()
  let state = emptyState()
  const entries: Entry[] = []
  const unsigned: SegmentHead[] = []
  for (const draft of drafts) {
    const placed = place(state, draft)
    state = placed.state
    entries.push(toEntry(placed.row))
    if (placed.closed !== null) unsigned.push(placed.closed)
  }
  const open = openHead(state)
  const all = open === null ? unsigned : [...unsigned, open]
  return { entries, heads: await Promise.all(all.map((head) => signHead(head, key))), state, key }
}

/** One event in each of `months` months, so in segments of their own. */
export function monthly(months: number): JournalDraft[] {
  return Array.from({ length: months }, (_, month) => held(Date.UTC(2026, month, 15)))
}
