/**
 * The handlers' pen: events get their time and their context here. Personal data is handed over
 * as it is; the journal takes it out (lib/journal/personal.ts) before anything is on disk.
 */
import { taskRecord } from '../domain/snapshot'
import type { EventData, EventKind, JournalDraft } from '../journal/event'
import type { AppendResult } from '../journal/store'
import { logFailure } from '../log'
import type { Spoken } from '../words/notice'
import { announceConsoles } from './console-facts'
import type { Services } from './services'

/**
 * Writes one event down, with the words that the person saw, if any; the result says whether it
 * is on disk. Never rejects.
 */
export async function note<K extends EventKind>(
  services: Services,
  kind: K,
  data: EventData[K],
  shown: string | null = null,
): Promise<AppendResult> {
  const at = services.now()
  // The compiler cannot follow that kind and data belong together here; the signature says it.
  const draft = { kind, at, ...services.context(at), shown, data } as JournalDraft
  const result = await services.journal.append(draft)
  if (!result.ok) logFailure(`journal (${kind})`, result.problem)
  return result
}

/** Writes down what the tab's task is now. */
export async function noteTask(services: Services, tabId: number): Promise<void> {
  const { task } = await services.tabs.get(tabId, services.now())
  await services.currentTask.set(task, services.now())
  await announceConsoles(services)
  const record = taskRecord(await services.records.list(), task)
  const named = task?.kind === 'first' ? task.organisation : null
  await note(services, 'task-chosen', {
    tab: tabId,
    task: task?.kind ?? null,
    recordId: record?.id ?? null,
    topic: record?.topic ?? null,
    organisation: record?.organisation ?? named,
    mdm: record?.mdm ?? null,
    ticket: task === null || task.kind === 'look' ? null : task.ticket,
  })
}

/** What the person is about to see, buttons included: words and order as in the dialog. */
export async function noteDialog(
  services: Services,
  tab: number,
  { id, title, body, buttons }: Spoken,
  account: string | null,
): Promise<void> {
  const labels = buttons.map(({ label }) => `[ ${label} ]`).join(' ')
  const shown = [title, body, labels].filter((part) => part !== '').join('\n')
  await note(services, 'dialog-shown', { tab, dialog: id, account }, shown)
}
