// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { PopupContainer } from '../../components/popup/popup-container'
import { hear } from '../../lib/browser/messages-heard'
import { SELF } from '../browser/fake-services'
import { CONTOSO } from '../domain/record-samples'
import { NOW } from '../domain/tab-state-samples'
import { draftStore, press, rendered, type Stage, show, speakEnglish, stage } from './stage'

const ADDRESS = 'https://mdm.contoso.com/'
const WAY = /None of these/

let here: Stage
let closed = 0

beforeEach(() => {
  speakEnglish()
  closed = 0
  here = stage([CONTOSO])
  here.bench.tabs = [{ id: 7, url: ADDRESS }]
  here.bench.consoles = ['https://mdm.contoso.com/*']
})

async function taskWindow() {
  const root = show(
    <PopupContainer
      client={here.client}
      drafts={draftStore()}
      place="task"
      tabId={7}
      now={() => NOW}
      closeWindow={() => {
        closed += 1
      }}
    />,
  )
  await vi.waitFor(() => expect(root.querySelector('fieldset')).not.toBeNull())
  await rendered()
  return root
}

async function withhold() {
  const file = { name: 'push.p12', size: 3, content: 'cDEy', road: 'choose' }
  const sender = { id: SELF.id, url: ADDRESS, tab: { id: 7 } }
  const message = { type: 'console/file', file, isLetIn: false, fault: 'p12', isSmall: false }
  await hear(message, sender, SELF, here.bench.services)
}

it('the task window of a console takes the task, and speaks of no portal tab', async () => {
  const root = await taskWindow()
  expect(root.querySelector('.portal-tab')).toBeNull()
  expect(root.textContent).not.toMatch(WAY)
  const button = root.querySelector<HTMLButtonElement>('.button-primary')
  button?.click()
  await vi.waitFor(() => expect(closed).toBe(1))
  const { task } = await here.bench.services.tabs.get(7, NOW)
  expect(task).toMatchObject({ kind: 'renew', recordId: 'contoso' })
})

it('after a file was withheld, the written way is the last one there', async () => {
  await withhold()
  const root = await taskWindow()
  await vi.waitFor(() => expect(root.textContent).toMatch(WAY))
  press(root, WAY)
  await vi.waitFor(() => expect(closed).toBe(1))
  expect(here.asked).toEqual(['/release.html?tab=7'])
})
