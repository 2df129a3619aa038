import { describe, expect, it } from 'vitest'
import { tooLong, tooMuchWiring } from './rules/size'
import { filesIn, parseSource, sourcesIn, textOf } from './rules/sources'

const CODE = ['lib', 'components', 'entrypoints', 'practice', 'scripts', 'tests']

describe('files stay short', () => {
  it('none is longer than two files', () => {
    const files = filesIn(...CODE).filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    expect(files.length).toBeGreaterThan(0)
    expect(files.map((path) => tooLong(path, textOf(path))).filter(Boolean)).toEqual([])
  })

  it('entry points are wiring only', () => {
    expect(sourcesIn('entrypoints').map(tooMuchWiring).filter(Boolean)).toEqual([])
  })

  it('file names are kebab-case', () => {
    const files = filesIn(...CODE, 'docs').map((path) => path.slice(path.lastIndexOf('/') + 1))
    expect(files.filter((name) => !/^[a-z0-9.-]+$/.test(name) && name !== 'README.md')).toEqual([])
  })
})

describe('the rules themselves', () => {
  const lines = (count: number) => 'x()\n'.repeat(count)

  it('counts lines that are not blank', () => {
    expect(tooLong('a.ts', lines(300))).toBeNull()
    expect(tooLong('a.ts', `${lines(300)}\n\n\n`)).toBeNull()
    expect(tooLong('a.ts', lines(301))).toContain('301')
  })

  it('lets content scripts wire more, and comments be', () => {
    const wiring = (path: string, text: string) => tooMuchWiring(parseSource(path, text))
    expect(wiring('entrypoints/background.ts', lines(30))).toBeNull()
    expect(
      wiring('entrypoints/background.ts', `/* why\n\n${lines(9)} */ // so\n// so\n`),
    ).toBeNull()
    expect(wiring('entrypoints/background.ts', lines(31))).not.toBeNull()
    expect(wiring('entrypoints/portal.content.ts', lines(60))).toBeNull()
    expect(wiring('entrypoints/portal.content/index.ts', lines(61))).not.toBeNull()
  })
})
