/** Tells when the page may have changed: one coalesced call for any number of changes. */

const WATCHED = { subtree: true, childList: true, characterData: true, attributes: true }

/** What changes a page without a mutation: pictures and style sheets arriving, movements ending. */
const SILENT_CHANGES = ['load', 'transitionend', 'resize']

/** An animation by attribute would have the page read at every frame: not more often than this, ms. */
const PAUSE = 120

export class PageWatch {
  readonly #observer: MutationObserver
  readonly #own: Element
  readonly #onChange: () => void
  readonly #followed = new WeakSet<Node>()
  #dirty = true
  #due = false
  #last = -PAUSE

  constructor(document: Document, own: Element, onChange: () => void) {
    this.#own = own
    this.#onChange = onChange
    this.#observer = new MutationObserver((records) => this.#heard(records))
    this.#observer.observe(document, WATCHED)
    for (const type of SILENT_CHANGES)
      window.addEventListener(type, () => this.#changed(), { capture: true, passive: true })
  }

  /** A shadow root's changes are not seen from outside it. */
  follow(roots: readonly ShadowRoot[]): void {
    for (const root of roots) {
      if (this.#followed.has(root)) continue
      this.#followed.add(root)
      this.#observer.observe(root, WATCHED)
    }
  }

  /** What is seen may have changed without any event: a rule of a style sheet, say. */
  doubt(): void {
    this.#dirty = true
  }

  /** Whether anything changed since the last call; asks the browser for what it has not told yet. */
  isDirty(): boolean {
    this.#heard(this.#observer.takeRecords())
    const was = this.#dirty
    this.#dirty = false
    return was
  }

  #heard(records: readonly MutationRecord[]): void {
    if (records.some(({ target }) => !this.#own.contains(target))) this.#changed()
  }

  #changed(): void {
    this.#dirty = true
    if (this.#due) return
    this.#due = true
    const wait = Math.max(0, this.#last + PAUSE - performance.now())
    setTimeout(() => requestAnimationFrame(() => this.#tell()), wait)
  }

  #tell(): void {
    this.#due = false
    this.#last = performance.now()
    this.#onChange()
  }
}
