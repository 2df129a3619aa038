/**
 * How the practice MDM console draws the page where the certificate is handed in. Every vendor's
 * console is built differently, and none of their markup may be relied on: each axis is one way
 * that consoles differ in.
 */
export interface ConsoleDrawing {
  /** How a file, or its text, is taken. `re-created-input`: a new input after every change. */
  take:
    | 'input'
    | 're-created-input'
    | 'detached-input'
    | 'drop-zone'
    | 'drop-handle'
    | 'picker'
    | 'text-area'
  send: 'form' | 'fetch' | 'reader'
  container:
    | 'page'
    | 'same-origin-frame'
    | 'cross-origin-frame'
    | 'srcdoc-frame'
    | 'blank-frame'
    | 'open-shadow'
    | 'closed-shadow'
  /** Where page code listens; `window` does so in the capture phase, as early as a page can. */
  listen: 'own' | 'root' | 'window'
  /** The event that the page takes the file at. */
  event: 'change' | 'input'
  /** `Content-Security-Policy`: nothing but its own scripts and connections, or none at all. */
  policy: 'none' | 'strict'
  /** `Permissions-Policy: sync-xhr=()`: the page forbids synchronous requests. */
  syncXhr: 'allowed' | 'refused'
}

/** A file input and a Save button that sends a form. */
const PLAIN: ConsoleDrawing = {
  take: 'input',
  send: 'form',
  container: 'page',
  listen: 'own',
  event: 'change',
  policy: 'none',
  syncXhr: 'allowed',
}

const DIFFERENCES = {
  plain: {},
  'strict-csp': { policy: 'strict', send: 'reader' },
  're-created-input': { take: 're-created-input', listen: 'root', send: 'fetch' },
  'window-listener': { listen: 'window', event: 'input', send: 'fetch' },
  'same-origin-frame': { container: 'same-origin-frame' },
  'cross-origin-frame': { container: 'cross-origin-frame', send: 'fetch', policy: 'strict' },
  'srcdoc-frame': { container: 'srcdoc-frame', send: 'fetch' },
  'blank-frame': { container: 'blank-frame', send: 'reader' },
  'open-shadow': { container: 'open-shadow', send: 'fetch' },
  'closed-shadow': { container: 'closed-shadow', send: 'reader' },
  'detached-input': { take: 'detached-input', send: 'fetch' },
  'detached-in-frame': { take: 'detached-input', send: 'fetch', container: 'srcdoc-frame' },
  'sync-xhr-refused': { syncXhr: 'refused', send: 'fetch', policy: 'strict' },
  'sync-xhr-refused-detached': { syncXhr: 'refused', send: 'fetch', take: 'detached-input' },
  'drop-zone': { take: 'drop-zone', send: 'fetch' },
  'drop-in-shadow': { take: 'drop-zone', send: 'reader', container: 'closed-shadow' },
  'drop-handle': { take: 'drop-handle', send: 'fetch' },
  'drop-sync-xhr-refused': { take: 'drop-zone', send: 'fetch', syncXhr: 'refused' },
  picker: { take: 'picker', send: 'fetch' },
  'text-area': { take: 'text-area', send: 'fetch' },
  'text-area-in-frame': { take: 'text-area', send: 'fetch', container: 'same-origin-frame' },
} as const satisfies Record<string, Partial<ConsoleDrawing>>

export type ConsoleDrawingName = keyof typeof DIFFERENCES

/** Names of all drawings, the plain one first. */
export const CONSOLE_DRAWINGS = Object.keys(DIFFERENCES) as ConsoleDrawingName[]

/** The whole drawing for a name, or for a partial drawing over the plain one. */
export function consoleDrawing(
  drawing: ConsoleDrawingName | Partial<ConsoleDrawing>,
): ConsoleDrawing {
  const differences = typeof drawing === 'string' ? DIFFERENCES[drawing] : drawing
  return { ...PLAIN, ...differences }
}
