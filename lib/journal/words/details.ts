/** What an event says beside its sentence: labelled values, in a fixed order, as plain text. */
import type { Text } from '../../words/notice'
import { freeText, type Names, personText } from './people'
import { plain } from './plain'

export interface Detail {
  label: Text
  value: string | Text
  /** Codes that are compared letter by letter. */
  isCode: boolean
}

const PEOPLE: Readonly<Record<string, Text>> = { account: ['journal_field_account'] }

const CODES: Readonly<Record<string, Text>> = {
  topic: ['journal_field_topic'],
  pasted: ['journal_field_pasted'],
  serial: ['journal_field_serial'],
}

const TEXTS: Readonly<Record<string, Text>> = {
  ticket: ['journal_field_ticket'],
  reason: ['journal_field_reason'],
  problem: ['journal_field_problem'],
  outcome: ['journal_field_outcome'],
}

/** Empty where an event has none, or is none. */
export function detailsOf(event: unknown, names: Names): Detail[] {
  const data: unknown = typeof event === 'object' && event !== null && Reflect.get(event, 'data')
  if (typeof data !== 'object' || data === null) return []
  const value = (key: string): unknown => (Object.hasOwn(data, key) ? Reflect.get(data, key) : null)
  const people = Object.entries(PEOPLE)
    .filter(([key]) => typeof value(key) === 'object' && value(key) !== null)
    .map(([key, label]) => ({ label, value: personText(value(key), names), isCode: false }))
  const texts = [...Object.entries(CODES), ...Object.entries(TEXTS)]
    .map(([key, label]) => ({
      label,
      value: freeText(value(key), names),
      isCode: Object.hasOwn(CODES, key),
    }))
    .filter((detail) => detail.value !== '')
  return [...people, ...texts]
}

/** The words that the person saw; '' where nothing was shown. */
export function shownWords(event: unknown, names: Names): string {
  const shown: unknown = typeof event === 'object' && event !== null && Reflect.get(event, 'shown')
  return typeof shown === 'string' ? freeText(shown, names) : ''
}

/** The kind as it is written in the data. */
export function kindOf(event: unknown): string {
  return typeof event === 'object' && event !== null ? plain(Reflect.get(event, 'kind')) : ''
}
