/**
 * The steps of one renewal in this frame: the re-read at use, the press that goes through, what
 * is carried on, what ends it. The rules are the guards'; this file keeps and reports the state.
 */
import { ask } from '../browser/content-link'
import { CLOCKS } from '../domain/clocks'
import type { CarriedRenewal, TabSnapshot } from '../domain/tab'
import type { Topic } from '../domain/topic'
import type { Proof } from '../domain/verdict'
import { liveRelease, recordOf } from '../guards/facts'
import type { Facts } from '../guards/guard'
import { renewalEnd } from '../guards/renewal-carry'
import type { EndReason } from '../messages'
import type { Row } from '../portal/rows'
import type { FrameGuard } from './frame-guard'

export type Carried = 'renewal' | 'release' | 'both'

export const NO_FILE = { name: '', size: 0 }

export class RenewalFlow {
  /** The proved row whose Renew may be pressed now; since when, ms. */
  armed: { row: Element; since: number } | null = null
  /** A renewal that is over: compared with the list that is shown next. */
  after: CarriedRenewal | null = null
  /** The file that was let in last, for the journal. */
  chosen = NO_FILE
  readonly #guard: FrameGuard
  #rereading: Element | null = null
  /** Renew was pressed here and the list is still shown: the page has not answered yet. */
  #awaitedSince: number | null = null
  /** The row that a release was asked for here, in the list as it stood then. */
  #asked: { row: Element; generation: number } | null = null

  constructor(guard: FrameGuard) {
    this.#guard = guard
  }

  isRereading(row: Element | undefined): boolean {
    return row !== undefined && row === this.#rereading
  }

  /** Renew was pressed on the green row: its (i) is read once more, then the press may be repeated. */
  async reread(row: Row): Promise<void> {
    const { proofs } = this.#guard
    const before = proofs.proofOf(row)
    if (before === null || this.#rereading !== null || this.#guard.reading.isRunning) return
    const { generation } = proofs
    this.#rereading = row.element
    const again = await this.#readAgain(row, before)
    this.#rereading = null
    const isSame = generation === proofs.generation && again?.topic === before.topic
    if (isSame && isRecent(again)) await this.#arm(row.element, before.topic)
    else proofs.unprove(row)
    this.#guard.changed()
  }

  /** Where only the person can open the (i), what they opened a moment ago is the re-read. */
  async #readAgain(row: Row, before: Proof): Promise<Proof | null> {
    const { proofs, reading } = this.#guard
    if (!proofs.canPress) return before
    const read = await reading.readAgain(row)
    // It turned out that nothing can be closed here: what is still open must say the same.
    return proofs.canPress || !reading.isShown(before.topic) ? read : before
  }

  /** Written down before the press may go through; if it cannot be written, it does not. */
  async #arm(row: Element, topic: Topic): Promise<void> {
    const { proofs, page } = this.#guard
    const { generation } = proofs
    try {
      const { written } = await ask({ type: 'portal/arm', topic, account: page.account })
      if (written && generation === proofs.generation) this.armed = { row, since: Date.now() }
    } catch {
      this.#guard.lost()
    }
  }

  /** The released press on Renew: from here on the renewal is carried. */
  renewed(row: Row, facts: Facts): void {
    const record = recordOf(facts)
    const topic = record?.topic ?? liveRelease(facts, 'renew')?.topic ?? null
    if (record === null || topic === null) return
    const { account } = facts
    const { vendor, expiry } = row
    const renewal = { topic, account, vendor, expiry, rows: facts.rows.length, uploadedAt: null }
    this.armed = null
    this.after = null
    this.#awaitedSince = facts.now
    this.#carry({ ...renewal, recordId: record.id, at: facts.now })
    const said = ask({ type: 'portal/renew-pressed', renewal })
    const isReleased = liveRelease(facts, 'renew') !== null
    if (isReleased) this.#guard.snapshot = { ...this.#guard.snapshot, release: null }
    this.#guard.send(isReleased ? said.then(() => this.#useUp()) : said)
  }

  /** A release to renew is for one press. */
  #useUp(): Promise<TabSnapshot> {
    return ask({ type: 'portal/end', what: 'release', why: 'finished' })
  }

  uploaded(): void {
    // Upload without a file: Apple's page says so itself, and nothing was let in.
    if (this.chosen.name === '') return
    const { renewal } = this.#guard.snapshot
    if (renewal !== null) this.#carry({ ...renewal, uploadedAt: Date.now() })
    this.#guard.send(ask({ type: 'portal/file-let-in', ...this.chosen }))
  }

  /** What the screen itself ends or completes. */
  conclude(facts: Facts): void {
    const { renewal } = facts.snapshot
    const isLeft = facts.screen !== 'list' && facts.screen !== 'loading'
    const isLate = facts.now - (this.#awaitedSince ?? 0) > CLOCKS.armed
    if (isLeft || isLate) this.#awaitedSince = null
    const end = renewalEnd(facts)
    const why = this.#awaitedSince !== null && end === 'list-again' ? null : end
    if (why === 'finished') this.after = renewal
    if (why !== null) this.end('renewal', why)
    if (facts.screen !== 'confirmation') return
    if (liveRelease(facts, 'create') !== null) this.end('release', 'finished')
    if (renewal?.uploadedAt === null) this.uploaded()
  }

  end(what: Carried, why: EndReason): void {
    const { snapshot } = this.#guard
    this.#guard.snapshot = {
      ...snapshot,
      renewal: what === 'release' ? snapshot.renewal : null,
      release: what === 'renewal' ? snapshot.release : null,
    }
    this.armed = null
    this.#guard.send(ask({ type: 'portal/end', what, why }))
  }

  /** The list is another one, or was left: what was allowed for a place in it is void. */
  endRowRelease(): void {
    const row = this.#guard.snapshot.release?.row ?? null
    if (row !== null && this.#asked !== null) this.end('release', 'list-again')
  }

  /** A release for a row is asked for: it will count for this row of this list alone. */
  ask(row: Element): void {
    this.#asked = { row, generation: this.#guard.proofs.generation }
  }

  /** The snapshot without a release to renew that was not asked for here, or for another list. */
  own(snapshot: TabSnapshot): TabSnapshot {
    const { release } = snapshot
    if (release?.kind !== 'renew') return snapshot
    const { proofs, page } = this.#guard
    const row = release.row === null ? undefined : page.rows[release.row]?.element
    const isOurs =
      row !== undefined && row === this.#asked?.row && this.#asked.generation === proofs.generation
    return isOurs ? snapshot : { ...snapshot, release: null }
  }

  /** Another task, or a page that comes back from the browser's memory: nothing of this holds. */
  forget(): void {
    this.armed = null
    this.after = null
    this.#awaitedSince = null
  }

  #carry(renewal: CarriedRenewal): void {
    this.#guard.snapshot = { ...this.#guard.snapshot, renewal }
  }
}

function isRecent(proof: Proof | null): boolean {
  return proof !== null && Date.now() - proof.at < CLOCKS.armed
}
