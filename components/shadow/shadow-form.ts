/** What stands in the second person's page. Pure. */
import type { Topic } from '../../lib/domain/topic'
import type { Input } from '../records/outcome'

export interface ShadowTyped {
  challenge: string
  recordIds: readonly string[]
  /** What stands in the paste box. */
  text: string
  /** UIDs of what was pasted; not kept anywhere. */
  pasted: readonly Topic[]
  /** Something was pasted or dropped and read. */
  isRead: boolean
  isSigned: boolean
}

export const NOTHING_TYPED: ShadowTyped = {
  challenge: '',
  recordIds: [],
  text: '',
  pasted: [],
  isRead: false,
  isSigned: false,
}

/** The UIDs that were read, each once. */
export function topicsIn(inputs: readonly Pick<Input, 'result'>[]): Topic[] {
  const found = inputs.flatMap(({ result }) =>
    result.kind === 'readings' ? result.readings.flatMap(({ topic }) => topic ?? []) : [],
  )
  return [...new Set(found)]
}
