/** Writes a Subject DN in the ways in which the portal might. */
import type { CertificateDetails } from '../data/types.ts'
import { el, type Pen, text } from './pen.ts'

export function subjectNodes(pen: Pen, details: CertificateDetails): Node[] {
  const parts = [`C=${details.country}`, `CN=${details.commonName}`, `UID=${details.uid}`]
  switch (pen.drawing.subject) {
    case 'plain':
      return [text(pen, parts.join(', '))]
    case 'uid-first':
      return [text(pen, parts.toReversed().join(', '))]
    case 'slashes':
      return [text(pen, `/${parts.join('/')}`)]
    case 'semicolons':
      return [text(pen, parts.join('; '))]
    case 'upper-hex':
      return [text(pen, parts.map(upperGuid).join(', '))]
    case 'lines':
      return parts.map((part) => el(pen, 'div', '', text(pen, part)))
    case 'br-in-guid':
      return broken(parts.join(', '), () => [pen.doc.createElement('br')])
    case 'soft-breaks':
      return broken(parts.join(', '), () => ['\u00ad', pen.doc.createElement('wbr')]).map((part) =>
        typeof part === 'string' ? pen.doc.createTextNode(part) : part,
      )
  }

  function broken(line: string, gap: () => (string | Node)[]): Node[] {
    const pieces = line.match(/.{1,30}/g) ?? []
    return pieces
      .flatMap((piece, index) => (index === 0 ? [piece] : [...gap(), piece]))
      .map((part) => (typeof part === 'string' ? text(pen, part) : part))
  }
}

function upperGuid(part: string): string {
  return part.replace(/[0-9a-f-]{36}$/, (guid) => guid.toUpperCase())
}
