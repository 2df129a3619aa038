/** Everything the guard shows in the page: state, bar, marks, dialog. */
import type { GuardState } from '../domain/tab'
import type { Facts, Said } from '../guards/guard'
import { type Mark, markOf } from '../guards/row-highlight'
import type { Row } from '../portal/rows'
import { Bar } from './bar'
import { Dialog } from './dialog'
import { OverlayHost } from './host'
import type { OnAct } from './make'
import { Marks } from './marks'
import { Speaker, type Words } from './speaker'

export interface Shown {
  facts: Facts
  state: GuardState
  said: readonly Said[]
  rows: readonly Row[]
}

interface Marked {
  row: Row
  mark: Mark
  name: string | null
}

export class Overlay {
  readonly speaker = new Speaker()
  readonly #host: OverlayHost
  readonly #bar: Bar
  readonly #dialog: Dialog
  readonly #marks: Marks
  /** Counts the calls of `show`: words that come late for an older one are not shown. */
  #turn = 0

  constructor(document: Document, onAct: OnAct) {
    this.#host = new OverlayHost(document)
    const { root } = this.#host
    this.#marks = new Marks(root)
    this.#bar = new Bar(root, onAct)
    this.#dialog = new Dialog(root, onAct)
  }

  get element(): Element {
    return this.#host.element
  }

  show({ facts, state, said, rows }: Shown): void {
    const marked = rows.flatMap((row, place) => {
      const fact = facts.rows[place]
      return fact === undefined ? [] : [{ row, mark: markOf(fact), name: fact.name }]
    })
    // Words may take a moment; what does not hold any more goes at once.
    this.#marks.keep(marked)
    this.#bar.keep(said.map(([stem]) => stem))
    this.#host.mark(marked)
    this.#host.say(state, facts.screen, said.length > 0)
    void this.#speak(said, marked, facts.account)
  }

  async #speak(said: readonly Said[], marked: Marked[], account: string | null): Promise<void> {
    const turn = ++this.#turn
    const wanted = marked.flatMap(({ mark }) => mark.word ?? [])
    const words = await this.speaker.words(said, wanted, account)
    await this.#host.styled
    if (turn !== this.#turn) return
    this.#marks.show(marked.map((one) => placed(one, words)))
    this.#bar.show(words.notices)
  }

  /** Answers a held press. */
  async ask(said: Said, { account, snapshot }: Facts): Promise<void> {
    const { notices } = await this.speaker.words([said], [], account)
    if (notices[0]) this.#dialog.show(notices[0], snapshot.settings.contact)
  }
}

/** Another record's row bears its name once that was asked for. */
function placed({ row, mark, name }: Marked, { marks }: Words) {
  const text = (mark.word === 'other' && name) || (mark.word && marks[mark.word]) || ''
  return { row: row.element, mark, text }
}
