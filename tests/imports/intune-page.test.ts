import { describe, expect, it } from 'vitest'
import { readFile, readPaste } from '../../lib/imports'
import {
  bytesOf,
  CONTOSO,
  FABRIKAM,
  FABRIKAM_GUID,
  FABRIKAM_READING,
  JULY,
  NOVEMBER,
  notesOf,
  readingsOf,
  reasonOf,
  textOf,
} from './samples'

const ENGLISH = textOf('exports/intune-page-en.txt')

describe("Intune's page", () => {
  it.each([
    ['in English; its days settle the date', ENGLISH],
    ['in Japanese, label and value on lines of their own', textOf('exports/intune-page-ja.txt')],
    ['in German, months as words', textOf('exports/intune-page-de.txt')],
    ['in French, run together', textOf('exports/intune-page-fr-run-together.txt')],
    ['run together in English', ENGLISH.replace(/: |\n/g, '')],
    ['with tabs', ENGLISH.replaceAll(': ', '\t')],
    ['with values below labels', ENGLISH.replaceAll(': ', '\n\n')],
    ['with the lower-case serial', ENGLISH.replace('21F9C0FA49829B2B', '21f9c0fa49829b2b')],
    ['with its topic broken over lines', ENGLISH.replace('0b24-', '0b24-\n')],
    ['in full-width digits', ENGLISH.replace('11/7/2026', '１１/７/２０２６')],
    ['with marks of direction', ENGLISH.replaceAll('/', '\u200f/\u200e')],
    ['with the signed-in admin above it', `Home\nadmin@fabrikam.example\nFABRIKAM\n${ENGLISH}`],
  ])('is read %s', (_, text) => {
    expect(readPaste(text, NOVEMBER)).toEqual({
      kind: 'readings',
      from: 'intune-page',
      readings: [FABRIKAM_READING],
      notes: [],
    })
  })

  it('of an expired certificate: the later date is still the expiry', () => {
    const now = Date.UTC(2025, 10, 21)
    const result = readPaste(textOf('exports/intune-page-expired.txt'), { now })
    expect(readingsOf(result)[0]?.expiry).toBe(Date.UTC(2025, 10, 20))
    expect(notesOf(result)).toEqual(['expired'])
  })

  it.each(['Days until expiration: 0\n', ''])('of an expired certificate with "%s"', (days) => {
    const text = textOf('exports/intune-page-expired.txt').replace(/Days.*\n/, days)
    const result = readPaste(text, { now: Date.UTC(2026, 2, 1) })
    expect(readingsOf(result)[0]?.expiry).toBe(Date.UTC(2025, 10, 20))
  })

  it('pasted long after it was copied asks for the date', () => {
    const result = readPaste(ENGLISH, { now: Date.UTC(2026, 2, 1) })
    expect(result).toMatchObject({ kind: 'ask-date', text: '11/7/2026' })
  })

  it('without its topic is kept by serial', () => {
    const text = ENGLISH.replace(/Subject.*\n/, '')
    expect(readingsOf(readPaste(text, NOVEMBER))).toEqual([{ ...FABRIKAM_READING, topic: null }])
  })

  it('with several serial numbers takes none', () => {
    const result = readPaste(`${ENGLISH}6DBBD018B25C7F76`, NOVEMBER)
    expect(readingsOf(result)[0]).toMatchObject({ serial: null, topic: FABRIKAM })
    expect(notesOf(result)).toEqual(['serial-unclear'])
  })

  it('of two tenants below each other gives two readings, each with its own values', () => {
    const other = ENGLISH.replace(FABRIKAM, CONTOSO)
      .replace('21F9C0FA49829B2B', '6DBBD018B25C7F76')
      .replace('mdm-push@', 'push@')
    expect(readingsOf(readPaste(ENGLISH + other, NOVEMBER))).toMatchObject([
      { topic: FABRIKAM, serial: '21F9C0FA49829B2B', account: 'mdm-push@example.com' },
      { topic: CONTOSO, serial: '6DBBD018B25C7F76', account: 'push@example.com' },
    ])
  })
})

describe('other text', () => {
  it('that holds a topic gives the topic, without claiming Intune', () => {
    expect(readingsOf(readPaste(`APNS Certificate topic ${FABRIKAM}`, JULY))).toEqual([
      {
        mdm: 'other',
        source: 'typed',
        topic: FABRIKAM,
        serial: null,
        expiry: null,
        account: null,
        organisation: null,
      },
    ])
  })

  it("of a device's enrollment profile gives its topic", () => {
    const bytes = bytesOf('exports/enrollment-profile.mobileconfig')
    expect(readingsOf(readFile('mdm.mobileconfig', bytes, JULY))[0]).toMatchObject({
      topic: FABRIKAM,
      mdm: 'other',
    })
  })

  it("copied from Apple's portal is refused: a row cannot prove itself", () => {
    const details = `C=US, CN=APSP:${FABRIKAM_GUID}, UID=${FABRIKAM}`
    for (const text of [
      details,
      `Serial Number 21f9c0fa49829b2b ${details}`,
      `UID = ${FABRIKAM}`,
    ]) {
      expect(reasonOf(readPaste(text, JULY))).toBe('portal-details')
    }
  })

  it.each([
    'Renew the certificate before 11/7/2026',
    'com.apple.mgmt.External.not-a-guid',
    `${FABRIKAM}0`,
    'com.apple.mail.XServer.20a29fdc-0b24-409d-8cef-d78a964133e2',
    'mdm-push@example.com',
    '21F9C0FA49829B2B',
  ])('without topic or a page around the serial is refused: %s', (text) => {
    expect(reasonOf(readPaste(text, JULY))).toBe('nothing-recognisable')
  })
})
