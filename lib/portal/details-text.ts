/**
 * The subject DN behind a row's (i), out of text: wrapped anywhere, in any order, with any
 * separators. Used on what the page shows and on what a person pastes.
 */
import { parseSerial, type Serial } from '../domain/serial'
import { type Topic, topicFromGuid } from '../domain/topic'

export interface Details {
  topic: Topic
  serial: Serial | null
}

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
// Every kind of white space and invisible break: a DN may be broken in the middle of the guid.
const BREAKS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g

/** The text with everything taken out that a line break or a soft break may have put in. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(BREAKS, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/** How many subject DNs the text seems to hold: anything but one is no proof. */
export function countSubjects(text: string): number {
  return squeeze(text).match(/UID[=:]?com\.apple\.mgmt\./gi)?.length ?? 0
}

/**
 * The one certificate that `text` describes. Null when there is none, more than one, when the
 * CN's guid differs from the UID's, or when either is missing.
 */
export function readDetailsText(text: string): Details | null {
  const squeezed = squeeze(text)
  const guid = only(squeezed, `UID[=:]?com\\.apple\\.mgmt\\.External\\.(${GUID})`)
  const named = only(squeezed, `CN[=:]?APSP:(${GUID})`)
  if (guid === null || guid !== named || countSubjects(text) !== 1) return null
  return { topic: topicFromGuid(guid), serial: readSerial(text) }
}

/** The one guid that the pattern finds; null when there is none, or a second one. */
function only(text: string, pattern: string): string | null {
  const found = [...text.matchAll(new RegExp(pattern, 'gi'))]
  return found.length === 1 ? (found[0]?.[1]?.toLowerCase() ?? null) : null
}

/** With a shorter number a line break has probably cut it: no serial rather than a wrong one. */
const SHORTEST_SERIAL = 12

/**
 * The label and the number may stand on two lines; colons and spaces may part its bytes. Where
 * more hex digits follow after a gap, a line break may have cut the number: then there is none.
 */
function readSerial(text: string): Serial | null {
  const visible = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
  const after = /Serial\s*(?:Number|No\.?)?\s*[:=]?\s*([\s\S]{0,80})/i.exec(visible)?.[1] ?? ''
  const bytes = /^(?:0x)?[0-9a-f]{1,2}(?:[ :][0-9a-f]{2}\b){5,8}/i.exec(after)?.[0]
  const number = bytes ?? /^(?:0x)?[0-9a-f]+\b/i.exec(after)?.[0] ?? ''
  const goesOn = /^[\s:]*[0-9a-f]+(?![\w=])/i.test(after.slice(number.length))
  const digits = number.replace(/^0x|\W/gi, '').length
  return goesOn || digits < SHORTEST_SERIAL ? null : parseSerial(number)
}
