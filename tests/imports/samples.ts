/** What the sample exports in tests/fixtures say, and how tests read them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Reading } from '../../lib/domain/record'
import { parseSerial, type Serial } from '../../lib/domain/serial'
import { parseTopic, type Topic } from '../../lib/domain/topic'
import type { ImportContext, ImportResult } from '../../lib/imports'

const FIXTURES = resolve(import.meta.dirname, '../fixtures')

export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(FIXTURES, path)))
}

export function textOf(path: string): string {
  return readFileSync(resolve(FIXTURES, path), 'utf8')
}

export function topicOf(guid: string): Topic {
  const topic = parseTopic(`com.apple.mgmt.External.${guid}`)
  if (topic === null) throw new Error(`${guid} is no guid`)
  return topic
}

export function serialOf(text: string): Serial {
  const serial = parseSerial(text)
  if (serial === null) throw new Error(`${text} is no serial`)
  return serial
}

export const CONTOSO_GUID = '4d2db6f6-bec4-48d8-8f23-8e902e1276fb'
export const FABRIKAM_GUID = '20a29fdc-0b24-409d-8cef-d78a964133e2'
export const CONTOSO = topicOf(CONTOSO_GUID)
export const FABRIKAM = topicOf(FABRIKAM_GUID)

/** The day of the Graph samples. */
export const JULY: ImportContext = { now: Date.UTC(2026, 6, 17, 16) }
/** The day of the admin center's sample. */
export const NOVEMBER: ImportContext = { now: Date.UTC(2025, 10, 7, 9) }

export const CONTOSO_READING: Reading = {
  mdm: 'intune',
  source: 'intune-graph',
  topic: CONTOSO,
  serial: serialOf('6DBBD018B25C7F76'),
  expiry: Date.UTC(2026, 8, 11, 14, 39, 25),
  account: 'mdm-push@example.com',
  organisation: null,
}

export const FABRIKAM_READING: Reading = {
  mdm: 'intune',
  source: 'intune-page',
  topic: FABRIKAM,
  serial: serialOf('21F9C0FA49829B2B'),
  expiry: Date.UTC(2026, 10, 7),
  account: 'mdm-push@example.com',
  organisation: null,
}

/** The readings of a result that must have some. */
export function readingsOf(result: ImportResult): Reading[] {
  if (result.kind !== 'readings')
    throw new Error(`expected readings, got ${JSON.stringify(result)}`)
  return result.readings
}

/** The reason of a result that must be a refusal. */
export function reasonOf(result: ImportResult): string {
  return result.kind === 'refused' ? result.reason : `not refused but ${result.kind}`
}

/** The ids of a result's notes. */
export function notesOf(result: ImportResult): string[] {
  return result.kind === 'refused' ? [] : result.notes.map(({ note }) => note)
}
