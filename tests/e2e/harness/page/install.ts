/** The page's side of the harness as text, and the calls into it. */
import type { Query, Target } from '../types'
import { finderTools, type SentPattern, type SentQuery } from './finder'
import { roleTools } from './roles'

const KEY = "Symbol.for('pushcert-test')"

/** Runs before any script of the page: lets tests point into closed shadow roots. */
export const REMEMBER_CLOSED_ROOTS = `(() => {
  const attach = Element.prototype.attachShadow
  const key = Symbol.for('pushcert-test-root')
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init)
    if (init.mode === 'closed') Object.defineProperty(this, key, { value: root })
    return root
  }
})()`

/** An expression that installs the finder where it is missing and calls one of its functions. */
export function finderCall(method: string, arg: unknown): string {
  const install = `window[${KEY}] ??= (${finderTools})((${roleTools})())`
  return `(${install}).${method}(${JSON.stringify(arg)})`
}

/**
 * For any frame: yields the element if it is in that frame's document, else null. A frame of
 * another origin cannot see the top window's finder, and has one of its own.
 */
export function elementInFrame(id: number): string {
  const finder = `(window[${KEY}] ?? window.top[${KEY}])`
  return `((el) => el.ownerDocument === document ? el : null)(${finder}.element(${id}))`
}

/** An expression that yields the element itself. */
export function elementExpression(id: number): string {
  return finderCall('element', id)
}

export function isHandle(target: Target): target is Extract<Target, { id: number }> {
  return 'id' in target
}

/** A query without patterns and handles of our side, ready to be sent as JSON. */
export function toSent(query: Query): SentQuery {
  const { name, text, within, ...rest } = query
  return {
    ...rest,
    ...(name === undefined ? {} : { name: sendable(name) }),
    ...(text === undefined ? {} : { text: sendable(text) }),
    ...(within === undefined
      ? {}
      : { within: isHandle(within) ? { id: within.id } : toSent(within) }),
  }
}

function sendable(wanted: string | RegExp): string | SentPattern {
  if (typeof wanted === 'string') return wanted
  return { source: wanted.source, flags: wanted.flags.replace(/[gy]/g, '') }
}
