/** Finds JSON objects by a key they hold, whatever stands around them. Never throws. */

type JsonObject = Record<string, unknown>

/** How far an object may reach from the key it was found by; longer ones are no certificate's. */
const REACH = 20_000
const MOST = 2_000

/**
 * The innermost objects of `text` that hold a key matching `anchor`; `cut` when one of them has
 * no end (the text was copied in part).
 */
export function jsonObjects(text: string, anchor: RegExp): { objects: JsonObject[]; cut: boolean } {
  const whole = parse(text.trim())
  if (whole !== null) return { objects: collect(whole, anchor), cut: false }
  const plain = /\\"/.test(text) ? text.replaceAll('\\"', '"') : text
  return around(plain, anchor)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function collect(root: unknown, anchor: RegExp): JsonObject[] {
  const found: JsonObject[] = []
  const open: unknown[] = [root]
  while (open.length > 0) {
    const item = open.pop()
    // A log may hold the object as a string of its own.
    const value = typeof item === 'string' && anchor.test(item) ? parse(item) : item
    if (value === null || typeof value !== 'object') continue
    if (!Array.isArray(value) && Object.keys(value).some((key) => anchor.test(`"${key}":`))) {
      found.push(value as JsonObject)
    }
    open.push(...Object.values(value).reverse())
  }
  return found
}

function around(text: string, anchor: RegExp): { objects: JsonObject[]; cut: boolean } {
  const objects: JsonObject[] = []
  let cut = false
  let done = -1
  for (const match of takeSome(text.matchAll(new RegExp(anchor.source, 'gi')))) {
    if (match.index < done) continue
    const start = openingBefore(text, match.index)
    const end = closingAfter(text, match.index)
    const object = start === null || end === null ? null : parse(text.slice(start, end))
    if (object === null || typeof object !== 'object') cut = true
    else objects.push(object as JsonObject)
    done = end ?? done
  }
  return { objects, cut }
}

function* takeSome<T>(values: Iterable<T>): Generator<T> {
  let count = 0
  for (const value of values) {
    if (count++ >= MOST) return
    yield value
  }
}

function openingBefore(text: string, from: number): number | null {
  let depth = 0
  for (let at = from; at >= 0 && at > from - REACH; at--) {
    if (text[at] === '}') depth++
    else if (text[at] === '{' && depth-- === 0) return at
  }
  return null
}

/** The place behind the closing brace. */
function closingAfter(text: string, from: number): number | null {
  let depth = 0
  for (let at = from; at < text.length && at < from + REACH; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && depth-- === 0) return at + 1
  }
  return null
}
