/** Where the certificate is handed in: the page itself, a frame or a shadow root. */
import type { ConsoleDrawing } from '../drawings.ts'

interface Place {
  doc: Document
  /** Where delegated handlers listen. */
  root: Document | ShadowRoot
  mount: ParentNode
}

/** Opens it; null for a frame that draws itself, from the given address. */
export async function openContainer(
  outer: HTMLElement,
  container: ConsoleDrawing['container'],
  addresses: Record<'same-origin-frame' | 'cross-origin-frame', string>,
): Promise<Place | null> {
  switch (container) {
    case 'page':
      return { doc: document, root: document, mount: outer }
    case 'open-shadow':
      return inShadow(outer, 'open')
    case 'closed-shadow':
      return inShadow(outer, 'closed')
    case 'srcdoc-frame':
    case 'blank-frame':
      return inFrame(outer, container)
    default:
      outer.append(Object.assign(frameElement(), { src: addresses[container] }))
      return null
  }
}

function inShadow(outer: HTMLElement, mode: ShadowRootMode): Place {
  const host = document.createElement('div')
  outer.append(host)
  const root = host.attachShadow({ mode })
  return { doc: document, root, mount: root }
}

/** A frame without an address of its own: what is in it is drawn by the page around it. */
async function inFrame(
  outer: HTMLElement,
  container: 'srcdoc-frame' | 'blank-frame',
): Promise<Place> {
  const frame = frameElement()
  if (container === 'srcdoc-frame') frame.srcdoc = '<!doctype html><body></body>'
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  outer.append(frame)
  await loaded
  const doc = frame.contentDocument
  if (doc === null) throw new Error('The frame of the practice console is of another origin')
  return { doc, root: doc, mount: doc.body }
}

function frameElement(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = 'Push certificate'
  return frame
}
