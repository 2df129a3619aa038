/** Tells when the page may have changed: one coalesced call for any number of mutations. */

const WATCHED = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [
    'style',
    'class',
    'hidden',
    'open',
    'lang',
    'value',
    'alt',
    'title',
    'aria-label',
  ],
}

export class PageWatch {
  readonly #observer: MutationObserver
  readonly #own: Element
  readonly #onChange: () => void
  readonly #followed = new WeakSet<Node>()
  #dirty = true
  #due = false

  constructor(document: Document, own: Element, onChange: () => void) {
    this.#own = own
    this.#onChange = onChange
    this.#observer = new MutationObserver((records) => this.#heard(records))
    this.#observer.observe(document, WATCHED)
  }

  /** A shadow root's changes are not seen from outside it. */
  follow(roots: readonly ShadowRoot[]): void {
    for (const root of roots) {
      if (this.#followed.has(root)) continue
      this.#followed.add(root)
      this.#observer.observe(root, WATCHED)
    }
  }

  /** Whether anything changed since the last call; asks the browser for what it has not told yet. */
  isDirty(): boolean {
    this.#heard(this.#observer.takeRecords())
    const was = this.#dirty
    this.#dirty = false
    return was
  }

  #heard(records: readonly MutationRecord[]): void {
    const own = this.#own
    if (!records.some(({ target }) => target !== own && !own.contains(target))) return
    this.#dirty = true
    if (this.#due) return
    this.#due = true
    requestAnimationFrame(() => {
      this.#due = false
      this.#onChange()
    })
  }
}
