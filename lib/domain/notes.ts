/** The renewal note: a template with placeholders, whose empty parts drop out cleanly. */
export interface NoteParts {
  /** Milliseconds since the epoch; written as the local date. */
  now: number
  admin: string
  ticket: string
  organisation: string
  /** The journal's short head hash; empty while there is none. */
  journal: string
}

const PLACEHOLDER = /\{(date|admin|ticket|organisation|journal)\}/
const LEADING = /^[\s,;:.、。·–-]+/u
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '（': '）', '「': '」' }

/**
 * The note as it is typed into Apple's form. A placeholder without a value takes the words
 * before it along, so that no "ticket" stands there without a number.
 */
export function fillNotes(template: string, parts: NoteParts): string {
  const values: Record<string, string> = {
    date: localDate(parts.now),
    admin: oneLine(parts.admin),
    ticket: oneLine(parts.ticket),
    organisation: oneLine(parts.organisation),
    journal: oneLine(parts.journal),
  }
  // split() with a group: words, placeholder, words, placeholder, …, words.
  const pieces = template.split(PLACEHOLDER)
  let text = ''
  let orphan = ''
  for (let at = 0; at < pieces.length; at += 2) {
    const words = withoutOrphan(pieces[at] ?? '', orphan)
    const name = pieces[at + 1]
    const value = name === undefined ? '' : (values[name] ?? '')
    const isDropped = name !== undefined && value === ''
    orphan = isDropped ? closerOf(words) : ''
    if (!isDropped) text += words + value
  }
  return text.replace(LEADING, '').trimEnd()
}

/** YYYY-MM-DD where the person is: an auditor compares it with their calendar. */
export function localDate(now: number): string {
  const day = new Date(now)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The bracket that the dropped words opened and the next words would close. */
function closerOf(dropped: string): string {
  const opened = [...dropped].findLast((letter) => letter in CLOSING)
  const closer = opened === undefined ? '' : (CLOSING[opened] ?? '')
  return closer !== '' && dropped.lastIndexOf(closer) < dropped.lastIndexOf(opened ?? '')
    ? closer
    : ''
}

function withoutOrphan(words: string, closer: string): string {
  return closer !== '' && words.startsWith(closer) ? words.slice(closer.length) : words
}
