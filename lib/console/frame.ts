/** One frame of a console: the gate, what the background told it, and what it tells back. */
import { onConsolePush } from '../browser/console-link'
import { ask, isConnected } from '../browser/content-link'
import type { ConsoleSnapshot, Withheld } from '../domain/console'
import type { SentFile } from '../domain/sent-file'
import type { ConsoleVoice, Spoken, WireAct } from '../words/notice'
import { ConsoleGate, type Desk } from './console-gate'
import type { Known } from './judge'
import { Notices } from './notices'

/** The worker of the extension may be starting: asked again before it counts as gone. */
const ATTACH_TRIES = 4

/** A drop onto an input is a drop, an `input` and a `change`: one file, told once. */
const SAME_FILE = 2000

const SMALLEST = { width: 360, height: 260 }

export class ConsoleFrame implements Desk {
  #snapshot: ConsoleSnapshot = { expected: null, release: null }
  #voice: ConsoleVoice | null = null
  #isLost = false
  #notices: Notices | null = null
  #last = { told: '', at: 0 }
  readonly #gate: ConsoleGate

  constructor(view: Window) {
    this.#gate = new ConsoleGate(view, this)
    onConsolePush(
      (snapshot) => this.#take(snapshot),
      (notice) => this.#show(notice),
    )
    void this.#attach(ATTACH_TRIES)
  }

  async #attach(tries: number): Promise<void> {
    try {
      const { snapshot, voice } = await ask({ type: 'console/attach' })
      this.#voice = voice
      this.#take(snapshot)
    } catch {
      if (tries > 1 && isConnected()) setTimeout(() => this.#attach(tries - 1), 500)
      else this.#isLost = true
    }
  }

  #take(snapshot: ConsoleSnapshot): void {
    const before = JSON.stringify(this.#snapshot.expected)
    this.#snapshot = snapshot
    this.#isLost = false
    // A release that was used up is over, and the file it let in is still in.
    if (JSON.stringify(snapshot.expected) !== before) this.#gate.forget()
  }

  // ---- the gate's questions

  known(): Known {
    return { ...this.#snapshot, isCutOff: this.#isLost || !isConnected(), now: Date.now() }
  }

  tell(file: SentFile, isLetIn: boolean, fault: Withheld | null): void {
    const told = JSON.stringify([{ ...file, road: '' }, isLetIn])
    const { last, now } = { last: this.#last, now: Date.now() }
    this.#last = { told, at: now }
    if (told === last.told && now - last.at < SAME_FILE) return
    const isSmall = innerWidth < SMALLEST.width || innerHeight < SMALLEST.height
    ask({ type: 'console/file', file, isLetIn, fault, isSmall }).then(
      ({ notice }) => notice && this.#show(notice),
      () => isLetIn || this.#cutOff(),
    )
  }

  // ---- showing

  #cutOff(): void {
    if (this.#voice !== null) this.#show(this.#voice.cutOff)
  }

  #show(notice: Spoken): void {
    if (this.#voice === null) return
    this.#notices ??= new Notices(document, (act) => this.#carryOut(act))
    this.#notices.show(notice, this.#voice)
  }

  #carryOut(act: WireAct): void {
    if (act.do === 'reload') location.reload()
    if (act.do === 'send') ask(act.message).catch(() => this.#cutOff())
  }
}
