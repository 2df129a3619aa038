/** The second person beside the renewer: their name, and the UID's end as their own source shows it. */
import { isSameName } from '../domain/release-grant'
import { type Topic, topicTail } from '../domain/topic'

export interface Witnessed {
  name: string
  /** The UID's last six characters. */
  tail: string
}

export type WitnessProblem = 'name-missing' | 'same-person' | 'tail-short' | 'disagrees'

const SHORTEST_NAME = 2

/** The first thing that is wrong; `renewer` is the name in the settings, empty when there is none. */
export function witnessProblem(
  { name, tail }: Witnessed,
  topic: Topic,
  renewer: string,
): WitnessProblem | null {
  const typed = tail.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if ([...name.trim()].length < SHORTEST_NAME) return 'name-missing'
  if (renewer.trim() !== '' && isSameName(name, renewer)) return 'same-person'
  if (!/^[0-9a-f]{6}$/.test(typed)) return 'tail-short'
  return typed === topicTail(topic) ? null : 'disagrees'
}
