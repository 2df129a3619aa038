import { describe, expect, it } from 'vitest'
import { readFile, readPaste } from '../../lib/imports'
import {
  bytesOf,
  CONTOSO_READING,
  FABRIKAM,
  JULY,
  notesOf,
  readingsOf,
  reasonOf,
  textOf,
} from './samples'

const BARE = textOf('exports/graph.json').trim()

describe('Graph JSON', () => {
  it.each([
    ['bare', BARE],
    ['in value', `{"value": ${BARE}}`],
    ['in a list in value', `{"@odata.count":1,"value":[${BARE}]}`],
    ['in an array', `[${BARE}]`],
    ['with text around it', `INFO: answer was ${BARE} (200 OK)`],
    ['with a brace in the text before it', `job {12: ${BARE}`],
    ['as a string inside a log line', `{"message": ${JSON.stringify(BARE)}}`],
    ['with a byte order mark and CRLF', `\ufeff${BARE.replaceAll(',', ',\r\n')}\r\n`],
    ['with non-breaking spaces', BARE.replaceAll('":', '":\u00a0')],
    ['with other case in its keys', BARE.replaceAll('topicIdentifier', 'TOPICIDENTIFIER')],
    ['by PowerShell 5.1', textOf('exports/graph-powershell-5.json')],
  ])('is read %s', (_, text) => {
    expect(readPaste(text, JULY)).toEqual({
      kind: 'readings',
      from: 'graph-json',
      readings: [CONTOSO_READING],
      notes: [],
    })
  })

  it('is read as several objects in a log', () => {
    const readings = readingsOf(readPaste(textOf('exports/graph-in-a-log.txt'), JULY))
    expect(readings).toHaveLength(2)
    expect(readings[0]).toEqual(CONTOSO_READING)
    expect(readings[1]).toMatchObject({ topic: FABRIKAM, account: 'push@fabrikam.example' })
  })

  it('is read in UTF-16, as PowerShell redirects it', () => {
    const little = Buffer.from(`\ufeff${BARE}`, 'utf16le')
    expect(readingsOf(readFile('out.json', new Uint8Array(little), JULY))).toEqual([
      CONTOSO_READING,
    ])
    const big = Buffer.from(little).swap16()
    expect(readingsOf(readFile('out.json', new Uint8Array(big), JULY))).toEqual([CONTOSO_READING])
  })

  it('ignores id, last modified and the null fields', () => {
    const changed = BARE.replace('daa5f155', '00000000').replace('2026-07-17', '2026-07-18')
    expect(readPaste(changed, JULY)).toEqual(readPaste(BARE, JULY))
  })

  it('of a backup tool lacks the topic, which is said', () => {
    const result = readPaste(textOf('exports/intunecd-backup.json'), JULY)
    expect(readingsOf(result)).toEqual([{ ...CONTOSO_READING, topic: null }])
    expect(notesOf(result)).toEqual(['topic-stripped'])
  })

  it('of an expired certificate is read and said to be expired', () => {
    const later = { now: Date.UTC(2026, 11, 1) }
    const result = readFile('g.json', bytesOf('exports/graph.json'), later)
    expect(readingsOf(result)).toEqual([CONTOSO_READING])
    expect(result).toMatchObject({ notes: [{ note: 'expired', detail: '2026-09-11' }] })
  })

  it.each([
    ['no-certificate', '{"error":{"code":"ResourceNotFound","message":"Resource not found"}}'],
    ['no-certificate', '{"error":{"code":"NotFound","message":"404"}}'],
    ['no-certificate', '{"@odata.context":"https://graph.microsoft.com/…","value":[]}'],
    ['no-permission', '{"error":{"code":"Forbidden","message":"Application is not authorized"}}'],
    ['truncated-json', BARE.slice(0, 300)],
    ['no-topic-no-serial', '{"appleIdentifier":"a@example.com","topicIdentifier":null}'],
    [
      'no-topic-no-serial',
      '{"appleIdentifier":"a@example.com","topicIdentifier":"com.apple.mail"}',
    ],
    ['nothing-recognisable', '{"hello": "world"}'],
    ['nothing-recognisable', '{"error":{"code":"TooManyRequests"}}'],
  ])('is refused as %s: %s', (reason, text) => {
    expect(reasonOf(readPaste(text, JULY))).toBe(reason)
  })

  it('keeps a value that is no serial out', () => {
    const [reading] = readingsOf(readPaste(BARE.replace('6DBBD018B25C7F76', '6.95E+15'), JULY))
    expect(reading).toMatchObject({ serial: null, topic: CONTOSO_READING.topic })
  })
})
