/**
 * Which of the portal's screens a person sees. Decided from visible headings and controls, never
 * from the address: it most likely never changes. Two headings at once, or a heading without
 * the controls that belong to it, is "unknown": said aloud, and held.
 */
import type { Screen } from '../domain/tab'
import type { ControlKind } from './controls'
import type { Row } from './rows'
import type { Seen } from './seen'

/** Less text than this is a page still being filled. */
const ALMOST_EMPTY = 40

export interface ScreenInput {
  seen: Seen
  rows: readonly Row[] | null
  isTranslated: boolean
}

export function decideScreen({ seen, rows, isTranslated }: ScreenInput): Screen {
  if (isTranslated) return 'translated'
  const has = (kind: ControlKind) => seen.controls.some((control) => control.kind === kind)
  const headings = [...new Set(seen.headings)]
  if (headings.length > 1 || rows === null) return 'unknown'
  if (isRevokeQuestion(seen, rows)) return 'revoke'
  switch (headings[0]) {
    case 'list':
      return has('create') ? 'list' : 'unknown'
    case 'get-started':
      return has('create') && rows.length === 0 ? 'get-started' : 'unknown'
    case 'terms':
      return has('accept') && has('decline') ? 'terms' : 'unknown'
    case 'create':
      return hasForm(has) && rows.length === 0 ? 'create' : 'unknown'
    case 'renew':
      return hasForm(has) && rows.length === 0 ? 'renew' : 'unknown'
    case 'confirmation':
      return has('manage') || has('download') ? 'confirmation' : 'unknown'
    case 'error':
      return rows.length === 0 && !has('create') && !has('file') ? 'error' : 'unknown'
    default:
      return withoutHeading(seen, has)
  }
}

/** While a form is not complete it is not understood; Cancel or Upload must be there too. */
function hasForm(has: (kind: ControlKind) => boolean): boolean {
  return has('upload') || has('file') || has('cancel')
}

function withoutHeading(seen: Seen, has: (kind: ControlKind) => boolean): Screen {
  if (seen.textLength < ALMOST_EMPTY && !has('create') && !has('file')) return 'loading'
  const dangerous = has('create') || has('renew') || has('revoke') || has('file')
  return has('sign-in') && !has('sign-out') && !dangerous ? 'signed-out' : 'unknown'
}

/** More Revokes than rows have: a question about revoking stands over the list, or instead of it. */
function isRevokeQuestion(seen: Seen, rows: readonly Row[]): boolean {
  const inRows = (element: Element) => rows.some((row) => row.element.contains(element))
  return seen.controls.some(({ kind, element }) => kind === 'revoke' && !inRows(element))
}

/** Chrome and Edge mark the root; every machine translation leaves `<font>` in `<font>`. */
export function isTranslatedPage(document: Document, seen: Pick<Seen, 'hasFont'>): boolean {
  const root = document.documentElement
  if (/\btranslated-(ltr|rtl)\b/.test(root.className)) return true
  if (root.hasAttribute('_msttexthash') || document.querySelector('[_msttexthash]')) return true
  return seen.hasFont && document.querySelector('font font, font[dir=auto]') !== null
}
