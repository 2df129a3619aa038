import { describe, expect, it } from 'vitest'
import { INTERNAL } from '../../scripts/content-bundles'
import { sourcesIn, textOf } from './rules/sources'

/** Where the shapes of everything stand that leaves the portal script. */
const SHAPES = ['lib/browser/schemas.ts', 'lib/browser/decode.ts', 'lib/words/notice.ts']

describe('names that the minifier may shorten in the portal script', () => {
  it('are none that a message carries', () => {
    const carried = SHAPES.flatMap((path) => textOf(path).match(/\b\w+(?=\??:)/g) ?? [])
    expect(INTERNAL.filter((name) => carried.includes(name))).toEqual([])
  })

  it('are never used as a string', () => {
    const folders = ['lib/runtime', 'lib/portal', 'lib/overlay', 'lib/guards']
    const texts = sourcesIn(...folders).map(({ path }) => textOf(path))
    const quoted = texts.flatMap((text) => text.match(/(?<=\[')\w+(?='\])/g) ?? [])
    expect(INTERNAL.filter((name) => quoted.includes(name))).toEqual([])
  })

  it('all exist, so that the list does not grow old', () => {
    const text = sourcesIn('lib')
      .map(({ path }) => textOf(path))
      .join('\n')
    expect(INTERNAL.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })
})
