/** Facts of files and contexts that tests of the verdict start from. */
import type { FileFacts, PushCertificate } from '../../lib/certificates/file-facts'
import type { VerdictContext } from '../../lib/certificates/verdict'
import { DAY, NOW, observation, record, serial, topic } from '../domain/builders'

export const KEY = 'a'.repeat(64)
export const EARLIER_KEY = 'b'.repeat(64)

/** Contoso's renewed certificate. */
export const RENEWED: PushCertificate = {
  topic: topic('a'),
  serial: serial('B2'),
  notBefore: NOW - 60_000,
  notAfter: NOW + 365 * DAY,
  commonName: 'APSP:4d2db6f6-bec4-48d8-8f23-00000000000a',
  nameAgrees: true,
  country: 'US',
  keyHash: KEY,
  hasMarker: true,
  issuer: { name: 'Apple Application Integration 2 Certification Authority', is: 'apple' },
}

export const CONTOSO = record({
  observations: [observation({ at: NOW - 3_600_000, expiry: NOW + 40 * DAY })],
})
export const FABRIKAM = record({ id: 'r2', organisation: 'Fabrikam', topic: topic('f') })

export function fileOf(...parts: Partial<PushCertificate>[]): FileFacts {
  const [first = RENEWED, ...rest] = parts.map((part) => ({ ...RENEWED, ...part }))
  return { is: 'push-certificate', certificates: [first, ...rest], withKey: false, others: 0 }
}

export function uploaded(at: number, keyHash: string | null) {
  return { at, fileName: 'IntuneCSR.csr', keyHash, vendor: 'Microsoft Corporation' }
}

export function contextOf(part: Partial<VerdictContext> = {}): VerdictContext {
  return {
    task: { kind: 'renew', recordId: 'r1', ticket: '' },
    records: [CONTOSO, FABRIKAM],
    pending: [
      {
        id: 'p1',
        for: { kind: 'renew', recordId: 'r1', topic: topic('a') },
        account: null,
        requests: [uploaded(NOW - 120_000, KEY)],
        proved: null,
      },
    ],
    now: NOW,
    ...part,
  }
}
