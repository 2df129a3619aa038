/** Shadow roots that an event's path leads through, or stops before when they are closed. */
import { isElement, shadowRootOf } from '../portal/dom'

/** The closed root under the path's innermost element, which the path itself does not show. */
export function hiddenRoot(path: readonly EventTarget[]): ShadowRoot | null {
  const [target] = path
  if (!isElement(target) || target.shadowRoot !== null) return null
  return shadowRootOf(target)
}

export function rootsIn(path: readonly EventTarget[]): ShadowRoot[] {
  return path.filter((node): node is ShadowRoot => {
    const { nodeType, host } = node as ShadowRoot
    return nodeType === 11 && isElement(host)
  })
}
