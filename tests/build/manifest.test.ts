import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHROMIUM, FIREFOX } from '../../scripts/browsers.mjs'
import { BUILDS, filesNamedBy, filesOf, hostsOf, manifestOf } from './built'

const PORTAL = 'https://identity.apple.com/pushcert*'

/** design.md's page policy, word for word: changing it is a decision, not a detail. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'"

describe.each(BUILDS)('the manifest of %s', (build) => {
  const manifest = manifestOf(build)
  const isFirefox = build.startsWith('firefox')

  it('asks for these permissions and no others', () => {
    const names = manifest.permissions.filter((name) => !name.includes('://'))
    expect(names.sort()).toEqual(['alarms', 'scripting', 'storage', 'unlimitedStorage'])
    expect(hostsOf(manifest)).toEqual([PORTAL])
  })

  it('may ask for these later and no others', () => {
    const named = (manifest.optional_permissions ?? []).filter((name) => !name.includes('://'))
    const containers = isFirefox ? ['contextualIdentities', 'cookies'] : []
    expect(named.sort()).toEqual([...containers, 'notifications'].sort())
    const hosts = (manifest.optional_permissions ?? []).filter((name) => name.includes('://'))
    expect([...hosts, ...(manifest.optional_host_permissions ?? [])]).toEqual(['https://*/*'])
  })

  it('runs in the portal and nowhere else, in every frame', () => {
    expect(manifest.content_scripts.length).toBeGreaterThan(0)
    for (const script of manifest.content_scripts) expect(script.matches).toEqual([PORTAL])
    const early = manifest.content_scripts.filter(({ run_at }) => run_at === 'document_start')
    expect(early.length).toBeGreaterThan(0)
    for (const script of early) {
      expect(script.all_frames).toBe(true)
      // srcdoc frames. Chromium takes match_origin_as_fallback only with a path of `/*`.
      expect(script.match_about_blank).toBe(true)
    }
  })

  it('names files that are there', () => {
    const files = filesOf(build)
    const named = filesNamedBy(manifest)
    expect(named.length).toBeGreaterThan(4)
    expect(named.filter((path) => !files.includes(path))).toEqual([])
  })

  it('shows pages nothing, and lets no other program talk to it', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([])
    // Absent, every other extension may send messages: none are listened for. Web pages may not.
    expect(manifest.externally_connectable).toBeUndefined()
    expect(manifest.update_url).toBeUndefined()
  })

  it('is one extension for ordinary and private windows', () => {
    expect(manifest.incognito).toBe('spanning')
  })

  it('keeps its pages from loading or sending anything', () => {
    const policy = manifest.content_security_policy
    expect(typeof policy === 'string' ? policy : policy.extension_pages).toBe(PAGE_POLICY)
  })
})

describe('the browsers it is made for', () => {
  it('are the ones that the set-up accepts', () => {
    expect(Number(manifestOf('chrome-mv3').minimum_chrome_version)).toBe(CHROMIUM.minimum)
    const gecko = manifestOf('firefox-mv2').browser_specific_settings?.gecko
    expect(Number.parseInt(gecko?.strict_min_version ?? '', 10)).toBe(FIREFOX.minimum)
  })

  it('get the version of package.json', () => {
    const path = join(import.meta.dirname, '../../package.json')
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }
    for (const build of BUILDS) expect(manifestOf(build)).toHaveProperty('version', version)
  })
})
