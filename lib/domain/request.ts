/**
 * The request that was chosen at Apple's file field. It carries no topic: whose it is cannot be
 * seen in it, and nothing here says so. Times are ms.
 */
import { compareVendors, vendorLabel } from './vendors'

/** What the background keeps of it for its tab. */
export interface SeenRequest {
  name: string
  /** Base64, to hand the same content back under another ending; null where it was not read. */
  content: string | null
  at: number
  /** The company that signed it, e.g. `Microsoft Corporation`. */
  vendor: string | null
  /** SHA-256 of its key, 64 hex digits. */
  keyHash: string | null
  /** When the vendor's own certificate ends. */
  vendorUntil: number | null
  /** The vendor's signature, or the chain under it, does not verify. */
  isBroken: boolean
  /** The person said that another vendor than last time is right. */
  isConfirmed: boolean
  /** Upload was pressed with it. */
  uploadedAt: number | null
  /** Apple's page did not take it, and the reason can be the ending of its name. */
  refusedAt: number | null
}

/** The last request from which a renewal came out well, kept with the record. */
export interface LastRequest {
  vendor: string | null
  keyHash: string | null
  at: number
}

/** What a tab is told of it. */
export interface RequestView {
  name: string
  at: number
  /** The company as people know it, e.g. `Microsoft (Intune)`; null when it names none. */
  vendor: string | null
  /** The last renewal's vendor, where this is another company and nobody said that it is right. */
  otherThan: string | null
  /** The last renewal's vendor, where it is known to bear another name now. */
  renamedFrom: string | null
  isSameKey: boolean
  isVendorExpired: boolean
  isBroken: boolean
  uploadedAt: number | null
  refusedAt: number | null
}

export function requestView(
  request: SeenRequest,
  last: LastRequest | null,
  now: number,
): RequestView {
  const { name, at, vendor, keyHash, vendorUntil, isBroken, uploadedAt, refusedAt } = request
  const known = last?.vendor ?? null
  const relation = known === null || vendor === null ? 'same' : compareVendors(known, vendor)
  const isOther = relation === 'other' && !request.isConfirmed
  return {
    name,
    at,
    vendor: vendor === null ? null : vendorLabel(vendor),
    otherThan: isOther && known !== null ? vendorLabel(known) : null,
    renamedFrom: relation === 'renamed' ? known : null,
    isSameKey: keyHash !== null && keyHash === last?.keyHash,
    isVendorExpired: vendorUntil !== null && vendorUntil < now,
    isBroken,
    uploadedAt,
    refusedAt,
  }
}

/** The endings that Apple's page takes; `.csr` was refused for a time and is taken again. */
const ACCEPTED = /\.(txt|rtf|plist|b64|csr)$/i

export function hasAcceptedEnding(name: string): boolean {
  return ACCEPTED.test(name)
}

/** The same file's name under an ending that Apple takes: `Request.dat` becomes `Request.txt`. */
export function acceptedName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '') || 'request'}.txt`
}
