/** The reading of a fake list, without a guarded frame around it. */
import { vi } from 'vitest'
import type { TaskRecord } from '../../lib/domain/tab'
import type { Topic } from '../../lib/domain/topic'
import { DetailsReader } from '../../lib/portal/details-reader'
import { ListProofs } from '../../lib/portal/list-proofs'
import { readPage } from '../../lib/portal/reading'
import type { Row } from '../../lib/portal/rows'
import { ListReading } from '../../lib/runtime/list-reading'
import { RECORD } from '../guards/facts-builder'
import { type Drawn, drawList, icons, presses, TOPICS } from './fake-list'

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

export class Bench {
  proofs = new ListProofs()
  reader = new DetailsReader(document, null, (press) => press())
  task: TaskRecord | null = { ...RECORD, topic: TOPICS[3] as Topic }
  states: string[] = []
  reading: ListReading

  constructor() {
    this.reading = new ListReading(this.reader, {
      proofs: this.proofs,
      record: () => this.task,
      look: () => this.look(),
      changed: () => this.states.push(this.reading.state.kind),
    })
    this.look()
  }

  look(): void {
    if (this.proofs.update(readPage(document, null).rows)) this.reading.interrupt('list_changed')
  }

  row(place: number): Row {
    return this.proofs.rows[place] as Row
  }

  /** The person presses the (i) of a row: the page hears it, then the guard waits. */
  open(place: number): Promise<void> {
    const waiting = this.reading.personOpens(this.row(place), icons()[place] as HTMLElement)
    icons()[place]?.click()
    return waiting
  }

  read(): (string | null)[] {
    return this.proofs.rows.map((row) => {
      const topic = this.proofs.proofOf(row)?.topic
      return topic ? 'abcd'.charAt(TOPICS.indexOf(topic)) : null
    })
  }
}

export function bench(count = 4, drawn: Drawn = {}): Bench {
  presses.length = 0
  drawList(count, drawn)
  return new Bench()
}
