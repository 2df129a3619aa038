// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { RequestContainer } from '../../components/request/request-container'
import { NOW, tabOf } from '../domain/tab-state-samples'
import { rendered, show, speakEnglish, stage, violations } from './stage'

beforeEach(speakEnglish)

const REQUEST = {
  name: 'Request.dat',
  content: btoa('signed'),
  at: NOW,
  vendor: 'Microsoft Corporation',
  keyHash: null,
  vendorUntil: null,
  isBroken: false,
  isConfirmed: false,
  uploadedAt: NOW,
  refusedAt: NOW,
}

async function opened(request: typeof REQUEST | null, tabId: number | null = 1) {
  const { bench, client } = stage([])
  await bench.services.tabs.update(1, NOW, () => tabOf({ request }))
  const root = show(<RequestContainer client={client} tabId={tabId} />)
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return root
}

it('hands the same content back under an accepted ending', async () => {
  const root = await opened(REQUEST)
  const link = root.querySelector('a')
  expect(link?.getAttribute('download')).toBe('Request.txt')
  expect(atob(link?.getAttribute('href')?.split(',')[1] ?? '')).toBe('signed')
  expect(link?.textContent).toContain('Request.txt')
  await rendered()
  expect(await violations(root)).toEqual([])
})

it.each([
  ['the file is gone', null, 1],
  ['the address names no tab', REQUEST, null],
] as const)('says so when %s', async (_, request, tabId) => {
  const root = await opened(request, tabId)
  expect(root.querySelector('a')).toBeNull()
  expect(root.textContent).toContain('not here any more')
})
