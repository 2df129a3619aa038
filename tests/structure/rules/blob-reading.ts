/** What the one file may do that reads a chosen file by XHR: open a blob it has just made, no more. */
import { network } from './forbidden'
import { child, type Node, nameOf, type Source, stringOf, walk } from './sources'

/** Network calls other than XHR. */
export function networkBeyondBlobs(node: Node, parent: Node | null): string | null {
  const found = network(node, parent)
  return found === 'XMLHttpRequest' ? null : found
}

/**
 * What is wrong with the way this file opens its request: there has to be exactly one call
 * `x.open('GET', name, …)`, where `name` is a constant made by `URL.createObjectURL`.
 */
export function unlikeBlobReading(source: Source): string[] {
  const blobs = new Set<string | null>()
  const opened: (string | null)[] = []
  let mentions = 0
  walk(source.program, (node, parent) => {
    if (node.type === 'VariableDeclarator' && parent?.kind === 'const' && isBlobUrl(node))
      blobs.add(nameOf(child(node, 'id')))
    if (nameOf(node) === 'open' && parent?.type === 'MemberExpression') mentions += 1
    if (node.type === 'CallExpression' && isOpen(node)) opened.push(openedAddress(node))
  })
  const [only = null] = opened
  const isRight = mentions === 1 && opened.length === 1 && only !== null && blobs.has(only)
  return isRight ? [] : [`${source.path}: opens something else than its own blob`]
}

function within(node: Node | null, field: string): Node | null {
  return node === null ? null : child(node, field)
}

function isBlobUrl(declarator: Node): boolean {
  const callee = within(child(declarator, 'init'), 'callee')
  const isUrl = nameOf(within(callee, 'object')) === 'URL'
  return isUrl && nameOf(within(callee, 'property')) === 'createObjectURL'
}

function isOpen(call: Node): boolean {
  return nameOf(within(child(call, 'callee'), 'property')) === 'open'
}

/** The name of the address in `open('GET', name, …)`; null for anything else. */
function openedAddress(call: Node): string | null {
  const [method = null, address = null] = Array.isArray(call.arguments)
    ? (call.arguments as Node[])
    : []
  return stringOf(method) === 'GET' && address?.type === 'Identifier' ? nameOf(address) : null
}
