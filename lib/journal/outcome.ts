/** What became of a renewal, read from its events alone: never more than they show. */
import type { JournalEvent } from './event'

export type Outcome =
  /** The only green: the MDM shows the renewed certificate, under the recorded UID. */
  | 'proved'
  /** The row was proved and pressed, a file went in, the list came back; all without a release. */
  | 'renewed'
  /** Renewed, but on somebody's word: a release stood in for a proof. */
  | 'renewed-by-release'
  /** The file went in; that it was finished was not seen. */
  | 'uploaded'
  | 'pressed'
  | 'created'
  | 'revoked'
  | 'alarm'
  | 'stopped'
  | 'held'
  | 'looked'

interface Seen {
  armed: string | null
  pressed: string | null
  isByRelease: boolean
  used: Set<string>
  isUploaded: boolean
  isFinished: boolean
  isProved: boolean
  isHeld: boolean
  ended: string | null
}

const NOTHING: Seen = {
  armed: null,
  pressed: null,
  isByRelease: false,
  used: new Set(),
  isUploaded: false,
  isFinished: false,
  isProved: false,
  isHeld: false,
  ended: null,
}

export function outcomeOf(entries: readonly { event: JournalEvent }[]): Outcome {
  const seen: Seen = { ...NOTHING, used: new Set() }
  for (const { event } of entries) look(seen, event)
  if (seen.isProved) return 'proved'
  if (seen.used.has('revoke')) return 'revoked'
  if (seen.used.has('create') && seen.isUploaded) return 'created'
  if (seen.ended === 'alarm') return 'alarm'
  if (seen.pressed !== null && seen.isUploaded) return uploaded(seen)
  if (seen.used.has('unguarded') && seen.isUploaded) return 'renewed-by-release'
  if (seen.ended !== null && seen.ended !== 'finished') return 'stopped'
  if (seen.pressed !== null) return 'pressed'
  return seen.isHeld ? 'held' : 'looked'
}

function uploaded(seen: Seen): Outcome {
  if (seen.isByRelease) return 'renewed-by-release'
  return seen.isFinished ? 'renewed' : 'uploaded'
}

function look(seen: Seen, event: JournalEvent): void {
  switch (event.kind) {
    case 'held':
      seen.isHeld = true
      break
    case 'renewal-armed':
      seen.armed = event.data.topic
      break
    case 'renew-pressed':
      // A press that nothing proved, or of another UID than the one proved, went by a release.
      seen.isByRelease = seen.armed === null || seen.armed !== event.data.topic
      seen.pressed = event.data.topic
      Object.assign(seen, { armed: null, isUploaded: false, isFinished: false, ended: null })
      break
    case 'release-used':
      seen.used.add(event.data.release)
      break
    case 'renewal-proved':
      seen.isProved = event.data.topic !== null
      break
    case 'renewal-not-proved':
      seen.isProved = false
      break
    case 'file-let-in':
      seen.isUploaded = true
      if (event.data.release !== null) seen.isByRelease = true
      break
    case 'ended':
      if (event.data.what === 'release') break
      seen.ended = event.data.why
      seen.isFinished = event.data.why === 'finished'
      break
    default:
  }
}
