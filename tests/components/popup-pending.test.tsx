// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { PopupContainer } from '../../components/popup/popup-container'
import type { PendingCertificate } from '../../lib/domain/pending'
import { PENDING, PROVED } from '../domain/pending-samples'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { NOW, OTHER } from '../domain/tab-state-samples'
import { draftStore, press, show, speakEnglish, stage, violations } from './stage'

beforeEach(speakEnglish)

const OF_FABRIKAM: PendingCertificate = {
  ...PENDING,
  id: 'pending-2',
  for: { kind: 'renew', recordId: 'fabrikam', topic: OTHER },
}
const FIRST: PendingCertificate = {
  ...PENDING,
  id: 'pending-3',
  for: { kind: 'first', organisation: 'Northwind' },
}

async function popup(pending: PendingCertificate[], records = [CONTOSO, FABRIKAM]) {
  const here = stage(records)
  here.bench.active = null
  await here.bench.services.pending.update(NOW, () => pending)
  const root = show(
    <PopupContainer
      place="popup"
      client={here.client}
      drafts={draftStore()}
      tabId={null}
      now={() => NOW}
      closeWindow={() => undefined}
    />,
  )
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return { root, opened: here.bench.opened }
}

const big = (root: HTMLElement) => root.querySelector('.button-big')?.textContent

it('a file that is awaited is the next step of its record', async () => {
  const { root, opened } = await popup([PENDING])
  expect(big(root)).toBe('Check the downloaded file')
  expect(root.textContent).not.toContain('On its way')
  press(root, /^Check the downloaded file$/)
  await vi.waitFor(() => expect(opened).toEqual(['certificate.html?record=contoso']))
})

it('a proved file makes the MDM’s answer the next step', async () => {
  const { root, opened } = await popup([{ ...PENDING, proved: PROVED }])
  expect(big(root)).toBe('Paste what Intune shows now')
  press(root, /Paste what Intune shows now/)
  await vi.waitFor(() => expect(opened).toEqual(['after.html?record=contoso']))
})

it('what else is on its way stands beside it, each with its step', async () => {
  const { root, opened } = await popup([OF_FABRIKAM, FIRST])
  expect(root.textContent).toContain('On its way')
  press(root, /Check the downloaded file: Fabrikam/)
  await vi.waitFor(() => expect(opened).toEqual(['certificate.html?record=fabrikam']))
  press(root, /Check the downloaded file: Northwind/)
  await vi.waitFor(() => expect(opened).toContain('certificate.html'))
  expect(await violations(root)).toEqual([])
})

it('nothing on its way says nothing', async () => {
  const { root } = await popup([])
  expect(root.textContent).not.toContain('On its way')
})
