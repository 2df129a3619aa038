/**
 * The proofs of one list generation. Identical rows can be reused by the page for another
 * certificate without a visible change, so a proof belongs to the list as it stood: any
 * change of it that is not a details panel ends every proof.
 */
import type { Proof, RowFacts } from '../domain/verdict'
import { findIcon, type IconShape, learnIcon } from './details-icon'
import { isSameList, type Row } from './rows'

export class ListProofs {
  rows: readonly Row[] = []
  /** Counts up with every generation; whoever waited across a change can tell. */
  generation = 0
  icon: IconShape | null = null
  #proofs = new Map<Element, Proof>()

  /** Takes a new reading of the list; true when it ended the proofs. */
  update(rows: readonly Row[]): boolean {
    const same = isSameList(this.rows, rows)
    // What was first read stays the measure: text that details added to a row is not its own.
    if (same) return false
    this.rows = rows
    this.end()
    return true
  }

  end(): void {
    this.generation++
    this.#proofs.clear()
  }

  prove(row: Row, proof: Proof): void {
    this.#proofs.set(row.element, proof)
  }

  unprove(row: Row): void {
    this.#proofs.delete(row.element)
  }

  proofOf(row: Row): Proof | null {
    return this.#proofs.get(row.element) ?? null
  }

  rowOf(element: Element): Row | null {
    return this.rows.find((row) => row.element.contains(element)) ?? null
  }

  learn(row: Row, control: HTMLElement): void {
    this.icon = learnIcon(row.element, control)
  }

  iconOf(row: Row): HTMLElement | null {
    // In a row drawn with pictures only, the learnt place might be Revoke: nothing is pressed there.
    const isNamed = hasWords(row)
    return this.icon === null || !isNamed ? null : findIcon(row.element, this.icon)
  }

  /** Whether the guard may press (i)s by itself; a row without one just like it is left out. */
  get canPress(): boolean {
    return this.icon !== null && !this.icon.isScriptLink
  }

  facts(row: Row): RowFacts {
    const proof = this.proofOf(row)
    const twin = (other: Row) =>
      other.element !== row.element && this.proofOf(other)?.topic === proof?.topic
    return { isServer: row.isServer, proof, hasTwin: proof !== null && this.rows.some(twin) }
  }
}

/** Renew and Revoke have their words in this row: a control without words is neither of them. */
export function hasWords({ controls }: Row): boolean {
  const kinds = controls.map(({ kind }) => kind)
  return kinds.includes('renew') && kinds.includes('revoke')
}
