/**
 * What `… | Format-List` prints: `Name : value`, one property a line, several objects below each
 * other, long values wrapped. The older module writes camelCase and may lack the serial.
 */

import { type ImportContext, type Importer, type ImportResult, refused } from './result'
import { conclude } from './shared/conclude'
import { type Fields, fieldName, intuneDraft, isIdentified } from './shared/fields'

const LINE = /^[ \t>|]*([A-Za-z@][\w.@]{0,60})[ \t]*:(?!\/\/)[ \t]?(.*)$/
const KNOWN =
  /^[ \t>|]*(?:AppleIdentifier|TopicIdentifier|CertificateSerialNumber|ExpirationDateTime)[ \t]*:/im

export const powershellList: Importer = {
  id: 'powershell-list',
  recognises: (text) => KNOWN.test(text),
  read: readList,
}

function readList(text: string, context: ImportContext): ImportResult {
  const blocks = blocksOf(text)
  const told = blocks.filter(isIdentified)
  if (told.length > 0) {
    const drafts = told.map((fields) => intuneDraft(fields, 'intune-powershell'))
    return conclude('powershell-list', drafts, [], context)
  }
  if (/(?:\.\.\.|…)[ \t]*$/m.test(text)) return refused('truncated-table')
  return refused(isOlderModule(text) ? 'old-module-no-topic' : 'no-topic-no-serial')
}

/** The older module kept Graph's own spelling. */
function isOlderModule(text: string): boolean {
  return /^[ \t]*(?:appleIdentifier|expirationDateTime)[ \t]*:/m.test(text)
}

/** One object's values each; a name that comes again begins the next object. */
function blocksOf(text: string): Fields[] {
  const blocks: Fields[] = []
  let seen = new Set<string>()
  let block: Fields = {}
  for (const { key, value } of entries(text)) {
    if (seen.has(key)) {
      blocks.push(block)
      block = {}
      seen = new Set()
    }
    seen.add(key)
    const name = fieldName(key)
    if (name !== null && value !== '') block[name] ??= value
  }
  return [...blocks, block]
}

/** Names (lower case) with their values, wrapped lines joined: PowerShell wraps between any two characters. */
function entries(text: string): { key: string; value: string }[] {
  const found: { key: string; value: string }[] = []
  let open = false
  for (const line of text.split('\n')) {
    const match = LINE.exec(line)
    const last = found.at(-1)
    if (match !== null) found.push({ key: (match[1] ?? '').toLowerCase(), value: match[2] ?? '' })
    else if (open && last !== undefined && isContinuation(line)) last.value += line.trim()
    open = match !== null || (open && isContinuation(line))
  }
  return found.map(({ key, value }) => ({ key, value: value.trim() }))
}

function isContinuation(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:PS |>>|[-*=#]{3})/.test(line)
}
