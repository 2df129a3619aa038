/**
 * Where the browsers are: the path in CHROME_PATH or FIREFOX_PATH, else a downloaded one, else
 * the system's. A candidate counts only when it starts and is new enough.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root } from './run.mjs'

/** Downloaded browsers that Playwright does not look after. */
export const downloads = join(root, '.cache', 'browsers')

/** @type {import('./browsers.d.mts').Browser} */
export const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  // As the manifest's minimum_chrome_version.
  minimum: 122,
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    win32: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
}

/** @type {import('./browsers.d.mts').Browser} */
export const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  // As the manifest's strict_min_version.
  minimum: 142,
  commands: ['firefox-esr', 'firefox'],
  places: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
}

/**
 * Goes down the ladder. Asks the machine only through `probe`.
 * @returns {{ path: string | null, version: string, rejected: string[] }} `rejected` says why each
 *   candidate that exists was not taken
 */
export function locate(browser, probe) {
  const rejected = []
  for (const path of candidates(browser, probe)) {
    const version = probe.versionOf(path)
    const problem = problemWith(browser, version)
    if (problem === null) return { path, version: version ?? '', rejected }
    rejected.push(`${path} ${problem}`)
  }
  return { path: null, version: '', rejected }
}

function candidates(browser, probe) {
  const named = probe.env[browser.variable]
  // Whoever names a browser wants that one or an error, not another one without a word.
  if (named !== undefined && named !== '') return [named]
  const system = browser.commands.map((command) => probe.onPath(command))
  const places = (browser.places[probe.platform] ?? []).filter((path) => probe.exists(path))
  return [...probe.downloaded(browser), ...system, ...places].filter((path) => path !== null)
}

function problemWith(browser, version) {
  if (version === null) return 'does not start'
  const major = /(\d+)\.\d/.exec(version)?.[1]
  if (major === undefined || Number(major) >= browser.minimum) return null
  return `is version ${major}; at least ${browser.minimum} is needed`
}

/** The path of a Chromium. Throws, saying what to do, where there is none. */
export function findChromium() {
  return find(CHROMIUM)
}

/** The path of a Firefox. Throws, saying what to do, where there is none. */
export function findFirefox() {
  return find(FIREFOX)
}

function find(browser) {
  const { path, rejected } = locate(browser, thisMachine)
  if (path !== null) return path
  throw new Error(missing(browser, rejected, process.platform))
}

/** What a person can do about a browser that was not found. */
export function missing(browser, rejected, platform) {
  const debian = browser === CHROMIUM ? 'chromium' : 'firefox-esr'
  const advice =
    platform === 'linux'
      ? `Install the package ${debian} (Debian: sudo apt-get install ${debian})`
      : `Install ${browser === CHROMIUM ? 'Google Chrome or Chromium' : 'Firefox'}`
  const seen = rejected.map((line) => `\n  ${line}`).join('')
  return (
    `No ${browser.name} of version ${browser.minimum} or later was found.${seen}\n` +
    `${advice}, or set ${browser.variable} to the path of one.`
  )
}

const versions = new Map()

/** @type {import('./browsers.d.mts').Probe} */
export const thisMachine = {
  env: process.env,
  platform: process.platform,
  exists: existsSync,
  onPath(command) {
    const folders = (process.env.PATH ?? '').split(delimiter)
    return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null
  },
  downloaded(browser) {
    return browser === CHROMIUM ? playwrightChromium() : downloadedFirefox(downloads)
  },
  versionOf(path) {
    if (!versions.has(path)) versions.set(path, askVersion(path))
    return versions.get(path)
  },
}

function askVersion(path) {
  if (!existsSync(path)) return null
  // On Windows the question opens a window instead of being answered.
  if (process.platform === 'win32') return 'unknown'
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return asked.status === 0 ? asked.stdout.trim() : null
}

function playwrightChromium() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright-core')
    const path = chromium.executablePath()
    return existsSync(path) ? [path] : []
  } catch {
    // Before the packages are installed, and on systems that Playwright does not know.
    return []
  }
}

/** `<downloads>/firefox/<system>-<version>/…`, as the `browsers` tool lays it out. Newest first. */
export function downloadedFirefox(folder) {
  const home = join(folder, 'firefox')
  if (!existsSync(home)) return []
  const inside = ['firefox/firefox', 'Firefox.app/Contents/MacOS/firefox', 'core/firefox.exe']
  return readdirSync(home)
    .sort()
    .reverse()
    .flatMap((version) => inside.map((rest) => join(home, version, rest)))
    .filter((path) => existsSync(path))
}
