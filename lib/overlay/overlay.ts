/** Everything the guard shows in the page: state, bar, marks, dialog. */
import type { GuardState } from '../domain/tab'
import type { Facts, Notice } from '../guards/guard'
import { markOf } from '../guards/row-highlight'
import { t } from '../i18n/t'
import type { Row } from '../portal/rows'
import { Bar } from './bar'
import { Dialog } from './dialog'
import { OverlayHost } from './host'
import type { OnAction } from './make'
import { Marks } from './marks'

export interface Shown {
  facts: Facts
  state: GuardState
  notices: Notice[]
  rows: readonly Row[]
}

export class Overlay {
  readonly #host: OverlayHost
  readonly #bar: Bar
  readonly #dialog: Dialog
  readonly #marks: Marks

  constructor(document: Document, onAction: OnAction) {
    this.#host = new OverlayHost(document)
    this.#marks = new Marks(this.#host.root)
    this.#bar = new Bar(this.#host.root, onAction)
    this.#dialog = new Dialog(this.#host.root, onAction)
  }

  get element(): Element {
    return this.#host.element
  }

  show({ facts, state, notices, rows }: Shown): void {
    this.#host.attach()
    this.#bar.show(notices)
    const marks = rows.map((row, place) => {
      const fact = facts.rows[place]
      return { row, mark: fact === undefined ? null : markOf(fact, facts) }
    })
    this.#marks.show(
      marks.flatMap(({ row, mark }) => (mark === null ? [] : [{ row: row.element, mark }])),
    )
    this.#host.mark(attributesOf(marks))
    // Last: whoever waits for the state finds everything else in place.
    this.#host.say(state, facts.screen, notices.length > 0)
  }

  ask(notice: Notice, contact: string): void {
    this.#dialog.show(notice, contact)
  }
}

type RowMark = { row: Row; mark: ReturnType<typeof markOf> | null }

function attributesOf(marks: readonly RowMark[]): Map<Element, Map<string, string>> {
  const wanted = new Map<Element, Map<string, string>>()
  for (const { row, mark } of marks) {
    if (mark === null) continue
    wanted.set(row.element, new Map([['data-pushcert-guard', mark.name]]))
    if (mark.tone === 'proved')
      wanted.set(row.renew, new Map([['aria-description', t('portal_aria_match')]]))
  }
  return wanted
}
