/**
 * A release: a written, journalled way out of one hold. It covers one flow in one tab,
 * is bound to the Apple Account it was given under, and ends at upload, at sign-out or
 * after 30 idle minutes.
 */
import { CLOCKS } from './clocks'
import type { Serial } from './serial'
import type { Topic } from './topic'

export type ReleaseKind =
  /** Create → Terms → Upload, for a new MDM or customer. */
  | 'create'
  /** One press of Revoke on one row. */
  | 'revoke'
  /** One press of Renew on one row whose details the person pasted, or that matches by serial only. */
  | 'renew'
  /** Renew on the proved row while a second person's confirmation is required and not given. */
  | 'unconfirmed'
  /** The guard stands aside in this tab: for a page that it does not understand. */
  | 'unguarded'
  /** One file into an MDM's console, although it does not fit or cannot be checked. */
  | 'upload'

/** The one file that a release for an upload is about. */
export interface UploadFile {
  name: string
  /** Bytes. */
  size: number
  topic: Topic | null
  serial: Serial | null
}

export interface Release {
  id: string
  kind: ReleaseKind
  at: number
  lastUsedAt: number
  /** The Apple Account the portal showed; null when it could not be read. */
  account: string | null
  /** The row the release is for, where it is for a row: its place in the list when asked, from 0. */
  row: number | null
  topic: Topic | null
  /** Only for an upload. */
  file?: UploadFile
}

/** Whether a release still holds at `now` (ms) under the account the portal shows now. */
export function isReleaseLive(release: Release, now: number, account: string | null): boolean {
  const sameAccount = release.account === null || account === null || release.account === account
  return sameAccount && now - release.lastUsedAt < CLOCKS.releaseIdle && now >= release.at - 1000
}
