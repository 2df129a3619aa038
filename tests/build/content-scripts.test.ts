import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILDS, contentScripts, filesOf, manifestOf, read } from './built'

/**
 * Strings that survive minifying, by the library that they give away. Each is in the library's
 * own files, or the rule would be empty.
 */
const TELL_TALES = {
  'node-forge': 'rsaEncryption',
  'webextension-polyfill': 'The message port closed before a response was received',
  preact: '__k',
  'idb-keyval': 'keyval-store',
  papaparse: 'UndetectableDelimiter',
}
const LIBRARY_FILES = {
  'node-forge': 'lib/oids.js',
  'webextension-polyfill': 'dist/browser-polyfill.js',
  preact: 'dist/preact.mjs',
  'idb-keyval': 'dist/index.js',
  papaparse: 'papaparse.js',
}
const CALLS_OUT = /\b(fetch|sendBeacon|importScripts|XMLHttpRequest|WebSocket|EventSource)\b/
/** A request as lib/gate/read-now.ts makes it: for the address that was just made of a file. */
const READS_A_BLOB = /URL\.createObjectURL\(.{0,60}?new XMLHttpRequest\b/

type Library = keyof typeof TELL_TALES
const libraries = Object.keys(TELL_TALES) as Library[]

describe.each(BUILDS)('what runs in pages, of %s', (build) => {
  const scripts = contentScripts(build)

  it('is there, whole, and nothing else is', () => {
    expect(scripts).toEqual(expect.arrayContaining(['content-scripts/portal.js']))
    for (const script of scripts) expect(read(build, script).length).toBeGreaterThan(0)
    const built = filesOf(build).filter((path) => /^content-scripts\/.*\.js$/.test(path))
    expect(built.filter((path) => !scripts.includes(path))).toEqual([])
  })

  it.each(libraries)('does not hold %s', (library) => {
    expect(scripts.filter((path) => read(build, path).includes(TELL_TALES[library]))).toEqual([])
  })

  it('makes no network call', () => {
    const callsOut = (path: string) =>
      CALLS_OUT.test(read(build, path).replace(READS_A_BLOB, 'URL.createObjectURL('))
    expect(scripts.filter(callsOut)).toEqual([])
  })
})

describe('the size budget', () => {
  it('covers every script that runs at document_start', () => {
    const path = join(import.meta.dirname, '../../.size-limit.json')
    const budgets = JSON.parse(readFileSync(path, 'utf8')) as { name: string; path: string[] }[]
    const early = budgets.find(({ name }) => name === 'what runs at document_start')
    const scripts = manifestOf('chrome-mv3')
      .content_scripts.filter(({ run_at }) => run_at === 'document_start')
      .flatMap(({ js = [] }) => js.map((script) => `.output/chrome-mv3/${script}`))
    expect([...(early?.path ?? [])].sort()).toEqual([...new Set(scripts)].sort())
  })
})

describe('the tell-tales', () => {
  it.each(libraries)('are in %s itself', (library) => {
    const root = join(import.meta.dirname, '../../node_modules')
    const text = readFileSync(join(root, library, LIBRARY_FILES[library]), 'utf8')
    expect(text).toContain(TELL_TALES[library])
  })
})
