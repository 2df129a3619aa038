/** What the background does about the request at Apple's file field. */

import { type PendingFor, withRequest } from '../domain/pending'
import { hasAcceptedEnding, type SeenRequest } from '../domain/request'
import { taskRecord } from '../domain/snapshot'
import type { TabSnapshot } from '../domain/tab'
import { requestNoted, requestSeen, type TabState } from '../domain/tab-state'
import { compareVendors } from '../domain/vendors'
import type { FileSeen, PortalMessage, PortalReplies } from '../messages'
import type { Said, Spoken } from '../words/notice'
import { noticeOf } from '../words/notices'
import { requestLabel } from '../words/request-notices'
import { say } from '../words/say'
import { spoken } from '../words/spoken'
import { step } from './announce'
import { note, noteDialog } from './note'
import { heldFor, type JudgedFile, judgeFile } from './request-judge'
import type { Services } from './services'

type Kind = 'portal/file-seen' | 'portal/file-gone' | 'portal/request-right' | 'portal/form-stands'

type Handlers = {
  [K in Kind]: (
    message: Extract<PortalMessage, { type: K }>,
    tabId: number,
    services: Services,
  ) => Promise<PortalReplies[K]>
}

export const requestHandlers: Handlers = {
  'portal/file-seen': async ({ file, isLetIn }, tabId, services) => {
    const judged = judgeFile(file, services.now())
    const state = await services.tabs.get(tabId, services.now())
    const held = heldSaid(judged, isLetIn, state)
    const request = judged.is === 'request' && held === null ? again(judged.request, state) : null
    const snapshot = await step(services, tabId, (now) => requestSeen(now, request))
    const isAsked = snapshot.request?.otherThan != null
    const ruling = held !== null ? 'held' : isAsked ? 'asked' : 'let-in'
    await noteSeen(services, tabId, judged, ruling)
    const shown = held ?? (isAsked ? VENDOR_ASKED : null)
    const dialog = shown && words(shown, snapshot)
    if (dialog !== null) await noteDialog(services, tabId, dialog, state.account)
    return {
      held: held && dialog,
      asked: held === null ? dialog : null,
      label: snapshot.request === null ? '' : say(requestLabel(snapshot.request)),
    } satisfies FileSeen
  },

  'portal/file-gone': async (_, tabId, services) => {
    // Once it was uploaded, an empty field is the page's own doing.
    await step(services, tabId, (now) =>
      now.request?.uploadedAt === null ? requestSeen(now, null) : now,
    )
    return null
  },

  'portal/request-right': async (_, tabId, services) => {
    await step(services, tabId, (now) => requestNoted(now, { isConfirmed: true }))
    return null
  },

  'portal/form-stands': async (_, tabId, services) => {
    const { request } = await services.tabs.get(tabId, services.now())
    const isRefused = request?.uploadedAt != null && !hasAcceptedEnding(request.name)
    if (isRefused) await step(services, tabId, (now, at) => requestNoted(now, { refusedAt: at }))
    return null
  },
}

const VENDOR_ASKED: Said = ['request_vendor']

/** Under a release to go on without the guard nothing is held; otherwise what is proved wrong is. */
function heldSaid(judged: JudgedFile, isLetIn: boolean, { release }: TabState): Said | null {
  if (judged.is === 'wrong')
    return isLetIn && release?.kind === 'unguarded' ? null : heldFor(judged.what)
  if (isLetIn) return null
  // The page could not read it in time (a drop), or did not know it for a request.
  return judged.is === 'unread' ? ['request_drop'] : heldFor('unrecognised')
}

/** The same vendor as the file before, which the person said is right: not asked once more. */
function again(request: SeenRequest, { request: before }: TabState): SeenRequest {
  const isSame =
    before?.isConfirmed === true &&
    before.vendor !== null &&
    request.vendor !== null &&
    compareVendors(before.vendor, request.vendor) === 'same'
  return isSame ? { ...request, isConfirmed: true } : request
}

function words(said: Said, snapshot: TabSnapshot): Spoken {
  const context = { snapshot, account: null }
  return spoken(noticeOf(said, context), context)
}

async function noteSeen(
  services: Services,
  tab: number,
  judged: JudgedFile,
  ruling: 'let-in' | 'held' | 'asked',
): Promise<void> {
  const isRequest = judged.is === 'request'
  await note(services, 'request-seen', {
    tab,
    what: judged.is === 'wrong' ? judged.what : judged.is,
    vendor: isRequest ? judged.request.vendor : null,
    keyHash: isRequest ? judged.request.keyHash : null,
    ruling,
  })
}

/** A request went to Apple: its certificate is awaited, for the record or the first organisation. */
export async function awaitCertificate(
  services: Services,
  tabId: number,
  fileName: string,
): Promise<void> {
  const at = services.now()
  const { request, account, ...state } = await services.tabs.get(tabId, at)
  const isFor = await meantFor(services, state)
  if (isFor === null) return
  const { keyHash = null, vendor = null } = request ?? {}
  const next = { id: services.newId(), for: isFor, account }
  await services.pending.update(at, (list) =>
    withRequest(list, { ...next, request: { at, fileName, keyHash, vendor } }),
  )
}

async function meantFor(
  services: Services,
  { task, renewal }: Pick<TabState, 'task' | 'renewal'>,
): Promise<PendingFor | null> {
  if (renewal !== null) return { kind: 'renew', recordId: renewal.recordId, topic: renewal.topic }
  if (task?.kind === 'first') return { kind: 'first', organisation: task.organisation }
  const record = taskRecord(await services.records.list(), task)
  return record?.topic == null ? null : { kind: 'renew', recordId: record.id, topic: record.topic }
}

/** The renewal went well: its request's vendor and key are what the next one is compared with. */
export async function learnVendor(services: Services, tabId: number): Promise<void> {
  const { task, request } = await services.tabs.get(tabId, services.now())
  const record = taskRecord(await services.records.list(), task)
  if (record === null || request?.uploadedAt == null || request.vendor === null) return
  const { vendor, keyHash, uploadedAt: at } = request
  await services.records.update((records) =>
    records.map((one) =>
      one.id === record.id ? { ...one, lastRequest: { vendor, keyHash, at } } : one,
    ),
  )
  await services.tabs.update(tabId, services.now(), (now) => requestSeen(now, null))
}
