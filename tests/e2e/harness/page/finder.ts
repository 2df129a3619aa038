/**
 * Runs inside the page (sent as text): finds elements through shadow roots and same-origin
 * frames, and keeps them by number so that later calls can point at them.
 */
import type { RoleTools } from './roles'

export interface SentPattern {
  source: string
  flags: string
}
export interface SentQuery {
  role?: string
  name?: string | SentPattern
  css?: string
  text?: string | SentPattern
  nth?: number
  within?: SentQuery | { id: number }
  hidden?: boolean
}

export function finderTools(tools: RoleTools) {
  const kept: Element[] = []

  /** The document inside a frame of the same origin; null for any other. */
  function frameDocument(el: Element): Document | null {
    if (el.localName !== 'iframe' && el.localName !== 'frame') return null
    try {
      return (el as HTMLIFrameElement).contentDocument
    } catch {
      return null
    }
  }

  function collect(node: ParentNode, into: Element[]): Element[] {
    for (const el of node.children) {
      into.push(el)
      const root = tools.rootOf(el)
      if (root !== null) collect(root, into)
      const inner = frameDocument(el)
      if (inner !== null) collect(inner, into)
      collect(el, into)
    }
    return into
  }

  function everything(within: SentQuery['within']): Element[] {
    if (within === undefined) return collect(document, [])
    const scope = 'id' in within ? kept[within.id] : select(within)[0]
    if (scope === undefined) return []
    const found = collect(tools.rootOf(scope) ?? frameDocument(scope) ?? scope, [])
    return tools.rootOf(scope) === null ? found : collect(scope, found)
  }

  function fits(text: string, wanted: string | SentPattern): boolean {
    if (typeof wanted === 'string') return tools.fold(text) === tools.fold(wanted)
    return new RegExp(wanted.source, wanted.flags).test(tools.fold(text))
  }

  /** The cache serves one look at the page: an element's text is part of all its ancestors'. */
  function withText(found: Element[], wanted: string | SentPattern): Element[] {
    const cache = new Map<Node, string>()
    const candidates = found.filter((el) => !/^(html|head|body|script|style)$/.test(el.localName))
    return innermost(candidates.filter((el) => fits(tools.visibleText(el, false, cache), wanted)))
  }

  function innermost(found: Element[]): Element[] {
    return found.filter((el) => !found.some((other) => other !== el && holds(el, other)))
  }

  function holds(outer: Element, inner: Element): boolean {
    let at: Node | null = inner
    while (at !== null) {
      if (at === outer) return true
      at = at.nodeType === 11 ? (at as ShadowRoot).host : at.parentNode
    }
    return false
  }

  function select(query: SentQuery): Element[] {
    let found = everything(query.within)
    if (query.css !== undefined) found = found.filter((el) => el.matches(String(query.css)))
    if (query.role !== undefined) found = found.filter((el) => tools.roleOf(el) === query.role)
    if (query.hidden !== true) found = found.filter(tools.isVisible)
    const { name, text, nth } = query
    if (name !== undefined) found = found.filter((el) => fits(tools.nameOf(el), name))
    if (text !== undefined) found = withText(found, text)
    if (nth === undefined) return found
    const one = found.at(nth)
    return one === undefined ? [] : [one]
  }

  function keep(el: Element): { id: number; tag: string } {
    const known = kept.indexOf(el)
    return { id: known >= 0 ? known : kept.push(el) - 1, tag: el.localName }
  }

  function element(id: number): Element {
    const el = kept[id]
    if (el === undefined) throw new Error('This element belongs to a page that is gone')
    return el
  }

  function frameOf(el: Element): Element | null {
    return el.ownerDocument.defaultView?.frameElement ?? null
  }

  function rectOf(el: Element) {
    const box = el.getBoundingClientRect()
    let { x, y } = box
    for (let frame = frameOf(el); frame !== null; frame = frameOf(frame)) {
      const outer = frame.getBoundingClientRect()
      x += outer.x + frame.clientLeft
      y += outer.y + frame.clientTop
    }
    return { x, y, width: box.width, height: box.height }
  }

  /** So many frames; by the clock where none are drawn, as in a tab behind another. */
  async function frames(count: number) {
    for (let left = count; left > 0; left -= 1)
      await new Promise((done) => {
        requestAnimationFrame(done)
        setTimeout(done, 100)
      })
  }

  /** Scrolled into view and standing still (two equal frames), in the top window's pixels. */
  async function place(id: number) {
    const el = element(id)
    if (!el.isConnected) throw new Error('This element is no longer in its page')
    const seen = rectOf(el)
    if (
      seen.x < 0 ||
      seen.y < 0 ||
      seen.x + seen.width > innerWidth ||
      seen.y + seen.height > innerHeight
    ) {
      el.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      // What was out of sight may be laid out only now, and push the element elsewhere.
      await frames(3)
    }
    let last = rectOf(el)
    for (let tries = 0; tries < 20; tries += 1) {
      await new Promise((done) => setTimeout(done, 16))
      const now = rectOf(el)
      if (now.x === last.x && now.y === last.y && now.width === last.width) return now
      last = now
    }
    return last
  }

  function guard() {
    const all = collect(document, [])
    const guards = all.filter((el) => el.localName === 'pushcert-guard')
    const root = guards[0]
    const rows = all.filter((el) => el.hasAttribute('data-pushcert-guard') && tools.isVisible(el))
    return {
      present: guards.length > 0,
      state: root?.getAttribute('data-state') ?? null,
      screen: root?.getAttribute('data-screen') ?? null,
      rows: rows.map((el) => el.getAttribute('data-pushcert-guard') ?? ''),
      texts: tools.fold(guards.map((el) => tools.visibleText(tools.rootOf(el) ?? el)).join(' ')),
    }
  }

  return {
    find: (query: SentQuery) => select(query).map(keep),
    element,
    place,
    guard,
    textOf: (id: number) => tools.fold(tools.visibleText(element(id))),
  }
}
