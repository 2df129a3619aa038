/** Facts for tests of the guards; every part can be overridden. The default is a fresh renewal task. */
import type { Release } from '../../lib/domain/release'
import type { CarriedRenewal, TabSnapshot, TaskRecord } from '../../lib/domain/tab'
import type { Proof, Verdict } from '../../lib/domain/verdict'
import type { Facts, Press, RowFact } from '../../lib/guards/guard'
import { NOW, serial, topic } from '../domain/builders'

export { NOW } from '../domain/builders'

export const HOUR = 3_600_000
export const MINUTE = 60_000
export const ACCOUNT = 'mdm-push@contoso.com'
export const CONTOSO = topic('a')
export const FABRIKAM = topic('b')

export const RECORD: TaskRecord = {
  id: 'r1',
  organisation: 'Contoso',
  mdm: 'intune',
  topic: CONTOSO,
  disputed: false,
  serial: serial('A1'),
  expiry: NOW + 30 * 24 * HOUR,
  account: ACCOUNT,
  readAt: NOW - HOUR,
  source: 'intune-graph',
  by: null,
}

export const RENEW: TabSnapshot['task'] = {
  kind: 'renew',
  organisation: 'Contoso',
  record: RECORD,
}
export const FIRST: TabSnapshot['task'] = { kind: 'first', organisation: 'Fabrikam', record: null }
export const LOOK: TabSnapshot['task'] = { kind: 'look', organisation: '', record: null }

export const SETTINGS: TabSnapshot['settings'] = {
  createMode: 'confirm',
  notes: 'Renewed 2026-11-21 by J. Smith',
  contact: '',
}

export const CARRIED: CarriedRenewal = {
  recordId: 'r1',
  topic: CONTOSO,
  at: NOW - MINUTE,
  account: ACCOUNT,
  vendor: 'Microsoft Corporation',
  expiry: RECORD.expiry,
  rows: 3,
  uploadedAt: null,
}

export function snapshot(over: Partial<TabSnapshot> = {}): TabSnapshot {
  return {
    task: RENEW,
    proposal: null,
    hasRecords: true,
    isPersonalAccount: false,
    release: null,
    renewal: null,
    request: null,
    confirmation: null,
    settings: SETTINGS,
    ...over,
  }
}

export function release(over: Partial<Release> = {}): Release {
  return {
    id: 'x1',
    kind: 'create',
    at: NOW - MINUTE,
    lastUsedAt: NOW - MINUTE,
    account: ACCOUNT,
    row: null,
    topic: null,
    ...over,
  }
}

export function proof(of = CONTOSO): Proof {
  return { topic: of, serial: serial('A1'), at: NOW - 1000 }
}

export function row(place: number, kind: Verdict, over: Partial<RowFact> = {}): RowFact {
  const read = !/^(unverified|server)$/.test(kind)
  return {
    place,
    vendor: 'Microsoft Corporation',
    expiry: RECORD.expiry,
    verdict: kind,
    proof: read ? proof(kind === 'not-this' ? FABRIKAM : CONTOSO) : null,
    relation: read ? (kind === 'not-this' ? 'foreign' : 'task') : null,
    name: null,
    isLikely: false,
    isNamed: true,
    ...over,
  }
}

export const ROWS = [row(0, 'unverified'), row(1, 'match'), row(2, 'not-this')]

/** `snapshot` may be given in parts. */
export function facts(
  over: Partial<Omit<Facts, 'snapshot'>> & { snapshot?: Partial<TabSnapshot> } = {},
): Facts {
  const { snapshot: parts, ...rest } = over
  return {
    now: NOW,
    screen: 'list',
    account: ACCOUNT,
    rows: ROWS,
    rowCount: rest.rows?.length ?? ROWS.length,
    reading: { kind: 'idle' },
    isAllRead: false,
    armed: null,
    confirmed: null,
    notes: null,
    strangeSince: null,
    isCutOff: false,
    after: null,
    vendor: null,
    allowedDownload: null,
    ...rest,
    snapshot: snapshot(parts),
  }
}

export function press(kind: Press['kind'], place: number | null = null, isTrusted = true): Press {
  return { kind, place, isTrusted }
}
