/**
 * Reads the (i)s of the list: one opened by the person teaches the shape, the others follow,
 * likely rows first, until the task's row is found or all are read. Any doubt stops it.
 */

import { CLOCKS } from '../domain/clocks'
import { readingOrder } from '../domain/likely'
import type { TaskRecord } from '../domain/tab'
import type { Proof } from '../domain/verdict'
import type { ReadingState } from '../guards/guard'
import { type DetailsReader, pause } from '../portal/details-reader'
import type { ListProofs } from '../portal/list-proofs'
import type { Row } from '../portal/rows'

type Stop = Extract<ReadingState, { kind: 'stopped' }>['why']

export interface ReadingHost {
  proofs: ListProofs
  record(): TaskRecord | null
  /** The list as it stands now, read afresh; ends the proofs if it changed. */
  look(): void
  /** Something was read, or reading began or ended. */
  changed(): void
}

export class ListReading {
  state: ReadingState = { kind: 'untaught' }
  readonly #host: ReadingHost
  readonly #reader: DetailsReader
  #stopAsked = false
  /** The (i) that the person opened last: what it opened may still be open. */
  #opened: HTMLElement | null = null
  /** Two answers were awaited at once, or one never came: a late one may still arrive. */
  #unsureUntil = 0

  constructor(reader: DetailsReader, host: ReadingHost) {
    this.#reader = reader
    this.#host = host
  }

  get isRunning(): boolean {
    return this.state.kind === 'reading'
  }

  /** The person pressed something that opens a row's details. */
  async personOpens(row: Row, control: HTMLElement): Promise<void> {
    const { proofs } = this.#host
    const reader = this.#reader
    if (reader.busy) {
      reader.interrupt()
      return this.#beUnsure()
    }
    // A late answer to an earlier press may still arrive: what opens now cannot be told from it.
    const isUnsure = this.#isUnsure()
    const isOpen = reader.open().length > 0
    const { generation } = proofs
    const result = await reader.awaitAnswer(row.element)
    if ('failure' in result) return this.#noAnswer(result.failure, isOpen)
    if (isUnsure) return this.#stop('ambiguous')
    this.#host.look()
    if (generation !== proofs.generation) return this.#stop('list_changed')
    proofs.learn(row, control)
    this.#opened = control
    this.#take(row, result.details)
    this.state = this.#taught()
    this.#host.changed()
    if (proofs.canPress && !this.#isFound() && this.#host.record() !== null)
      await this.readRows(false)
  }

  /** With details open before, the press may have been meant to close them: no answer was to come. */
  #noAnswer(failure: Stop, wasOpen: boolean): void {
    if (failure === 'timeout') this.#beUnsure()
    if (!wasOpen) this.#stop(failure)
  }

  /** Reads the rows not read yet; all of them, or up to the task's row. */
  async readRows(all: boolean): Promise<void> {
    const { proofs } = this.#host
    const reader = this.#reader
    if (this.isRunning || reader.busy || !proofs.canPress) return
    const generation = proofs.generation
    const places = this.#unread()
    this.#stopAsked = false
    this.#progress(0, places.length)
    if (this.#opened !== null && !(await reader.close(this.#opened))) return this.#giveUp()
    for (const [done, place] of places.entries()) {
      this.#progress(done, places.length)
      const row = proofs.rows[place]
      const why = row === undefined ? 'list_changed' : await this.readRow(row, generation)
      if (why !== null) return proofs.canPress ? this.#stop(why) : undefined
      if (!all && this.#isFound()) break
    }
    this.state = { kind: 'idle' }
    this.#host.changed()
  }

  /** Reads one row and closes it again; null when it went well. */
  async readRow(row: Row, generation = this.#host.proofs.generation): Promise<Stop | null> {
    const { proofs } = this.#host
    const reader = this.#reader
    const icon = proofs.iconOf(row)
    if (icon === null || reader.busy || this.#isUnsure()) return 'ambiguous'
    const result = await reader.read(icon, row.element)
    this.#host.look()
    if ('failure' in result) {
      if (result.failure === 'timeout') this.#beUnsure()
      return this.#stopAsked ? 'asked' : result.failure
    }
    if (generation !== proofs.generation) return 'list_changed'
    this.#take(row, result.details)
    const isClosed = await reader.close(icon)
    if (this.#stopAsked) return 'asked'
    this.#host.look()
    if (generation !== proofs.generation) return 'list_changed'
    if (isClosed) return null
    this.#giveUp()
    return 'not_empty'
  }

  /** Reads a row that was read before; null when it could not be read now. */
  async readAgain(row: Row): Promise<Proof | null> {
    const icon = this.#host.proofs.iconOf(row)
    if (icon !== null && !(await this.#reader.close(icon))) {
      this.#giveUp()
      return null
    }
    return (await this.readRow(row)) === null ? this.#host.proofs.proofOf(row) : null
  }

  /** Exactly one certificate's details are open, and they are this one's. */
  isShown(topic: Proof['topic']): boolean {
    const [shown, another] = this.#reader.open()
    return another === undefined && shown?.details?.topic === topic
  }

  /** Reads one row because the person asked; says why not when it fails. */
  async readOne(row: Row): Promise<void> {
    const why = await this.readRow(row)
    if (why !== null && this.#host.proofs.canPress) this.#stop(why)
    this.#host.changed()
  }

  /** A press of the person on the page, or a change of it, while reading. */
  interrupt(why: Stop): void {
    if (!this.isRunning && !this.#reader.busy) return
    this.#stopAsked = why === 'asked'
    this.#reader.interrupt()
    this.#beUnsure()
    if (this.isRunning) this.#stop(why)
  }

  /** The list's proofs have ended: what was learnt of the (i) still holds. */
  restart(): void {
    const { proofs } = this.#host
    if (this.isRunning) return
    this.state = proofs.icon === null ? { kind: 'untaught' } : this.#taught()
  }

  get isAllRead(): boolean {
    return this.#host.proofs.rows.length > 0 && this.#unread().length === 0
  }

  #taught(): ReadingState {
    return this.#host.proofs.canPress ? { kind: 'idle' } : { kind: 'by-hand' }
  }

  #take(row: Row, details: { topic: Proof['topic']; serial: Proof['serial'] }): void {
    this.#host.proofs.prove(row, { ...details, at: Date.now() })
    this.#host.changed()
  }

  #unread(): number[] {
    const { proofs } = this.#host
    const order = readingOrder(proofs.rows, this.#host.record())
    return order.filter((place) => {
      const row = proofs.rows[place]
      return row !== undefined && proofs.proofOf(row) === null
    })
  }

  #isFound(): boolean {
    const topic = this.#host.record()?.topic ?? null
    const { proofs } = this.#host
    return topic !== null && proofs.rows.some((row) => proofs.proofOf(row)?.topic === topic)
  }

  #progress(done: number, of: number): void {
    this.state = { kind: 'reading', done, of }
    this.#host.changed()
  }

  /** What is open cannot be closed by a script: the person opens the rows one by one. */
  #giveUp(): void {
    if (this.#host.proofs.icon !== null) this.#host.proofs.icon.isScriptLink = true
    this.state = { kind: 'by-hand' }
    this.#host.changed()
  }

  #stop(why: Stop): void {
    this.state = { kind: 'stopped', why }
    this.#host.changed()
  }

  #isUnsure(): boolean {
    return performance.now() < this.#unsureUntil
  }

  #beUnsure(): void {
    this.#unsureUntil = performance.now() + CLOCKS.detailsTimeout
    void pause(CLOCKS.detailsTimeout).then(() => this.#host.changed())
  }
}
