import { beforeEach, describe, expect, it, vi } from 'vitest'

const GATE = 'content-scripts/console-gate.js'
const SHIM = 'content-scripts/console-shim.js'

interface Script {
  id: string
  matches: string[]
  world?: string
}

/** The part of the browser that registers scripts; wxt's own double has none of it. */
const host = vi.hoisted(() => ({
  origins: [] as string[],
  registered: [] as Script[],
  tabs: [] as { id: number; isGuarded: boolean; isCrashed?: boolean }[],
  injected: [] as string[],
}))
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: host.origins }) },
    scripting: {
      getRegisteredContentScripts: async () => host.registered,
      registerContentScripts: async (scripts: Script[]) => {
        if (host.registered.length > 0) throw new Error('Duplicate script ID')
        host.registered = scripts
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        host.registered = host.registered.filter(({ id }) => !ids.includes(id))
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        if (host.tabs.find(({ id }) => id === target.tabId)?.isCrashed) throw new Error('crashed')
        host.injected.push(`${target.tabId} ${files.join()}`)
      },
    },
    tabs: {
      query: async () => host.tabs,
      sendMessage: async (tabId: number) => {
        if (host.tabs.find(({ id }) => id === tabId)?.isGuarded) return 'alive'
        throw new Error('Could not establish connection')
      },
    },
  },
}))

import { grantedConsoles, guardConsoles } from '../../lib/browser/console-scripts'

const JAMF = 'https://contoso.jamfcloud.com/*'
const IRU = 'https://*.iru.com/*'

beforeEach(() => {
  Object.assign(host, { origins: [], registered: [], tabs: [], injected: [] })
})

describe('the scripts in consoles', () => {
  it('are registered for what is granted, and nothing else', async () => {
    host.origins = ['https://identity.apple.com/pushcert*', JAMF, IRU]
    await guardConsoles()
    expect(await grantedConsoles()).toEqual([JAMF, IRU])
    expect(host.registered).toEqual([
      expect.objectContaining({ id: GATE, js: [GATE], matches: [JAMF, IRU] }),
      expect.objectContaining({ id: SHIM, js: [SHIM], matches: [JAMF, IRU], world: 'MAIN' }),
    ])
    for (const script of host.registered)
      expect(script).toMatchObject({
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_start',
        persistAcrossSessions: true,
      })
  })

  it('follow a grant that is taken away', async () => {
    host.origins = [JAMF, IRU]
    await guardConsoles()
    host.origins = [IRU]
    await guardConsoles()
    expect(host.registered.map(({ matches }) => matches)).toEqual([[IRU], [IRU]])
    host.origins = []
    await guardConsoles()
    expect(host.registered).toEqual([])
  })

  it('are registered once, however many changes come at once', async () => {
    host.origins = [JAMF]
    await Promise.all([guardConsoles(), guardConsoles(), guardConsoles()])
    expect(host.registered.map(({ id }) => id)).toEqual([GATE, SHIM])
  })

  it('without any grant there are none', async () => {
    await guardConsoles()
    expect([host.registered, host.injected]).toEqual([[], []])
  })

  it('are put into tabs that are open there, once', async () => {
    host.origins = [JAMF]
    host.tabs = [
      { id: 1, isGuarded: false },
      { id: 2, isGuarded: true },
    ]
    await guardConsoles()
    expect(host.injected).toEqual([`1 ${GATE}`, `1 ${SHIM}`])
  })

  it('a tab that cannot be reached does not keep the others unguarded', async () => {
    vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined)
    host.origins = [JAMF]
    host.tabs = [
      { id: 1, isGuarded: false, isCrashed: true },
      { id: 2, isGuarded: false },
    ]
    await guardConsoles()
    expect(host.injected).toEqual([`2 ${GATE}`, `2 ${SHIM}`])
  })
})
