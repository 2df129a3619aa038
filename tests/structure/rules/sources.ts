/** The project's own source files, parsed: what every structure test looks at. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

export const ROOT = resolve(import.meta.dirname, '../../..')

/** A node of the syntax tree, as loosely as a walk needs it. */
export interface Node {
  type: string
  start: number
  [field: string]: unknown
}

export interface Import {
  /** As written. */
  specifier: string
  /** From the root, without ending, for the project's own files: `lib/domain/topic`. Else null. */
  file: string | null
}

export interface Source {
  /** From the root, with forward slashes. */
  path: string
  text: string
  program: Node
  imports: Import[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'

/** Calls `visit` for the node and all below it. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void): void {
  step(node, null)
  function step(current: Node, parent: Node | null): void {
    visit(current, parent)
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) step(child, current)
      }
    }
  }
}

/** The node in `field`, null when there is none. */
export function child(node: Node, field: string): Node | null {
  const value = node[field]
  return isNode(value) ? value : null
}

/** A name or a string, whichever the node is; null for anything else. */
export function nameOf(node: Node | null): string | null {
  if (node === null) return null
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name)
  return stringOf(node)
}

/** The value of a string literal; null for anything else. */
export function stringOf(node: Node | null): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

/** The line of a node, from 1. */
export function lineOf(source: Source, node: Node): number {
  return source.text.slice(0, node.start).split('\n').length
}

/** Parses a file's text. Throws on a syntax error. */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  const first = errors[0]
  if (first !== undefined) throw new Error(`${path}: ${first.message}`)
  const root = program as unknown as Node
  return { path, text, program: root, imports: importsOf(path, root) }
}

function importsOf(path: string, program: Node): Import[] {
  const found: Import[] = []
  walk(program, (node) => {
    const specifier = stringOf(child(node, 'source'))
    if (specifier !== null) found.push({ specifier, file: fileOf(path, specifier) })
  })
  return found
}

function fileOf(path: string, specifier: string): string | null {
  const bare = specifier.replace(/\.(ts|tsx|mjs|js)$/, '')
  if (/^[@~]\//.test(bare)) return bare.slice(2)
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : null
}

/** Paths of all files below the folders, from the root, in order. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    const top = join(ROOT, folder)
    const entries = statSync(top, { throwIfNoEntry: false }) ? list(top) : []
    return entries.map((path) => relative(ROOT, path).split(sep).join('/'))
  })
}

function list(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? list(path) : [path]
    })
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

const cache = new Map<string, Source>()

/** The parsed TypeScript files below the folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return filesIn(...folders)
    .filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => {
      const source = cache.get(path) ?? parseSource(path, textOf(path))
      cache.set(path, source)
      return source
    })
}

/** What ends up in the extension. */
export const productSources = (): Source[] => sourcesIn('lib', 'components', 'entrypoints')
