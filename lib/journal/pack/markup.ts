/** HTML put together from text: every piece of text is escaped, and only tags written here are tags. */

/** Text that is already HTML; made by `html` alone. */
export interface Markup {
  readonly markup: string
}

export type Piece = string | number | Markup | readonly Markup[]

/** A template whose holes are escaped, unless they are markup themselves. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const filled = parts.map((part, at) => part + (at < pieces.length ? written(pieces[at]) : ''))
  return { markup: filled.join('') }
}

function written(piece: Piece | undefined): string {
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  if (piece === undefined) return ''
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('')
}

/** What text may not be inside an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
