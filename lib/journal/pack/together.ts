/** What of a checked pack may be shown: nothing from the first broken link on. */
import type { Entry } from '../chain'
import type { CheckedPack } from './check-pack'

export function trustedEntries({ chain, pack }: CheckedPack): Entry[] {
  if (chain.ok) return pack.entries
  // Of a pack with entries in disorder not even the numbers say anything: the first ones count.
  const until = pack.entries.findIndex(({ seq }) => !(seq < chain.seq))
  return until < 0 ? pack.entries : pack.entries.slice(0, until)
}
