/** Everything the guard shows in the page: state, bar, marks, dialog. */
import type { GuardState } from '../domain/tab'
import type { Facts, Said } from '../guards/guard'
import { type Mark, markOf } from '../guards/row-highlight'
import { t } from '../i18n/t'
import type { Row } from '../portal/rows'
import { Bar } from './bar'
import { Dialog } from './dialog'
import { OverlayHost } from './host'
import type { OnAct } from './make'
import { Marks } from './marks'
import { Speaker } from './speaker'

export interface Shown {
  facts: Facts
  state: GuardState
  said: readonly Said[]
  rows: readonly Row[]
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
    this.#marks = new Marks(this.#host.root)
    this.#bar = new Bar(this.#host.root, onAct)
    this.#dialog = new Dialog(this.#host.root, onAct)
  }

  get element(): Element {
    return this.#host.element
  }

  show({ facts, state, said, rows }: Shown): void {
    this.#host.attach()
    const marked = rows.flatMap((row, place) => {
      const fact = facts.rows[place]
      return fact === undefined ? [] : [{ row, mark: markOf(fact), name: fact.name }]
    })
    this.#host.mark(attributesOf(marked))
    this.#host.say(state, facts.screen, said.length > 0)
    void this.#speak(said, marked, facts.account, ++this.#turn)
  }

  async #speak(
    said: readonly Said[],
    marked: readonly Marked[],
    account: string | null,
    turn: number,
  ): Promise<void> {
    const words = await this.speaker.marks(marked.flatMap(({ mark }) => mark.word ?? []))
    const notices = await this.speaker.notices(said, account)
    await this.#host.styled
    if (turn !== this.#turn) return
    const textOf = ({ mark, name }: Marked) =>
      (mark.word === 'other' ? name : null) ?? (mark.word && words.get(mark.word)) ?? ''
    this.#marks.show(
      marked.map((one) => ({ row: one.row.element, mark: one.mark, text: textOf(one) })),
    )
    this.#bar.show(notices)
  }

  /** Answers a held press. */
  async ask(said: Said, facts: Facts): Promise<void> {
    const [notice] = await this.speaker.notices([said], facts.account)
    if (notice !== undefined) this.#dialog.show(notice, facts.snapshot.settings.contact)
  }
}

interface Marked {
  row: Row
  mark: Mark
  name: string | null
}

function attributesOf(marked: readonly Marked[]): Map<Element, Map<string, string>> {
  const wanted = new Map<Element, Map<string, string>>()
  for (const { row, mark } of marked) {
    wanted.set(row.element, new Map([['data-pushcert-guard', mark.name]]))
    if (mark.name === 'match')
      wanted.set(row.renew, new Map([['aria-description', t('portal_aria_match')]]))
  }
  return wanted
}
