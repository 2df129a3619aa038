/** Where the view lives: the page itself, a frame of the same origin, or a shadow root. */
import type { Drawing } from '../drawings.ts'

export interface Container {
  doc: Document
  root: Document | ShadowRoot
  layer: HTMLElement | ShadowRoot
  mount: HTMLElement
}

/** Opens it below `outer`; `sheet` is the address of the style sheet. */
export async function openContainer(
  outer: HTMLElement,
  drawing: Drawing,
  sheet: string,
): Promise<Container> {
  switch (drawing.container) {
    case 'page':
      return inDocument(document, outer)
    case 'open-shadow':
      return inShadow(outer, 'open', sheet)
    case 'closed-shadow':
      return inShadow(outer, 'closed', sheet)
    default:
      return inFrame(outer, drawing, sheet)
  }
}

function inDocument(doc: Document, mount: HTMLElement): Container {
  return { doc, root: doc, layer: doc.body, mount }
}

function inShadow(outer: HTMLElement, mode: ShadowRootMode, href: string): Container {
  const host = document.createElement('div')
  outer.append(host)
  const root = host.attachShadow({ mode })
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
  const mount = document.createElement('div')
  root.append(sheet, mount)
  return { doc: document, root, layer: root, mount }
}

async function inFrame(outer: HTMLElement, drawing: Drawing, sheet: string): Promise<Container> {
  const frame = document.createElement('iframe')
  frame.className = 'view-frame'
  frame.title = 'Certificates'
  if (drawing.container === 'srcdoc-frame') {
    frame.srcdoc = `<!doctype html><html lang="en"><head><link rel="stylesheet" href="${sheet}"></head><body></body></html>`
  } else {
    frame.src = '/pushcert/frame'
  }
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  outer.append(frame)
  await loaded
  const doc = frame.contentDocument
  if (doc === null) throw new Error('The frame of the practice portal is of another origin')
  const mount = doc.createElement('div')
  doc.body.append(mount)
  new ResizeObserver(() => growWith(frame, mount)).observe(mount)
  return inDocument(doc, mount)
}

/** The frame is as high as what it shows, so that the page scrolls as one. */
function growWith(frame: HTMLIFrameElement, mount: HTMLElement): void {
  frame.style.height = `${Math.max(480, mount.offsetHeight + 40)}px`
}
