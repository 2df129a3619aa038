/** Everything the guard shows in the page: state, bar, marks, dialog. */
import type { GuardState } from '../domain/tab'
import type { Facts } from '../guards/guard'
import { type Mark, markOf } from '../guards/row-highlight'
import type { Row } from '../portal/rows'
import type { Said } from '../words/notice'
import { Bar } from './bar'
import { Dialog } from './dialog'
import { OverlayHost } from './host'
import type { OnAct } from './make'
import { Marks } from './marks'
import { type Ask, Speaker, type Words } from './speaker'

export interface Shown {
  facts: Facts
  state: GuardState
  said: readonly Said[]
  rows: readonly Row[]
  /** A certificate's details are open: only what matters may be drawn beside them. */
  isReading: boolean
}

interface Marked {
  row: Row
  mark: Mark
  name: string | null
}

export class Overlay {
  readonly speaker: Speaker
  readonly #host: OverlayHost
  readonly #bar: Bar
  readonly #dialog: Dialog
  readonly #marks: Marks
  /** Counts the calls of `show`: words that come late for an older one are not shown. */
  #turn = 0
  #renewThis = ''

  constructor(document: Document, ask: Ask, onAct: OnAct) {
    this.speaker = new Speaker(ask)
    this.#host = new OverlayHost(document)
    const { root } = this.#host
    this.#marks = new Marks(root)
    this.#bar = new Bar(root, onAct)
    this.#dialog = new Dialog(root, onAct)
  }

  get element(): Element {
    return this.#host.element
  }

  show({ facts, state, said, rows, isReading }: Shown): void {
    const marked = rows.flatMap((row, place) => {
      const fact = facts.rows[place]
      return fact === undefined ? [] : [{ row, mark: markOf(fact, facts), name: fact.name }]
    })
    // Words may take a moment; what does not hold any more goes at once.
    this.#marks.keep(marked)
    this.#bar.keep(said.map(([stem]) => stem))
    this.#host.mark(marked, this.#renewThis)
    this.#host.say(state, facts.screen, said.length > 0)
    const drawn = isReading ? marked.filter(({ mark }) => mark.tone !== 'calm') : marked
    void this.#speak(said, drawn, facts.account)
  }

  async #speak(said: readonly Said[], marked: Marked[], account: string | null): Promise<void> {
    const turn = ++this.#turn
    const wanted = marked.flatMap(({ mark }) => mark.word ?? [])
    const words = await this.speaker.words(said, wanted, account)
    const voice = await this.speaker.voice
    this.#host.style(voice.css)
    this.#renewThis = voice.renewThis
    this.#bar.name(voice.name)
    if (turn !== this.#turn) return
    this.#marks.show(marked.map((one) => placed(one, words)))
    this.#bar.show(words.notices)
  }

  /** Answers a held press. */
  async ask(said: Said, { account }: Facts): Promise<void> {
    const { notices } = await this.speaker.words([said], [], account)
    const { name, css } = await this.speaker.voice
    this.#host.style(css)
    if (notices[0]) this.#dialog.show(notices[0], name)
  }
}

/** Another record's row bears its name once that was asked for. */
function placed({ row, mark, name }: Marked, { marks }: Words) {
  const text = (mark.word === 'other' && name) || (mark.word && marks[mark.word]) || ''
  return { row: row.element, mark, text }
}
