/** Everything one scenario consists of, and the acts that change it. */
import { createHash, randomUUID } from 'node:crypto'
import type forge from 'node-forge'
import { PortalState } from '../data/portal-state.ts'
import { CONTOSO_ACCOUNT } from '../data/scenarios.ts'
import type { PendingResult, PracticeCertificate, UploadError } from '../data/types.ts'
import { type Drawing, type DrawingName, drawingOf } from '../drawings.ts'
import { pushCertificatePem } from './authority.ts'
import { readPushRequest } from './request.ts'
import { Sessions } from './sessions.ts'

export interface Scenario {
  /** A name, a whole drawing, or what differs from the plain one. */
  drawing: DrawingName | Partial<Drawing>
  certificates: PracticeCertificate[]
  account?: string
  /** Other accounts that one may sign in to instead; unknown ones hold no certificate. */
  otherAccounts?: { account: string; certificates: PracticeCertificate[] }[]
  /** False: the first visit is sent to the sign-in page. */
  signedIn?: boolean
  /** After an upload the portal asks for a second sign-in before it shows the Confirmation. */
  reSignInAfterUpload?: boolean
  /** How long "Uploading..." stands, in milliseconds. */
  uploadDelayMs?: number
  /** Every upload is refused with this. */
  uploadError?: UploadError
  /** The portal's clock stands still here. */
  now?: Date
}

export interface Upload {
  certificate: string | null
  notes: string
  fileName: string
  content: Buffer
}

export class World {
  readonly scenario: Scenario
  readonly drawing: Drawing
  readonly state: PortalState
  readonly sessions: Sessions
  /** The account of the list that commands change. */
  currentAccount: string
  nextDetailsDelay: number | null = null
  nextDetailsOf: string | null = null
  private readonly pems = new Map<string, string>()

  constructor(scenario: Scenario) {
    this.scenario = scenario
    this.drawing = drawingOf(scenario.drawing)
    this.currentAccount = scenario.account ?? CONTOSO_ACCOUNT
    const own = { account: this.currentAccount, certificates: scenario.certificates }
    this.state = new PortalState([own, ...(scenario.otherAccounts ?? [])], scenario.now)
    this.sessions = new Sessions(scenario.signedIn === false ? null : this.currentAccount)
  }

  /** Issues over the request's key, or says why not. Writes either down. */
  take(account: string, upload: Upload): PendingResult | UploadError {
    const seen = seenOf(upload)
    this.state.record({ kind: 'uploaded', account, ...seen })
    const read = this.scenario.uploadError ?? this.read(upload)
    if (typeof read === 'string') {
      this.state.record({ kind: 'upload-refused', error: read, account, ...seen })
      return read
    }
    return this.issue(account, upload, read)
  }

  /** The .pem as it was issued here, or as it would have been issued last year. */
  pemOf(certificate: PracticeCertificate): string {
    return this.pems.get(certificate.id) ?? pushCertificatePem(certificate)
  }

  private read(upload: Upload) {
    return readPushRequest(upload.fileName, upload.content, this.state.now())
  }

  private issue(
    account: string,
    upload: Upload,
    request: { publicKey: forge.pki.PublicKey; vendor: string },
  ): PendingResult {
    const list = this.state.of(account)
    const old = list.certificates.find(({ id }) => id === upload.certificate) ?? null
    const wish = { guid: randomUUID(), vendor: request.vendor, notes: upload.notes }
    const made = this.state.issue(account, old, wish)
    this.pems.set(made.id, pushCertificatePem(made, request.publicKey))
    const seen = { ...seenOf(upload), certificate: made.id }
    this.state.record({ kind: old === null ? 'issued' : 'renewed', account, ...seen })
    const kind = old === null ? 'created' : 'renewed'
    const result = { kind, certificate: this.state.listed(made) } as const
    if (this.scenario.reSignInAfterUpload === true) list.pending = result
    return result
  }
}

function seenOf(upload: Upload) {
  const { notes, fileName, content } = upload
  const certificate = upload.certificate === null ? {} : { certificate: upload.certificate }
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { notes, fileName, bytes: content.length, sha256, ...certificate }
}
