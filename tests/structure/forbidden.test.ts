import { describe, expect, it } from 'vitest'
import { networkBeyondBlobs, unlikeBlobReading } from './rules/blob-reading'
import { browserApi, consoleUse, findings, htmlFromText, network } from './rules/forbidden'
import { parseSource, productSources } from './rules/sources'

/** The one file that may read a chosen file synchronously, by XHR on a `blob:` address. */
const READS_BLOBS: string[] = ['lib/gate/read-now.ts']

/** The message catalogue's door has no polyfill: it is part of the content scripts. */
const KNOWS_THE_BROWSER = ['lib/browser/', 'lib/i18n/t.ts']

const isIn = (places: string[]) => (file: { path: string }) =>
  places.some((place) => file.path.startsWith(place))

describe('product code', () => {
  it('never talks to the network', () => {
    const files = productSources().filter((file) => !isIn(READS_BLOBS)(file))
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap((file) => findings(file, network))).toEqual([])
  })

  it('reads nothing by XHR but a blob it has just made', () => {
    const files = productSources().filter(isIn(READS_BLOBS))
    expect(files).toHaveLength(READS_BLOBS.length)
    expect(files.flatMap((file) => findings(file, networkBeyondBlobs))).toEqual([])
    expect(files.flatMap(unlikeBlobReading)).toEqual([])
  })

  it('never makes HTML or code from text', () => {
    expect(productSources().flatMap((file) => findings(file, htmlFromText))).toEqual([])
  })

  it('reaches the browser through lib/browser only', () => {
    const files = productSources().filter((file) => !isIn(KNOWS_THE_BROWSER)(file))
    expect(files.flatMap((file) => findings(file, browserApi))).toEqual([])
  })

  it('writes to the console through lib/log.ts only', () => {
    const files = productSources().filter(({ path }) => path !== 'lib/log.ts')
    expect(files.flatMap((file) => findings(file, consoleUse))).toEqual([])
  })

  it('gives the exceptions to files that exist', () => {
    const paths = productSources().map(({ path }) => path)
    expect(READS_BLOBS.filter((path) => !paths.includes(path))).toEqual([])
  })
})

describe('the rules themselves', () => {
  const count = (rule: typeof network, text: string) =>
    findings(parseSource('lib/a.tsx', text), rule).length

  it.each([
    'fetch("/x")',
    'globalThis.fetch("/x")',
    'window["fetch"]("/x")',
    'const go = fetch',
    'new XMLHttpRequest()',
    'new WebSocket("wss://x")',
    'new EventSource("/x")',
    'navigator.sendBeacon("/x", "")',
    'new Image()',
    'await import("https://x/y.js")',
    'await import(name)',
  ])('network: finds %s', (text) => {
    expect(count(network, text)).toBeGreaterThan(0)
  })

  it.each([
    'const text = "fetch it"',
    'await import("./x")',
    'prefetch()',
    '// fetch("/x")',
    'image.width',
  ])('network: leaves %s alone', (text) => {
    expect(count(network, text)).toBe(0)
  })

  const reading = (text: string) => unlikeBlobReading(parseSource('lib/gate/read-now.ts', text))
  const own = 'const at = URL.createObjectURL(file); const x = new XMLHttpRequest();'

  it('blobs: an address made by createObjectURL and never changed may be opened', () => {
    expect(reading(`${own} x.open('GET', at, false)`)).toEqual([])
    expect(count(networkBeyondBlobs, `${own} x.open('GET', at, false)`)).toBe(0)
  })

  it.each([
    `${own} x.open('GET', 'https://x', false)`,
    `${own} x.open('GET', at + '/x', false)`,
    `${own} x.open('POST', at, false)`,
    `${own} x.open('GET', other, false)`,
    `let at = URL.createObjectURL(file); at = '/x'; x.open('GET', at, false)`,
    `${own} const open = x.open`,
    `${own} x['open']('GET', '/x')`,
    own,
  ])('blobs: refuses %s', (text) => {
    expect(reading(text)).not.toEqual([])
  })

  it('blobs: everything else that calls out stays forbidden there', () => {
    expect(count(networkBeyondBlobs, 'fetch("/x")')).toBeGreaterThan(0)
  })

  it.each([
    'a.innerHTML = b',
    'a["outerHTML"] = b',
    'a.insertAdjacentHTML("x", b)',
    'document.write(b)',
    'eval(b)',
    'new Function(b)',
    'const x = <p dangerouslySetInnerHTML={b} />',
  ])('html: finds %s', (text) => {
    expect(count(htmlFromText, text)).toBeGreaterThan(0)
  })

  it.each([
    'a.textContent = b',
    'stream.write(b)',
    'const f: Function = g',
    'const text = "innerHTML"',
  ])('html: leaves %s alone', (text) => {
    expect(count(htmlFromText, text)).toBe(0)
  })

  it.each([
    'browser.tabs.query({})',
    'chrome.runtime.id',
    'globalThis.chrome',
    'import browser from "webextension-polyfill"',
    'import { browser } from "wxt/browser"',
  ])('browser: finds %s', (text) => {
    expect(count(browserApi, text)).toBeGreaterThan(0)
  })

  it.each([
    'import type { Tabs } from "webextension-polyfill"',
    'import { send } from "./browser/send"',
    'state.browser === "x"',
  ])('browser: leaves %s alone', (text) => {
    expect(count(browserApi, text)).toBe(0)
  })

  it('console: finds it under any object', () => {
    expect(count(consoleUse, 'console.log(1)')).toBe(1)
    expect(count(consoleUse, 'globalThis.console.warn(1)')).toBe(1)
    expect(count(consoleUse, 'const text = "console"')).toBe(0)
  })
})
