/**
 * Independence is a property of where the second person's UID was read: from their own MDM page or
 * file, or from a record that was handed to them, which the renewer's may come from too.
 */
import type { CertificateRecord, Source } from '../domain/record'
import type { Saying } from './mac'

const OWN: ReadonlySet<Source> = new Set<Source>([
  'intune-graph',
  'intune-powershell',
  'intune-csv',
  'intune-page',
  'certificate',
])

/** A reading of one's own; a statement, a typed value or a policy is none. */
export function isOwnSource(source: Source): boolean {
  return OWN.has(source)
}

/** Whether this record holds a reading of one's own. What policy supplies stays supplied. */
export function isOwnRecord({ observations }: Pick<CertificateRecord, 'observations'>): boolean {
  return observations.some(({ source }) => isOwnSource(source))
}

/** What agreeing is called when every source is one's own, or not. */
export function agreeing(sources: readonly boolean[]): Saying {
  return sources.length > 0 && sources.every(Boolean) ? 'agrees' : 'agrees-shared'
}
