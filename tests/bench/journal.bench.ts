/**
 * Figures for the journal's own work: placing, hashing, checking. The database here is a double in
 * memory, so what a browser's disk adds is not in them; that is measured end to end.
 */
import { describe, it } from 'vitest'
import { verifyChain } from '../../lib/journal/chain'
import { emptyState, type Placed, place, type Row, toEntry } from '../../lib/journal/place'
import { createDisk } from '../journal/disk'
import { armed, NINE_58 } from '../journal/samples'

const MANY = 50_000
/** Each of these takes about a second. */
const FEW = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 }

function journal(count: number): { rows: Row[]; last: Placed } {
  const rows: Row[] = []
  let last = place(emptyState(), armed('mdm-push@contoso.com', NINE_58))
  rows.push(last.row)
  while (rows.length < count) {
    last = place(last.state, armed('mdm-push@contoso.com', NINE_58 + rows.length))
    rows.push(last.row)
  }
  return { rows, last }
}

describe('a journal of 50,000 events', () => {
  it('takes one more, and is checked as a whole', async ({ bench }) => {
    const { rows, last } = journal(MANY)
    const entries = rows.map(toEntry)
    await bench('placing one more event', () => {
      place(last.state, armed('mdm-push@contoso.com', NINE_58 + MANY))
    }).run()
    await bench('checking 50,000 entries of a pack', async () => {
      await verifyChain(entries, [])
    }).run(FEW)
  })

  it('is written and checked in a database in memory', { timeout: 60_000 }, async ({ bench }) => {
    const store = createDisk().start()
    const drafts = Array.from({ length: MANY }, (_, at) => armed(null, NINE_58 + at))
    await Promise.all(drafts.map((draft) => store.append(draft)))
    await bench('appending the next event', async () => {
      await store.append(armed(null, NINE_58 + MANY))
    }).run()
    await bench('checking what is stored', async () => {
      await store.verify('whole')
    }).run(FEW)
  })
})
