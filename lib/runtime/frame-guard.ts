/**
 * One frame of the portal, guarded: reads the page, asks the guards, puts their word on the page,
 * and rules on every press that the gate reports. Holds no rules of its own.
 */
import { ask, isConnected, onSnapshot } from '../browser/content-link'
import type { TabSnapshot } from '../domain/tab'
import type { Gate, Rules, Ruling } from '../gate/gate'
import { decide } from '../guards'
import { liveRelease, recordOf } from '../guards/facts'
import { mayFileEnter, whyNoFile } from '../guards/file-choke'
import type { Decision, Effect, Facts } from '../guards/guard'
import { Overlay } from '../overlay/overlay'
import { type Control, controlIn } from '../portal/controls'
import { DetailsReader } from '../portal/details-reader'
import { contains } from '../portal/dom'
import { ListProofs } from '../portal/list-proofs'
import { PageWatch } from '../portal/page-watch'
import { type PageReading, readPage } from '../portal/reading'
import type { Row } from '../portal/rows'
import type { Said } from '../words/notice'
import { carryOut } from './acts'
import { factsNow, sceneOf } from './facts-now'
import { FormDoor } from './form-door'
import { LastPass } from './last-pass'
import { ListReading } from './list-reading'
import { RenewalFlow } from './renewal-flow'
import { isNotUnderstood, isSilent, stateOf } from './state'
import { WhoseBook } from './whose-book'

const NOTHING_KNOWN: TabSnapshot = {
  task: null,
  proposal: null,
  hasRecords: false,
  isPersonalAccount: false,
  release: null,
  renewal: null,
  request: null,
  confirmation: null,
  settings: { createMode: 'confirm', notes: '', contact: '' },
}

/** Reading this many rows again every second costs nothing that anybody could feel. */
const SHORT_LIST = 50

/** The worker of the extension may be starting: asked again before it counts as gone. */
const ATTACH_TRIES = 4

const CUT_OFF: Said = ['cut_off']

export class FrameGuard implements Rules {
  snapshot: TabSnapshot = NOTHING_KNOWN
  page: PageReading
  allowedDownload: { row: Element | null } | null = null
  readonly proofs = new ListProofs()
  readonly flow = new RenewalFlow(this)
  readonly form = new FormDoor(this)
  readonly reading: ListReading
  readonly overlay: Overlay
  readonly #gate: Gate
  readonly #watch: PageWatch
  readonly #reader: DetailsReader
  readonly book = new WhoseBook()
  #link: 'waiting' | 'there' | 'lost' = 'waiting'
  strangeSince: number | null = null
  /** The last Apple Account that was seen: a screen without one changes nothing. */
  #account: string | null = null
  readonly lastPass = new LastPass()
  #reported = ''

  constructor(gate: Gate) {
    this.#gate = gate
    this.overlay = new Overlay(document, ask, (act) => void carryOut(act, this))
    const own = this.overlay.element
    this.#reader = new DetailsReader(document, own, (press) => this.pressOwn(press))
    this.#watch = new PageWatch(document, own, () => this.refresh())
    this.page = readPage(document, own)
    this.reading = new ListReading(this.#reader, this)
  }

  start(): void {
    this.#gate.own = this.overlay.element
    this.#gate.rules = this
    onSnapshot((snapshot) => this.take(snapshot))
    addEventListener('pageshow', (event) => event.persisted && this.#comeBack())
    // An (i) may be a link to "#": its own step in the history is no change of the list.
    for (const type of ['popstate', 'hashchange'])
      addEventListener(type, () => this.#reader.busy || this.#endProofs())
    setInterval(() => {
      // A long list is not read again for nothing; one that is not there yet is looked for.
      if (this.page.rows.length < SHORT_LIST) this.#watch.doubt()
      this.refresh()
    }, 1000)
    this.refresh()
    void this.#attach(ATTACH_TRIES)
  }

  /** Out of the browser's memory: what was known and carried then may be over. */
  #comeBack(): void {
    this.#link = 'waiting'
    this.snapshot = NOTHING_KNOWN
    this.flow.forget()
    this.#endProofs()
    void this.#attach(ATTACH_TRIES)
  }

  async #attach(tries: number): Promise<void> {
    try {
      this.take(await ask({ type: 'portal/attach' }))
    } catch {
      if (tries > 1 && isConnected()) setTimeout(() => this.#attach(tries - 1), 500)
      else this.lost()
    }
  }

  /** The newest facts from the background. */
  take(snapshot: TabSnapshot): void {
    const before = this.snapshot.task?.record?.topic
    this.snapshot = this.flow.own(snapshot)
    this.#link = 'there'
    if (snapshot.task?.record?.topic !== before) this.flow.forget()
    // The records may have changed: whose a row is, is asked again.
    this.book.doubt()
    this.overlay.speaker.forget()
    this.refresh()
  }

  record() {
    return recordOf(this)
  }

  // ---- reading

  /** Reads the page again where it may have changed since; the list's proofs end with any change. */
  look(): void {
    if (!this.#watch.isDirty()) return
    const before = this.page
    this.page = readPage(document, this.overlay.element)
    this.#watch.follow(this.page.seen.roots)
    for (const root of this.page.seen.roots) this.#gate.meet(root)
    const { account } = this.page
    const otherAccount = account !== null && this.#account !== null && account !== this.#account
    this.#account = account ?? this.#account
    if (this.page.screen !== before.screen || otherAccount) this.#endProofs()
    // Apple's own question about revoking is the second half of a released press.
    const isQuestion = this.page.screen === 'revoke' || before.screen === 'revoke'
    if (this.page.screen !== before.screen && !isQuestion) this.flow.endRowRelease()
    if (this.page.screen === 'list' && this.proofs.update(this.page.rows)) {
      this.flow.endRowRelease()
      this.#listChanged()
    }
  }

  #endProofs(): void {
    this.proofs.end()
    this.#listChanged()
  }

  #listChanged(): void {
    this.allowedDownload = null
    this.flow.armed = null
    this.reading.interrupt('list_changed')
    this.reading.restart()
    if (!this.#reader.busy) this.#reader.learnProse()
  }

  facts(): Facts {
    return factsNow(this, Date.now())
  }

  // ---- the gate's questions

  find(path: readonly EventTarget[]): Control | null {
    return controlIn(path)
  }

  press(control: Control | null, event: Event): Ruling {
    this.look()
    const facts = this.facts()
    if (control === null && event.isTrusted) this.reading.interrupt('interrupted')
    if (control === null)
      return isNotUnderstood(facts) && liveRelease(facts, 'unguarded') === null ? 'mute' : 'pass'
    const row = this.page.rows.find(({ element }) => contains(element, control.element))
    const place = row === undefined ? null : this.page.rows.indexOf(row)
    const decision = decide({ kind: control.kind, place, isTrusted: event.isTrusted }, facts)
    // The second half of a double click on the green row: its first half is being answered.
    if (decision.effect?.effect === 'reread' && this.flow.isRereading(row?.element)) return 'deny'
    if (event.isTrusted && decision.effect?.effect !== 'details')
      this.reading.interrupt('interrupted')
    return this.#obey(decision, control, row, facts)
  }

  #obey(
    decision: Decision & { by: string },
    control: Control,
    row: Row | undefined,
    facts: Facts,
  ): Ruling {
    if (decision.ruling === 'release' && facts.isCutOff)
      return this.#refuse(control.kind, CUT_OFF, 'cut-off')
    if (decision.effect !== undefined) this.#effect(decision.effect, control, row, facts)
    if (decision.ruling === 'hold') return this.#refuse(control.kind, decision.said, decision.by)
    this.lastPass.note(control.kind, decision.ruling === 'release', facts)
    return decision.ruling
  }

  #refuse(control: string, said: Said | null, why: string): Ruling {
    if (said !== null) void this.overlay.ask(said, this.facts())
    this.tell(ask({ type: 'portal/held', control, screen: this.page.screen, why }))
    return 'deny'
  }

  file(event: Event, files: FileList | null): boolean {
    this.look()
    const facts = this.facts()
    const why = facts.isCutOff ? CUT_OFF : mayFileEnter(facts) ? null : whyNoFile(facts)
    const ruling = why ?? this.form.letIn(event, files, facts)
    if (typeof ruling === 'boolean') return ruling
    this.#refuse('file', ruling, 'file-choke')
    return false
  }

  /** A form goes only as the answer to a press that was let through a moment ago. */
  submit(_event: Event, form: Element | null): boolean {
    return this.lastPass.maySend(form)
  }

  #effect(effect: Effect, control: Control, row: Row | undefined, facts: Facts): void {
    const { release } = this.snapshot
    if (effect.effect === 'end') this.flow.end(effect.what, effect.why)
    if (effect.effect === 'upload') this.flow.uploaded()
    if (effect.effect === 'use-release' && release !== null)
      this.tell(ask({ type: 'portal/release-used', id: release.id }))
    if (row === undefined) return
    if (effect.effect === 'renew') this.flow.renewed(row, facts)
    if (effect.effect === 'reread') void this.flow.reread(row)
    if (effect.effect === 'details') void this.reading.personOpens(row, control.element)
  }

  // ---- showing

  /** Reads what changed, draws the consequences, shows them. Cheap when nothing changed. */
  refresh(): void {
    this.look()
    const isEmpty = this.page.screen === 'list' && this.page.rows.length === 0
    const isStrange = isNotUnderstood(this.page) || isEmpty || this.isCutOff
    if (!isStrange || isSilent(this.page.screen)) this.strangeSince = null
    else this.strangeSince ??= Date.now()
    if (this.#link === 'there') this.flow.conclude(this.facts())
    this.changed()
  }

  /** Something was read or decided; the page itself may be the same. */
  changed(): void {
    const facts = this.facts()
    for (const answer of this.book.questions(facts)) this.tell(answer.then(() => this.changed()))
    this.form.keepFilesOut(facts)
    const state = stateOf(facts, this.#link === 'waiting')
    const isQuiet = isSilent(facts.screen) || this.#link === 'waiting'
    const scene = isQuiet ? null : sceneOf(facts)
    this.overlay.show({
      facts,
      scene,
      state,
      rows: this.page.rows,
      fields: this.form.stands(facts),
      isReading: this.#reader.isShown,
    })
    if (!isQuiet) this.#report(facts, state)
  }

  #report(facts: Facts, state: ReturnType<typeof stateOf>): void {
    const found = facts.rows.some(({ verdict }) => /^match/.test(verdict))
    const { screen, account } = facts
    const status = { screen, state, account, rows: facts.rows.length, found, at: 0 }
    const said = JSON.stringify(status)
    if (said === this.#reported || facts.isCutOff) return
    this.#reported = said
    this.tell(ask({ type: 'portal/status', status: { ...status, at: facts.now } }))
  }

  // ---- the line to the background

  /** Sends and takes the answer; a lost background shows itself as "reload this page". */
  send(answer: Promise<TabSnapshot>): void {
    this.tell(answer.then((snapshot) => this.take(snapshot)))
  }

  tell(answer: Promise<unknown>): void {
    answer.catch(() => this.isCutOff)
  }

  lost(): void {
    this.#link = 'lost'
    this.refresh()
  }

  /** Nothing can be released or written down: the background was never there, or is gone. */
  get isCutOff(): boolean {
    if (!isConnected()) this.#link = 'lost'
    return this.#link !== 'there'
  }

  /** What the guard presses itself is not the person's press. */
  pressOwn(press: () => void): void {
    this.#gate.pressing = true
    try {
      press()
    } finally {
      this.#gate.pressing = false
    }
  }
}
