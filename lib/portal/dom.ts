/**
 * Walking a page that may use shadow roots, with nodes that may come from another realm:
 * no `instanceof`, no assumption about one document.
 */

interface ExtensionDom {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
}

const host = globalThis as unknown as { chrome?: ExtensionDom; browser?: ExtensionDom }

export function isElement(value: unknown): value is HTMLElement {
  return typeof value === 'object' && value !== null && (value as Node).nodeType === 1
}

/** The element's shadow root, closed ones too where the browser shows them to extensions. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  if (firefox !== undefined) return firefox
  try {
    return host.chrome?.dom?.openOrClosedShadowRoot(element) ?? null
  } catch {
    return null // an orphaned script has no chrome.dom any more
  }
}

/** The parent, out of a shadow root to its host. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode
  if (isElement(parent)) return parent
  return parent !== null && isElement((parent as ShadowRoot).host)
    ? (parent as ShadowRoot).host
    : null
}

/** Whether `inner` lies in `outer`, shadow roots crossed. */
export function contains(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) if (node === outer) return true
  return false
}

const CAN_HOST = /^(article|aside|blockquote|div|footer|header|main|nav|p|section|span)$|-/

/**
 * All elements below `root` in document order, shadow roots included, `skip`'s subtree left out.
 * Only empty or custom elements are asked for a closed root: asking each element of a long
 * list is slow, and at an event the target is asked in any case.
 */
export function* elementsIn(
  root: ParentNode & Node,
  skip: Element | null,
  onRoot?: (root: ShadowRoot) => void,
): Generator<HTMLElement> {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (child === skip || !isElement(child)) continue
    yield child
    const shadow = mayHost(child) ? shadowRootOf(child) : child.shadowRoot
    if (shadow) {
      onRoot?.(shadow)
      yield* elementsIn(shadow, skip, onRoot)
    }
    if (child.firstElementChild) yield* elementsIn(child, skip, onRoot)
  }
}

function mayHost(element: Element): boolean {
  return (
    CAN_HOST.test(element.localName) &&
    (element.localName.includes('-') || element.firstChild === null)
  )
}

/** Seen by a person: has a box, is not hidden by style, lies on the page. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  const box = element.getBoundingClientRect()
  const view = element.ownerDocument.defaultView
  const onPage = box.right + (view?.scrollX ?? 0) > 0 && box.bottom + (view?.scrollY ?? 0) > 0
  return onPage && box.width > 1 && box.height > 1
}

/** The text a person sees in `element`, its parts joined without separators. */
export function textOf(element: Node): string {
  return element.textContent ?? ''
}
