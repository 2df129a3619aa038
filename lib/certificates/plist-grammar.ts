/**
 * Whether a text is a plain XML property list, before any XML reader sees it. The reader is
 * recursive, and writes what it dislikes to the console: neither is for files from outside.
 */

/** Deeper than any request or profile. */
const DEEPEST = 64
/** A request has eight elements, a Mac with many profiles some thousand. */
const MOST_ELEMENTS = 20_000
const TOKEN =
  /<(\/?)(plist|dict|array|key|string|data|date|integer|real|true|false)(?:\s{1,80}version="[\d.]{1,8}")?\s{0,80}(\/?)>|<!--[^-]*(?:-[^-]+)*-->|<!\[CDATA\[[^\]]*\]\]>|[^<&\]]+|\](?!\]>)|&(?:amp|lt|gt|quot|apos|#[1-9]\d{0,4}|#x[1-9A-Fa-f][0-9A-Fa-f]{0,3});/y

/** From `<plist` to `</plist>`, every element closed where it has to be, nothing but its own words. */
export function isPlainPlist(xml: string): boolean {
  if (/\p{Cs}|[^\P{Cc}\t\n\r]/u.test(xml)) return false
  const open: string[] = []
  let elements = 0
  for (const [token, slash, name, closed] of tokensOf(xml)) {
    if (token === undefined) return false
    if (name === undefined) continue
    elements += 1
    if (slash === '/' ? open.pop() !== name : closed !== '/' && open.push(name) > DEEPEST)
      return false
    if (elements > MOST_ELEMENTS) return false
  }
  return open.length === 0
}

/** Every token in order; an empty entry where the text is no property list any more. */
function* tokensOf(xml: string): Generator<readonly (string | undefined)[]> {
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < xml.length) {
    const token = pattern.exec(xml)
    yield token ?? []
    if (token === null) return
  }
}
