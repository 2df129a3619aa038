/** Whose the rows are whose UID was read: asked of the background once for each UID. */
import { ask } from '../browser/content-link'
import type { Topic } from '../domain/topic'
import type { Facts } from '../guards/guard'
import type { Whose } from './facts-now'

export class WhoseBook {
  readonly known = new Map<Topic, Whose>()
  readonly #asked = new Set<Topic>()
  #wantName = false

  /** The records may have changed: everything is asked again; what is known stays shown meanwhile. */
  doubt(): void {
    this.#asked.clear()
    this.#wantName = false
  }

  /** The person asks for the names of the rows that are read. */
  nameAll(): void {
    this.doubt()
    this.#wantName = true
  }

  /** The questions that are still to be answered for these rows. */
  questions({ rows }: Facts): Promise<void>[] {
    const topics = rows.flatMap(({ proof }) => proof?.topic ?? [])
    return topics.filter((topic) => !this.#asked.has(topic)).map((topic) => this.#askFor(topic))
  }

  async #askFor(topic: Topic): Promise<void> {
    this.#asked.add(topic)
    this.learn(topic, await ask({ type: 'portal/whose', topic, wantName: this.#wantName }))
  }

  /** A name that was asked for stays, as long as the relation is the same. */
  learn(topic: Topic, whose: Whose): void {
    const known = this.known.get(topic)
    const name = whose.name ?? (known?.relation === whose.relation ? known.name : null)
    this.known.set(topic, { ...whose, name })
  }
}
