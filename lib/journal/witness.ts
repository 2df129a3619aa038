/**
 * Whether this profile ever had a journal, kept where a deletion of the journal's database leaves
 * it alone: an empty database is a first day only where nothing was written before.
 */
import type { StoreOptions } from './store'

export interface Witness {
  /** Never rejects: without an answer a first day is assumed, and nothing is held up. */
  wasThere(): Promise<boolean>
  /** Something is on disk now. Never rejects. */
  keep(): Promise<void>
}

export function createWitness({ witness }: Pick<StoreOptions, 'witness'>): Witness {
  let isKnown = false
  const read = async () => (await witness?.read().catch(() => false)) ?? false
  return {
    async wasThere() {
      isKnown ||= await read()
      return isKnown
    },
    async keep() {
      if (isKnown) return
      isKnown = true
      await witness?.keep().catch(() => undefined)
    },
  }
}
