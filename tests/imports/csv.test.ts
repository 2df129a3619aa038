import { describe, expect, it } from 'vitest'
import { readFile, readPaste } from '../../lib/imports'
import { bytesOf, CONTOSO_READING, JULY, notesOf, readingsOf, reasonOf, textOf } from './samples'

const EXPORTED = textOf('exports/export-csv-5.csv')
const READING = { ...CONTOSO_READING, source: 'intune-csv' as const }

describe('CSV', () => {
  it.each([
    ['with semicolons and #TYPE', EXPORTED],
    ['with commas', EXPORTED.replaceAll(';', ',')],
    ['with tabs, as Excel copies it', EXPORTED.replaceAll(';', '\t')],
    ['without quotes', EXPORTED.replaceAll('"', '')],
    ['without #TYPE', EXPORTED.replace(/^#.*\r\n/, '')],
    ['with a byte order mark', `\ufeff${EXPORTED}`],
    ['with empty lines', EXPORTED.replaceAll('\r\n', '\r\n\r\n')],
  ])('is read %s', (_, text) => {
    expect(readPaste(text, JULY)).toEqual({
      kind: 'readings',
      from: 'csv',
      readings: [READING],
      notes: [],
    })
  })

  it("is read with a monitoring script's columns; its days settle the date, other tokens are left out", () => {
    const result = readFile('tokens.csv', bytesOf('exports/monitoring.csv'), JULY)
    expect(readingsOf(result)).toEqual([READING])
    expect(result).toMatchObject({ notes: [{ note: 'others-skipped', detail: '2' }] })
  })

  it('asks when there is neither another date nor a count of days', () => {
    const text = textOf('exports/monitoring.csv').replace(',56,', ',,')
    expect(readPaste(text, JULY)).toMatchObject({
      kind: 'ask-date',
      text: '09/11/2026 14:39:25',
      pending: [{ reading: 0 }],
    })
    expect(notesOf(readPaste(text, JULY))).toEqual(['others-skipped'])
  })

  it('with a header only means that there is no certificate', () => {
    const header = EXPORTED.split('\r\n').slice(0, 2).join('\r\n')
    expect(reasonOf(readPaste(header, JULY))).toBe('no-certificate')
  })

  it('of other tokens only is refused', () => {
    const text = textOf('exports/monitoring.csv').replace(/^Apple MDM.*\n/m, '')
    expect(reasonOf(readPaste(text, JULY))).toBe('no-topic-no-serial')
  })

  it('with foreign columns is not recognised', () => {
    expect(reasonOf(readPaste('Name,Value\nexample,1\n', JULY))).toBe('nothing-recognisable')
  })
})
