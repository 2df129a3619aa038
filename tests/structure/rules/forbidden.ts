/** What product code may not do: talk to the network, build HTML from text, reach the browser by the side. */
import { child, lineOf, type Node, nameOf, type Source, stringOf, walk } from './sources'

type Find = (node: Node, parent: Node | null) => string | null

/** Every place where `find` names something. */
export function findings(source: Source, find: Find): string[] {
  const found: string[] = []
  walk(source.program, (node, parent) => {
    const what = find(node, parent)
    if (what !== null) found.push(`${source.path}:${lineOf(source, node)} ${what}`)
  })
  return found
}

const CALLS_OUT = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
])

/** Network calls, by any of the names the platform has for them. */
export const network: Find = (node) => {
  const name = node.type === 'Identifier' ? nameOf(node) : stringOf(memberKey(node))
  if (name !== null && CALLS_OUT.has(name)) return name
  if (node.type === 'NewExpression' && nameOf(child(node, 'callee')) === 'Image') return 'new Image'
  if (node.type !== 'ImportExpression') return null
  const target = stringOf(child(node, 'source'))
  return target === null || /^[a-z]+:/i.test(target) ? 'import() of an address' : null
}

/** `x['fetch']`: the key of a computed member. */
function memberKey(node: Node): Node | null {
  return node.type === 'MemberExpression' && node.computed === true ? child(node, 'property') : null
}

const HTML = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'dangerouslySetInnerHTML',
  'srcdoc',
])

/** HTML or code made from text. */
export const htmlFromText: Find = (node, parent) => {
  const name = nameOf(node)
  if (name === null) return null
  const isKey = parent?.type === 'MemberExpression' || parent?.type === 'JSXAttribute'
  if (isKey && HTML.has(name)) return name
  if (parent?.type === 'MemberExpression' && /^write(ln)?$/.test(name)) {
    return nameOf(child(parent, 'object')) === 'document' ? 'document.write' : null
  }
  if (node.type !== 'Identifier') return null
  const isCalled = parent?.type === 'CallExpression' || parent?.type === 'NewExpression'
  if (name === 'eval') return 'eval'
  return name === 'Function' && isCalled && parent.callee === node ? 'Function()' : null
}

/** `browser.*` and `chrome.*`, however they are reached. */
export const browserApi: Find = (node) => {
  const specifier = node.type === 'ImportDeclaration' ? stringOf(child(node, 'source')) : null
  if (specifier === 'webextension-polyfill' || specifier === 'wxt/browser') {
    return node.importKind === 'type' ? null : `import of ${specifier}`
  }
  if (node.type !== 'MemberExpression') return null
  const object = nameOf(child(node, 'object'))
  const property = nameOf(child(node, 'property'))
  if (object === 'browser' || object === 'chrome') return `${object}.${property}`
  const isGlobal = object === 'globalThis' || object === 'window' || object === 'self'
  const isApi = property === 'browser' || property === 'chrome'
  return isGlobal && isApi ? `${object}.${property}` : null
}

/** `console`, however it is reached. */
export const consoleUse: Find = (node) =>
  node.type === 'Identifier' && nameOf(node) === 'console' ? 'console' : null
