/** What a profile keeps of confirming, in memory; its key is a real one. */
import { newKeyPair, pointOf } from '../../lib/browser/shadow-keys'
import type { OwnKey, ShadowKept, ShadowStore } from '../../lib/browser/shadow-store'

export function createMemoryShadow(): ShadowStore {
  let kept: ShadowKept = { answered: [], past: [], dayList: null }
  let own: OwnKey | null = null
  return {
    read: async () => kept,
    update: async (change) => {
      kept = change(kept)
      return kept
    },
    key: async () => own,
    enrol: async () => {
      if (own === null) {
        const pair = await newKeyPair()
        own = { pair, point: await pointOf(pair.publicKey) }
      }
      return own
    },
  }
}
