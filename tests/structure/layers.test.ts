import { describe, expect, it } from 'vitest'
import { SHARED, siblings, wrongWay } from './rules/layers'
import { parseSource, productSources, sourcesIn } from './rules/sources'

describe('imports run one way', () => {
  it('from what is true to what acts, never back', () => {
    expect(productSources().flatMap(wrongWay)).toEqual([])
  })

  it('guards do not import guards', () => {
    const found = sourcesIn('lib/guards').flatMap((file) =>
      siblings(file, 'lib/guards', SHARED['lib/guards']),
    )
    expect(found).toEqual([])
  })

  it('importers do not import importers', () => {
    const found = sourcesIn('lib/imports').flatMap((file) =>
      siblings(file, 'lib/imports', SHARED['lib/imports']),
    )
    expect(found).toEqual([])
  })

  it('product code does not import tests, scripts or the practice portal', () => {
    const found = productSources().flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file !== null && /^(tests|scripts|practice)\//.test(file))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    )
    expect(found).toEqual([])
  })
})

describe('the rule itself', () => {
  const check = (path: string, text: string) => wrongWay(parseSource(path, text))

  it('finds an import that runs back, of a type too', () => {
    const back = `import type { Guard } from '../guards/index'`
    expect(check('lib/domain/a.ts', back)).toHaveLength(1)
    expect(check('lib/portal/a.ts', `export * from '../browser/b'`)).toHaveLength(1)
    expect(check('lib/portal/a.ts', `const x = await import('@/lib/guards/b')`)).toHaveLength(1)
  })

  it('finds an import between folders of the same height', () => {
    expect(check('lib/portal/a.ts', `import { b } from '../imports/b'`)).toHaveLength(1)
  })

  it('lets imports run forward, inside a folder and to packages', () => {
    expect(check('lib/guards/a.ts', `import { b } from '../portal/rows'`)).toEqual([])
    expect(check('lib/portal/a.ts', `import { b } from './rows/b'`)).toEqual([])
    expect(check('lib/imports/a.ts', `import forge from 'node-forge'`)).toEqual([])
  })

  it('wants every folder named', () => {
    expect(check('lib/misc/a.ts', '')).toHaveLength(1)
  })

  it('finds a guard that imports a guard, and lets the index and helpers be', () => {
    const guard = (path: string, text: string) =>
      siblings(parseSource(path, text), 'lib/guards', ['types'])
    expect(guard('lib/guards/a.ts', `import { b } from './b'`)).toHaveLength(1)
    expect(guard('lib/guards/index.ts', `import { b } from './b'`)).toEqual([])
    expect(guard('lib/guards/a.ts', `import { b } from './shared/b'`)).toEqual([])
    expect(guard('lib/guards/a.ts', `import type { B } from './types'`)).toEqual([])
  })
})
