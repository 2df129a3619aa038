/**
 * The words of every screen. English is as seen on the portal (guesses are marked); German
 * stands for a browser's translation; the third set stands for a redesign nobody could know.
 */
import type { Drawing } from '../drawings.ts'

const ENGLISH = {
  signOut: 'Sign out',
  getStarted: 'Get Started',
  getStartedText:
    'Create a push certificate that enables your third-party server to work with the Apple Push Notification Service and your Apple devices.',
  createCertificate: 'Create a Certificate',
  faq: 'FAQ',
  learnMore: 'Learn more about Mobile Device Management',
  osxServer: 'What about OS X Server?',
  listHeading: 'Certificates for Third-Party Servers',
  service: 'Service',
  vendor: 'Vendor',
  expirationStar: 'Expiration Date*',
  expiration: 'Expiration Date',
  status: 'Status',
  actions: 'Actions',
  mdm: 'Mobile Device Management',
  active: 'Active',
  expired: 'Expired',
  renew: 'Renew',
  download: 'Download',
  revoke: 'Revoke',
  info: 'Info',
  footnote:
    '*Revoking or allowing this certificate to expire will require existing devices to be re-enrolled with a new push certificate.',
  aboutHeading: 'About Apple Push Certificates Portal',
  aboutText:
    'Here you can create and manage the push certificates of your third-party servers. Certificates that you created in the iOS Provisioning Portal have been migrated to this portal. To renew a certificate before it expires, choose Renew beside it.',
  serverHeading: 'Certificates for OS X Server', // guess
  serial: 'Serial Number',
  subject: 'Certificate Subject DN',
  ok: 'OK',
  termsHeading: 'Terms of Use',
  termsText:
    'PLEASE READ THE FOLLOWING TERMS CAREFULLY. This is a practice copy: the words of this agreement are made up. 1. A push certificate is used to tell devices that their server wants to speak to them. 2. Whoever creates a certificate looks after it, renews it every year and keeps the account that made it. 3. To create a certificate is not to renew one. 4. Certificates may be revoked.',
  termsAgree: 'I have read and agree to these terms and conditions.',
  printable: 'Printable Version >',
  decline: 'Decline',
  accept: 'Accept',
  createHeading: 'Create a New Push Certificate',
  createText:
    'Upload your Certificate Signing Request signed by your third-party server vendor to create a new push certificate.',
  renewHeading: 'Renew Push Certificate',
  renewText:
    'Enter your Certificate Signing Request signed by your third-party server vendor to renew the following push certificate.',
  notes: 'Notes',
  request: 'Vendor-Signed Certificate Signing Request',
  cancel: 'Cancel',
  upload: 'Upload',
  uploading: 'Uploading...',
  chooseFile: 'Choose File',
  noFile: 'no file selected',
  dropHere: 'Drop the file here, or choose it:',
  confirmationHeading: 'Confirmation',
  createdText:
    'You have successfully created a new push certificate with the following information:',
  renewedText: 'You have successfully renewed the push certificate with the following information:', // guess
  manage: 'Manage Certificates',
  revokeHeading: 'Revoke Certificate', // guess
  revokeText: 'Are you sure you want to revoke this certificate? This cannot be undone.', // guess
  errorHeading: 'Error', // guess
  expiredHeading: 'Your session has expired.', // guess
  signedOutHeading: 'You have signed out.', // guess
  signIn: 'Sign in', // guess
}

export type WordKey = keyof typeof ENGLISH

const GERMAN: Partial<Record<WordKey, string>> = {
  signOut: 'Abmelden',
  getStarted: 'Erste Schritte',
  getStartedText: 'Erstellen Sie ein Push-Zertifikat für Ihren Server.',
  createCertificate: 'Erstellen Sie ein Zertifikat',
  listHeading: 'Zertifikate für Server von Drittanbietern',
  service: 'Dienst',
  vendor: 'Anbieter',
  expirationStar: 'Ablaufdatum*',
  expiration: 'Ablaufdatum',
  status: 'Status',
  actions: 'Aktionen',
  mdm: 'Verwaltung mobiler Geräte',
  active: 'Aktiv',
  expired: 'Abgelaufen',
  renew: 'Erneuern',
  download: 'Herunterladen',
  revoke: 'Widerrufen',
  footnote: '*Wenn Sie dieses Zertifikat widerrufen, müssen Geräte erneut registriert werden.',
  aboutHeading: 'Über das Apple Push-Zertifikatsportal',
  aboutText: 'Hier können Sie Zertifikate erstellen und erneuern.',
  serial: 'Seriennummer',
  subject: 'Zertifikatsbetreff-DN',
  termsHeading: 'Nutzungsbedingungen',
  termsAgree: 'Ich habe diese Bedingungen gelesen und stimme ihnen zu.',
  printable: 'Druckbare Version >',
  decline: 'Ablehnen',
  accept: 'Akzeptieren',
  createHeading: 'Erstellen Sie ein neues Push-Zertifikat',
  renewHeading: 'Push-Zertifikat erneuern',
  notes: 'Hinweise',
  request: 'Vom Anbieter signierte Zertifikatsignierungsanforderung',
  cancel: 'Abbrechen',
  upload: 'Hochladen',
  uploading: 'Hochladen...',
  confirmationHeading: 'Bestätigung',
  createdText: 'Sie haben erfolgreich ein neues Push-Zertifikat erstellt:',
  renewedText: 'Sie haben das Push-Zertifikat erfolgreich erneuert:',
  manage: 'Zertifikate verwalten',
  revokeHeading: 'Zertifikat widerrufen',
  revokeText: 'Möchten Sie dieses Zertifikat wirklich widerrufen?',
}

const REDESIGNED: Partial<Record<WordKey, string>> = {
  signOut: 'Leave',
  getStarted: 'Welcome aboard',
  getStartedText: 'Link your server with your devices in three steps.',
  createCertificate: 'Begin',
  faq: 'Help',
  learnMore: 'Guide',
  osxServer: 'Older servers',
  listHeading: 'Connections',
  service: 'Kind',
  vendor: 'Partner',
  expirationStar: 'Until',
  expiration: 'Until',
  status: 'State',
  actions: '',
  mdm: 'Devices',
  active: 'Live',
  expired: 'Ended',
  renew: 'Extend',
  download: 'Save',
  revoke: 'Withdraw',
  info: 'More',
  footnote: 'Connections end after a year.',
  aboutHeading: 'Good to know',
  aboutText: 'Every connection belongs to one account.',
  serial: 'Number',
  subject: 'Identity',
  termsHeading: 'Our agreement',
  termsAgree: 'Fine with me',
  printable: 'For your printer',
  decline: 'No thanks',
  accept: 'Yes',
  createHeading: 'New connection',
  createText: 'Hand in the file of your partner.',
  renewHeading: 'One more year',
  renewText: 'Hand in the file of your partner.',
  notes: 'Remarks',
  request: 'File',
  cancel: 'Not now',
  upload: 'Send',
  uploading: 'One moment',
  chooseFile: 'Browse',
  confirmationHeading: 'All set',
  createdText: 'Your connection is ready.',
  renewedText: 'Your connection goes on.',
  manage: 'Back',
  revokeHeading: 'Withdraw?',
  revokeText: 'This ends the connection.',
}

const SETS: Record<Drawing['words'], Partial<Record<WordKey, string>>> = {
  english: ENGLISH,
  translated: GERMAN,
  redesigned: REDESIGNED,
}

/** The word in the drawing's set; a translation leaves some words as they are. */
export function wordOf(words: Drawing['words'], key: WordKey): string {
  return SETS[words][key] ?? ENGLISH[key]
}

/** `Apr 7, 2018` as the portal writes it, in the language of the drawing. */
export function dateWord(words: Drawing['words'], iso: string): string {
  const month = words === 'redesigned' ? 'long' : 'short'
  const locale = words === 'translated' ? 'de-DE' : 'en-US'
  const form = { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, form).format(new Date(iso))
}
