/**
 * Shapes of what reaches the background from outside: tabs, pages and stored values. Strict:
 * an unknown key, an endless string or a number that is none is refused as a whole.
 */
import * as v from 'valibot'
import { LARGEST_FILE } from '../certificates/file-facts'
import type { PendingCertificate } from '../domain/pending'
import type { CertificateRecord, MdmId, Observation } from '../domain/record'
import type { RecordsDiff } from '../domain/records-diff'
import type { Release, UploadFile } from '../domain/release'
import type { LastRequest, SeenRequest } from '../domain/request'
import type { SentFile } from '../domain/sent-file'
import { parseSerial, type Serial } from '../domain/serial'
import type { UserSettings } from '../domain/settings'
import type { CarriedRenewal, PortalStatus, ReleaseRequest } from '../domain/tab'
import type { Task } from '../domain/task'
import { parseTopic, type Topic } from '../domain/topic'
import type { ReadingState, RowFact, Scene } from '../guards/guard'
import type { MarkWord, Params, Said, Stem } from '../words/notice'
import { NOTICES } from '../words/notices'

export type Schema<T> = v.GenericSchema<unknown, T>

const LONGEST = 2000
const MOST_RECORDS = 5000
const MOST_OBSERVATIONS = 500
const MOST_KEYS = 100

export const text = v.pipe(v.string(), v.maxLength(LONGEST))
export const number = v.pipe(v.number(), v.finite())
/** Milliseconds since the epoch, within what a Date can hold. */
export const time = v.pipe(number, v.minValue(-8.64e15), v.maxValue(8.64e15))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))
/** Entries of the journal in one answer. */
export const journalLimit = v.pipe(count, v.minValue(1), v.maxValue(5000))
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** A branded text: what `parse` makes of it, refused when that is null. */
function parsed<T>(parse: (text: string) => T | null, words: string): Schema<T> {
  return v.pipe(
    text,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== null) return value
      addIssue({ message: words })
      return NEVER
    }),
  )
}

export const topic: Schema<Topic> = parsed(parseTopic, 'not a topic')
export const topics = v.pipe(v.array(topic), v.maxLength(MOST_RECORDS))
export const ids = v.pipe(v.array(id), v.maxLength(MOST_RECORDS))
export const serial: Schema<Serial> = parsed(parseSerial, 'not a serial')

export const task: Schema<Task> = v.variant('kind', [
  v.strictObject({ kind: v.literal('renew'), recordId: id, ticket: text }),
  v.strictObject({ kind: v.literal('first'), organisation: text, ticket: text }),
  v.strictObject({ kind: v.literal('look') }),
])

const screen = v.picklist([
  'loading',
  'signed-out',
  'get-started',
  'list',
  'terms',
  'create',
  'renew',
  'confirmation',
  'revoke',
  'error',
  'translated',
  'unknown',
])

const releaseKind = v.picklist(['create', 'revoke', 'renew', 'unconfirmed', 'unguarded', 'upload'])

export const status: Schema<PortalStatus> = v.strictObject({
  screen,
  state: v.picklist(['protected', 'loading', 'degraded', 'observing', 'covered', 'off']),
  account: v.nullable(text),
  rows: count,
  found: v.boolean(),
  at: time,
})

const uploadFile: Schema<UploadFile> = v.strictObject({
  name: text,
  size: count,
  topic: v.nullable(topic),
  serial: v.nullable(serial),
})

export const releaseRequest: Schema<ReleaseRequest> = v.strictObject({
  kind: releaseKind,
  screen,
  account: v.nullable(text),
  row: v.nullable(count),
  rowText: text,
  topic: v.nullable(topic),
  serial: v.nullable(text),
  file: v.exactOptional(uploadFile),
})

export const release: Schema<Release> = v.strictObject({
  id,
  kind: releaseKind,
  at: time,
  lastUsedAt: time,
  account: v.nullable(text),
  row: v.nullable(count),
  topic: v.nullable(topic),
  file: v.exactOptional(uploadFile),
})

const press = {
  topic,
  account: v.nullable(text),
  vendor: text,
  expiry: v.nullable(time),
  rows: count,
  uploadedAt: v.nullable(time),
}

export const renewalPress: Schema<Omit<CarriedRenewal, 'recordId' | 'at'>> = v.strictObject(press)

export const renewal: Schema<CarriedRenewal> = v.strictObject({ ...press, recordId: id, at: time })

export const settings: Schema<UserSettings> = v.strictObject({
  admin: text,
  notesTemplate: text,
  createMode: v.picklist(['confirm', 'block']),
  contact: text,
  shadow: v.picklist(['off', 'witnessed', 'independent', 'signed']),
  breakGlass: v.boolean(),
  shadowKeys: v.pipe(v.array(text), v.maxLength(MOST_KEYS)),
})

const MOST_SAID = 20
const params: Schema<Params> = v.strictObject({
  place: v.exactOptional(count),
  count: v.exactOptional(count),
  of: v.exactOptional(count),
  at: v.exactOptional(time),
  green: v.exactOptional(count),
  isByHand: v.exactOptional(v.boolean()),
  isAllRead: v.exactOptional(v.boolean()),
  isNameless: v.exactOptional(v.boolean()),
})
const stem = v.picklist(Object.keys(NOTICES) as Stem[])

/** What a guard of a tab has to say; only stems that there are words for. */
export const said: Schema<Said> = v.union([v.strictTuple([stem]), v.strictTuple([stem, params])])

const sceneRow: Schema<RowFact> = v.strictObject({
  place: count,
  vendor: text,
  expiry: v.nullable(time),
  verdict: v.picklist([
    'match',
    'match-newer',
    'stale',
    'disputed',
    'duplicate',
    'serial-only',
    'not-this',
    'read',
    'server',
    'unverified',
  ]),
  proof: v.nullable(v.strictObject({ topic, serial: v.nullable(serial), at: time })),
  relation: v.nullable(v.picklist(['task', 'other', 'foreign'])),
  name: v.nullable(text),
  isLikely: v.boolean(),
  isNamed: v.boolean(),
})

const reading: Schema<ReadingState> = v.variant('kind', [
  v.strictObject({ kind: v.literal('untaught') }),
  v.strictObject({ kind: v.literal('by-hand') }),
  v.strictObject({ kind: v.literal('idle') }),
  v.strictObject({ kind: v.literal('reading'), done: count, of: count }),
  v.strictObject({
    kind: v.literal('stopped'),
    why: v.picklist(['not_empty', 'timeout', 'ambiguous', 'interrupted', 'list_changed', 'asked']),
  }),
])

const MOST_ROWS = 5000

/** What a tab reports of its page, for the guards' words. */
export const scene: Schema<Scene> = v.strictObject({
  screen,
  account: v.nullable(text),
  rows: v.pipe(v.array(sceneRow), v.maxLength(MOST_ROWS)),
  rowCount: count,
  reading,
  isAllRead: v.boolean(),
  armed: v.nullable(v.strictObject({ place: v.pipe(number, v.integer()), since: time })),
  confirmed: v.nullable(v.picklist(['created', 'renewed', 'unknown'])),
  notes: v.nullable(v.strictObject({ text: v.pipe(v.string(), v.maxLength(100_000)) })),
  vendor: v.nullable(text),
  strangeSince: v.nullable(time),
  after: v.nullable(v.strictObject({ expiry: v.nullable(time), rows: count, topic })),
})

export const markWords: Schema<MarkWord[]> = v.pipe(
  v.array(
    v.picklist([
      'match',
      'renewed',
      'stale',
      'disputed',
      'duplicate',
      'serial_only',
      'server',
      'other',
      'foreign',
      'likely',
    ]),
  ),
  v.maxLength(MOST_SAID),
)

export const source = v.picklist([
  'intune-graph',
  'intune-powershell',
  'intune-csv',
  'intune-page',
  'certificate',
  'statement',
  'typed',
  'policy',
])

export const mdm: Schema<MdmId> = v.picklist(['intune', 'jamf', 'iru', 'mosyle', 'addigy', 'other'])

const observation: Schema<Observation> = v.strictObject({
  source,
  at: time,
  serial: v.nullable(serial),
  expiry: v.nullable(time),
  account: v.nullable(text),
  by: v.nullable(text),
})

const lastRequest: Schema<LastRequest> = v.strictObject({
  vendor: v.nullable(text),
  keyHash: v.nullable(text),
  at: time,
})

export const record: Schema<CertificateRecord> = v.strictObject({
  id,
  organisation: text,
  mdm,
  topic: v.nullable(topic),
  observations: v.pipe(v.array(observation), v.minLength(1), v.maxLength(MOST_OBSERVATIONS)),
  retired: v.nullable(v.strictObject({ at: time, reason: text })),
  disputedWith: v.nullable(id),
  lastRequest: v.exactOptional(v.nullable(lastRequest)),
})

export const records: Schema<CertificateRecord[]> = v.pipe(
  v.array(record),
  v.maxLength(MOST_RECORDS),
  v.check((list) => new Set(list.map((one) => one.id)).size === list.length, 'an id twice'),
)

const keyHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const pending: Schema<PendingCertificate> = v.strictObject({
  id,
  for: v.variant('kind', [
    v.strictObject({ kind: v.literal('renew'), recordId: id, topic }),
    v.strictObject({ kind: v.literal('first'), organisation: text }),
  ]),
  account: v.nullable(text),
  requests: v.pipe(
    v.array(
      v.strictObject({
        at: time,
        fileName: text,
        keyHash: v.nullable(keyHash),
        vendor: v.nullable(text),
      }),
    ),
    v.maxLength(100),
  ),
  proved: v.nullable(
    v.strictObject({ topic, serial: v.nullable(serial), notAfter: time, keyHash, at: time }),
  ),
})

/** Base64 of at most 64 kB. */
const content = v.pipe(
  v.string(),
  v.maxLength(Math.ceil(LARGEST_FILE / 3) * 4),
  v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
)

export const sentFile: Schema<SentFile> = v.strictObject({
  name: text,
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  content: v.nullable(content),
  road: v.picklist(['choose', 'drop', 'paste']),
})

export const recordsDiff: Schema<RecordsDiff> = v.strictObject({
  written: records,
  removed: v.pipe(v.array(id), v.maxLength(MOST_RECORDS)),
})

export const seenRequest: Schema<SeenRequest> = v.strictObject({
  name: text,
  content: v.nullable(content),
  at: time,
  vendor: v.nullable(text),
  keyHash: v.nullable(keyHash),
  vendorUntil: v.nullable(time),
  isBroken: v.boolean(),
  isConfirmed: v.boolean(),
  uploadedAt: v.nullable(time),
  refusedAt: v.nullable(time),
})
