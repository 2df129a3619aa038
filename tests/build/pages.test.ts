import { describe, expect, it } from 'vitest'
import { BUILDS, filesOf, read } from './built'

describe.each(BUILDS)('the pages of %s', (build) => {
  const pages = filesOf(build).filter((path) => path.endsWith('.html'))

  it('are there', () => {
    expect(pages).toEqual(expect.arrayContaining(['popup.html', 'records.html']))
  })

  it('hold no inline script or style, which their policy would refuse', () => {
    for (const page of pages) {
      const text = read(build, page)
      expect(text, page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/)
      expect(text, page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    }
  })

  it('load from the package only', () => {
    for (const page of pages) {
      expect(read(build, page), page).not.toMatch(/(src|href)="(https?:)?\/\/(?!\/)/)
    }
  })

  it('have their words in both languages', () => {
    const languages = filesOf(build).filter((path) => path.endsWith('messages.json'))
    expect(languages).toEqual(['_locales/en/messages.json', '_locales/ja/messages.json'])
  })
})

describe('the test builds', () => {
  it.each(['chrome-mv3', 'firefox-mv2'] as const)(
    'of %s differ in the shadow root only',
    (build) => {
      const forTests = `${build}-test` as const
      // File names carry a digest of the content where chunks are shared.
      const names = (files: string[]) => files.map((path) => path.replace(/-[\w-]{8}\./, '.'))
      expect(names(filesOf(forTests))).toEqual(names(filesOf(build)))
      const manifest = (name: typeof build | typeof forTests) =>
        JSON.parse(read(name, 'manifest.json')) as object
      expect(manifest(forTests)).toEqual(manifest(build))
    },
  )
})
