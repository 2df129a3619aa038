/** A tab of an MDM's console over the real handlers: what it says, and what comes of it. */
import { vi } from 'vitest'
import { hear } from '../../lib/browser/messages-heard'
import type { Withheld } from '../../lib/domain/console'
import type { Task } from '../../lib/domain/task'
import type { ConsoleMessage, ConsoleReplies, PageMessage } from '../../lib/messages'
import { certificate } from '../../practice/data/make'
import { certificateFile } from '../../practice/server/samples'
import { getMessage } from '../components/stage'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { NOW } from '../domain/tab-state-samples'
import { type Bench, createBench, PAGE_SENDER, SELF } from './fake-services'

export const DAY = 86_400_000
export const TAB = 7
export const ADDRESS = 'https://mdm.contoso.com/settings'
const expires = new Date(NOW + 365 * DAY - 60_000).toISOString()
export const guidOf = (topic: string | null) => topic?.slice(-36) ?? ''
export const made = (organisation: string, topic: string | null, serial: string) =>
  certificateFile({
    ...certificate({ organisation, guid: guidOf(topic), serial }),
    expires,
  }).content

export const RIGHT = made('Contoso', CONTOSO.topic, '1F2E3D4C5B6A7988')
export const OTHER = made('Fabrikam', FABRIKAM.topic, '2F2E3D4C5B6A7988')
export const CREATED = certificateFile({ ...certificate({ organisation: 'New' }), expires }).content
export const RENEW: Task = { kind: 'renew', recordId: 'contoso', ticket: '' }
export const FIRST: Task = { kind: 'first', organisation: 'Northwind', ticket: '' }

export const here: { bench: Bench } = { bench: createBench() }

/** A granted console in one tab, and two records. */
export function startOver(records = [CONTOSO, FABRIKAM]): void {
  vi.stubGlobal('browser', { i18n: { getMessage, getUILanguage: () => 'en' } })
  here.bench = createBench(records)
  here.bench.tabs = [{ id: TAB, url: ADDRESS }]
  here.bench.consoles = ['https://mdm.contoso.com/*']
}

export const SENDER = { id: SELF.id, url: ADDRESS, tab: { id: TAB }, frameId: 0 }

export async function say<M extends ConsoleMessage>(
  message: M,
  sender: object = SENDER,
): Promise<ConsoleReplies[M['type']]> {
  return (await hear(message, sender, SELF, here.bench.services)) as ConsoleReplies[M['type']]
}

export const page = (message: PageMessage) => hear(message, PAGE_SENDER, SELF, here.bench.services)
export const attach = async () => (await say({ type: 'console/attach' })).snapshot
export const come = (task: Task | null) => here.bench.services.currentTask.set(task, here.bench.now)
export const kinds = () => here.bench.events.map(({ kind }) => kind)
export const seen = () => here.bench.events.find(({ kind }) => kind === 'certificate-seen')?.data

export function sent(
  content: string,
  isLetIn: boolean,
  fault: Withheld | null = null,
  name = 'a.pem',
) {
  const file = { name, size: content.length, content: btoa(content), road: 'choose' } as const
  return { type: 'console/file', file, isLetIn, fault, isSmall: false } as const
}

export const noticeOf = async (message: ReturnType<typeof sent>) => (await say(message)).notice
