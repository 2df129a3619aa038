/** What Intune would show or export for a practice certificate, in each format people paste. */
import type { PracticeCertificate } from './types.ts'

/** `GET /deviceManagement/applePushNotificationCertificate`, as Microsoft Graph answers. */
export function graphJson(certificate: PracticeCertificate, account: string): string {
  return JSON.stringify({
    '@odata.context':
      'https://graph.microsoft.com/v1.0/$metadata#deviceManagement/applePushNotificationCertificate/$entity',
    appleIdentifier: account,
    certificate: null,
    certificateSerialNumber: certificate.serial,
    certificateUploadFailureReason: null,
    certificateUploadStatus: null,
    expirationDateTime: certificate.expires.replace('.000Z', 'Z'),
    id: 'daa5f155-cc30-43d2-80d7-a38731207a3b',
    lastModifiedDateTime: new Date().toISOString(),
    topicIdentifier: certificate.topic,
  })
}

/** `Get-MgDeviceManagementApplePushNotificationCertificate | fl` */
export function powershellList(certificate: PracticeCertificate, account: string): string {
  const lines = [
    ['AppleIdentifier', account],
    ['Certificate', ''],
    ['CertificateSerialNumber', certificate.serial],
    ['CertificateUploadFailureReason', ''],
    ['CertificateUploadStatus', ''],
    ['ExpirationDateTime', americanTime(certificate.expires)],
    ['Id', 'daa5f155-cc30-43d2-80d7-a38731207a3b'],
    ['LastModifiedDateTime', americanTime(new Date().toISOString())],
    ['TopicIdentifier', certificate.topic],
    ['AdditionalProperties', '{[@odata.context, https://graph.microsoft.com/…]}'],
  ]
  return `\n${lines.map(([name = '', value]) => `${name.padEnd(30)} : ${value}`).join('\n')}\n\n`
}

/** `… | Export-Csv`, of one certificate or several; `account` is the same for all. */
export function csv(certificates: PracticeCertificate[], account: string): string {
  const header = 'AppleIdentifier,CertificateSerialNumber,ExpirationDateTime,TopicIdentifier'
  const line = (one: PracticeCertificate) =>
    [account, one.serial, one.expires.replace('.000Z', 'Z'), one.topic]
      .map((value) => `"${value}"`)
      .join(',')
  const quoted = header.replace(/\w+/g, (name) => `"${name}"`)
  return [quoted, ...certificates.map(line)].join('\r\n')
}

/** The text of Intune's "Configure MDM Push Certificate" page; `now` sets the days left. */
export function pageText(
  certificate: PracticeCertificate,
  account: string,
  now: Date = new Date(),
): string {
  const end = new Date(certificate.expires)
  const days = Math.floor((end.getTime() - now.getTime()) / 86_400_000)
  const updated = new Date(end.getTime() - 365 * 86_400_000).toISOString()
  return [
    'Configure MDM Push Certificate',
    `Status: ${days < 0 ? 'Expired' : 'Active'}`,
    `Last updated: ${americanDate(updated)}`,
    `Apple ID: ${account}`,
    `Serial number: ${certificate.serial}`,
    `Days until expiration: ${days}`,
    `Expiration: ${americanDate(certificate.expires)}`,
    `Subject ID: ${certificate.topic}`,
  ].join('\n')
}

/** `9/11/2026`, UTC. */
function americanDate(iso: string): string {
  const date = new Date(iso)
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`
}

/** `9/11/2026 2:39:25 PM`, UTC. */
function americanTime(iso: string): string {
  const time = new Date(iso).toLocaleTimeString('en-US', { timeZone: 'UTC' })
  return `${americanDate(iso)} ${time.replace('\u202f', ' ')}`
}
