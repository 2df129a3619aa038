import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CHROMIUM,
  downloadedFirefox,
  FIREFOX,
  locate,
  missing,
  type Probe,
} from '../../scripts/browsers.mjs'

/** A machine with these programs, each answering with its version; null does not start. */
function machine(programs: Record<string, string | null>, change: Partial<Probe> = {}): Probe {
  return {
    env: {},
    platform: 'linux',
    exists: (path) => path in programs,
    onPath: (command) => (`/bin/${command}` in programs ? `/bin/${command}` : null),
    downloaded: () => Object.keys(programs).filter((path) => path.startsWith('/cache/')),
    versionOf: (path) => programs[path] ?? null,
    ...change,
  }
}

const OLD = 'Mozilla Firefox 115.9.1esr'
const NEW = 'Mozilla Firefox 153.7.0esr'
const CHROME = 'Chromium 156.0.8078.79 built on Debian'

describe('finding a browser', () => {
  it('takes the named one, then the downloaded one, then the system’s', () => {
    const all = { '/own/chrome': CHROME, '/cache/chrome': CHROME, '/bin/chromium': CHROME }
    const named = machine(all, { env: { CHROME_PATH: '/own/chrome' } })
    expect(locate(CHROMIUM, named).path).toBe('/own/chrome')
    expect(locate(CHROMIUM, machine(all)).path).toBe('/cache/chrome')
    expect(locate(CHROMIUM, machine({ '/bin/chromium': CHROME })).path).toBe('/bin/chromium')
  })

  it('takes no other one when the named one does not start', () => {
    const probe = machine({ '/bin/chromium': CHROME }, { env: { CHROME_PATH: '/typo' } })
    expect(locate(CHROMIUM, probe)).toEqual({
      path: null,
      version: '',
      rejected: ['/typo does not start'],
    })
  })

  it('treats an empty name as none', () => {
    const probe = machine({ '/bin/chromium': CHROME }, { env: { CHROME_PATH: '' } })
    expect(locate(CHROMIUM, probe).path).toBe('/bin/chromium')
  })

  it('passes over one that lacks libraries or is too old, and says so', () => {
    const probe = machine({ '/cache/ff': null, '/bin/firefox-esr': OLD, '/bin/firefox': NEW })
    expect(locate(FIREFOX, probe)).toEqual({
      path: '/bin/firefox',
      version: NEW,
      rejected: [
        '/cache/ff does not start',
        '/bin/firefox-esr is version 115; at least 142 is needed',
      ],
    })
  })

  it('looks in the usual places of the other systems', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const probe = machine({ [path]: 'Google Chrome 156.0.1' }, { platform: 'darwin' })
    expect(locate(CHROMIUM, probe).path).toBe(path)
    expect(locate(CHROMIUM, { ...probe, platform: 'linux' }).path).toBeNull()
  })

  it('finds nothing on an empty machine', () => {
    expect(locate(FIREFOX, machine({}))).toEqual({ path: null, version: '', rejected: [] })
  })

  it('says what to install, what was seen and which variable helps', () => {
    const words = missing(FIREFOX, ['/bin/firefox is version 115'], 'linux')
    expect(words).toContain('firefox-esr')
    expect(words).toContain('/bin/firefox is version 115')
    expect(words).toContain('FIREFOX_PATH')
    expect(missing(CHROMIUM, [], 'darwin')).not.toContain('apt-get')
  })
})

describe('a downloaded Firefox', () => {
  it('is found in its folder, the newest first', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guard-browsers-'))
    for (const version of ['linux-stable_150.0', 'linux-stable_151.0']) {
      mkdirSync(join(folder, 'firefox', version, 'firefox'), { recursive: true })
      writeFileSync(join(folder, 'firefox', version, 'firefox', 'firefox'), '')
    }
    expect(downloadedFirefox(folder)).toEqual([
      join(folder, 'firefox', 'linux-stable_151.0', 'firefox', 'firefox'),
      join(folder, 'firefox', 'linux-stable_150.0', 'firefox', 'firefox'),
    ])
    rmSync(folder, { recursive: true })
  })

  it('is absent where nothing was downloaded', () => {
    expect(downloadedFirefox(join(tmpdir(), 'no-such-folder'))).toEqual([])
  })
})
