/** Journals as the background writes them, with real seals and real signatures. */
import type { Entry } from '../../../lib/journal/chain'
import type { EventData, EventKind, JournalDraft } from '../../../lib/journal/event'
import {
  createProfileKey,
  type ProfileKey,
  type SegmentHead,
  signHead,
} from '../../../lib/journal/head'
import type { Journal, Saving } from '../../../lib/journal/pack/select'
import { emptyState, openHead, place, toEntry } from '../../../lib/journal/place'

export const START = Date.UTC(2026, 10, 21, 1, 2, 3)
export const ZONE = { name: 'Asia/Tokyo', offset: 540 }
export const SAVING: Saving = { now: START + 3_600_000, zone: ZONE, language: 'en' }
export const TOPIC = 'com.apple.mgmt.External.4d2d1e0a-1111-4222-8333-444455556666'

/** One event to be written; `shown` and `at` where they matter. */
export type Step = {
  [K in EventKind]: { kind: K; data: EventData[K]; at?: number; shown?: string }
}[EventKind]

export const step = <K extends EventKind>(
  kind: K,
  data: EventData[K],
  more: { at?: number; shown?: string } = {},
): Step => ({ kind, data, ...more }) as Step

export function draftOf({ kind, data, at, shown }: Step, turn: number): JournalDraft {
  return {
    kind,
    data,
    at: at ?? START + turn * 1000,
    shown: shown ?? null,
    version: '0.1.0',
    browser: 'Firefox 153.0',
    zone: ZONE,
    policy: null,
  } as JournalDraft
}

export interface Written extends Journal {
  entries: Entry[]
  heads: SegmentHead[]
  names: Record<string, string>
  key: ProfileKey
}

/** Writes the steps and signs what the background would have signed by now. */
export async function written(steps: readonly Step[], known?: ProfileKey): Promise<Written> {
  const key = known ?? (await createProfileKey())
  let state = emptyState()
  const entries: Entry[] = []
  const heads: SegmentHead[] = []
  const names: Record<string, string> = {}
  for (const [turn, one] of steps.entries()) {
    const placed = place(state, draftOf(one, turn))
    if (placed.closed !== null) heads.push(await signHead(placed.closed, key))
    for (const { digest, text } of placed.people) names[digest] = text
    entries.push(toEntry(placed.row))
    state = placed.state
  }
  const open = openHead(state)
  if (open !== null) heads.push(await signHead(open, key))
  return { entries, heads, names, key }
}

const choose = (tab: number, organisation: string, recordId: string): Step =>
  step('task-chosen', {
    tab,
    task: 'renew',
    recordId,
    topic: TOPIC,
    organisation,
    mdm: 'intune',
    ticket: 'IT-4421',
  })

/** A whole renewal in one tab. */
export function renewal(tab = 7, organisation = 'Contoso', recordId = 'r1'): Step[] {
  const account = 'mdm-push@contoso.com'
  return [
    choose(tab, organisation, recordId),
    step('held', { tab, control: 'create', screen: 'list', why: 'create-hold' }),
    step('renewal-armed', { tab, recordId, topic: TOPIC, account }),
    step('renew-pressed', { tab, recordId, topic: TOPIC, account, vendor: 'Microsoft', rows: 3 }),
    step('file-let-in', { tab, name: 'request.csr', size: 4096, topic: TOPIC, release: null }),
    step('ended', { tab, what: 'renewal', why: 'finished' }),
  ]
}

export const started = (more: { at?: number } = {}): Step =>
  step('started', { siteAccess: true }, more)
