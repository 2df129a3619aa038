/**
 * Runs inside the page (sent as text, so it may refer to nothing outside itself): roles,
 * accessible names and visible text, near enough to what a screen reader would say.
 */
export function roleTools() {
  const INPUT_ROLES: Record<string, string> = {
    button: 'button',
    submit: 'button',
    reset: 'button',
    image: 'button',
    checkbox: 'checkbox',
    radio: 'radio',
    range: 'slider',
    number: 'spinbutton',
    search: 'searchbox',
    file: 'file',
    hidden: '',
  }
  const TAG_ROLES: Record<string, string> = {
    button: 'button',
    select: 'combobox',
    textarea: 'textbox',
    option: 'option',
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    dialog: 'dialog',
    table: 'table',
    tr: 'row',
    td: 'cell',
    th: 'columnheader',
    ul: 'list',
    ol: 'list',
    li: 'listitem',
    img: 'img',
    nav: 'navigation',
    main: 'main',
    aside: 'complementary',
    form: 'form',
    article: 'article',
    fieldset: 'group',
    output: 'status',
    progress: 'progressbar',
    p: 'paragraph',
  }
  const NAMED_BY_CONTENT =
    /^(button|link|heading|cell|columnheader|row|listitem|option|checkbox|radio|tab|switch|menuitem|tooltip|)$/

  const attribute = (el: Element, name: string) => el.getAttribute(name)?.trim() ?? ''
  const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

  /** Closed roots are remembered by a script that runs before the page's own. */
  function rootOf(el: Element): ShadowRoot | null {
    const kept: unknown = Reflect.get(el, Symbol.for('pushcert-test-root'))
    return el.shadowRoot ?? (kept === undefined ? null : (kept as ShadowRoot))
  }

  function roleOf(el: Element): string {
    const given = attribute(el, 'role').split(/\s+/)[0]
    if (given) return given
    const tag = el.localName
    if (tag === 'a' || tag === 'area') return el.hasAttribute('href') ? 'link' : ''
    if (tag === 'input') return INPUT_ROLES[attribute(el, 'type').toLowerCase()] ?? 'textbox'
    if (tag === 'section') return nameOf(el, 'region') ? 'region' : ''
    return TAG_ROLES[tag] ?? ''
  }

  function isVisible(el: Element): boolean {
    if (!el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }))
      return false
    if (getComputedStyle(el).display === 'contents') return true
    const box = el.getBoundingClientRect()
    return (box.width > 0 && box.height > 0) || el.childNodes.length > 0 || rootOf(el) !== null
  }

  /** Text as it is written in the document (CSS upper-casing aside), through shadow roots. */
  function visibleText(node: Node, spoken = false, cache?: Map<Node, string>): string {
    const before = cache?.get(node)
    if (before !== undefined) return before
    const text = writtenText(node, spoken, cache)
    cache?.set(node, text)
    return text
  }

  function writtenText(node: Node, spoken: boolean, cache?: Map<Node, string>): string {
    if (node.nodeType === 3) return node.nodeValue ?? ''
    if (node.nodeType !== 1 && node.nodeType !== 11) return ''
    const el = node.nodeType === 1 ? (node as Element) : null
    if (el !== null) {
      if (/^(script|style|template|noscript)$/.test(el.localName)) return ''
      if (!el.checkVisibility({ visibilityProperty: true })) return ''
      if (el.localName === 'br') return '\n'
      if (spoken) {
        const words = attribute(el, 'aria-label') || attribute(el, 'alt')
        if (words) return words
        if (attribute(el, 'aria-hidden') === 'true') return ''
      }
      if (el.localName === 'input' && /^(button|submit|reset)$/.test(attribute(el, 'type'))) {
        return (el as HTMLInputElement).value
      }
    }
    const inside = [...childrenOf(node)].map((child) => visibleText(child, spoken, cache)).join('')
    return el !== null && !/^inline/.test(getComputedStyle(el).display) ? ` ${inside} ` : inside
  }

  function childrenOf(node: Node): Iterable<Node> {
    // By name, not by class: in a frame the classes are the frame's own.
    if (node.nodeName === 'SLOT') {
      const assigned = (node as HTMLSlotElement).assignedNodes()
      if (assigned.length > 0) return assigned
    }
    const root = node.nodeType === 1 ? rootOf(node as Element) : null
    return (root ?? node).childNodes
  }

  function labelledBy(el: Element): string {
    const ids = attribute(el, 'aria-labelledby').split(/\s+/).filter(Boolean)
    const scope = el.getRootNode() as Document | ShadowRoot
    return fold(ids.map((id) => textEvenHidden(scope.getElementById(id))).join(' '))
  }

  function textEvenHidden(el: Element | null): string {
    if (el === null) return ''
    return isVisible(el) ? visibleText(el, true) : (el.textContent ?? '')
  }

  function nativeName(el: Element): string {
    const input = el as HTMLInputElement
    if (el.localName === 'input' && /^(button|submit|reset)$/.test(input.type)) return input.value
    if (el.localName === 'img' || (el.localName === 'input' && input.type === 'image')) {
      return attribute(el, 'alt')
    }
    if (/^(input|select|textarea|output|progress)$/.test(el.localName)) {
      return [...(input.labels ?? [])].map(textEvenHidden).join(' ')
    }
    const caption = { fieldset: 'legend', table: 'caption' }[el.localName]
    return caption === undefined ? '' : textEvenHidden(el.querySelector(`:scope > ${caption}`))
  }

  function nameOf(el: Element, role = roleOf(el)): string {
    const content = () => (NAMED_BY_CONTENT.test(role) ? visibleText(el, true) : '')
    return (
      labelledBy(el) ||
      attribute(el, 'aria-label') ||
      fold(nativeName(el)) ||
      fold(content()) ||
      attribute(el, 'title') ||
      attribute(el, 'placeholder')
    )
  }

  return { roleOf, nameOf, isVisible, visibleText, rootOf, fold }
}

export type RoleTools = ReturnType<typeof roleTools>
