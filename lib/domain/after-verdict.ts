/**
 * Is it renewed? What the MDM shows now, compared with what was recorded, with the file that was
 * proved right, and with what a device holds. Pure; times are ms, UTC.
 */

import { CLOCKS } from './clocks'
import type { ProvedFile } from './pending'
import { type CertificateRecord, currentFacts, type Reading } from './record'
import { hasSerial } from './record-match'
import type { Topic } from './topic'

export interface AfterContext {
  record: CertificateRecord
  /** The other records: whose a strange UID is. */
  records: readonly CertificateRecord[]
  /** The file that was judged right before it was put into the MDM; null when there was none. */
  proved: ProvedFile | null
  reading: Reading
  /** The Topic that a device shows; null when none was pasted. */
  device: Topic | null
  now: number
}

/** What the MDM shows. */
export type AfterResult =
  /** UID, serial and expiry fit; with a proved file they are that file's. */
  | 'renewed'
  /** UID and a year fit, but it is not the file that was checked here. */
  | 'other-file'
  /** All that is there fits, and something is missing. */
  | 'partly'
  /** The certificate from before: not uploaded yet, or the MDM still shows its old state. */
  | 'not-yet'
  /** The recorded one, with about a year to go: nothing was to be renewed. */
  | 'as-recorded'
  /** Two readings of this record disagree: until a person decided, nothing is proved by it. */
  | 'disputed'
  /** UID right, expiry not about a year away. */
  | 'odd-expiry'
  /** A UID that is not this record's. */
  | 'other-topic'
  /** A UID recorded for another organisation: pasted from the wrong place, or uploaded there. */
  | 'other-organisation'
  /** No UID, no serial number and no expiry. */
  | 'nothing'

/** `differ`: a device holds another UID than the MDM sends with. */
export type DeviceResult = 'agree' | 'differ' | 'unknown'

export interface AfterVerdict {
  result: AfterResult
  device: DeviceResult
  /** Its serial number is the one of the file that was checked here. */
  exact: boolean
  /** What the reading lacks. */
  missing: ('topic' | 'serial' | 'expiry')[]
  /** The record whose UID it has, for `other-organisation`. */
  whose: string | null
}

const DAY = 24 * 60 * 60 * 1000
/** Pages show days without a time or zone: less than this apart is the same day. */
const SAME_DAY = 36 * 60 * 60 * 1000
/** Push certificates run 365 days; the reading may come some weeks after the renewal. */
const YEAR = { least: 330 * DAY, most: 370 * DAY }

export function judgeAfter(context: AfterContext): AfterVerdict {
  const { reading } = context
  const missing = (['topic', 'serial', 'expiry'] as const).filter((one) => reading[one] === null)
  const result = resultOf(context, missing)
  return {
    result,
    device: deviceResult(context),
    exact: isProvedFile(context),
    missing,
    whose: result === 'other-organisation' ? (holderOf(context)?.id ?? null) : null,
  }
}

/**
 * What the record takes over: null where the reading is not of this certificate, or cannot be
 * tied to it. A serial equal to the proved file's stands for that file's UID.
 */
export function readingToKeep({ result }: AfterVerdict, context: AfterContext): Reading | null {
  const { record, reading } = context
  if (!OF_THIS.has(result)) return null
  if (reading.topic !== null && reading.topic === record.topic) return reading
  if (hasSerial(record, reading.serial)) return reading
  const isTied = reading.topic === null && isProvedFile(context)
  return isTied ? { ...reading, topic: record.topic } : null
}

const OF_THIS: ReadonlySet<AfterResult> = new Set([
  'renewed',
  'other-file',
  'partly',
  'not-yet',
  'as-recorded',
])

/** Whether the certificate on its way has arrived, so that nothing is awaited any more. */
export function isArrived({ result, device }: AfterVerdict): boolean {
  return (result === 'renewed' || result === 'other-file') && device !== 'differ'
}

/** What fits one side of a dispute does not settle it; what is wrong stays wrong. */
function resultOf(context: AfterContext, missing: readonly string[]): AfterResult {
  const result = compared(context, missing)
  return context.record.disputedWith !== null && OF_THIS.has(result) ? 'disputed' : result
}

function compared(context: AfterContext, missing: readonly string[]): AfterResult {
  const { record, reading, proved } = context
  if (missing.length === 3) return 'nothing'
  if (reading.topic !== null && record.topic !== null && reading.topic !== record.topic) {
    return holderOf(context) === null ? 'other-topic' : 'other-organisation'
  }
  if (isProvedFile(context)) return settled(context, missing, 'renewed')
  if (isFormer(context)) {
    if (isAwaited(context)) return 'not-yet'
    return isJustRenewed(context) ? settled(context, missing, 'renewed') : 'as-recorded'
  }
  const isNew = reading.serial !== null || (proved === null && reading.expiry !== null)
  if (!isNew) return settled(context, missing, 'partly')
  return settled(context, missing, proved === null ? 'renewed' : 'other-file')
}

/** `fits`, unless the expiry speaks against it or something is missing. */
function settled(
  context: AfterContext,
  missing: readonly string[],
  fits: AfterResult,
): AfterResult {
  if (!isAboutAYear(context)) return 'odd-expiry'
  const isWhole = missing.length === 0 && context.record.topic !== null
  return isWhole || fits === 'other-file' ? fits : 'partly'
}

/** A file of another UID than the record has by now, after a dispute say, proves nothing for it. */
function isProvedFile({ record, reading, proved }: AfterContext): boolean {
  if (proved === null || (record.topic !== null && proved.topic !== record.topic)) return false
  return reading.serial !== null && reading.serial === proved.serial
}

/** The certificate that was recorded before: by its serial, or by its expiry where that is missing. */
function isFormer({ record, reading, proved }: AfterContext): boolean {
  if (reading.serial !== null && hasSerial(record, reading.serial)) return true
  const { serial, expiry } = currentFacts(record)
  if (reading.serial !== null && serial !== null) return false
  if (reading.expiry === null || expiry === null) return false
  const isProved = proved !== null && Math.abs(reading.expiry - proved.notAfter) <= SAME_DAY
  return !isProved && Math.abs(reading.expiry - expiry) <= SAME_DAY
}

/** A new one is on its way, or the recorded one is not of this year. */
function isAwaited(context: AfterContext): boolean {
  const { record, proved, now } = context
  const { serial, expiry } = currentFacts(record)
  if (proved !== null && proved.serial !== serial) return true
  return expiry === null || expiry - now < YEAR.least || context.reading.serial !== serial
}

/** The recorded serial took another one's place within the last days: it is the renewal. */
function isJustRenewed({ record, now }: AfterContext): boolean {
  const { serial } = currentFacts(record)
  const seen = record.observations.filter((one) => one.serial !== null)
  const since = seen.filter((one) => one.serial === serial).map(({ at }) => at)
  const isOther = seen.some((one) => one.serial !== serial)
  return isOther && now - Math.min(...since) < CLOCKS.provedPending
}

function isAboutAYear({ reading, proved, now }: AfterContext): boolean {
  if (reading.expiry === null) return true
  if (proved !== null && reading.serial === proved.serial) {
    return Math.abs(reading.expiry - proved.notAfter) <= SAME_DAY
  }
  const left = reading.expiry - now
  return left >= YEAR.least && left <= YEAR.most
}

function holderOf({ record, records, reading }: AfterContext): CertificateRecord | null {
  const isIts = (one: CertificateRecord) =>
    one.id !== record.id && one.retired === null && one.topic === reading.topic
  return records.find(isIts) ?? null
}

function deviceResult({ device, reading, record }: AfterContext): DeviceResult {
  const sent = reading.topic ?? record.topic
  if (device === null || sent === null) return 'unknown'
  return device === sent ? 'agree' : 'differ'
}
