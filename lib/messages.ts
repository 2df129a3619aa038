/**
 * The messages between the portal's tab and the background, and between the extension's own
 * pages and the background. Whatever a tab says is decoded in lib/browser/decode.ts; the tab
 * and its private flag come from the sender, never from the payload.
 */

import type { FileVerdict } from './certificates/verdict'
import type { AfterVerdict } from './domain/after-verdict'
import type { Given, Strength } from './domain/confirmation'
import type { ConsoleSnapshot, Withheld } from './domain/console'
import type { PendingCertificate } from './domain/pending'
import type { CertificateRecord, MdmId, Reading } from './domain/record'
import type { Change } from './domain/record-change'
import type { RecordsDiff } from './domain/records-diff'
import type { Release } from './domain/release'
import type { SentFile } from './domain/sent-file'
import type { UserSettings } from './domain/settings'
import type { CarriedRenewal, PortalStatus, ReleaseRequest, TabSnapshot } from './domain/tab'
import type { EndReason } from './domain/tab-state'
import type { Task } from './domain/task'
import type { Topic } from './domain/topic'
import type { Scene } from './guards/guard'
import type { Checked } from './journal/audit'
import type { Pruned } from './journal/prune'
import type { JournalPart } from './journal/store'
import type { ChallengeProblem } from './shadow/challenge'
import type { AnswerProblem } from './shadow/judge'
import type { WitnessProblem } from './shadow/witness'
import type { ConsoleVoice, MarkWord, Said, Spoken, Voice } from './words/notice'

export type { EndReason, UserSettings }

/** From a portal tab. Each is answered with the value in `PortalReplies`. */
export type PortalMessage =
  | { type: 'portal/attach' }
  | { type: 'portal/status'; status: PortalStatus }
  /** The bar's one-press proposal, or `look`. */
  | { type: 'portal/choose'; task: { kind: 'renew'; recordId: string } | { kind: 'look' } }
  /** Open an extension page in a window of its own. */
  | { type: 'portal/open'; page: 'records' | 'task' | 'unchanged' | 'certificate' | 'request' }
  | { type: 'portal/ask-release'; request: ReleaseRequest }
  /** Whose certificate is behind this UID? Only the relation; the name on demand. */
  | { type: 'portal/whose'; topic: Topic; wantName: boolean }
  /** The proved row's Renew is about to be let through: written down before it is. */
  | { type: 'portal/arm'; topic: Topic; account: string | null }
  | { type: 'portal/renew-pressed'; renewal: Omit<CarriedRenewal, 'recordId' | 'at'> }
  | { type: 'portal/file-let-in'; name: string; size: number }
  | { type: 'portal/release-used'; id: string }
  /** A file that was chosen or dropped; `isLetIn`: the page sees it already. */
  | { type: 'portal/file-seen'; file: SentFile; isLetIn: boolean }
  /** The file is in the field no more. */
  | { type: 'portal/file-gone' }
  /** Another vendor than last time is right, says the person. */
  | { type: 'portal/request-right' }
  /** Upload was pressed a while ago, and the form still, or again, stands; or an error does. */
  | { type: 'portal/form-stands' }
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
  'portal/file-seen': FileSeen
  'portal/file-gone': null
  'portal/request-right': null
  'portal/form-stands': null
  'portal/end': TabSnapshot
  'portal/account-found': TabSnapshot
  'portal/held': null
  'portal/scene': { notices: Spoken[]; marks: Partial<Record<MarkWord, string>> }
  'portal/spell': Spoken
  'portal/voice': Voice
}

/** What the background finds in a file at Apple's file field; the snapshot comes by itself. */
export interface FileSeen {
  /** Why it must not stay, and what to choose instead; null when it may. */
  held: Spoken | null
  /** It may stay, and is asked about once. */
  asked: Spoken | null
  /** What it is, to be shown beside the field; empty for what is not a request. */
  label: string
}

/** From a tab of an MDM's console. Each is answered with the value in `ConsoleReplies`. */
export type ConsoleMessage =
  | { type: 'console/attach' }
  /** A file or text that the guard let in or withheld, to be judged fully and written down. */
  | {
      type: 'console/file'
      file: SentFile
      isLetIn: boolean
      fault: Withheld | null
      /** The frame is too small to speak in. */
      isSmall: boolean
    }
  | { type: 'console/open'; page: 'task' | 'records' | 'certificate' | 'release' }

export interface ConsoleReplies {
  'console/attach': { snapshot: ConsoleSnapshot; voice: ConsoleVoice }
  'console/file': { notice: Spoken | null }
  'console/open': null
}

export type ContentMessage = PortalMessage | ConsoleMessage
export type ContentReplies = PortalReplies & ConsoleReplies

/** From the background to a console's tab: the task, the records or a release changed. */
export interface ConsolePush {
  type: 'background/console'
  snapshot: ConsoleSnapshot
}

/** To the top frame: what a frame that is too small has to say. */
export interface ConsoleNotice {
  type: 'background/console-notice'
  notice: Spoken
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
  /** Only what one act changes: another page may have changed other records since. */
  | { type: 'page/save-records'; diff: RecordsDiff; why: string }
  | { type: 'page/set-task'; tabId: number | null; task: Task | null }
  | { type: 'page/open-portal'; task: Task | null }
  | { type: 'page/open'; page: 'records' | 'task' }
  | { type: 'page/state-unchanged'; recordId: string; by: string }
  /** The page where a file is checked, or the one for what the MDM shows, about that record. */
  | { type: 'page/open-check'; page: 'certificate' | 'after'; recordId: string | null }
  | { type: 'page/judge-file'; file: SentFile; task: Task | null }
  /** The first certificate becomes the record of the task's organisation. */
  | { type: 'page/record-first'; file: SentFile; task: Task; mdm: MdmId }
  /** What the MDM shows now; `elsewhere`: who says that it was renewed in another place, and when (ms). */
  | {
      type: 'page/after'
      recordId: string
      reading: Reading
      device: Topic | null
      elsewhere: { by: string; on: number | null } | null
    }
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
  /** The file that Apple's page refused by its ending. */
  | { type: 'page/request-file'; tabId: number }
  | { type: 'page/save-settings'; settings: UserSettings }
  /** Entries from number `from` on; null: the newest. */
  | { type: 'page/journal'; from: number | null; limit: number }
  | { type: 'page/journal-verify'; scope: Checked['scope'] }
  /** Deletes whole segments whose events are all older than `before` (ms). */
  | { type: 'page/journal-prune'; before: number }
  /** Deletes the names that are kept beside the journal. */
  | { type: 'page/journal-forget' }
  | { type: 'page/confirmation'; tabId: number }
  /** Both are ready. `also`: ids of the other records of the day's list. */
  | { type: 'page/confirm-ready'; tabId: number; also: string[] }
  /** Four words, four groups of digits, or a signed text. */
  | { type: 'page/confirm-answer'; tabId: number; text: string }
  /** `tail`: the UID's last six as the second person's own source shows them. */
  | { type: 'page/confirm-witness'; tabId: number; name: string; tail: string }
  /** The second person's side: what their own sources show, and whether that is what they heard. */
  | {
      type: 'page/shadow-answer'
      challenge: string
      recordIds: string[]
      /** UIDs of a fresh reading that was pasted here and is not kept. */
      pasted: Topic[]
      agrees: boolean
      isSigned: boolean
    }
  | { type: 'page/shadow-key'; enrol: boolean }

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
    /** It shows an MDM's console, not the portal. */
    isConsole?: true
  } | null
  /** A witness is about to type the UID's end from a source of their own: no page shows it. */
  isTailHidden?: true
  /** False when the browser was told to keep the extension off the portal. */
  siteAccess: boolean
  /** Certificates on their way, oldest first. */
  pending: PendingCertificate[]
  /** What the person came to do, as they said it last in whatever tab. */
  lastTask: Task | null
}

/** A file's verdict, and, for a right one, the certificate alone as PEM. */
export interface JudgedFile {
  verdict: FileVerdict
  pem: string | null
}

/** What the confirm page shows. It never tells the UID: the second person brings theirs. */
export interface ConfirmView {
  required: Strength
  organisation: string
  mdm: MdmId
  account: string | null
  row: number | null
  rowText: string
  /** As it is spoken; null before both are ready. */
  challenge: string | null
  /** When the challenge ends, ms. */
  until: number
  /** How many UIDs the challenge covers. */
  topics: number
  /** Other renewals that one answer could cover today. */
  others: { id: string; organisation: string }[]
  triesLeft: number
  given: Given | null
  isBroken: boolean
  breakGlass: boolean
}

export interface ConfirmReply {
  /** Null: nothing is waiting any more. */
  view: ConfirmView | null
  problem: AnswerProblem | WitnessProblem | 'too-weak' | 'not-written' | null
  /** The word that is not in the list, as it was typed. */
  word: string | null
}

/** What the second person reads back. */
export interface ShadowAnswer {
  words: string
  digits: string
  /** Null unless a signature was asked for. */
  signed: string | null
  isOwnSource: boolean
  topics: number
}

export type ShadowProblem = ChallengeProblem | 'no-reading' | 'no-key'

export interface PageReplies {
  'page/state': PageState
  'page/save-records': PageState
  'page/set-task': PageState
  'page/open-portal': null
  'page/open': null
  'page/state-unchanged': PageState
  'page/open-check': null
  'page/judge-file': JudgedFile
  /** `recordId` null: nothing was recorded, the file is no first certificate (any more). */
  'page/record-first': { recordId: string | null; changes: Change[] }
  'page/after': { verdict: AfterVerdict; changes: Change[] } | null
  'page/release-request': ReleaseRequest | null
  /** `problem` is a sentence in the person's language. */
  'page/grant-release': { granted: boolean; problem: string | null }
  'page/decline-release': null
  /** The content as base64, under a name with an accepted ending; null when it is gone. */
  'page/request-file': { name: string; content: string } | null
  'page/save-settings': PageState
  'page/journal': JournalPart
  'page/journal-verify': Checked
  'page/journal-prune': Pruned
  'page/journal-forget': { written: boolean }
  /** Null: nothing is waiting in this tab. */
  'page/confirmation': ConfirmView | null
  'page/confirm-ready': ConfirmView | null
  'page/confirm-answer': ConfirmReply
  'page/confirm-witness': ConfirmReply
  'page/shadow-answer': { answer: ShadowAnswer | null; problem: ShadowProblem | null }
  /** The public key as text; null while none was enrolled. */
  'page/shadow-key': { key: string | null }
}
