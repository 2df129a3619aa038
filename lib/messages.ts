/**
 * The messages between the portal's tab and the background, and between the extension's own
 * pages and the background. Whatever a tab says is decoded in lib/browser/decode.ts; the tab
 * and its private flag come from the sender, never from the payload.
 */
import type { CertificateRecord } from './domain/record'
import type { Release } from './domain/release'
import type { UserSettings } from './domain/settings'
import type { CarriedRenewal, PortalStatus, ReleaseRequest, TabSnapshot } from './domain/tab'
import type { EndReason } from './domain/tab-state'
import type { Task } from './domain/task'
import type { Topic } from './domain/topic'
import type { Scene } from './guards/guard'
import type { MarkWord, Said, Spoken, Voice } from './words/notice'

export type { EndReason, UserSettings }

/** From a portal tab. Each is answered with the value in `PortalReplies`. */
export type PortalMessage =
  | { type: 'portal/attach' }
  | { type: 'portal/status'; status: PortalStatus }
  /** The bar's one-press proposal, or `look`. */
  | { type: 'portal/choose'; task: { kind: 'renew'; recordId: string } | { kind: 'look' } }
  /** Open an extension page in a window of its own. */
  | { type: 'portal/open'; page: 'records' | 'task' | 'unchanged' }
  | { type: 'portal/ask-release'; request: ReleaseRequest }
  /** Whose certificate is behind this UID? Only the relation; the name on demand. */
  | { type: 'portal/whose'; topic: Topic; wantName: boolean }
  /** The proved row's Renew is about to be let through: written down before it is. */
  | { type: 'portal/arm'; topic: Topic; account: string | null }
  | { type: 'portal/renew-pressed'; renewal: Omit<CarriedRenewal, 'recordId' | 'at'> }
  | { type: 'portal/file-let-in'; name: string; size: number }
  | { type: 'portal/release-used'; id: string }
  /** Ends what is carried: sign-out, Cancel, list shown again, account change, upload done. */
  | { type: 'portal/end'; what: 'renewal' | 'release' | 'both'; why: EndReason }
  | { type: 'portal/account-found'; account: string }
  | { type: 'portal/held'; control: string; screen: string; why: string }
  /** What the guards have to say of this page, in the user's language, and the words of its marks. */
  | { type: 'portal/scene'; scene: Scene; marks: MarkWord[] }
  /** The words for one held press. */
  | { type: 'portal/spell'; said: Said; account: string | null }
  /** The style sheet, and the words for when the background is gone. */
  | { type: 'portal/voice' }

export interface PortalReplies {
  'portal/attach': TabSnapshot
  'portal/status': null
  'portal/choose': TabSnapshot
  'portal/open': null
  'portal/ask-release': null
  'portal/whose': { relation: 'task' | 'other' | 'foreign'; name: string | null }
  'portal/arm': { written: boolean }
  'portal/renew-pressed': TabSnapshot
  'portal/file-let-in': TabSnapshot
  'portal/release-used': TabSnapshot
  'portal/end': TabSnapshot
  'portal/account-found': TabSnapshot
  'portal/held': null
  'portal/scene': { notices: Spoken[]; marks: Partial<Record<MarkWord, string>> }
  'portal/spell': Spoken
  'portal/voice': Voice
}

/** From the background to a portal tab: the facts changed. */
export interface SnapshotPush {
  type: 'background/snapshot'
  snapshot: TabSnapshot
}

/** From the background to a portal tab at install and update: a live guard answers `alive`. */
export interface GuardPing {
  type: 'background/ping'
}

/** From the background to the extension's own pages: read `page/state` again. */
export interface PageNudge {
  type: 'background/changed'
}

/** From the extension's own pages (popup, records, release, task). */
export type PageMessage =
  | { type: 'page/state'; tabId: number | null }
  /** `records` is the whole list as it shall be, not a part of it. */
  | { type: 'page/save-records'; records: CertificateRecord[]; why: string }
  | { type: 'page/set-task'; tabId: number | null; task: Task | null }
  | { type: 'page/open-portal'; task: Task | null }
  | { type: 'page/open'; page: 'records' | 'task' }
  | { type: 'page/state-unchanged'; recordId: string; by: string }
  | { type: 'page/release-request'; tabId: number }
  | {
      type: 'page/grant-release'
      tabId: number
      organisation: string
      reason: string
      /** The UID in the row's details that the person pasted; for `renew`. */
      pasted: Topic | null
      /** The UID's last six characters as typed; for `revoke`, else ''. */
      tail: string
    }
  | { type: 'page/decline-release'; tabId: number }
  | { type: 'page/save-settings'; settings: UserSettings }

export interface PageState {
  records: CertificateRecord[]
  settings: UserSettings
  /** The portal tab that the popup belongs to, if the active tab is one. */
  tab: {
    id: number
    task: Task | null
    status: PortalStatus | null
    release: Release | null
    renewal: CarriedRenewal | null
  } | null
  /** False when the browser was told to keep the extension off the portal. */
  siteAccess: boolean
}

export interface PageReplies {
  'page/state': PageState
  'page/save-records': PageState
  'page/set-task': PageState
  'page/open-portal': null
  'page/open': null
  'page/state-unchanged': PageState
  'page/release-request': ReleaseRequest | null
  /** `problem` is a sentence in the person's language. */
  'page/grant-release': { granted: boolean; problem: string | null }
  'page/decline-release': null
  'page/save-settings': PageState
}
