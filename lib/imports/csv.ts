/**
 * Comma, semicolon or tab separated values: `Export-Csv` (PowerShell 5.1 puts a `#TYPE` line
 * first) and the monitoring scripts' columns.
 */
import Papa from 'papaparse'
import {
  type ImportContext,
  type Importer,
  type ImportNote,
  type ImportResult,
  refused,
} from './result'
import { conclude } from './shared/conclude'
import { type Fields, fieldName, intuneDraft, isIdentified } from './shared/fields'

const SEPARATORS = [',', ';', '\t', '|']

export const csv: Importer = {
  id: 'csv',
  recognises: (text) => headerOf(text) !== null,
  read: readCsv,
}

interface Header {
  separator: string
  /** Line number of the header, from 0. */
  line: number
}

/** The first line that names an identity and something else, by whichever separator it does. */
function headerOf(text: string): Header | null {
  const lines = text.split('\n', 60)
  for (const [line, content] of lines.entries()) {
    const separator = SEPARATORS.find((sign) => isHeader(content.split(sign)))
    if (separator !== undefined) return { separator, line }
  }
  return null
}

function isHeader(cells: string[]): boolean {
  const names = cells.map((cell) => fieldName(cell.replace(/^\s*"|"\s*$/g, '')))
  return names.filter((name) => name !== null).length >= 2
}

function readCsv(text: string, context: ImportContext): ImportResult {
  const header = headerOf(text)
  if (header === null) return refused('nothing-recognisable')
  const rows = parse(text, header)
  const all = rows.slice(1).map((row) => fieldsOf(rows[0] ?? [], row))
  const told = all.filter(isIdentified)
  if (told.length === 0) return refused(all.length === 0 ? 'no-certificate' : 'no-topic-no-serial')
  const drafts = told.map((fields) => intuneDraft(fields, 'intune-csv'))
  return conclude('csv', drafts, skipped(all.length - told.length), context)
}

function parse(text: string, header: Header): string[][] {
  const body = text.split('\n').slice(header.line).join('\n')
  const result = Papa.parse<string[]>(body, {
    delimiter: header.separator,
    skipEmptyLines: 'greedy',
  })
  return result.data
}

function fieldsOf(header: string[], row: string[]): Fields {
  const fields: Fields = {}
  header.forEach((label, index) => {
    const name = fieldName(label)
    const value = row[index]?.trim() ?? ''
    if (name !== null && value !== '') fields[name] ??= value
  })
  return fields
}

function skipped(count: number): ImportNote[] {
  return count === 0 ? [] : [{ note: 'others-skipped', detail: String(count) }]
}
