/** What the background does for a portal tab. Rules live in lib/domain; this file carries out. */
import type { CertificateRecord, Observation } from '../domain/record'
import { taskRecord, whose } from '../domain/snapshot'
import type { PortalStatus } from '../domain/tab'
import type { TabState } from '../domain/tab-state'
import * as rules from '../domain/tab-state'
import { noticesOf } from '../guards/says'
import { t } from '../i18n/t'
import { type HeldPress, isRepeat } from '../journal/event'
import type { PortalMessage, PortalReplies } from '../messages'
import css from '../overlay/overlay.css?inline'
import type { Spoken } from '../words/notice'
import { markText, noticeOf } from '../words/notices'
import { say } from '../words/say'
import { spoken } from '../words/spoken'
import { announce, announceAll, snapshotOf, step } from './announce'
import { checkPath } from './check-path'
import { askConfirmation, isUnconfirmed, useListed } from './confirm-messages'
import { noteVoid, voidUnshown } from './confirm-void'
import { note, noteDialog, noteTask } from './note'
import { awaitCertificate, learnVendor, requestHandlers } from './request-messages'
import type { Services } from './services'

type Handlers = {
  [K in PortalMessage['type']]: (
    message: Extract<PortalMessage, { type: K }>,
    tabId: number,
    services: Services,
  ) => Promise<PortalReplies[K]>
}

/** The last held event of this worker: a repeat of it is not written again. */
let lastHeld: HeldPress | null = null
/** The same for the dialog that was spoken about it. */
let lastShown: HeldPress | null = null

export const portalHandlers: Handlers = {
  ...requestHandlers,

  'portal/attach': async (_, tabId, services) => {
    await services.opening.run(async () => undefined)
    return snapshotOf(services, tabId)
  },

  'portal/status': async ({ status }, tabId, services) => {
    const now = services.now()
    const before = await services.tabs.get(tabId, now)
    const after = await services.tabs.update(tabId, now, (state) =>
      rules.statusSeen(state, { ...status, at: now }),
    )
    if (hasForm(status)) await services.desk.helpForm(tabId)
    const lost = lostPart(before, after)
    if (lost) await note(services, 'ended', { tab: tabId, what: lost, why: 'account-changed' })
    await noteVoid(services, tabId, before, 'account-changed')
    if (lost || before.account !== after.account) await announce(services, tabId)
    else if (!isSameStatus(before.status, after.status)) await services.desk.nudgePages()
    return null
  },

  'portal/choose': async ({ task }, tabId, services) => {
    const { proposal } = await snapshotOf(services, tabId)
    // A tab may take up what was proposed to it, nothing else: it knows no other record.
    if (task.kind === 'renew' && proposal?.recordId !== task.recordId) {
      return snapshotOf(services, tabId)
    }
    const before = await services.tabs.get(tabId, services.now())
    const snapshot = await step(services, tabId, (state) => rules.choose(state, task))
    await noteVoid(services, tabId, before, 'task-changed')
    await noteTask(services, tabId)
    return snapshot
  },

  'portal/open': async ({ page }, tabId, services) => {
    if (page === 'records') await services.desk.openTab('records.html')
    if (page === 'task') await services.desk.openWindow(`task:${tabId}`, `task.html?tab=${tabId}`)
    if (page === 'unchanged') await openUnchanged(tabId, services)
    if (page === 'request') await services.desk.openTab(`request.html?tab=${tabId}`)
    if (page === 'certificate') await openCertificate(tabId, services)
    return null
  },

  'portal/ask-release': async ({ request }, tabId, services) => {
    if (request.kind === 'unconfirmed') return askConfirmation(services, tabId, request)
    const now = services.now()
    const { kind, rowText: _, ...shown } = request
    await services.tabs.update(tabId, now, (state) => rules.releaseAsked(state, request, now))
    await note(services, 'release-asked', { tab: tabId, release: kind, ...shown })
    await services.desk.openWindow(`release:${tabId}`, `release.html?tab=${tabId}&asked=${now}`)
    return null
  },

  'portal/whose': async ({ topic, wantName }, tabId, services) => {
    const { task } = await services.tabs.get(tabId, services.now())
    const { relation, record } = whose(await services.records.list(), task, topic)
    return { relation, name: wantName ? (record?.organisation ?? null) : null }
  },

  'portal/arm': async ({ topic, account }, tabId, services) => {
    const { task } = await services.tabs.get(tabId, services.now())
    const record = taskRecord(await services.records.list(), task)
    if (record === null || record.topic !== topic || record.disputedWith !== null) {
      return { written: false }
    }
    // The page holds it too; a list that changed since is noticed here at the latest.
    if (isUnconfirmed(await snapshotOf(services, tabId), topic)) return { written: false }
    const data = { tab: tabId, recordId: record.id, topic, account }
    const written = await note(services, 'renewal-armed', data)
    if (!written.ok) return { written: false }
    // Nothing that the tab is told changes, so nothing is pushed.
    const now = services.now()
    await services.tabs.update(tabId, now, (state) => rules.armed(state, { topic, account }, now))
    return { written: true }
  },

  'portal/renew-pressed': async ({ renewal }, tabId, services) => {
    const snapshot = await step(services, tabId, (state, now) =>
      rules.renewPressed(state, renewal, now),
    )
    const carried = snapshot.renewal
    if (carried !== null) {
      const { recordId, topic, account, vendor, rows } = carried
      const data = { tab: tabId, recordId, topic, account, vendor, rows }
      await note(services, 'renew-pressed', data)
    }
    return snapshot
  },

  'portal/file-let-in': async ({ name, size }, tabId, services) => {
    const snapshot = await step(services, tabId, rules.fileLetIn)
    const topic = snapshot.renewal?.topic ?? null
    const release = snapshot.release?.id ?? null
    await note(services, 'file-let-in', { tab: tabId, name, size, topic, release })
    await awaitCertificate(services, tabId, name)
    if (topic !== null) await useListed(services, tabId, topic)
    return snapshot
  },

  'portal/release-used': async ({ id }, tabId, services) => {
    const snapshot = await step(services, tabId, (state, now) => rules.releaseUsed(state, id, now))
    if (snapshot.release?.id === id) {
      await note(services, 'release-used', { tab: tabId, id, release: snapshot.release.kind })
    }
    return snapshot
  },

  'portal/end': async ({ what, why }, tabId, services) => {
    const before = await services.tabs.get(tabId, services.now())
    const snapshot = await step(services, tabId, (state) => rules.ended(state, what, why))
    const after = await services.tabs.get(tabId, services.now())
    if (lostPart(before, after)) await note(services, 'ended', { tab: tabId, what, why })
    if (why !== 'finished') {
      await noteVoid(services, tabId, before, why === 'signed-out' ? 'signed-out' : 'ended')
    }
    return snapshot
  },

  'portal/account-found': async ({ account }, tabId, services) => {
    const at = services.now()
    const { task } = await services.tabs.get(tabId, at)
    const record = taskRecord(await services.records.list(), task)
    if (record === null) return snapshotOf(services, tabId)
    await services.records.update((records) =>
      records.map((one) => (one.id === record.id ? withAccount(one, account, at) : one)),
    )
    await note(services, 'account-found', { tab: tabId, recordId: record.id, account })
    await announceAll(services)
    return snapshotOf(services, tabId)
  },

  'portal/scene': async ({ scene, marks }, tabId, services) => {
    await voidUnshown(services, tabId, scene)
    const snapshot = await snapshotOf(services, tabId)
    const context = { snapshot, account: scene.account }
    const unheard = { snapshot, now: services.now(), isCutOff: false, allowedDownload: null }
    const said = noticesOf({ ...scene, ...unheard })
    if (said.some(([stem]) => stem === 'after_good' || stem === 'renewed'))
      await learnVendor(services, tabId)
    return {
      notices: said.map((one) => spoken(noticeOf(one, context), context)).sort(stopsFirst),
      marks: Object.fromEntries(marks.map((word) => [word, say(markText(word, context))])),
    }
  },

  'portal/spell': async ({ said, account }, tabId, services) => {
    const context = { snapshot: await snapshotOf(services, tabId), account }
    const dialog = spoken(noticeOf(said, context), context)
    const shown = { tab: tabId, control: dialog.id, screen: dialog.body, at: services.now() }
    const isAgain = isRepeat(lastShown, shown)
    lastShown = shown
    if (!isAgain) await noteDialog(services, tabId, dialog, account)
    return dialog
  },

  'portal/voice': async (_, tabId, services) => {
    const context = { snapshot: await snapshotOf(services, tabId), account: null }
    return {
      css,
      name: t('extension_name'),
      renewThis: t('portal_aria_match'),
      cutOff: spoken(noticeOf(['cut_off'], context), context),
    }
  },

  'portal/held': async ({ control, screen, why }, tabId, services) => {
    const last = lastHeld
    const held = { tab: tabId, control, screen, at: services.now() }
    lastHeld = held
    if (!isRepeat(last, held)) await note(services, 'held', { tab: tabId, control, screen, why })
    return null
  },
}

/** Where a file may be chosen or was just refused, and wherever the guard stands aside. */
function hasForm({ screen, state }: PortalStatus): boolean {
  return /^(renew|create|error)$/.test(screen) || state === 'off'
}

/** A warning stands above what only informs; otherwise the guards' order stays. */
function stopsFirst(a: Spoken, b: Spoken): number {
  return Number(b.tone === 'stop') - Number(a.tone === 'stop')
}

/** What opened a control before and does no more. */
function lostPart(before: TabState, after: TabState): 'renewal' | 'release' | 'both' | null {
  const isReleaseLost = before.release !== null && after.release === null
  const isRenewalLost = before.renewal !== null && after.renewal === null
  if (isReleaseLost && isRenewalLost) return 'both'
  if (isReleaseLost) return 'release'
  return isRenewalLost ? 'renewal' : null
}

/** The time of a report is no news. */
function isSameStatus(before: PortalStatus | null, after: PortalStatus | null): boolean {
  return JSON.stringify({ ...before, at: 0 }) === JSON.stringify({ ...after, at: 0 })
}

/** The account seen beside the proved UID: a note about the account, not a reading of the MDM. */
function withAccount(record: CertificateRecord, account: string, at: number): CertificateRecord {
  const seen: Observation = { source: 'typed', at, serial: null, expiry: null, account, by: null }
  return { ...record, observations: [...record.observations, seen] }
}

/** In a tab, for the tab's own task: a small window would be closed by the file dialog in Firefox. */
async function openCertificate(tabId: number, services: Services): Promise<void> {
  const { task } = await services.tabs.get(tabId, services.now())
  const recordId = task?.kind === 'renew' ? task.recordId : null
  await services.desk.openTab(checkPath('certificate', recordId))
}

/** "It is unchanged" is stated about the task's record, in a window of its own. */
async function openUnchanged(tabId: number, services: Services): Promise<void> {
  const { task } = await services.tabs.get(tabId, services.now())
  const record = taskRecord(await services.records.list(), task)
  if (record === null) return
  const path = `unchanged.html?record=${encodeURIComponent(record.id)}&tab=${tabId}`
  await services.desk.openWindow(`unchanged:${tabId}`, path)
}
