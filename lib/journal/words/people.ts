/** People whom the chain knows by digest: their text where it is still kept, else that it is gone. */
import type { Text } from '../../words/notice'
import { readable } from '../personal'
import { plain } from './plain'

/** Texts by digest, as the background keeps them beside the chain. */
export type Names = Readonly<Record<string, string>>

/** A name or address; for one that was removed, its domain and the digest's beginning. */
export function personText(person: unknown, names: Names): string | Text {
  if (typeof person !== 'object' || person === null) return ['journal_person_unknown']
  const { domain, digest } = person as { domain?: unknown; digest?: unknown }
  const known = typeof digest === 'string' && Object.hasOwn(names, digest) ? names[digest] : null
  if (typeof known === 'string') return plain(known)
  const start = plain(digest).slice(0, 8)
  if (typeof domain === 'string' && domain !== '') {
    return ['journal_person_removed_at', plain(domain), start]
  }
  return ['journal_person_removed', start]
}

/** Free text with the addresses that are still known. */
export function freeText(value: unknown, names: Names): string {
  return plain(typeof value === 'string' ? readable(value, names) : value)
}
