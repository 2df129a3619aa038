/**
 * Graph's answer about the push certificate as JSON: bare, in `value`, in an array, several, with
 * log text around. Backup tools write the same object without its topic.
 */

import { type ImportContext, type Importer, type ImportResult, refused } from './result'
import { conclude } from './shared/conclude'
import { type Fields, fieldName, intuneDraft, isIdentified } from './shared/fields'
import { jsonObjects } from './shared/json-objects'

const ANCHOR = /"(?:topicIdentifier|certificateSerialNumber|appleIdentifier)\\?"\s*:/i
const ERROR = /"error"\s*:\s*\{|"code"\s*:\s*"(?:ResourceNotFound|Forbidden|NotFound)"/i
const EMPTY = /^\s*\{[^{}]*"value"\s*:\s*(?:\[\s*\]|null)\s*\}\s*$/

export const graphJson: Importer = {
  id: 'graph-json',
  recognises: (text) =>
    ANCHOR.test(text) || (ERROR.test(text) && /graph|code/i.test(text)) || EMPTY.test(text),
  read: readGraphJson,
}

function readGraphJson(text: string, context: ImportContext): ImportResult {
  if (!ANCHOR.test(text)) return readError(text)
  const { objects, cut } = jsonObjects(text, ANCHOR)
  const all = objects.map(fieldsOf).filter((fields) => Object.keys(fields).length > 0)
  const told = all.filter(isIdentified)
  if (told.length > 0) {
    const stripped = told.some((fields) => fields.topic === undefined)
    const drafts = told.map((fields) => intuneDraft(fields, 'intune-graph'))
    const notes = stripped ? [{ note: 'topic-stripped' as const, detail: '' }] : []
    return conclude('graph-json', drafts, notes, context)
  }
  if (cut) return refused('truncated-json')
  return refused(all.length === 0 ? 'no-certificate' : 'no-topic-no-serial')
}

function readError(text: string): ImportResult {
  if (/forbidden|unauthorized|authorization|accessdenied|\b40[13]\b/i.test(text)) {
    return refused('no-permission')
  }
  const absent = /notfound|not found|\b404\b/i.test(text) || EMPTY.test(text)
  return refused(absent ? 'no-certificate' : 'nothing-recognisable')
}

function fieldsOf(object: Record<string, unknown>): Fields {
  const fields: Fields = {}
  for (const [key, value] of Object.entries(object)) {
    const name = fieldName(key)
    const text = asText(value)
    if (name !== null && text !== '') fields[name] ??= text
  }
  return fields
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  // PowerShell 5.1 also writes dates as {"value": "/Date(…)/", "DateTime": "…"}.
  const inner = value !== null && typeof value === 'object' && 'value' in value ? value.value : ''
  return typeof inner === 'string' ? inner : ''
}
