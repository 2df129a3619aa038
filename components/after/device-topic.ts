/** The Topic that a device shows: copied by hand, from a profile, or from what a Mac prints. Pure. */
import { readFileFacts } from '../../lib/certificates/read-file'
import type { Topic } from '../../lib/domain/topic'
import { findTopics, plainText } from '../../lib/imports/shared/values'

export type DeviceReading =
  | { kind: 'topic'; topic: Topic }
  | { kind: 'none' }
  /** Several topics: which of them is the MDM's cannot be told. */
  | { kind: 'several' }

export function deviceTopic(text: string): DeviceReading {
  const bytes = new TextEncoder().encode(text)
  const facts = readFileFacts(bytes)
  const all = facts.is === 'profile' ? facts.topics : topicsIn(text)
  const [topic, second] = new Set(all)
  if (topic === undefined) return { kind: 'none' }
  return second === undefined ? { kind: 'topic', topic } : { kind: 'several' }
}

/** A device's profile, signed or not, as the text that stands for it; null for any other file. */
export function profileText(bytes: Uint8Array): string | null {
  const facts = readFileFacts(bytes)
  return facts.is === 'profile' ? facts.topics.join('\n') : null
}

/** Whether a text is a device's profile, pasted where the MDM's reading is asked. */
export function isProfile(text: string): boolean {
  return readFileFacts(new TextEncoder().encode(text)).is === 'profile'
}

function topicsIn(text: string): Topic[] {
  return findTopics(plainText(text)).map(({ value }) => value)
}
