/** Any facts at all, also such as should never occur together. */
import fc from 'fast-check'
import type { Release } from '../../lib/domain/release'
import type { RequestView } from '../../lib/domain/request'
import type { CarriedRenewal, Screen, TabSnapshot, TaskRecord } from '../../lib/domain/tab'
import type { Verdict } from '../../lib/domain/verdict'
import type { Facts, Press, ReadingState, RowFact } from '../../lib/guards/guard'
import type { ControlKind } from '../../lib/portal/controls'
import { ACCOUNT, CARRIED, CONTOSO, FABRIKAM, NOW, proof, RECORD, release } from './facts-builder'

export const SCREENS: Screen[] = [
  ...(['loading', 'signed-out', 'get-started', 'list', 'terms', 'create', 'renew'] as const),
  ...(['confirmation', 'revoke', 'error', 'translated', 'unknown'] as const),
]
export const KINDS: ControlKind[] = [
  ...(['create', 'renew', 'revoke', 'download', 'accept', 'decline', 'upload', 'cancel'] as const),
  ...(['sign-out', 'sign-in', 'manage', 'printable', 'close', 'details', 'file'] as const),
  ...(['text-field', 'choice', 'link-out', 'link-in', 'unnamed', 'unknown'] as const),
]
export const VERDICTS: Verdict[] = [
  ...(['match', 'match-newer', 'stale', 'disputed', 'duplicate', 'serial-only'] as const),
  ...(['not-this', 'read', 'server', 'unverified'] as const),
]

const ages = fc.constantFrom(-5000, -500, 0, 499, 500, 29_999, 30_000, 1_799_999, 1_800_000, 9e7)
const time = ages.map((age) => NOW - age)
const account = fc.constantFrom(null, ACCOUNT, 'other@contoso.com', 'someone@icloud.com')
const topics = fc.constantFrom(null, CONTOSO, FABRIKAM)
const places = fc.constantFrom(null, 0, 1, 2, 7)

const record: fc.Arbitrary<TaskRecord> = fc.record({
  ...keep(RECORD),
  mdm: fc.constantFrom('intune' as const, 'jamf' as const, 'other' as const),
  topic: topics,
  disputed: fc.boolean(),
  account,
  readAt: time,
  source: fc.constantFrom('intune-graph' as const, 'statement' as const),
  by: fc.constantFrom(null, 'J. Smith'),
})

const task: fc.Arbitrary<TabSnapshot['task']> = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: 'look' as const, organisation: '', record: null }),
  fc.constant({ kind: 'first' as const, organisation: 'Fabrikam', record: null }),
  record.map((one) => ({ kind: 'renew' as const, organisation: 'Contoso', record: one })),
)

const anyRelease: fc.Arbitrary<Release> = fc.record({
  ...keep(release()),
  kind: fc.constantFrom(
    'create' as const,
    'revoke' as const,
    'renew' as const,
    'unguarded' as const,
  ),
  at: time,
  lastUsedAt: time,
  account,
  row: places,
  topic: topics,
})

const renewal: fc.Arbitrary<CarriedRenewal> = fc.record({
  ...keep(CARRIED),
  at: time,
  account,
  uploadedAt: fc.option(time),
})

const request: fc.Arbitrary<RequestView> = fc.record({
  name: fc.constantFrom('IntuneCSR.csr', 'Request.dat'),
  at: time,
  vendor: fc.constantFrom(null, 'Microsoft (Intune)'),
  otherThan: fc.constantFrom(null, 'Fabrikam MDM'),
  renamedFrom: fc.constantFrom(null, 'Kandji'),
  isSameKey: fc.boolean(),
  isVendorExpired: fc.boolean(),
  isBroken: fc.boolean(),
  uploadedAt: fc.option(time),
  refusedAt: fc.option(time),
})

function rowAt(place: number): fc.Arbitrary<RowFact> {
  return fc.record({
    place: fc.constant(place),
    vendor: fc.constant('Microsoft Corporation'),
    expiry: fc.option(time),
    verdict: fc.constantFrom(...VERDICTS),
    proof: topics.map((topic) => (topic === null ? null : proof(topic))),
    relation: fc.constantFrom(null, 'task' as const, 'other' as const, 'foreign' as const),
    name: fc.constantFrom(null, 'Fabrikam'),
    isLikely: fc.boolean(),
    isNamed: fc.boolean(),
  })
}

const reading: fc.Arbitrary<ReadingState> = fc.oneof(
  fc.constantFrom<ReadingState>(
    { kind: 'untaught' },
    { kind: 'by-hand' },
    { kind: 'reading', done: 1, of: 3 },
    { kind: 'idle' },
  ),
  fc
    .constantFrom('not_empty', 'timeout', 'ambiguous', 'interrupted', 'list_changed', 'asked')
    .map((why) => ({ kind: 'stopped', why }) as ReadingState),
)

const snapshot: fc.Arbitrary<TabSnapshot> = fc.record({
  task,
  proposal: fc.constantFrom(null, {
    recordId: 'r1',
    organisation: 'Contoso',
    mdm: 'intune' as const,
  }),
  hasRecords: fc.boolean(),
  isPersonalAccount: fc.boolean(),
  release: fc.option(anyRelease),
  renewal: fc.option(renewal),
  request: fc.option(request),
  confirmation: fc.option(
    fc.record({
      topic: topics,
      account,
      at: time,
      strength: fc.constantFrom('witnessed' as const, 'signed' as const),
      independence: fc.constantFrom('own-reading' as const, 'same-source' as const),
      breakGlass: fc.boolean(),
    }),
  ),
  settings: fc.record({
    createMode: fc.constantFrom('confirm' as const, 'block' as const),
    notes: fc.constantFrom('', 'Renewed 2026-11-21'),
    contact: fc.constant(''),
  }),
})

export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    now: fc.constant(NOW),
    snapshot,
    screen: fc.constantFrom(...SCREENS),
    account,
    rows: fc.oneof(fc.constant([]), fc.tuple(rowAt(0)), fc.tuple(rowAt(0), rowAt(1), rowAt(2))),
    reading,
    isAllRead: fc.boolean(),
    armed: fc.option(fc.record({ place: fc.constantFrom(-1, 0, 1, 2), since: time })),
    confirmed: fc.constantFrom(null, 'created' as const, 'renewed' as const, 'unknown' as const),
    notes: fc.constantFrom(null, { text: '' }, { text: 'mine' }),
    strangeSince: fc.option(time),
    isCutOff: fc.boolean(),
    after: fc.option(
      fc.record({
        vendor: fc.constant('Microsoft Corporation'),
        expiry: fc.option(time),
        rows: fc.constantFrom(0, 1, 3, 4),
        topic: fc.constantFrom(CONTOSO, FABRIKAM),
      }),
    ),
    allowedDownload: fc.option(fc.record({ place: places })),
    vendor: fc.option(fc.constantFrom('Microsoft Corporation', 'JAMF Software, LLC')),
  })
  .map((made) => onlyTrueGreen({ ...made, rowCount: 0 } as Facts))

/** A green verdict is only ever given where there is a record (lib/domain/verdict.ts). */
function onlyTrueGreen(facts: Facts): Facts {
  const { task: chosen } = facts.snapshot
  if (chosen?.record) return facts
  const rows = facts.rows.map((row) =>
    /^(match|match-newer|stale|disputed|duplicate|serial-only|not-this)$/.test(row.verdict)
      ? { ...row, verdict: 'read' as const }
      : row,
  )
  return { ...facts, rows, rowCount: rows.length }
}

export const anyPress: fc.Arbitrary<Press> = fc.record({
  kind: fc.constantFrom(...KINDS),
  place: places,
  isTrusted: fc.boolean(),
})

function keep<T extends object>(value: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  const pairs = Object.entries(value).map(([name, part]) => [name, fc.constant(part)])
  return Object.fromEntries(pairs) as { [K in keyof T]: fc.Arbitrary<T[K]> }
}
