/** Records that several tests start from. */
import type { CertificateRecord, Observation } from '../../lib/domain/record'
import { parseSerial } from '../../lib/domain/serial'
import { ACCOUNT, NOW, OTHER, TOPIC } from './tab-state-samples'

export const READ: Observation = {
  source: 'intune-graph',
  at: NOW,
  serial: parseSerial('6DBBD018B25C7F76'),
  expiry: Date.UTC(2027, 8, 11),
  account: ACCOUNT,
  by: null,
}

export const CONTOSO: CertificateRecord = {
  id: 'contoso',
  organisation: 'Contoso',
  mdm: 'intune',
  topic: TOPIC,
  observations: [READ],
  retired: null,
  disputedWith: null,
}

export const FABRIKAM: CertificateRecord = {
  ...CONTOSO,
  id: 'fabrikam',
  organisation: 'Fabrikam',
  topic: OTHER,
}
