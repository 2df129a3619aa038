/**
 * All that the pages know of the world. Over HTTP for the practice server; the same pages run on
 * an in-memory one where there is no server.
 */
import type {
  CertificateDetails,
  ListedCertificate,
  PagePush,
  PageReport,
  PendingResult,
  UploadReply,
} from '../data/types.ts'
import type { Drawing } from '../drawings.ts'

export interface PortalSession {
  account: string
  drawing: Drawing
  /** An upload whose Confirmation was not seen yet: shown first after a second sign-in. */
  pending: PendingResult | null
}

export interface UploadForm {
  /** Null creates a new certificate. */
  certificate: string | null
  notes: string
  file: File
}

/** Every call but `report` may throw `SessionExpired`. */
export interface PortalBackend {
  session(): Promise<PortalSession>
  certificates(): Promise<ListedCertificate[]>
  details(id: string): Promise<CertificateDetails>
  /** Null: the reply was Apple's plain 404 page. */
  upload(form: UploadForm): Promise<UploadReply | null>
  /** Address for a native form, or null where there is no server to post to. */
  readonly uploadAction: string | null
  /** Address of the file, to be opened as a download. */
  download(id: string): Promise<string>
  revoke(id: string): Promise<void>
  /** The Confirmation was left. */
  finish(): Promise<void>
  signOut(): Promise<void>
  /** Where the sheet, the pictures and the plain pages are; ends in a slash. */
  readonly assets: string
  /** Apple's plain 404 page. */
  readonly notFoundAddress: string
  /** Where to sign in again. */
  readonly signInAddress: string
  /** Tells the oracle, at once and without waiting. */
  report(report: PageReport): void
  /** Changes pushed while the page is open. */
  onPush(listener: (push: PagePush) => void): void
}

/** The portal no longer knows who is signed in. */
export class SessionExpired extends Error {}
