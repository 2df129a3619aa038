import { describe, expect, it } from 'vitest'
import { findings } from './rules/forbidden'
import { child, filesIn, type Node, nameOf, parseSource, sourcesIn, textOf } from './rules/sources'

/** `it.skip`, `test.only`, `describe.todo`, `test.fixme` and their like. */
function sideStep(node: Node): string | null {
  if (node.type !== 'MemberExpression') return null
  const object = nameOf(child(node, 'object'))
  const property = nameOf(child(node, 'property')) ?? ''
  const isTest = ['it', 'test', 'describe', 'bench', 'suite'].includes(object ?? '')
  const isSideStep = /^(skip|skipIf|runIf|only|todo|fixme|fails|fail)$/.test(property)
  return isTest && isSideStep ? `${object}.${property}` : null
}

// Written in two halves: the rule must not find itself.
const SWITCHED_OFF = [
  'biome-' + 'ignore',
  '@ts-' + 'ignore',
  '@ts-' + 'expect-error',
  '@ts-' + 'nocheck',
  'eslint-' + 'disable',
]
const SOMEBODYS_FOLDER = /(^|[\s'"`(=])(\/(work|root|home|Users)\/[\w.-]+|[A-Z]:\\Users\\\w+)/

const written = () =>
  [
    ...filesIn(
      'lib',
      'components',
      'entrypoints',
      'practice',
      'scripts',
      'tests',
      'docs',
      'public',
    ),
    'package.json',
    'wxt.config.ts',
    'vitest.config.ts',
    'playwright.config.ts',
    '.ci/run',
  ].filter((path) => /\.(ts|tsx|mjs|js|json|md|css|html|txt|yml)$|run$/.test(path))

describe('the project is honest', () => {
  it('has no test that is left out', () => {
    const found = sourcesIn('tests').flatMap((file) => findings(file, sideStep))
    expect(found).toEqual([])
  })

  it('switches no check off', () => {
    const found = written().filter((path) => {
      const text = textOf(path)
      return SWITCHED_OFF.some((words) => text.includes(words))
    })
    expect(found).toEqual([])
  })

  it("names nobody's folders", () => {
    // What people paste may well show the folder that they stood in.
    const ours = written().filter((path) => !path.startsWith('tests/fixtures/'))
    expect(ours.filter((path) => SOMEBODYS_FOLDER.test(textOf(path)))).toEqual([])
  })
})

describe('the rules themselves', () => {
  it('find tests that are left out, and no others', () => {
    const count = (text: string) => findings(parseSource('tests/a.ts', text), sideStep).length
    expect(count('it.skip("x", () => {})')).toBe(1)
    expect(count('describe.only.each([])("x", () => {})')).toBe(1)
    expect(count('it.each([])("x", () => {}); list.skip()')).toBe(0)
  })

  it('find a folder of one machine', () => {
    expect(SOMEBODYS_FOLDER.test(`"/${'home'}/smith/x"`)).toBe(true)
    expect(SOMEBODYS_FOLDER.test(`C:${'\\Users\\'}smith`)).toBe(true)
    expect(SOMEBODYS_FOLDER.test('https://example.com/home/page')).toBe(false)
    expect(SOMEBODYS_FOLDER.test('docs/work/x')).toBe(false)
  })
})
