/** Records and readings for tests of the domain; every field can be overridden. */
import type { CertificateRecord, Observation, Reading } from '../../lib/domain/record'
import { parseSerial, type Serial } from '../../lib/domain/serial'
import { parseTopic, type Topic } from '../../lib/domain/topic'

export const DAY = 24 * 60 * 60 * 1000
export const NOW = Date.UTC(2026, 10, 21, 10)

/** A topic whose guid ends in `tail` (up to 12 hex digits). */
export function topic(tail: string): Topic {
  const parsed = parseTopic(
    `com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-${tail.padStart(12, '0')}`,
  )
  if (parsed === null) throw new Error(`${tail} is not hexadecimal`)
  return parsed
}

export function serial(text: string): Serial {
  const parsed = parseSerial(text)
  if (parsed === null) throw new Error(`${text} is no serial`)
  return parsed
}

export function reading(over: Partial<Reading> = {}): Reading {
  return {
    mdm: 'intune',
    source: 'intune-graph',
    topic: topic('a'),
    serial: serial('A1'),
    expiry: NOW + 100 * DAY,
    account: 'mdm-push@contoso.com',
    organisation: null,
    ...over,
  }
}

export function observation(over: Partial<Observation> = {}): Observation {
  return {
    source: 'intune-graph',
    at: NOW - 30 * DAY,
    serial: serial('A1'),
    expiry: NOW + 100 * DAY,
    account: 'mdm-push@contoso.com',
    by: null,
    ...over,
  }
}

export function record(over: Partial<CertificateRecord> = {}): CertificateRecord {
  return {
    id: 'r1',
    organisation: 'Contoso',
    mdm: 'intune',
    topic: topic('a'),
    observations: [observation()],
    retired: null,
    disputedWith: null,
    ...over,
  }
}

/** A context whose ids are new-1, new-2, … */
export function context(now = NOW): { now: number; newId(): string } {
  let count = 0
  return { now, newId: () => `new-${++count}` }
}
