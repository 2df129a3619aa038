/** Carries a next step out: the only place that knows which message or page each one means. */
import type { PageClient } from '../../lib/browser/page-client'
import type { NextStep } from '../../lib/domain/next-step'
import type { Task } from '../../lib/domain/task'
import type { PageState } from '../../lib/messages'
import type { SideStep } from './step-words'

interface Surroundings {
  client: PageClient
  state: PageState
  task: Task | null
  recordId: string | null
  closeWindow(): void
}

/** Rejects when the background or the browser refused; the popup then says so. */
export async function carryOut(what: NextStep | SideStep, around: Surroundings): Promise<void> {
  if (typeof what === 'string') return aside(what, around)
  const { client, closeWindow } = around
  switch (what.kind) {
    case 'allow-site':
      // The facts arrive by onChange once access was granted; a refusal changes nothing.
      await client.askSiteAccess()
      return
    case 'choose-record':
      return
    case 'open-portal':
      await client.send({ type: 'page/open-portal', task: what.task })
      return closeWindow()
    case 'use-tab':
      return useTab(what.task, around)
    case 'reload-tab':
      return reload(around)
    case 'press-renew':
    case 'upload':
    case 'back-to-page':
      return closeWindow()
    case 'check-file':
    case 'paste-after': {
      const page = what.kind === 'check-file' ? 'certificate' : 'after'
      await client.send({ type: 'page/open-check', page, recordId: what.record.id })
      return closeWindow()
    }
    default:
      await client.send({ type: 'page/open', page: 'records' })
      return closeWindow()
  }
}

async function aside(step: SideStep, around: Surroundings): Promise<void> {
  if (step === 'go-anyway') return goAnyway(around)
  const record = encodeURIComponent(around.recordId ?? '')
  await around.client.openPage(`/unchanged.html?record=${record}`)
  around.closeWindow()
}

/** The portal without a fresh reading: the row will be amber there, never green. */
async function goAnyway(around: Surroundings): Promise<void> {
  if (around.task === null) return
  if (around.state.tab !== null) return useTab(around.task, around)
  await around.client.send({ type: 'page/open-portal', task: around.task })
  around.closeWindow()
}

async function useTab(task: Task, { client, state, closeWindow }: Surroundings): Promise<void> {
  await client.send({ type: 'page/set-task', tabId: state.tab?.id ?? null, task })
  closeWindow()
}

async function reload({ client, state, task, closeWindow }: Surroundings): Promise<void> {
  const tabId = state.tab?.id
  if (tabId === undefined) return
  if (task !== null) await client.send({ type: 'page/set-task', tabId, task })
  await client.reloadTab(tabId)
  closeWindow()
}
