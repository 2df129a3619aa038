/**
 * XML property lists, by the plist package. Its browser build wants the page's DOMParser, which a
 * service worker does not have; its other build brings its own XML reader and behaves the same in
 * the worker, in Firefox's background page, in a tab and in tests. The package does not export that
 * file by name, hence the path.
 */
import { parse } from '../../node_modules/plist/dist/parse.js'
import { decodeBase64 } from './pem-blocks'
import { isPlainPlist } from './plist-grammar'

export type PlistValue =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | PlistValue[]
  | PlistDict
export interface PlistDict {
  [key: string]: PlistValue
}

/** Where the property list stands in `text`, from `<plist` to `</plist>`; `cut` when it has no end. */
export function findPlist(text: string): { xml: string; cut: boolean } | null {
  const start = text.search(/<plist(?:\s[^<>]{0,200})?>/)
  if (start < 0) return null
  const end = text.indexOf('</plist>', start)
  const cut = end < 0
  return { xml: text.slice(start, cut ? undefined : end + '</plist>'.length), cut }
}

/** The dictionary at the top of an XML property list; null when it is damaged or something else. */
export function readPlist(xml: string): PlistDict | null {
  if (!isPlainPlist(xml)) return null
  try {
    const value = parse(xml) as PlistValue
    return isDict(value) ? value : null
  } catch {
    return null
  }
}

/** A dictionary's entry as text, whether it was written as a string or as data; null for others. */
export function textIn(dict: PlistDict, key: string): string | null {
  const value = Object.hasOwn(dict, key) ? dict[key] : null
  if (typeof value === 'string') return value
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : null
}

/** A dictionary's entry as bytes: base64 in a string, or data; null for others. */
export function bytesIn(dict: PlistDict, key: string): Uint8Array | null {
  const value = Object.hasOwn(dict, key) ? dict[key] : null
  if (typeof value === 'string') return decodeBase64(value)
  return value instanceof Uint8Array ? value : null
}

export function isDict(value: PlistValue | undefined): value is PlistDict {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  )
}
