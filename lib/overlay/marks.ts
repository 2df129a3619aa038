/**
 * The marks over the rows: a frame and a word for each row that has something to say, drawn in
 * the guard's own element, so that nothing recorded can be read in the page.
 */
import type { Mark } from '../guards/row-highlight'
import { icon, make } from './make'

export interface PlacedMark {
  row: Element
  mark: Mark
  /** Empty: marked without a word. */
  text: string
}

interface Drawn {
  row: Element
  name: string
  frame: HTMLElement
}

export class Marks {
  readonly #layer: HTMLElement
  #drawn: Drawn[] = []
  #shown = ''
  #due = 0

  constructor(root: ShadowRoot) {
    this.#layer = make('div', { class: 'marks' })
    root.append(this.#layer)
    for (const type of ['scroll', 'resize'])
      window.addEventListener(type, () => this.#replaceSoon(), { capture: true, passive: true })
  }

  /** Rows without words get no frame: only what matters is drawn, also among hundreds. */
  show(marks: readonly PlacedMark[]): void {
    const worded = marks.filter(({ text }) => text !== '')
    const wanted = JSON.stringify(worded.map(({ mark, text }) => [mark, text]))
    const sameRows =
      worded.length === this.#drawn.length &&
      worded.every(({ row }, i) => this.#drawn[i]?.row === row)
    if (wanted !== this.#shown || !sameRows) this.#draw(worded)
    this.#shown = wanted
    this.#replaceSoon()
  }

  /** Takes away every frame that says of its row what is not said any more. */
  keep(marked: readonly { row: { element: Element }; mark: Mark }[]): void {
    const said = new Map(marked.map(({ row, mark }) => [row.element, mark.name]))
    this.#drawn = this.#drawn.filter(({ row, name, frame }) => {
      const holds = said.get(row) === name
      if (!holds) frame.remove()
      return holds
    })
  }

  #draw(marks: readonly PlacedMark[]): void {
    this.#drawn = marks.map(({ row, mark, text }) => ({
      row,
      name: mark.name,
      frame: frameOf(mark, text),
    }))
    this.#layer.replaceChildren(...this.#drawn.map(({ frame }) => frame))
  }

  #replaceSoon(): void {
    if (this.#due !== 0 || this.#drawn.length === 0) return
    this.#due = requestAnimationFrame(() => {
      this.#due = 0
      this.#place()
    })
  }

  /** All boxes are measured before the first is moved: one layout for the whole list. */
  #place(): void {
    const boxes = this.#drawn.map(({ row }) => row.getBoundingClientRect())
    this.#drawn.forEach(({ frame }, i) => {
      const box = boxes[i]
      if (box === undefined) return
      const isOut = box.width === 0 || box.bottom < 0 || box.top > innerHeight
      frame.hidden = isOut
      if (!isOut)
        frame.style.cssText = `inset:${box.top}px auto auto ${box.left}px;width:${box.width}px;height:${box.height}px`
    })
  }
}

function frameOf(mark: Mark, text: string): HTMLElement {
  const word = make('span', { class: 'word' }, icon(mark.tone), text)
  return make('div', { class: `mark ${mark.tone}`, 'data-mark': mark.name }, word)
}
