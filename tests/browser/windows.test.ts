import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createWindows } from '../../lib/browser/windows'

// The polyfill refuses to load outside an extension; the fake one stands in for the browser.
vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }))

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

const opened = async () =>
  (await fakeBrowser.windows.getAll()).filter((one) => one.type === 'popup')

it('two presses open one window', async () => {
  const open = createWindows()
  const create = vi.spyOn(fakeBrowser.windows, 'create')
  await Promise.all([
    open('release:1', 'release.html?tab=1'),
    open('release:1', 'release.html?tab=1'),
  ])
  expect(await opened()).toHaveLength(1)
  expect(create).toHaveBeenCalledOnce()
  // Never a private window: under `spanning` the extension's pages cannot be shown there.
  expect(create.mock.calls[0]?.[0]).not.toHaveProperty('incognito')
})

it('each tab has a window of its own', async () => {
  const open = createWindows()
  await open('release:1', 'release.html?tab=1')
  await open('release:2', 'release.html?tab=2')
  expect(await opened()).toHaveLength(2)
})

it('finds its window again after the worker was stopped', async () => {
  await createWindows()('release:1', 'release.html?tab=1')
  const update = vi.spyOn(fakeBrowser.windows, 'update')
  await createWindows()('release:1', 'release.html?tab=1')
  expect(await opened()).toHaveLength(1)
  expect(update).toHaveBeenCalledOnce()
})

it('opens a new one when the old one was closed', async () => {
  const open = createWindows()
  await open('release:1', 'release.html?tab=1')
  const [first] = await opened()
  await fakeBrowser.windows.remove(first?.id ?? -1)
  vi.spyOn(fakeBrowser.windows, 'update').mockRejectedValueOnce(new Error('no such window'))
  await open('release:1', 'release.html?tab=1')
  const [second] = await opened()
  expect(second?.id).not.toBe(first?.id)
})
