/** Words that a person would see, written into code instead of public/_locales. */
import { findings } from './forbidden'
import { child, type Node, nameOf, type Source, stringOf } from './sources'

const SAID = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'ariaDescription',
])
const TEXT = new Set(['textContent', 'innerText', 'nodeValue', 'data'])
const TAKES_TEXT = new Set(['append', 'prepend', 'createTextNode', 'replaceChildren', 'alert'])

/** An example code such as a ticket's number reads the same in every language. */
const isWords = (text: string) => /\p{L}{2}/u.test(text) && !/^[A-Z]{2,}-\d+$/.test(text.trim())
/** What is typed into a machine is not translated. */
const isCode = (node: Node | null) =>
  node?.type === 'JSXElement' &&
  /^(code|kbd|samp)$/.test(nameOf(child(child(node, 'openingElement') ?? node, 'name')) ?? '')

/** Places in a component or in the page's interface where words are written out. */
export function visibleWords(source: Source): string[] {
  return findings(source, (node, parent) => {
    const words = isCode(node) || isCode(parent) ? null : wordsIn(node)
    return words === null || !isWords(words) ? null : JSON.stringify(words.trim())
  })
}

function wordsIn(node: Node): string | null {
  switch (node.type) {
    case 'JSXText':
      return String(node.value)
    case 'JSXAttribute':
      return SAID.has(nameOf(child(node, 'name')) ?? '') ? literal(child(node, 'value')) : null
    case 'JSXExpressionContainer':
      // An attribute's container is the attribute's business.
      return null
    case 'JSXElement':
    case 'JSXFragment':
      return joined(node.children)
    case 'AssignmentExpression':
      return isSaid(child(node, 'left')) ? literal(child(node, 'right')) : null
    case 'CallExpression':
      return passedWords(node)
    default:
      return null
  }
}

/** `{'words'}` and {`words`} among an element's children. */
function joined(children: unknown): string | null {
  const containers = (children as Node[]).filter(({ type }) => type === 'JSXExpressionContainer')
  const words = containers.map((each) => literal(child(each, 'expression'))).filter(Boolean)
  return words.length > 0 ? words.join(' ') : null
}

function isSaid(target: Node | null): boolean {
  const name = target?.type === 'MemberExpression' ? nameOf(child(target, 'property')) : null
  return name !== null && (SAID.has(name) || TEXT.has(name))
}

function passedWords(call: Node): string | null {
  const callee = child(call, 'callee')
  const name = nameOf(callee?.type === 'MemberExpression' ? child(callee, 'property') : callee)
  const passed = call.arguments as Node[]
  if (name === 'setAttribute' && SAID.has(stringOf(passed[0] ?? null) ?? '')) {
    return literal(passed[1] ?? null)
  }
  if (!TAKES_TEXT.has(name ?? '')) return null
  return passed.map(literal).filter(Boolean).join(' ') || null
}

/** The words of a string or of a template's fixed parts. */
function literal(node: Node | null): string | null {
  if (node?.type === 'JSXExpressionContainer') return literal(child(node, 'expression'))
  if (node?.type !== 'TemplateLiteral') return stringOf(node)
  const quasis = node.quasis as { value: { cooked: string } }[]
  return quasis.map(({ value }) => value.cooked).join(' ')
}
