/** The handlers' pen: events get their time and version here. */
import { taskRecord } from '../domain/snapshot'
import { EVENT_FORM, type EventData, type EventKind, type JournalEvent } from '../journal/event'
import type { AppendResult } from '../journal/store'
import { logFailure } from '../log'
import type { Services } from './services'

/** Writes one event down; the result says whether it is on disk. Never rejects. */
export async function note<K extends EventKind>(
  services: Services,
  kind: K,
  data: EventData[K],
): Promise<AppendResult> {
  const { version } = services
  // The compiler cannot follow that kind and data belong together here; the signature says it.
  const event = { form: EVENT_FORM, kind, at: services.now(), version, data } as JournalEvent
  const result = await services.journal.append(event)
  if (!result.ok) logFailure(`journal (${kind})`, result.problem)
  return result
}

/** Writes down what the tab's task is now. */
export async function noteTask(services: Services, tabId: number): Promise<void> {
  const { task } = await services.tabs.get(tabId, services.now())
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
