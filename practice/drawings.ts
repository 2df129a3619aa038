/**
 * A drawing says how the practice portal draws its screens. Nobody outside Apple has seen the
 * real page's HTML, so every axis here is one thing that facts about the page leave open; the
 * axes are independent and property tests combine them freely.
 */
export interface Drawing {
  rows: 'table' | 'table-first-row' | 'table-own-header' | 'div-grid' | 'list-items'
  controls:
    | 'a-href-hash'
    | 'button'
    | 'input-button'
    | 'role-button'
    | 'image-input'
    | 'javascript-link'
  /** Where a control's words are; what an element cannot carry falls back to its plain label. */
  label: 'text' | 'split-spans' | 'nbsp' | 'title' | 'aria-label' | 'css-uppercase'
  headings: 'h2' | 'styled-div'
  details: 'popover' | 'modal' | 'expanded-row' | 'shared-panel' | 'shared-panel-no-close'
  /** With `javascript-link` controls the (i) is a `javascript:` link whatever this says. */
  detailsControl: 'bare-icon' | 'button-img' | 'info-label'
  /** Whether the (i) also shows the Notes typed at the last renewal. */
  detailsNotes: boolean
  subject:
    | 'plain'
    | 'uid-first'
    | 'slashes'
    | 'semicolons'
    | 'lines'
    | 'br-in-guid'
    | 'soft-breaks'
    | 'upper-hex'
  views: 'replace' | 'hidden-by-display' | 'hidden-by-visibility' | 'hidden-off-screen'
  list: 'kept' | 'rebuilt-on-return' | 'recycled'
  /** How late the list and the details arrive, in milliseconds. */
  delayMs: number
  /** The event that the page's own handlers listen on. */
  handlers: 'click' | 'mousedown' | 'pointerup'
  delegation: 'own' | 'document'
  container: 'page' | 'same-origin-frame' | 'srcdoc-frame' | 'open-shadow' | 'closed-shadow'
  /** Whether the title, the account and Sign out are inside the container as well. */
  header: 'outside' | 'inside'
  upload: 'form' | 'xhr-button' | 'detached-input' | 'drop-zone'
  notesMaxLength: number | null
  words: 'english' | 'translated' | 'redesigned'
  /** `Permissions-Policy: sync-xhr=()`: the page forbids synchronous requests. */
  syncXhr: 'allowed' | 'refused'
}

/** The plainest page: what the pictures of 2011 to 2026 suggest. */
export const PLAIN: Drawing = {
  rows: 'table',
  controls: 'a-href-hash',
  label: 'text',
  headings: 'h2',
  details: 'popover',
  detailsControl: 'bare-icon',
  detailsNotes: false,
  subject: 'plain',
  views: 'replace',
  list: 'kept',
  delayMs: 0,
  handlers: 'click',
  delegation: 'own',
  container: 'page',
  header: 'outside',
  upload: 'form',
  notesMaxLength: null,
  words: 'english',
  syncXhr: 'allowed',
}

const DIFFERENCES = {
  plain: {},
  'div-grid-buttons': {
    rows: 'div-grid',
    controls: 'button',
    details: 'modal',
    detailsControl: 'button-img',
    upload: 'xhr-button',
    label: 'split-spans',
  },
  'list-input-buttons': {
    rows: 'list-items',
    controls: 'input-button',
    details: 'expanded-row',
    detailsControl: 'info-label',
    subject: 'lines',
  },
  'role-buttons': {
    rows: 'table-first-row',
    controls: 'role-button',
    details: 'expanded-row',
    upload: 'xhr-button',
    delegation: 'document',
    label: 'nbsp',
  },
  'image-inputs': {
    rows: 'table-own-header',
    controls: 'image-input',
    details: 'popover',
    detailsControl: 'button-img',
    subject: 'br-in-guid',
  },
  'javascript-links': { controls: 'javascript-link', details: 'popover', upload: 'xhr-button' },
  'details-modal': { details: 'modal', subject: 'soft-breaks', controls: 'button' },
  'details-expanded-row': { details: 'expanded-row', subject: 'uid-first' },
  'details-shared-panel': { details: 'shared-panel', subject: 'semicolons', controls: 'button' },
  'details-shared-panel-no-close': { details: 'shared-panel-no-close', subject: 'slashes' },
  'views-hidden': {
    views: 'hidden-by-display',
    controls: 'button',
    details: 'modal',
    upload: 'xhr-button',
  },
  'views-invisible': { views: 'hidden-by-visibility', rows: 'div-grid', subject: 'upper-hex' },
  'views-off-screen': { views: 'hidden-off-screen', controls: 'input-button' },
  'list-rebuilt': { list: 'rebuilt-on-return', delegation: 'document', label: 'css-uppercase' },
  'list-recycled': { list: 'recycled', details: 'modal', upload: 'xhr-button' },
  late: { delayMs: 2000, list: 'rebuilt-on-return' },
  mousedown: { handlers: 'mousedown', controls: 'button', upload: 'xhr-button' },
  pointerup: {
    handlers: 'pointerup',
    controls: 'role-button',
    delegation: 'document',
    upload: 'xhr-button',
  },
  'same-origin-frame': { container: 'same-origin-frame', details: 'modal' },
  'srcdoc-frame': { container: 'srcdoc-frame', header: 'inside', controls: 'button' },
  'open-shadow': { container: 'open-shadow', controls: 'button', upload: 'xhr-button' },
  'closed-shadow': {
    container: 'closed-shadow',
    header: 'inside',
    details: 'modal',
    upload: 'xhr-button',
  },
  'detached-input': { upload: 'detached-input', controls: 'button', syncXhr: 'refused' },
  'drop-zone': { upload: 'drop-zone', controls: 'button', notesMaxLength: 40 },
  'aria-labels': { label: 'aria-label', controls: 'button', headings: 'styled-div' },
  titles: { label: 'title', detailsNotes: true },
  translated: { words: 'translated' },
  redesigned: { words: 'redesigned', rows: 'div-grid', controls: 'role-button', details: 'modal' },
} as const satisfies Record<string, Partial<Drawing>>

export type DrawingName = keyof typeof DIFFERENCES

/** Names of all drawings, the plain one first. */
export const DRAWING_NAMES = Object.keys(DIFFERENCES) as DrawingName[]

/** The whole drawing for a name, or for a partial drawing over the plain one. */
export function drawingOf(drawing: DrawingName | Partial<Drawing>): Drawing {
  const differences = typeof drawing === 'string' ? DIFFERENCES[drawing] : drawing
  return { ...PLAIN, ...differences }
}
