import { describe, expect, it } from 'vitest'
import { answerDate, readPaste } from '../../lib/imports'
import {
  CONTOSO,
  CONTOSO_READING,
  FABRIKAM_READING,
  JULY,
  readingsOf,
  reasonOf,
  textOf,
} from './samples'

const LIST = textOf('exports/powershell-list.txt')
const READING = { ...CONTOSO_READING, source: 'intune-powershell' as const }

describe('a PowerShell list', () => {
  it.each([
    ['as printed', LIST],
    ['with CRLF', LIST.replaceAll('\n', '\r\n')],
    ['quoted in a mail', LIST.replace(/^/gm, '> ')],
    ['with empty lines between its lines', LIST.replaceAll('\n', '\n\n')],
  ])('is read %s; the other date settles day and month', (_, text) => {
    expect(readPaste(text, JULY)).toEqual({
      kind: 'readings',
      from: 'powershell-list',
      readings: [READING],
      notes: [],
    })
  })

  it('is read with wrapped values, several objects; one date past 12 settles all', () => {
    const readings = readingsOf(readPaste(textOf('exports/powershell-list-wrapped.txt'), JULY))
    expect(readings).toEqual([
      { ...READING, expiry: Date.UTC(2026, 8, 13, 14, 39, 25) },
      {
        ...FABRIKAM_READING,
        source: 'intune-powershell',
        account: 'push@fabrikam.example',
        expiry: Date.UTC(2026, 10, 7, 8),
      },
    ])
  })

  it('of the older module is read without its serial', () => {
    const readings = readingsOf(readPaste(textOf('exports/powershell-older-module.txt'), JULY))
    expect(readings).toEqual([{ ...READING, serial: null }])
  })

  it('of the older module without its topic is refused', () => {
    const text = textOf('exports/powershell-older-module.txt').replace(/^topic.*\n/m, '')
    expect(reasonOf(readPaste(text, JULY))).toBe('old-module-no-topic')
  })

  it('of the current module without both is refused', () => {
    const text = LIST.replace(/^(?:Topic|CertificateSerial).*\n/gm, '')
    expect(reasonOf(readPaste(text, JULY))).toBe('no-topic-no-serial')
  })

  it('asks when nothing settles day and month', () => {
    const text = LIST.replace(/^LastModified.*\n/m, '')
    const result = readPaste(text, { ...JULY, locale: 'de-DE' })
    if (result.kind !== 'ask-date') throw new Error('expected a question')
    expect(result.text).toBe('9/11/2026 2:39:25 PM')
    expect(result.readings[0]?.expiry).toBeNull()
    expect(result.candidates.map(({ order }) => order)).toEqual(['day-first', 'month-first'])
    expect(answerDate(result, 'month-first').readings).toEqual([READING])
    expect(answerDate(result, 'day-first').readings[0]?.expiry).toBe(
      Date.UTC(2026, 10, 9, 14, 39, 25),
    )
  })

  it('puts the month first for an American', () => {
    const text = LIST.replace(/^LastModified.*\n/m, '')
    const result = readPaste(text, { ...JULY, locale: 'en-US' })
    expect(result).toMatchObject({ candidates: [{ order: 'month-first' }, { order: 'day-first' }] })
  })

  it('does not take the prompt below it for a part of the last value', () => {
    const text = `TopicIdentifier : ${CONTOSO}\nPS C:\\Users> exit`
    expect(readingsOf(readPaste(text, JULY))[0]?.topic).toBe(CONTOSO)
  })
})

describe('a PowerShell table', () => {
  it.each(['powershell-table-cut.txt', 'powershell-hashtable-cut.txt'])('cut: %s', (file) => {
    expect(reasonOf(readPaste(textOf(`exports/${file}`), JULY))).toBe('truncated-table')
  })

  it('of Invoke-MgGraphRequest is read when its topic is whole', () => {
    const readings = readingsOf(readPaste(textOf('exports/powershell-hashtable.txt'), JULY))
    expect(readings).toEqual([READING])
  })

  it('is read when it was asked for so few columns that nothing is cut', () => {
    const text = `${'TopicIdentifier'.padEnd(61)}CertificateSerialNumber
${'---------------'.padEnd(61)}-----------------------
${CONTOSO} 6DBBD018B25C7F76
`
    expect(reasonOf(readPaste(text.replace(' 6D', '6D'), JULY))).toBe('truncated-table')
    expect(readingsOf(readPaste(text, JULY))).toEqual([{ ...READING, expiry: null, account: null }])
  })

  it('with a typographic ellipsis is refused as well', () => {
    const text = textOf('exports/powershell-hashtable-cut.txt').replace('...', '…')
    expect(reasonOf(readPaste(text, JULY))).toBe('truncated-table')
  })
})
