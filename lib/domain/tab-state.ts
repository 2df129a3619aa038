/**
 * The rules of what one portal tab carries: pure steps from one state to the next. A release
 * or a renewal ends sooner rather than later: ending one costs a press, keeping one too long
 * could cost a fleet. Times are milliseconds since the epoch.
 */
import { CLOCKS } from './clocks'
import { type Confirmation, isConfirmationLive } from './confirmation'
import { isReleaseLive, type Release } from './release'
import type { SeenRequest } from './request'
import type { CarriedRenewal, PortalStatus, ReleaseRequest } from './tab'
import type { Task } from './task'
import type { Topic } from './topic'

/** A proved row's Renew that may be pressed now. */
export interface Armed {
  topic: Topic
  account: string | null
  at: number
}

export interface AskedRelease {
  request: ReleaseRequest
  at: number
}

export interface TabState {
  task: Task | null
  release: Release | null
  renewal: CarriedRenewal | null
  armed: Armed | null
  asked: AskedRelease | null
  /** The request that was let into the file field, until its renewal is over. */
  request: SeenRequest | null
  /** A second person's confirmation, asked for or given. */
  confirmation: Confirmation | null
  status: PortalStatus | null
  /** The Apple Account the portal showed last; kept while a screen without it is shown. */
  account: string | null
}

export type EndReason =
  | 'signed-out'
  | 'cancelled'
  | 'list-again'
  | 'account-changed'
  | 'other-certificate'
  | 'finished'
  | 'alarm'

export const EMPTY_TAB: TabState = {
  task: null,
  release: null,
  renewal: null,
  armed: null,
  asked: null,
  request: null,
  confirmation: null,
  status: null,
  account: null,
}

const NOTHING_CARRIED = {
  release: null,
  renewal: null,
  armed: null,
  asked: null,
  request: null,
  confirmation: null,
} as const

/** A clock that runs behind an event by more than this was set back: nothing old can be trusted. */
const CLOCK_SLACK = 1000
/** The press itself is judged in the page; its message may come a little later. */
const ARMED_SLACK = 5000

/** A new task ends what was carried; the same task with another ticket keeps it. */
export function setTask(state: TabState, task: Task | null): TabState {
  return isSameTask(state.task, task) ? { ...state, task } : { ...state, ...NOTHING_CARRIED, task }
}

/** A task from the page's bar has no ticket yet; one already typed for the same task stays. */
export function choose(
  state: TabState,
  task: { kind: 'renew'; recordId: string } | { kind: 'look' },
): TabState {
  if (task.kind === 'look') return setTask(state, task)
  const next: Task = { ...task, ticket: '' }
  return isSameTask(state.task, next) ? state : setTask(state, next)
}

export function armed(state: TabState, arm: Omit<Armed, 'at'>, now: number): TabState {
  return { ...accountSeen(state, arm.account), armed: { ...arm, at: now } }
}

/**
 * The proved row's Renew was pressed. It counts only for the task's record and only when it
 * was armed, or when a release for a renewal is live; otherwise nothing is carried.
 */
export function renewPressed(
  state: TabState,
  press: Omit<CarriedRenewal, 'recordId' | 'at'>,
  now: number,
): TabState {
  const live = accountSeen(expire(state, now), press.account)
  const isReleased =
    live.release?.kind === 'renew' && (live.release.topic ?? press.topic) === press.topic
  const isArmed = live.armed?.topic === press.topic
  if (live.task?.kind !== 'renew' || !(isArmed || isReleased)) {
    return { ...live, renewal: null, armed: null }
  }
  const renewal: CarriedRenewal = {
    ...press,
    recordId: live.task.recordId,
    at: now,
    account: press.account ?? live.account,
    uploadedAt: null,
  }
  return { ...live, renewal, armed: null, request: null }
}

/** A file was let into the upload field: from here the certificate may be on its way. */
export function fileLetIn(state: TabState, now: number): TabState {
  const live = expire(state, now)
  return {
    ...live,
    renewal: live.renewal && { ...live.renewal, uploadedAt: now },
    request: live.request && { ...live.request, uploadedAt: now, refusedAt: null },
    release: live.release && { ...live.release, lastUsedAt: now },
  }
}

/** Another file was chosen, or the one there was taken out: null. */
export function requestSeen(state: TabState, request: SeenRequest | null): TabState {
  return { ...state, request }
}

/** The person said that this vendor is right, or Apple's page did not take the file. */
export function requestNoted(
  state: TabState,
  what: Partial<Pick<SeenRequest, 'isConfirmed' | 'refusedAt'>>,
): TabState {
  return { ...state, request: state.request && { ...state.request, ...what } }
}

export function releaseAsked(state: TabState, request: ReleaseRequest, now: number): TabState {
  return { ...state, asked: { request, at: now } }
}

export function releaseDeclined(state: TabState): TabState {
  return { ...state, asked: null }
}

/**
 * A release takes effect. One for Create turns the task into "first certificate" of the
 * organisation typed: the renewal it replaces is over.
 */
export function releaseGranted(state: TabState, release: Release, organisation: string): TabState {
  if (release.kind === 'unconfirmed') return broken(state, release.at)
  if (release.kind !== 'create') return { ...state, release, asked: null }
  const ticket = state.task?.kind === 'first' ? state.task.ticket : ''
  const task: Task = { kind: 'first', organisation, ticket }
  return { ...state, ...NOTHING_CARRIED, task, release }
}

/** Without a second person: what was asked of them is released, and a release for a row stays. */
function broken(state: TabState, at: number): TabState {
  const { confirmation } = state
  return { ...state, asked: null, confirmation: confirmation && { ...confirmation, broken: at } }
}

/** Using a release keeps it alive; one that is over, or another one, stays as it is. */
export function releaseUsed(state: TabState, id: string, now: number): TabState {
  const live = expire(state, now)
  if (live.release?.id !== id) return live
  return { ...live, release: { ...live.release, lastUsedAt: now } }
}

export function ended(
  state: TabState,
  what: 'renewal' | 'release' | 'both',
  why: EndReason,
): TabState {
  if (why === 'signed-out') return { ...state, ...NOTHING_CARRIED, account: null }
  if (why === 'account-changed') return { ...state, ...NOTHING_CARRIED }
  return {
    ...state,
    armed: null,
    renewal: what === 'release' ? state.renewal : null,
    release: what === 'renewal' ? state.release : null,
    // The list afterwards shows whether the renewal went well: then the request's vendor is learnt.
    request: what === 'renewal' && why === 'finished' ? state.request : null,
    confirmation: what === 'release' && !isOfRow(state, why) ? state.confirmation : null,
  }
}

/** A UID that was pasted from a row is bound to that row's release: with another list it is over. */
function isOfRow({ confirmation, renewal }: TabState, why: EndReason): boolean {
  return why === 'list-again' && renewal === null && confirmation?.isRead === false
}

/**
 * The portal shows `account`. Everything given under another one is over; what was given
 * while no account could be read is bound to the first that is seen.
 */
export function accountSeen(state: TabState, account: string | null): TabState {
  if (account === null) return state
  const { release, renewal, armed: arm, asked, confirmation } = state
  const keeps = (bound: string | null) => isSameAccount(bound ?? state.account, account)
  return {
    ...state,
    account,
    release: release && keeps(release.account) ? { ...release, account } : null,
    renewal: renewal && keeps(renewal.account) ? { ...renewal, account } : null,
    armed: arm && keeps(arm.account) ? { ...arm, account } : null,
    asked: asked && keeps(asked.request.account) ? asked : null,
    request: keeps(null) ? state.request : null,
    confirmation: confirmation && keeps(confirmation.account) ? { ...confirmation, account } : null,
  }
}

export function statusSeen(state: TabState, status: PortalStatus): TabState {
  return { ...accountSeen(state, status.account), status }
}

/** What is over by the clock is gone. Every reading of a state goes through this. */
export function expire(state: TabState, now: number): TabState {
  const { release, renewal, armed: arm, asked, confirmation } = state
  const pressed = renewal && isRenewalLive(renewal, now) ? renewal.topic : null
  return {
    ...state,
    release:
      release && isReleaseLive(release, now, null) && isPast(release.lastUsedAt, now)
        ? release
        : null,
    renewal: renewal && isRenewalLive(renewal, now) ? renewal : null,
    armed: arm && isWithin(arm.at, CLOCKS.armed + ARMED_SLACK, now) ? arm : null,
    asked: asked && isWithin(asked.at, CLOCKS.releaseIdle, now) ? asked : null,
    request: state.request && isRequestLive(state.request, now) ? state.request : null,
    confirmation:
      confirmation && isConfirmationLive(confirmation, pressed, now) ? confirmation : null,
  }
}

/** One that is kept longer than its renewal may be carried could be taken for another's. */
function isRequestLive({ at, uploadedAt }: SeenRequest, now: number): boolean {
  if (uploadedAt === null) return isWithin(at, CLOCKS.renewalCarried, now)
  return isWithin(uploadedAt, CLOCKS.uploadPending, now)
}

/** Nothing in here is worth keeping for the tab. */
export function isEmptyTab(state: TabState): boolean {
  return Object.values(state).every((part) => part === null)
}

export function isRenewalLive(renewal: CarriedRenewal, now: number): boolean {
  if (renewal.uploadedAt === null) return isWithin(renewal.at, CLOCKS.renewalCarried, now)
  return isWithin(renewal.uploadedAt, CLOCKS.uploadPending, now)
}

function isWithin(since: number, limit: number, now: number): boolean {
  return now - since < limit && isPast(since, now)
}

function isPast(at: number, now: number): boolean {
  return now >= at - CLOCK_SLACK
}

/** Apple Accounts are e-mail addresses: case is no difference. Unknown on both sides is the same. */
function isSameAccount(bound: string | null, seen: string): boolean {
  return bound === null || bound.trim().toLowerCase() === seen.trim().toLowerCase()
}

function isSameTask(one: Task | null, other: Task | null): boolean {
  if (one === null || other === null) return one === other
  if (one.kind === 'renew' && other.kind === 'renew') return one.recordId === other.recordId
  if (one.kind === 'first' && other.kind === 'first') return one.organisation === other.organisation
  return one.kind === other.kind
}
