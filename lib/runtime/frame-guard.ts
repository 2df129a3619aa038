/**
 * One frame of the portal, guarded: reads the page, asks the guards, puts their word on the page,
 * and rules on every press that the gate reports. Holds no rules of its own.
 */

import { ask, isConnected, onSnapshot } from '../browser/content-link'
import { CLOCKS } from '../domain/clocks'
import type { CarriedRenewal, TabSnapshot } from '../domain/tab'
import type { Topic } from '../domain/topic'
import { clearAllFiles } from '../gate/files'
import type { Rules, Ruling } from '../gate/gate'
import { decide, noticesOf } from '../guards'
import { recordOf } from '../guards/facts'
import { fileNotice, mayFileEnter } from '../guards/file-choke'
import type { Decision, Facts, Notice } from '../guards/guard'
import { notesToFill } from '../guards/notes-prefill'
import { renewalEnd } from '../guards/renewal-carry'
import { Overlay } from '../overlay/overlay'
import type { Control } from '../portal/controls'
import { DetailsReader } from '../portal/details-reader'
import { ListProofs } from '../portal/list-proofs'
import { typeInto } from '../portal/notes-field'
import { PageWatch } from '../portal/page-watch'
import { type PageReading, readPage } from '../portal/reading'
import { carryOut } from './acts'
import { factsNow, type Whose } from './facts-now'
import { ListReading } from './list-reading'
import { shared } from './shared-hold'
import { isDrawnInside, stateOf } from './state'

export function guardThisFrame(): void {
  const hold = shared.pushcertHold
  if (hold === undefined) throw new Error('The gate is not there')
  // Injected a second time, into a frame that is guarded already.
  if (hold.gate.own !== null) return
  void new FrameGuard(hold.gate).start()
}

type GateLike = { rules: Rules; own: Element | null; pressing: boolean }

const NOTHING_KNOWN: TabSnapshot = {
  task: null,
  proposal: null,
  hasRecords: false,
  release: null,
  renewal: null,
  settings: { createMode: 'confirm', notes: '', contact: '' },
}

/** A form may be sent by the page's own code this long after the press that began it, ms. */
const SUBMIT_AFTER = 3000

export class FrameGuard implements Rules {
  snapshot: TabSnapshot = NOTHING_KNOWN
  page: PageReading
  readonly proofs = new ListProofs()
  readonly reading: ListReading
  readonly overlay: Overlay
  allowedDownload: Element | null = null
  private readonly gate: GateLike
  private readonly watch: PageWatch
  private readonly reader: DetailsReader
  private readonly whose = new Map<Topic, Whose>()
  private armed: { row: Element; since: number } | null = null
  private strangeSince: number | null = null
  private isCutOff = true
  private after: CarriedRenewal | null = null
  private filled = new WeakSet<Element>()
  private mayEnter = false
  private chosen = { name: '', size: 0 }
  private lastPass = { at: -SUBMIT_AFTER, isUpload: false }
  private reported = ''

  constructor(gate: GateLike) {
    this.gate = gate
    this.overlay = new Overlay(document, (action) => void carryOut(action.act, this))
    this.reader = new DetailsReader(
      document,
      () => this.overlay.element,
      (press) => this.pressOwn(press),
    )
    this.watch = new PageWatch(
      document,
      () => this.overlay.element,
      () => this.refresh(),
    )
    this.page = readPage(document, this.overlay.element)
    this.reading = new ListReading({
      proofs: this.proofs,
      reader: this.reader,
      record: () => recordOf(this),
      look: () => this.look(),
      changed: () => this.changed(),
    })
  }

  async start(): Promise<void> {
    this.gate.own = this.overlay.element
    this.gate.rules = this
    onSnapshot((snapshot) => this.take(snapshot))
    addEventListener('pageshow', (event) => event.persisted && this.endProofs())
    for (const type of ['popstate', 'hashchange'])
      addEventListener(type, () => this.reader.busy || this.reading.isRunning || this.endProofs())
    setInterval(() => this.refresh(), 1000)
    this.refresh()
    await this.attach()
  }

  private async attach(): Promise<void> {
    try {
      this.take(await ask({ type: 'portal/attach' }))
    } catch {
      this.refresh()
    }
  }

  /** The newest facts from the background. */
  take(snapshot: TabSnapshot): void {
    const before = this.snapshot.task?.record?.topic
    this.snapshot = snapshot
    this.isCutOff = false
    if (snapshot.task?.record?.topic !== before) this.armed = null
    this.refresh()
  }

  // ---- reading

  /** Reads the page again where it may have changed since; the list's proofs end with any change. */
  look(): void {
    if (!this.watch.isDirty()) return
    const before = this.page
    this.page = readPage(document, this.overlay.element)
    this.watch.follow(this.page.seen.roots)
    if (this.page.screen !== before.screen || this.changedAccount(before)) this.endProofs()
    if (this.page.screen === 'list' && this.proofs.update(this.page.rows)) this.listChanged()
  }

  private changedAccount(before: PageReading): boolean {
    return (
      before.account !== null && this.page.account !== null && before.account !== this.page.account
    )
  }

  private listChanged(): void {
    this.armed = null
    this.allowedDownload = null
    this.reading.interrupt('list-changed')
    this.reading.restart()
    if (!this.reader.busy) this.reader.learnProse()
  }

  private endProofs(): void {
    this.proofs.end()
    this.listChanged()
  }

  facts(): Facts {
    const { snapshot, page, proofs, whose, armed, strangeSince, isCutOff, after, allowedDownload } =
      this
    const reading = this.reading?.state ?? { kind: 'untaught' }
    const isAllRead = this.reading?.isAllRead ?? false
    const known = {
      snapshot,
      page,
      proofs,
      reading,
      isAllRead,
      whose,
      armed,
      strangeSince,
      isCutOff,
      after,
      allowedDownload,
    }
    return factsNow(known, Date.now())
  }

  // ---- the gate's questions

  press(control: Control | null, event: Event): Ruling {
    this.look()
    const facts = this.facts()
    if (control === null)
      return facts.screen === 'unknown' || facts.screen === 'translated' ? this.mute(facts) : 'pass'
    const row = this.proofs.rowOf(control.element)
    const place =
      row === null ? null : this.page.rows.findIndex(({ element }) => element === row.element)
    const decision = decide({ kind: control.kind, place, isTrusted: event.isTrusted }, facts)
    const isOpening = decision.ruling === 'pass' && decision.effect?.effect === 'details'
    if (event.isTrusted && !isOpening) this.reading.interrupt('interrupted')
    return this.obey(decision, control, facts)
  }

  private mute(facts: Facts): Ruling {
    return facts.snapshot.release?.kind === 'unguarded' ? 'pass' : 'mute'
  }

  private obey(decision: Decision & { by: string }, control: Control, facts: Facts): Ruling {
    if (decision.ruling === 'release' && !this.isAlive())
      return this.refuse(control, cutOffNotice(), 'cut-off')
    if (decision.effect !== undefined) this.effect(decision.effect, control, facts)
    if (decision.ruling === 'hold') return this.refuse(control, decision.notice, decision.by)
    this.lastPass = { at: performance.now(), isUpload: control.kind === 'upload' }
    return decision.ruling
  }

  private refuse(control: Control, notice: Notice | null, why: string): Ruling {
    if (notice !== null) this.overlay.ask(notice, this.snapshot.settings.contact)
    this.tell(ask({ type: 'portal/held', control: control.kind, screen: this.page.screen, why }))
    return 'deny'
  }

  file(_event: Event, files: FileList | null): boolean {
    this.look()
    const facts = this.facts()
    const first = files?.[0]
    if (mayFileEnter(facts) && this.isAlive()) {
      if (first) this.chosen = { name: first.name, size: first.size }
      return true
    }
    this.overlay.ask(
      this.isAlive() ? fileNotice(facts) : cutOffNotice(),
      facts.snapshot.settings.contact,
    )
    this.tell(
      ask({ type: 'portal/held', control: 'file', screen: facts.screen, why: 'file-choke' }),
    )
    return false
  }

  /** A form goes only as the answer to a press that was let through a moment ago. */
  submit(_event: Event, form: Element | null): boolean {
    const isRecent = performance.now() - this.lastPass.at < SUBMIT_AFTER
    const carriesFile = form?.querySelector('input[type=file]') != null
    return isRecent && (!carriesFile || this.lastPass.isUpload)
  }

  // ---- effects of a decision

  private effect(effect: NonNullable<Decision['effect']>, control: Control, facts: Facts): void {
    if (effect.effect === 'renew') this.renewPressed(effect.place, facts)
    if (effect.effect === 'reread') void this.rereadAtUse(effect.place)
    if (effect.effect === 'details') this.detailsPressed(effect.place, control)
    if (effect.effect === 'end') this.end(effect.what, effect.why)
    if (effect.effect === 'upload') this.uploadPressed()
    const release = this.snapshot.release
    if (effect.effect === 'use-release' && release !== null)
      this.tell(ask({ type: 'portal/release-used', id: release.id }))
  }

  private detailsPressed(place: number, control: Control): void {
    const row = this.proofs.rows[place]
    if (row !== undefined) void this.reading.personOpens(row, control.element)
  }

  private renewPressed(place: number, facts: Facts): void {
    const row = this.page.rows[place]
    const record = recordOf(facts)
    if (row === undefined || record?.topic == null) return
    const renewal = {
      topic: record.topic,
      account: facts.account,
      vendor: row.vendor,
      expiry: row.expiry,
      rows: this.page.rows.length,
      uploadedAt: null,
    }
    this.armed = null
    this.after = null
    this.snapshot = {
      ...this.snapshot,
      renewal: { ...renewal, recordId: record.id, at: facts.now },
    }
    this.tell(
      ask({ type: 'portal/renew-pressed', renewal }).then((snapshot) => this.take(snapshot)),
    )
  }

  private uploadPressed(): void {
    const { renewal } = this.snapshot
    if (renewal !== null)
      this.snapshot = { ...this.snapshot, renewal: { ...renewal, uploadedAt: Date.now() } }
    this.tell(
      ask({ type: 'portal/file-let-in', ...this.chosen }).then((snapshot) => this.take(snapshot)),
    )
  }

  end(what: 'renewal' | 'release' | 'both', why: Parameters<typeof endMessage>[1]): void {
    const { renewal, release } = this.snapshot
    this.snapshot = {
      ...this.snapshot,
      renewal: what === 'release' ? renewal : null,
      release: what === 'renewal' ? release : null,
    }
    this.armed = null
    this.tell(ask(endMessage(what, why)).then((snapshot) => this.take(snapshot)))
  }

  /** Renew was pressed on the green row: its (i) is read once more, then the press may be repeated. */
  private async rereadAtUse(place: number): Promise<void> {
    const row = this.proofs.rows[place]
    const before = row === undefined ? null : this.proofs.proofOf(row)
    if (row === undefined || before === null || this.reading.isRunning) return
    const generation = this.proofs.generation
    const again = this.proofs.canPress ? await this.readAgain(row) : before
    const isRecent = again !== null && Date.now() - again.at < CLOCKS.armed
    if (generation !== this.proofs.generation || again?.topic !== before.topic || !isRecent) {
      this.proofs.unprove(row)
      this.changed()
      return
    }
    await this.arm(row.element, before.topic)
  }

  private async readAgain(
    row: NonNullable<ReturnType<ListProofs['rowOf']>>,
  ): Promise<{ topic: Topic; at: number } | null> {
    const icon = this.proofs.iconOf(row)
    if (icon !== null) await this.reader.close(icon)
    const why = await this.reading.readRow(row)
    return why === null ? this.proofs.proofOf(row) : null
  }

  private async arm(row: Element, topic: Topic): Promise<void> {
    try {
      const { written } = await ask({ type: 'portal/arm', topic, account: this.page.account })
      this.armed = written ? { row, since: Date.now() } : null
    } catch {
      this.isCutOff = true
    }
    this.changed()
  }

  // ---- showing

  /** Reads what changed, draws the consequences, shows them. Cheap when nothing changed. */
  refresh(): void {
    this.look()
    this.noteStrange()
    this.conclude()
    this.changed()
  }

  /** Something was read or decided; the page itself may be the same. */
  changed(): void {
    this.isAlive()
    const facts = this.facts()
    this.askWhose(facts)
    this.fillNotes(facts)
    this.keepFilesOut(facts)
    const state = stateOf(facts)
    const isInside = isDrawnInside(document, facts.screen)
    const notices = isInside
      ? []
      : facts.isCutOff && facts.strangeSince !== null
        ? [cutOffNotice()]
        : noticesOf(facts)
    this.overlay.show({ facts, state, notices, rows: this.page.rows })
    if (!isInside) this.report(facts, state)
  }

  private noteStrange(): void {
    const strange = /^(unknown|translated|loading)$/.test(this.page.screen) || this.isCutOff
    if (!strange || isDrawnInside(document, this.page.screen)) this.strangeSince = null
    else this.strangeSince ??= Date.now()
  }

  /** What the screen itself ends or completes. */
  private conclude(): void {
    const facts = this.facts()
    const why = renewalEnd(facts)
    if (why === 'finished') this.after = facts.snapshot.renewal
    if (why !== null) this.end('renewal', why)
    if (facts.screen !== 'confirmation') return
    if (facts.snapshot.release?.kind === 'create') this.end('release', 'finished')
    if (facts.snapshot.renewal?.uploadedAt === null) this.uploadPressed()
  }

  private askWhose(facts: Facts): void {
    for (const { proof } of facts.rows) {
      if (proof === null || this.whose.has(proof.topic)) continue
      const { topic } = proof
      this.whose.set(topic, { relation: 'foreign', name: null })
      this.tell(
        ask({ type: 'portal/whose', topic, wantName: false }).then((whose) =>
          this.learnWhose(topic, whose),
        ),
      )
    }
  }

  learnWhose(topic: Topic, whose: Whose): void {
    this.whose.set(topic, whose)
    this.changed()
  }

  private fillNotes(facts: Facts): void {
    const field = this.page.form.notes
    const text = field === null || this.filled.has(field) ? null : notesToFill(facts)
    if (field === null || text === null) return
    this.filled.add(field)
    typeInto(field, text)
  }

  /** The moment a file may no longer enter, none stays. */
  private keepFilesOut(facts: Facts): void {
    const may = mayFileEnter(facts)
    if (this.mayEnter && !may && facts.screen !== 'confirmation') clearAllFiles(document)
    this.mayEnter = may
  }

  private report(facts: Facts, state: ReturnType<typeof stateOf>): void {
    const found = facts.rows.some(({ verdict }) => /^match/.test(verdict.kind))
    const { screen, account } = facts
    const status = { screen, state, account, rows: facts.rows.length, found, at: 0 }
    const said = JSON.stringify(status)
    if (said === this.reported || this.isCutOff) return
    this.reported = said
    this.tell(ask({ type: 'portal/status', status: { ...status, at: facts.now } }))
  }

  /** Sends without waiting; a lost background shows itself as "reload this page". */
  tell(answer: Promise<unknown>): void {
    answer.catch(() => {
      if (!isConnected()) this.isCutOff = true
    })
  }

  private isAlive(): boolean {
    if (!isConnected()) this.isCutOff = true
    return !this.isCutOff
  }

  pressOwn(press: () => void): void {
    this.gate.pressing = true
    try {
      press()
    } finally {
      this.gate.pressing = false
    }
  }
}

function endMessage(what: 'renewal' | 'release' | 'both', why: import('../messages').EndReason) {
  return { type: 'portal/end', what, why } as const
}

function cutOffNotice(): Notice {
  return {
    id: 'cut-off',
    tone: 'stop',
    title: ['portal_cut_off_title'],
    body: ['portal_cut_off_body'],
    actions: [{ label: ['portal_reload'], act: { do: 'reload' } }],
  }
}
