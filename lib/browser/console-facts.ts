/** What an MDM's console is told: the task decides, never the address. One console serves many. */
import { expectedOf } from '../certificates/verdict'
import type { ConsoleSnapshot } from '../domain/console'
import { covers } from '../domain/console-address'
import type { PendingCertificate } from '../domain/pending'
import type { CertificateRecord } from '../domain/record'
import { isSameName } from '../domain/release-grant'
import type { TabState } from '../domain/tab-state'
import type { Task } from '../domain/task'
import type { OpenTab, Services } from './services'

export interface ConsoleFacts {
  task: Task | null
  /** The records to compare with. */
  records: CertificateRecord[]
  pending: PendingCertificate[]
  state: TabState
  now: number
}

/** A task chosen for this very tab, else what the person came to do last in any tab. */
export async function consoleFacts(services: Services, tabId: number): Promise<ConsoleFacts> {
  const now = services.now()
  const [state, current, records, pending] = await Promise.all([
    services.tabs.get(tabId, now),
    services.currentTask.get(now),
    services.records.list(),
    services.pending.list(now),
  ])
  const task = state.task ?? current
  return { task, records: withoutOwn(records, task, pending), pending, state, now }
}

/**
 * A first certificate becomes a record the moment it is let in. When the same file is chosen once
 * more, after an error of the console say, that record must not stand against it.
 */
function withoutOwn(
  records: CertificateRecord[],
  task: Task | null,
  pending: readonly PendingCertificate[],
): CertificateRecord[] {
  if (task?.kind !== 'first') return records
  const own = pending.find(
    ({ for: it }) => it.kind === 'first' && isSameName(it.organisation, task.organisation),
  )?.proved
  return own ? records.filter(({ topic }) => topic !== own.topic) : records
}

export function consoleSnapshot(facts: ConsoleFacts): ConsoleSnapshot {
  return { expected: expectedOf(facts), release: facts.state.release?.file ?? null }
}

/** The task, the records or a release changed: every open console hears of it. Never rejects. */
export async function announceConsoles(services: Services): Promise<void> {
  const tabs = await services.desk.consoleTabs().catch(() => [])
  await Promise.all(tabs.map((tabId) => announceConsole(services, tabId).catch(() => undefined)))
}

async function announceConsole(services: Services, tabId: number): Promise<void> {
  const snapshot = consoleSnapshot(await consoleFacts(services, tabId))
  await services.desk.tellConsole(tabId, { type: 'background/console', snapshot })
}

/** Whether the user let the guard into this address. */
export async function isConsole(services: Services, address: string): Promise<boolean> {
  return (await services.desk.consoles()).some((pattern) => covers(pattern, address))
}

/** The tab, when it shows a console that is guarded. */
export async function guardedTab(services: Services, tabId: number): Promise<OpenTab | null> {
  const tab = await services.desk.tab(tabId)
  return tab?.url !== undefined && (await isConsole(services, tab.url)) ? tab : null
}
