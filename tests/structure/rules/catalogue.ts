/** The message catalogues and the keys that the code asks for. */
import { child, type Node, nameOf, type Source, stringOf, textOf, walk } from './sources'

export interface Message {
  message: string
  description?: string
  placeholders?: Record<string, { content: string; example?: string }>
}
export type Catalogue = Record<string, Message>

export function catalogue(language: string): Catalogue {
  return JSON.parse(textOf(`public/_locales/${language}/messages.json`)) as Catalogue
}

/** What is wrong with a message's placeholders: declared and unused, or used and undeclared. */
export function placeholderProblems(
  key: string,
  { message, placeholders = {} }: Message,
): string[] {
  const declared = Object.keys(placeholders).map((name) => name.toLowerCase())
  // `$$` is a dollar sign.
  const bare = message.replaceAll('$$', '')
  const used = [...bare.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase())
  return [
    ...used.filter((name) => !declared.includes(name)).map((name) => `${key}: $${name}$ unknown`),
    ...declared.filter((name) => !used.includes(name)).map((name) => `${key}: ${name} unused`),
  ]
}

/** How a message's placeholders are filled: must be the same in every language. */
export function filling({ placeholders = {} }: Message): Record<string, string> {
  const pairs = Object.entries(placeholders).map(([name, { content }]) => [name, content] as const)
  return Object.fromEntries(pairs.sort(([a], [b]) => a.localeCompare(b)))
}

export interface Asked {
  /** Every string written in the code: a key may travel through a table. */
  strings: Set<string>
  /** First arguments of t(), as written. */
  keys: Set<string>
  /** Keys put together in a template, with `*` for what is filled in: `popup_step_*_renew`. */
  patterns: Set<string>
}

/** What the files ask of the catalogue. */
export function asked(sources: Source[]): Asked {
  const found: Asked = { strings: new Set(), keys: new Set(), patterns: new Set() }
  for (const source of sources) walk(source.program, (node) => note(node, found))
  return found
}

function note(node: Node, found: Asked): void {
  const text = stringOf(node)
  if (text !== null) found.strings.add(text)
  const pattern = node.type === 'TemplateLiteral' ? patternOf(node) : ''
  if (/^[a-z][a-z0-9]*_[a-z0-9_*]*$/.test(pattern) && pattern.includes('*')) {
    found.patterns.add(pattern)
  }
  if (node.type !== 'CallExpression' || nameOf(child(node, 'callee')) !== 't') return
  const key = stringOf((node.arguments as Node[])[0] ?? null)
  if (key !== null) found.keys.add(key)
}

function patternOf(template: Node): string {
  const quasis = template.quasis as { value: { cooked: string } }[]
  return quasis.map(({ value }) => value.cooked).join('*')
}

/** Whether the pattern can become the key. */
export function isMadeBy(pattern: string, key: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '[a-z0-9_]+')}$`).test(key)
}

/** Keys in the manifest's way of asking. */
export function manifestKeys(text: string): string[] {
  return [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key)
}
