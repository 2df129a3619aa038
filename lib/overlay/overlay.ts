/** Everything the guard shows in the page: state, bar, marks, dialog. */
import type { GuardState } from '../domain/tab'
import type { Facts, Scene } from '../guards/guard'
import { type Mark, markOf } from '../guards/row-highlight'
import type { Row } from '../portal/rows'
import type { Said, Spoken } from '../words/notice'
import { Bar } from './bar'
import { Dialog } from './dialog'
import { OverlayHost } from './host'
import type { OnAct } from './make'
import { Marks } from './marks'
import { type Ask, Speaker, type Words } from './speaker'

export interface Shown {
  facts: Facts
  /** Null: there is nothing to say yet, or another frame speaks. */
  scene: Scene | null
  state: GuardState
  rows: readonly Row[]
  /** Fields of a form that have something to say. */
  fields: readonly Marked[]
  /** A certificate's details are open: only what matters may be drawn beside them. */
  isReading: boolean
}

/** A row, or another part of the page, with its mark; `name` is what the word `other` says. */
export interface Marked {
  row: Pick<Row, 'element' | 'renew'>
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

  show({ facts, scene, state, rows, fields, isReading }: Shown): void {
    const ofRows: Marked[] = rows.flatMap((row, place) => {
      const fact = facts.rows[place]
      return fact === undefined ? [] : [{ row, mark: markOf(fact, facts), name: fact.name }]
    })
    const marked = [...ofRows, ...fields]
    // Words may take a moment; a green that does not hold any more goes at once.
    this.#marks.keep(marked)
    if (!marked.some(({ mark }) => mark.tone === 'proved')) this.#bar.dropProved()
    this.#host.mark(marked, this.#renewThis)
    this.#host.say(state, facts.screen, this.#bar.isShown)
    const drawn = isReading ? marked.filter(({ mark }) => mark.tone !== 'calm') : marked
    void this.#speak(scene, drawn, facts.isCutOff)
  }

  async #speak(scene: Scene | null, marked: Marked[], isCutOff: boolean): Promise<void> {
    const turn = ++this.#turn
    const voice = await this.speaker.voice
    const wanted = marked.flatMap(({ mark }) => mark.word ?? [])
    const words =
      scene === null
        ? SILENCE
        : await (isCutOff ? this.speaker.cutOff() : this.speaker.words(scene, wanted))
    this.#host.style(voice.css)
    this.#renewThis = voice.renewThis
    this.#bar.name(voice.name)
    if (turn !== this.#turn) return
    this.#marks.show(marked.map((one) => placed(one, words)))
    this.#bar.show(words.notices)
  }

  /** Answers a held press. */
  async ask(said: Said, { account }: Facts): Promise<void> {
    return this.say(await this.speaker.notice(said, account))
  }

  /** The same with words that came from the background already. */
  async say(spoken: Spoken): Promise<void> {
    const { name, css } = await this.speaker.voice
    this.#host.style(css)
    this.#dialog.show(spoken, name)
  }
}

const SILENCE: Words = { notices: [], marks: {} }

/** Another record's row bears its name once that was asked for. */
function placed({ row, mark, name }: Marked, { marks }: Words) {
  const text = (mark.word === 'other' && name) || (mark.word && marks[mark.word]) || ''
  return { row: row.element, mark, text }
}
