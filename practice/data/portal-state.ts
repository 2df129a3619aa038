/** The portal's accounts and their certificates, with the log of what reached it. No Node here. */
import { hexOf } from './make.ts'
import type {
  CertificateDetails,
  ListedCertificate,
  OracleEvent,
  PendingResult,
  PracticeCertificate,
} from './types.ts'

const YEAR = 365 * 24 * 60 * 60 * 1000

/** One account's certificates in the order of the list. */
export interface PortalAccount {
  account: string
  certificates: PracticeCertificate[]
  pending: PendingResult | null
}

export class PortalState {
  readonly log: OracleEvent[] = []
  private readonly accounts = new Map<string, PortalAccount>()
  private readonly fixedNow: Date | null
  private issues = 0

  constructor(accounts: { account: string; certificates: PracticeCertificate[] }[], now?: Date) {
    for (const { account, certificates } of accounts) {
      this.accounts.set(account, {
        account,
        certificates: structuredClone(certificates),
        pending: null,
      })
    }
    this.fixedNow = now ?? null
  }

  now(): Date {
    return this.fixedNow ?? new Date()
  }

  /** The account's own list; an unknown address is an account without a certificate. */
  of(account: string): PortalAccount {
    const known = this.accounts.get(account)
    if (known !== undefined) return known
    const fresh: PortalAccount = { account, certificates: [], pending: null }
    this.accounts.set(account, fresh)
    return fresh
  }

  /** The certificate in any account; null when there is none of that id. */
  find(id: string): PracticeCertificate | null {
    for (const { certificates } of this.accounts.values()) {
      const found = certificates.find((one) => one.id === id)
      if (found !== undefined) return found
    }
    return null
  }

  listed(certificate: PracticeCertificate): ListedCertificate {
    const { id, kind, service, vendor, expires } = certificate
    const status = new Date(expires) < this.now() ? 'expired' : 'active'
    return { id, kind, service, vendor, expires, status }
  }

  /** Renewing keeps id and guid; creating makes new ones. Both give a serial and a year. */
  issue(
    account: string,
    old: PracticeCertificate | null,
    made: NewCertificate,
  ): PracticeCertificate {
    const number = ++this.issues
    const serial = hexOf(`issue ${account} ${number} ${made.guid}`, 16).toUpperCase()
    const expires = new Date(this.now().getTime() + YEAR - 1000).toISOString()
    const list = this.of(account).certificates
    if (old !== null) {
      const renewed = { ...old, serial, expires, notes: made.notes }
      list.splice(list.indexOf(old), 1, renewed)
      return renewed
    }
    const created: PracticeCertificate = {
      id: `c-new-${number}`,
      kind: 'mdm',
      organisation: 'created in practice',
      service: 'Mobile Device Management',
      vendor: made.vendor,
      expires,
      serial,
      guid: made.guid,
      topic: `com.apple.mgmt.External.${made.guid}`,
      country: 'US',
      notes: made.notes,
    }
    list.push(created)
    return created
  }

  revoke(account: string, id: string): boolean {
    const list = this.of(account).certificates
    const index = list.findIndex((one) => one.id === id)
    if (index >= 0) list.splice(index, 1)
    return index >= 0
  }

  /** Writes an event down with the time and, where it names a certificate, its topic. */
  record(event: Omit<OracleEvent, 'at' | 'topic'>): void {
    const topic = event.certificate === undefined ? undefined : this.find(event.certificate)?.topic
    this.log.push({ ...event, at: Date.now(), ...(topic === undefined ? {} : { topic }) })
  }
}

export interface NewCertificate {
  guid: string
  vendor: string
  notes: string
}

/** What the (i) says: serial in lower-case hex without leading zeros. */
export function detailsOf(certificate: PracticeCertificate): CertificateDetails {
  const { serial, country, guid, topic, notes } = certificate
  return {
    serial: serial.toLowerCase().replace(/^0+(?=.)/, ''),
    country,
    commonName: `APSP:${guid}`,
    uid: topic,
    notes,
  }
}
