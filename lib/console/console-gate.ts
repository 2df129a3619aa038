/**
 * The gate in an MDM's console. Nothing of the console's markup is relied on: whatever way a file
 * takes to the page, it is looked into within the event itself, and the event goes on as the
 * browser made it. Only what would harm is stopped, before the page sees it.
 */
import type { Withheld } from '../domain/console'
import type { SentFile } from '../domain/sent-file'
import { listen, openFileRoads, stop } from '../gate/file-roads'
import { clearFile } from '../gate/files'
import { readNow } from '../gate/read-now'
import { hiddenRoot, rootsIn } from '../gate/shadow-roots'
import { elementsIn, isElement, shadowRootOf } from '../portal/dom'
import { isFileInput } from '../portal/fields'
import { mayBeCertificate } from './candidate'
import { type Judgement, judgeUpload, type Known } from './judge'
import { readLater } from './read-later'

type Road = SentFile['road']

/** What the gate needs to know and where it tells what it did. */
export interface Desk {
  known(): Known
  /** A file or text that is a matter of the guard's; `fault` says what is wrong with it. */
  tell(file: SentFile, isLetIn: boolean, fault: Withheld | null): void
}

/** On the way to a file there is always one of these: a closed root is met before its field acts. */
const WAYS_IN = ['pointerdown', 'click', 'keydown', 'focusin', 'dragenter', 'dragover', 'drop']

/** A failure there stops nothing: it is no road of a file. */
const QUIETLY = { capture: true, passive: true }

/** Nobody uploads that many certificates; reading them all would be felt. */
const MOST_READ = 50

export class ConsoleGate {
  readonly rules = {
    file: (event: Event, files: FileList | null) => this.#mayEnter(event, files),
    submit: () => true,
  }
  readonly #desk: Desk
  readonly #watch: (target: EventTarget) => void
  readonly #met = new WeakSet<Node>()
  /** What was judged once is not judged and told again at `change` and at submit. */
  #judged = new WeakMap<File, boolean>()
  readonly #beingRead = new WeakSet<File>()

  constructor(view: Window, desk: Desk) {
    this.#desk = desk
    this.#watch = openFileRoads(view, this)
    this.#open(view)
    // A node deep in a shadow root is announced by its outermost host.
    listen(view, 'pushcert-guard:file-input', (event) => {
      const node = (event as MouseEvent).relatedTarget
      if (isElement(node)) this.#meetBelow(node)
    })
    listen(view, 'pushcert-guard:file-picked', (event) => this.#onPicked(event as MouseEvent))
  }

  /** Something else is expected: what was right may be wrong now. */
  forget(): void {
    this.#judged = new WeakMap()
  }

  #open(target: EventTarget): void {
    for (const type of WAYS_IN)
      target.addEventListener(type, (event) => this.#meetAlong(event), QUIETLY)
    for (const type of ['paste', 'drop']) listen(target, type, (event) => this.#onText(event))
  }

  // ---- shadow roots

  #meetAlong(event: Event): void {
    const path = event.composedPath()
    for (const root of rootsIn(path)) this.#meet(root)
    const hidden = hiddenRoot(path)
    if (hidden !== null) this.#meet(hidden)
  }

  #meet(root: ShadowRoot): void {
    if (this.#met.has(root)) return
    this.#met.add(root)
    this.#watch(root)
    this.#open(root)
  }

  #meetBelow(element: Element): void {
    const own = shadowRootOf(element)
    if (own !== null) {
      this.#meet(own)
      for (const _ of elementsIn(own, null, (root) => this.#meet(root)));
    }
    // An input in a tree that is in no document: a listener above it must not be the first.
    const top = element.getRootNode()
    if (element.isConnected || top === element || this.#met.has(top)) return
    this.#met.add(top)
    this.#watch(top)
  }

  // ---- files

  #mayEnter(event: Event, files: FileList | null): boolean {
    const unknown = [...(files ?? [])].filter((file) => !this.#judged.has(file))
    const candidates = unknown.filter(mayBeCertificate).slice(0, MOST_READ)
    for (const file of unknown) if (!candidates.includes(file)) this.#judged.set(file, true)
    const read = candidates.map((file) => ({ file, bytes: readNow(file) }))
    const unread = read.flatMap(({ file, bytes }) => (bytes === null ? file : []))
    // Where others can be read, it is the file: a folder, or gone. The page cannot read it either.
    const isRefused = unread.length > 0 && readNow(new Blob()) === null
    if (!isRefused) for (const file of unread) this.#judged.set(file, true)
    this.#conclude(read, roadOf(event))
    if (isRefused) return this.#withoutReading(event, unread)
    return [...(files ?? [])].every((file) => this.#judged.get(file) !== false)
  }

  /** Those that come together go in or stay out together: one that fits did not go in with a wrong one. */
  #conclude(read: { file: File; bytes: string | null }[], road: Road): void {
    const known = this.#desk.known()
    const judged = read.flatMap(({ file, bytes }) =>
      bytes === null ? [] : { file, bytes, judgement: judgeUpload(file, bytes, known) },
    )
    const isOut = judged.some(({ judgement }) => judgement.is === 'withheld')
    for (const { file, bytes, judgement } of judged) {
      this.#judged.set(file, judgement.is !== 'withheld')
      if (isOut && judgement.is === 'pass') continue
      this.#tell(judgement, () => sentFile(file, bytes, road))
    }
  }

  #tell(judgement: Judgement, file: () => SentFile): void {
    if (judgement.is === 'nothing') return
    this.#desk.tell(file(), judgement.is === 'pass', judgement.fault)
  }

  /**
   * The page forbids reading within the event. A chosen file waits in its input and the events
   * come again; a drop cannot come again (in Firefox it would be empty): it is refused.
   */
  #withoutReading(event: Event, files: File[]): boolean {
    const input = event.composedPath()[0]
    if (!isFileInput(input) || !/^(input|change)$/.test(event.type)) {
      for (const { name, size } of files)
        this.#desk.tell({ name, size, content: null, road: roadOf(event) }, false, 'unread')
      return false
    }
    event.stopImmediatePropagation()
    void this.#readAgain(input, files)
    return true
  }

  async #readAgain(input: HTMLInputElement, files: File[]): Promise<void> {
    const fresh = files.filter((file) => !this.#beingRead.has(file))
    // `change` comes right behind `input`, for the same files.
    if (fresh.length === 0) return
    for (const file of fresh) this.#beingRead.add(file)
    const read = await Promise.all(
      fresh.map(async (file) => ({ file, bytes: await readLater(file) })),
    )
    for (const { file, bytes } of read) {
      // What cannot be read at all, the page cannot read either.
      if (bytes === null) this.#judged.set(file, true)
      this.#beingRead.delete(file)
    }
    this.#conclude(read, 'choose')
    const isStillThere = [...(input.files ?? [])].includes(fresh[0] as File)
    if (!isStillThere) return
    if (fresh.some((file) => this.#judged.get(file) === false)) return clearFile(input)
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #onPicked(event: MouseEvent): void {
    const input = event.relatedTarget
    if (isFileInput(input) && !this.#mayEnter(event, input.files)) stop(event)
  }

  // ---- text

  /** A certificate pasted or dragged as text. */
  #onText(event: Event): void {
    const data = (event as ClipboardEvent).clipboardData ?? (event as DragEvent).dataTransfer
    if (!data || ![...data.types].includes('text/plain')) return
    const text = data.getData('text/plain').slice(0, LONGEST_TEXT)
    if (!/-----BEGIN|^\s*MII/.test(text)) return
    // What is not ASCII is no part of a certificate.
    const bytes = text.replace(/[^ -~\s]/g, '?').replace(/[^ -~]/g, '\n')
    const judgement = judgeUpload({ name: '', size: bytes.length }, bytes, this.#desk.known())
    const road = event.type === 'drop' ? 'drop' : 'paste'
    this.#tell(judgement, () => sentFile({ name: '', size: bytes.length }, bytes, road))
    if (judgement.is === 'withheld') stop(event)
  }
}

const LONGEST_TEXT = 48 * 1024

/** `bytes`: one character a byte. */
function sentFile(
  { name, size }: { name: string; size: number },
  bytes: string,
  road: Road,
): SentFile {
  return { name, size, content: btoa(bytes), road }
}

function roadOf({ type }: Event): Road {
  return type === 'drop' || type === 'paste' ? type : 'choose'
}
