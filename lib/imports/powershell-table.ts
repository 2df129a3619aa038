/**
 * PowerShell's tables: the one that appears without `| fl`, cut at the window's edge, and the
 * `Name  Value` hashtable of Invoke-MgGraphRequest, whose long values may be cut as well.
 * A cut value is never completed by guessing: the paste is refused.
 */

import { type ImportContext, type Importer, type ImportResult, refused } from './result'
import { conclude } from './shared/conclude'
import { type FieldName, type Fields, fieldName, intuneDraft, isIdentified } from './shared/fields'

const PROPERTY =
  '(?:AppleIdentifier|TopicIdentifier|CertificateSerialNumber|ExpirationDateTime|CertificateUploadStatus|LastModifiedDateTime|Certificate|Id)'
const HEADER = new RegExp(`^[ \\t]*${PROPERTY}(?:[ \\t]+(?:${PROPERTY}|[\\w.…]+))+[ \\t]*$`, 'i')
const RULE = /^[ \t]*-{2,}(?:[ \t]+-{2,})*[ \t]*$/
const PAIR =
  /^[ \t]*(AppleIdentifier|TopicIdentifier|CertificateSerialNumber|ExpirationDateTime|LastModifiedDateTime)[ \t]+(\S.*)$/i

export const powershellTable: Importer = {
  id: 'powershell-table',
  recognises: (text) => headerAt(lines(text)) >= 0 || pairs(text).length >= 2,
  read: readTable,
}

function readTable(text: string, context: ImportContext): ImportResult {
  const header = headerAt(lines(text))
  // The table that appears by itself has no room for the topic's column.
  if (header >= 0 && !/TopicIdentifier/i.test(lines(text)[header] ?? '')) {
    return refused('truncated-table')
  }
  const found = header >= 0 ? columns(lines(text), header) : blocksOf(text)
  if (found.some((fields) => isCut(fields.topic) || isCut(fields.serial))) {
    return refused('truncated-table')
  }
  const told = found.filter(isIdentified)
  if (told.length === 0) return refused('truncated-table')
  const drafts = told.map((fields) => intuneDraft(withoutCut(fields), 'intune-powershell'))
  return conclude('powershell-table', drafts, [], context)
}

function lines(text: string): string[] {
  return text.split('\n')
}

/** A line of property names over a line of dashes. */
function headerAt(all: string[]): number {
  return all.findIndex((line, index) => RULE.test(all[index + 1] ?? '') && HEADER.test(line))
}

function isCut(value: string | undefined): boolean {
  return value !== undefined && /(?:\.{2,}|…)\s*$/.test(value)
}

function withoutCut(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isCut(value)))
}

/** Rows by the columns' places, which the line of dashes shows. */
function columns(all: string[], header: number): Fields[] {
  const starts = [...(all[header + 1] ?? '').matchAll(/-+/g)].map((match) => match.index)
  const names = cells(all[header] ?? '', starts).map((name) => fieldName(name))
  const rows = all.slice(header + 2)
  const end = rows.findIndex((row) => row.trim() === '')
  return rows.slice(0, end < 0 ? undefined : end).map((row) => rowFields(row, starts, names))
}

/** A row whose words run over the columns' edges was changed on its way here: nothing is read. */
function rowFields(row: string, starts: number[], names: (FieldName | null)[]): Fields {
  const fields: Fields = {}
  if (starts.some((start) => start > 0 && /\S/.test(row[start - 1] ?? ''))) return fields
  cells(row, starts).forEach((cell, index) => {
    const name = names[index] ?? null
    if (name !== null && cell !== '') fields[name] ??= cell
  })
  return fields
}

function cells(line: string, starts: number[]): string[] {
  return starts.map((start, index) => line.slice(start, starts[index + 1]).trim())
}

function pairs(text: string): { key: string; value: string }[] {
  return lines(text).flatMap((line) => {
    const match = PAIR.exec(line)
    return match === null ? [] : [{ key: match[1] ?? '', value: (match[2] ?? '').trim() }]
  })
}

function blocksOf(text: string): Fields[] {
  const blocks: Fields[] = [{}]
  for (const { key, value } of pairs(text)) {
    const name = fieldName(key)
    if (name === null) continue
    if (blocks.at(-1)?.[name] !== undefined) blocks.push({})
    const block = blocks.at(-1)
    if (block !== undefined) block[name] = value
  }
  return blocks
}
