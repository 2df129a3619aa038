/** What the practice portal knows: certificates, accounts, and what reached it. No DOM, no Node. */

/** One certificate as Apple's side would hold it. `organisation` is never shown on the page. */
export interface PracticeCertificate {
  id: string
  kind: 'mdm' | 'server'
  organisation: string
  service: string
  vendor: string
  /** ISO 8601, UTC. */
  expires: string
  /** 16 upper-case hex digits, leading zeros kept. */
  serial: string
  guid: string
  /** The subject's UID: `com.apple.mgmt.External.<guid>`, or `com.apple.<svc>.XServer.<guid>`. */
  topic: string
  country: string
  notes: string
}

/** A row as the page receives it: nothing here says whose certificate it is. */
export interface ListedCertificate {
  id: string
  kind: 'mdm' | 'server'
  service: string
  vendor: string
  expires: string
  status: 'active' | 'expired'
}

/** What the (i) fetches. Serial in lower-case hex, leading zeros dropped. */
export interface CertificateDetails {
  serial: string
  country: string
  commonName: string
  uid: string
  notes: string
}

/** Every control of the page that reports its press. */
export type ControlName =
  | 'create'
  | 'renew'
  | 'revoke'
  | 'revoke-confirm'
  | 'download'
  | 'details'
  | 'close'
  | 'accept'
  | 'decline'
  | 'choose-file'
  | 'upload'
  | 'cancel'
  | 'sign-out'
  | 'manage'

/** What a page reports of itself at the instant its own handler runs. */
export type PageReport =
  | { kind: 'pressed'; control: ControlName; certificate?: string }
  | { kind: 'file-seen'; road: 'input' | 'drop' | 'paste'; fileName: string; bytes: number }

/** One thing that reached the portal. `topic` is that of `certificate`, for the reader's comfort. */
export interface OracleEvent {
  kind:
    | PageReport['kind']
    | 'details-served'
    | 'uploaded'
    | 'upload-refused'
    | 'issued'
    | 'renewed'
    | 'revoked'
    | 'downloaded'
    | 'signed-in'
    | 'signed-out'
  /** Milliseconds since the epoch. */
  at: number
  control?: ControlName
  certificate?: string
  topic?: string
  road?: 'input' | 'drop' | 'paste'
  notes?: string
  fileName?: string
  bytes?: number
  /** Of an uploaded file, as it arrived. */
  sha256?: string
  account?: string
  error?: string
}

/** A certificate that was just issued and whose Confirmation has not been left yet. */
export interface PendingResult {
  kind: 'created' | 'renewed'
  certificate: ListedCertificate
}

/** Apple's replies to an upload, as they have been seen in public. `ErrorCode` 0 is success. */
export interface UploadReply {
  ErrorCode: number
  ErrorMessage: string
  /** HTML. */
  ErrorDescription: string
  result?: PendingResult
  /** Where to go first when the portal wants a second sign-in. */
  signIn?: string
}

export type UploadError =
  | 'file-type'
  | 'signature-invalid'
  | 'signing-certificate-expired'
  | 'not-found'

/** Changes pushed to the open pages while they run; `index` is a place in the list, from 0. */
export type PageCommand =
  | { do: 'rebuild-list' }
  | { do: 'remove-row'; index: number }
  | { do: 'insert-row'; index: number; certificate: PracticeCertificate }
  | { do: 'swap-rows'; a: number; b: number }
  | { do: 'change-account'; account: string; certificates?: PracticeCertificate[] }
  | { do: 'delay-next-details'; ms: number }
  | { do: 'answer-with-other-details'; index: number }
  | { do: 'expire-session' }

/** What actually travels to a page. */
export type PagePush =
  | { do: 'set-list'; certificates: ListedCertificate[] }
  | { do: 'rebuild-list' }
  | { do: 'set-account'; account: string }
