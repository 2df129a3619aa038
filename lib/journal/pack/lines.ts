/** A pack as lines of canonical JSON: header, heads, entries, and the digest over all of them. */
import { canonical, sha256Hex } from '../canonical'
import { type Entry, fromLine, headFromLine, toLine } from '../chain'
import type { SegmentHead } from '../head'
import { isHash } from '../link'
import { PACK_FORM, type Pack, type PackHeader } from './pack'

/** The JSON file. Ends with a line that holds the SHA-256 of everything before it. */
export function packToLines({ header, heads, entries }: Pack): string {
  const lines = [canonical(header), ...heads.map(toLine), ...entries.map(toLine)]
  const text = `${lines.join('\n')}\n`
  return `${text}${canonical({ sha256: sha256Hex(text) })}\n`
}

export interface ReadLines {
  header: PackHeader
  heads: SegmentHead[]
  entries: Entry[]
  /** The text is the one that was saved, to the letter. */
  isUnchanged: boolean
  /** A line that is neither a head nor an entry; entries after it are not read. */
  isCut: boolean
}

/** Null when it does not begin as a pack does. Never throws. */
export function packFromLines(text: string): ReadLines | null {
  const lines = text.split('\n')
  const header = headerFromLine(lines[0] ?? '')
  if (header === null) return null
  const isUnchanged = isSummed(text)
  const heads: SegmentHead[] = []
  const entries: Entry[] = []
  // The last two are the sum and what follows its line break: nothing.
  for (const line of lines.slice(1, -2)) {
    const head = entries.length === 0 ? headFromLine(line) : null
    const entry = head === null ? fromLine(line) : null
    if (head !== null) heads.push(head)
    else if (entry !== null) entries.push(entry)
    else return { header, heads, entries, isUnchanged, isCut: true }
  }
  return { header, heads, entries, isUnchanged, isCut: false }
}

function isSummed(text: string): boolean {
  const at = text.lastIndexOf('\n', text.length - 2) + 1
  const sum = canonical({ sha256: sha256Hex(text.slice(0, at)) })
  return text.slice(at) === `${sum}\n`
}

function headerFromLine(line: string): PackHeader | null {
  try {
    const value: Partial<PackHeader> = JSON.parse(line)
    return isHeader(value) && canonical(value) === line ? value : null
  } catch {
    return null
  }
}

/** Whatever is shown or relied on later has the type that it should have. */
function isHeader(value: Partial<PackHeader>): value is PackHeader {
  const { newest, names, zone } = value
  const isText = (one: unknown) => one === null || typeof one === 'string'
  return (
    value.pack === PACK_FORM &&
    typeof value.kind === 'string' &&
    typeof value.version === 'string' &&
    typeof value.language === 'string' &&
    isText(value.organisation) &&
    isText(value.browser) &&
    isText(value.policy) &&
    (value.key === null || /^04[0-9a-f]{128}$/.test(String(value.key))) &&
    Number.isFinite(value.savedAt) &&
    Number.isSafeInteger(value.first) &&
    Number.isSafeInteger(value.last) &&
    Number.isSafeInteger(newest?.seq) &&
    isHash(newest?.hash) &&
    (zone === null || (typeof zone?.name === 'string' && Number.isFinite(zone.offset))) &&
    typeof names === 'object' &&
    names !== null
  )
}
