/**
 * What the background keeps for one portal tab and what it tells that tab: the least that
 * the current task needs. Nothing of other records ever reaches a tab.
 */
import type { Independence, Strength } from './confirmation'
import type { CurrentFacts, MdmId } from './record'
import type { Release, ReleaseKind, UploadFile } from './release'
import type { RequestView } from './request'
import type { TaskKind } from './task'
import type { Topic } from './topic'

/** "You pressed Renew on Contoso's row at 10:02": true of the press, never "verified". */
export interface CarriedRenewal {
  recordId: string
  topic: Topic
  at: number
  account: string | null
  /** The row's visible words at the press, compared with the renew screen's Service and Vendor. */
  vendor: string
  expiry: number | null
  /** Rows in the list at the press: after the renewal there must be as many. */
  rows: number
  /** A file was let into the upload field at this time. */
  uploadedAt: number | null
}

export type Screen =
  | 'loading'
  | 'signed-out'
  | 'get-started'
  | 'list'
  | 'terms'
  | 'create'
  | 'renew'
  | 'confirmation'
  | 'revoke'
  | 'error'
  | 'translated'
  | 'unknown'

/** data-state of the `<pushcert-guard>` element: a public contract. */
export type GuardState = 'protected' | 'loading' | 'degraded' | 'observing' | 'covered' | 'off'

/** What a portal tab reports for the popup. */
export interface PortalStatus {
  screen: Screen
  state: GuardState
  account: string | null
  rows: number
  /** The task's row was found, proved and is green. */
  found: boolean
  at: number
}

export interface TaskRecord extends CurrentFacts {
  id: string
  organisation: string
  mdm: MdmId
  topic: Topic | null
  disputed: boolean
}

export interface TabSettings {
  /** `block`: no release for Create at all. */
  createMode: 'confirm' | 'block'
  /** The renewal note with its placeholders already filled in, ready to be typed. */
  notes: string
  contact: string
}

/** Everything a portal tab knows. */
export interface TabSnapshot {
  task: { kind: TaskKind; organisation: string; record: TaskRecord | null } | null
  /** With a single record the bar may propose it; with more it offers the chooser. */
  proposal: { recordId: string; organisation: string; mdm: MdmId } | null
  hasRecords: boolean
  /** The Apple Account the portal showed last has an address that anybody can get. */
  isPersonalAccount: boolean
  release: Release | null
  renewal: CarriedRenewal | null
  /** The request in Apple's file field, or uploaded from it. */
  request: RequestView | null
  /** Null: none is required for this task, or a written reason stands for it. */
  confirmation: TabConfirmation | null
  settings: TabSettings
}

/** A second person has to confirm before Renew opens, and for which UID and account they did. */
export interface TabConfirmation {
  /** Null: nobody did yet. */
  topic: Topic | null
  account: string | null
  /** When it was given; 0 while it was not. */
  at: number
  /** How: the words shown say care, a signature says who. */
  strength: Strength | null
  independence: Independence | null
  /** A written reason may stand for it. */
  breakGlass: boolean
}

/** What the person asks a way out of, with what the page showed; typed into an extension page. */
export interface ReleaseRequest {
  kind: ReleaseKind
  screen: Screen
  account: string | null
  row: number | null
  rowText: string
  /** The UID read behind this row's (i), when it was. */
  topic: Topic | null
  serial: string | null
  /** Only for an upload into an MDM's console. */
  file?: UploadFile
}
