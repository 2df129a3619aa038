/**
 * The lines inside the HTML: a script block of a type that no browser runs. Only `<` is dangerous
 * there (`</script`, `<!--`); it becomes \u003c, which canonical JSON never writes by itself.
 */
import { sha256Hex } from '../canonical'

export const ISLAND_START = '<script type="application/x-ndjson" id="pushcert-evidence">\n'
export const ISLAND_END = '</script>'

/** Where the file's own digest stands; it is computed with zeros in its place. */
const SUM = /<meta name="pushcert-evidence-sha256" content="([0-9a-f]{64})">/
const ZEROS = '0'.repeat(64)

export function toIsland(lines: string): string {
  return `${ISLAND_START}${lines.replaceAll('<', '\\u003c')}${ISLAND_END}`
}

/** The lines exactly as they were; null when there is no such block. */
export function fromIsland(html: string): string | null {
  const start = html.indexOf(ISLAND_START)
  const from = start + ISLAND_START.length
  const end = html.indexOf(ISLAND_END, from)
  if (start < 0 || end < 0) return null
  // Pair by pair: `\\u003c` is an escaped backslash and five letters that somebody wrote.
  return html
    .slice(from, end)
    .replace(/\\(u003c|[\s\S])/g, (pair, what) => (what === 'u003c' ? '<' : pair))
}

/** The element to put into the head of a document that is not yet sealed. */
export const SUM_PLACE = `<meta name="pushcert-evidence-sha256" content="${ZEROS}">`

export function sealHtml(html: string): string {
  const sum = sha256Hex(html)
  return html.replace(SUM_PLACE, () => SUM_PLACE.replace(ZEROS, sum))
}

/** Whether every letter of the document is as it was saved. */
export function isHtmlUnchanged(html: string): boolean {
  const found = SUM.exec(html)
  if (found === null) return false
  const [element, sum = ''] = found
  const before = html.slice(0, found.index)
  const after = html.slice(found.index + element.length)
  return sha256Hex(`${before}${SUM_PLACE}${after}`) === sum
}
