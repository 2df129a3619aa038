/** What lies under an event whose path stops at the host of a closed shadow root. */
import { isElement, parentOf, shadowRootOf } from '../portal/dom'

const watched = new WeakSet<ShadowRoot>()

/** True once for each root. */
export function watchRoot(root: ShadowRoot): boolean {
  if (watched.has(root)) return false
  watched.add(root)
  return true
}

/**
 * The elements inside closed roots that the event is about, innermost first, and the roots met:
 * by place for the pointer, by focus for the keyboard.
 */
export function innerPath(
  event: Event,
  target: EventTarget | undefined,
): { path: Element[]; roots: ShadowRoot[] } {
  const roots = event.composedPath().filter((node): node is ShadowRoot => isRoot(node))
  let path: Element[] = []
  let host: unknown = target
  for (let depth = 0; depth < 8 && isElement(host); depth++) {
    const root: ShadowRoot | null = shadowRootOf(host)
    if (root === null) break
    roots.push(root)
    const inner = innerElement(root, event)
    if (inner === null || inner === host) break
    path = [...ancestorsWithin(inner, root), ...path]
    host = inner
  }
  return { path, roots }
}

function isRoot(node: EventTarget): node is ShadowRoot {
  return (node as Node).nodeType === 11
}

function innerElement(root: ShadowRoot, event: Event): Element | null {
  if (event.type.startsWith('key')) return root.activeElement
  const { clientX, clientY } = pointOf(event)
  // A click made by a key or a script has no place: the focused element is meant.
  return clientX === 0 && clientY === 0
    ? root.activeElement
    : root.elementFromPoint(clientX, clientY)
}

function pointOf(event: Event): { clientX: number; clientY: number } {
  const touch = (event as TouchEvent).changedTouches?.[0]
  const { clientX = 0, clientY = 0 } = touch ?? (event as MouseEvent)
  return { clientX, clientY }
}

function ancestorsWithin(inner: Element, root: ShadowRoot): Element[] {
  const path: Element[] = []
  for (let node: Element | null = inner; node && node.getRootNode() === root; node = parentOf(node))
    path.push(node)
  return path
}
