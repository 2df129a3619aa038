import { describe, expect, it } from 'vitest'
import { type Browser, CHROMIUM, FIREFOX } from '../../scripts/browsers.mjs'
import { ensureBrowsers, type Machine } from '../../scripts/install-browsers.mjs'

/** A machine that writes down what is done to it. `gets`: what each way of installing brings. */
function machine(has: string[], gets: { download?: string[]; system?: string[] }, env = {}) {
  const present = new Set(has)
  const done: string[] = []
  const bring = (names: string[] = []) => {
    for (const name of names) present.add(name)
  }
  const it: Machine = {
    env,
    platform: 'linux',
    locate: ({ name }) => ({
      path: present.has(name) ? `/${name}` : null,
      version: '',
      rejected: [],
    }),
    download: async ({ name }) => {
      done.push(`download ${name}`)
      bring(gets.download?.filter((each) => each === name))
    },
    systemPackages: async (browsers: Browser[]) => {
      done.push(`packages ${browsers.map(({ name }) => name).join(' ')}`)
      bring(gets.system?.filter((each) => browsers.some(({ name }) => name === each)))
    },
  }
  return { it, done }
}

const BOTH = [CHROMIUM, FIREFOX]

describe('getting the browsers', () => {
  it('does nothing where both are there', async () => {
    const { it: all, done } = machine(['Chromium', 'Firefox'], {})
    expect(await ensureBrowsers(BOTH, all)).toEqual([])
    expect(done).toEqual([])
  })

  it('downloads what is missing and asks the system for nothing more', async () => {
    const { it: some, done } = machine(['Firefox'], { download: ['Chromium'] })
    expect(await ensureBrowsers(BOTH, some)).toEqual([])
    expect(done).toEqual(['download Chromium'])
  })

  it('takes the system’s packages in one go where downloads fail', async () => {
    const { it: offline, done } = machine([], { system: ['Chromium', 'Firefox'] })
    expect(await ensureBrowsers(BOTH, offline)).toEqual([])
    expect(done).toEqual(['download Chromium', 'download Firefox', 'packages Chromium Firefox'])
  })

  it('says what to do where nothing helps, for each browser that is wanted', async () => {
    const words = await ensureBrowsers(BOTH, machine([], {}).it)
    expect(words).toHaveLength(2)
    expect(words[0]).toContain('CHROME_PATH')
    expect(words[1]).toContain('FIREFOX_PATH')
    expect(await ensureBrowsers([CHROMIUM], machine([], {}).it)).toHaveLength(1)
  })

  it('installs nothing in the place of a browser that was named', async () => {
    const { it: typo, done } = machine([], { system: ['Chromium'] }, { CHROME_PATH: '/typo' })
    expect(await ensureBrowsers([CHROMIUM], typo)).toHaveLength(1)
    expect(done).toEqual([])
  })
})
