/** What the background does for the tab of an MDM's console. */
import { readFileFacts } from '../certificates/read-file'
import { type FileVerdict, judgeFile } from '../certificates/verdict'
import { mdmAt } from '../domain/consoles'
import type { UploadFile } from '../domain/release'
import { taskRecord, whose } from '../domain/snapshot'
import { releaseAsked } from '../domain/tab-state'
import { t } from '../i18n/t'
import type { ConsoleMessage, ConsoleReplies } from '../messages'
import consoleCss from '../overlay/console.css?inline'
import overlayCss from '../overlay/overlay.css?inline'
import { type ConsoleWords, consoleNotice } from '../words/console-notices'
import { stemOf } from '../words/console-stems'
import type { Spoken } from '../words/notice'
import { checkPath } from './check-path'
import { type ConsoleFacts, consoleFacts, consoleSnapshot } from './console-facts'
import { recordFirst } from './first-certificate'
import { awaitInMdm, bytesOf } from './judge-file'
import { note, noteDialog } from './note'
import type { Services } from './services'

/** Who speaks, as the browser says it. */
export interface ConsoleSender {
  tabId: number
  frameId: number
  /** The frame's origin. */
  origin: string
}

type FileMessage = Extract<ConsoleMessage, { type: 'console/file' }>

type Handlers = {
  [K in ConsoleMessage['type']]: (
    message: Extract<ConsoleMessage, { type: K }>,
    sender: ConsoleSender,
    services: Services,
  ) => Promise<ConsoleReplies[K]>
}

export const consoleHandlers: Handlers = {
  'console/attach': async (_, { tabId }, services) => {
    const facts = await consoleFacts(services, tabId)
    const cutOff = consoleNotice('cut_off', await wordsFor(facts, services))
    const voice = { css: overlayCss + consoleCss, name: t('extension_name'), cutOff }
    return { snapshot: consoleSnapshot(facts), voice }
  },

  'console/file': async (message, sender, services) => {
    const facts = await consoleFacts(services, sender.tabId)
    const verdict = verdictOf(message, facts)
    await writeDown(message, verdict, facts, sender, services)
    if (message.isLetIn) await letIn(message, verdict, facts, sender, services)
    else await askable(message, verdict, sender, services)
    const stem = stemOf(message, verdict, facts)
    if (stem === null) return { notice: null }
    const other = verdict?.is === 'fault' ? nameOf(verdict.whose, facts) : ''
    const notice = consoleNotice(stem, { ...(await wordsFor(facts, services)), other })
    if (notice.tone === 'stop') await noteDialog(services, sender.tabId, notice, null)
    return { notice: await elsewhere(message, notice, sender, services) }
  },

  'console/open': async ({ page }, { tabId }, services) => {
    const { desk } = services
    const { task, state } = await consoleFacts(services, tabId)
    if (page === 'records') await desk.openTab('records.html')
    if (page === 'certificate')
      await desk.openTab(checkPath('certificate', task?.kind === 'renew' ? task.recordId : null))
    if (page === 'task') await desk.openWindow(`task:${tabId}`, `task.html?tab=${tabId}`)
    if (page === 'release' && state.asked?.request.kind === 'upload')
      await desk.openWindow(`release:${tabId}`, `release.html?tab=${tabId}&asked=${state.asked.at}`)
    return null
  },
}

/** Null: the gate could not read it, so there is nothing to judge. */
function verdictOf({ file }: FileMessage, facts: ConsoleFacts): FileVerdict | null {
  const bytes = bytesOf(file)
  return bytes === null ? null : judgeFile(readFileFacts(bytes), facts)
}

/** A right file is awaited in the MDM from now; a first one becomes the record it will be renewed by. */
async function letIn(
  { file, fault }: FileMessage,
  verdict: FileVerdict | null,
  { task, state }: ConsoleFacts,
  { tabId, origin }: ConsoleSender,
  services: Services,
): Promise<void> {
  if (verdict?.is === 'right') {
    const { recordId, certificate } = verdict
    const { topic } = certificate
    await awaitInMdm(services, { kind: 'renew', recordId, topic }, certificate)
  }
  if (verdict?.is === 'first' && task !== null)
    await recordFirst(services, { type: 'page/record-first', file, task, mdm: mdmAt(origin) })
  const { release } = state
  if (fault === null || release?.kind !== 'upload') return
  // It was for one file.
  await note(services, 'release-used', { tab: tabId, id: release.id, release: release.kind })
  const now = services.now()
  await services.tabs.update(tabId, now, (before) =>
    before.release?.id === release.id ? { ...before, release: null } : before,
  )
  const snapshot = consoleSnapshot(await consoleFacts(services, tabId))
  await services.desk.tellConsole(tabId, { type: 'background/console', snapshot })
}

/** What was withheld may be asked for in a window: its name and UID are what the person is shown. */
async function askable(
  { file: { name, size }, fault }: FileMessage,
  verdict: FileVerdict | null,
  { tabId }: ConsoleSender,
  services: Services,
): Promise<void> {
  // A text has no name to be let in by; a drop that could not be read can be chosen instead.
  if (name === '' || fault === 'unread') return
  const certificate = verdict !== null && 'certificate' in verdict ? verdict.certificate : null
  const { topic = null, serial = null } = certificate ?? {}
  const file: UploadFile = { name, size, topic, serial }
  const now = services.now()
  const request = {
    ...({ kind: 'upload', screen: 'unknown', account: null, row: null } as const),
    ...{ rowText: name, topic, serial, file },
  }
  await services.tabs.update(tabId, now, (state) => releaseAsked(state, request, now))
}

async function writeDown(
  { file, isLetIn, fault }: FileMessage,
  verdict: FileVerdict | null,
  { records, task, state }: ConsoleFacts,
  { tabId, origin }: ConsoleSender,
  services: Services,
): Promise<void> {
  const certificate = verdict !== null && 'certificate' in verdict ? verdict.certificate : null
  const owner = certificate && whose(records, task, certificate.topic).record
  const seen = verdict?.is === 'wrong-file' ? verdict.what : (verdict?.is ?? 'unread')
  await note(services, 'certificate-seen', {
    ...{ tab: tabId, origin, name: file.name, size: file.size, road: file.road },
    verdict: verdict?.is === 'fault' ? verdict.fault : seen,
    fault,
    isLetIn,
    topic: certificate?.topic ?? null,
    serial: certificate?.serial ?? null,
    whose: owner?.id ?? null,
    release: isLetIn && fault !== null ? (state.release?.id ?? null) : null,
  })
}

/** A frame too small to be read in lets the page's top frame speak, where that is guarded too. */
async function elsewhere(
  { isSmall }: FileMessage,
  notice: Spoken,
  { tabId, frameId }: ConsoleSender,
  { desk }: Services,
): Promise<Spoken | null> {
  if (!isSmall || frameId === 0) return notice
  const isSaid = await desk.tellConsole(tabId, { type: 'background/console-notice', notice }, 0)
  return isSaid ? null : notice
}

async function wordsFor(
  { task, records }: ConsoleFacts,
  { settings }: Services,
): Promise<ConsoleWords> {
  const record = taskRecord(records, task)
  const named = task?.kind === 'first' ? task.organisation : ''
  const { contact } = await settings.read()
  return { org: record?.organisation ?? named, mdm: record?.mdm ?? 'other', other: '', contact }
}

function nameOf(recordId: string | null, { records }: ConsoleFacts): string {
  return records.find(({ id }) => id === recordId)?.organisation ?? ''
}
