/** Certificates on their way that several tests start from. */
import type { PendingCertificate, ProvedFile } from '../../lib/domain/pending'
import { parseSerial } from '../../lib/domain/serial'
import { ACCOUNT, NOW, TOPIC } from './tab-state-samples'

const DAY = 24 * 60 * 60 * 1000

export const KEY = 'a'.repeat(64)
export const OTHER_KEY = 'b'.repeat(64)

/** Contoso's request was uploaded, its file not checked yet. */
export const PENDING: PendingCertificate = {
  id: 'pending-1',
  for: { kind: 'renew', recordId: 'contoso', topic: TOPIC },
  account: ACCOUNT,
  requests: [{ at: NOW, fileName: 'IntuneCSR.csr', keyHash: KEY, vendor: 'Microsoft Corporation' }],
  proved: null,
}

export const PROVED: ProvedFile = {
  topic: TOPIC,
  serial: parseSerial('21F9C0FA49829B2B'),
  notAfter: NOW + 365 * DAY,
  keyHash: KEY,
  at: NOW,
}
