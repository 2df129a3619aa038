import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDecimalSerial, parseSerial } from '../../lib/domain/serial'

describe('a serial number', () => {
  it.each([
    ['6DBBD018B25C7F76', '6DBBD018B25C7F76'],
    ['6dbbd018b25c7f76', '6DBBD018B25C7F76'],
    ['6D:BB:D0:18:B2:5C:7F:76', '6DBBD018B25C7F76'],
    ['6d bb d0 18 b2 5c 7f 76', '6DBBD018B25C7F76'],
    ['0x6dbbd018b25c7f76', '6DBBD018B25C7F76'],
    ['00:f1:bb:d0:18:b2:5c:7f:76', 'F1BBD018B25C7F76'],
    ['a1', '00000000000000A1'],
    ['0', '0000000000000000'],
    [' 1F9C0FA49829B2B\n', '01F9C0FA49829B2B'],
  ])('is read: %j', (text, serial) => {
    expect(parseSerial(text)).toBe(serial)
  })

  it.each([
    '',
    ' ',
    '0x',
    'xyz',
    '6.95E+15',
    '6DBBD018B25C7F76A',
    '-1',
    '6DBBD018B25C7F…',
    '12,34',
  ])('is not %j', (text) => {
    expect(parseSerial(text)).toBeNull()
  })

  it('is read from decimal', () => {
    expect(parseDecimalSerial('7907142375269236598')).toBe('6DBBD018B25C7F76')
    expect(parseDecimalSerial('18446744073709551615')).toBe('FFFFFFFFFFFFFFFF')
  })

  it.each(['18446744073709551616', '', 'A1', '-5', '1.5', '1e3'])('is not decimal %j', (text) => {
    expect(parseDecimalSerial(text)).toBeNull()
  })

  it('is the same number in all five writings', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (number) => {
        const hex = number.toString(16)
        const full = hex.padStart(16, '0')
        const canonical = full.toUpperCase()
        expect(parseSerial(hex)).toBe(canonical)
        expect(parseSerial(full.replace(/..(?=.)/g, '$&:'))).toBe(canonical)
        expect(parseSerial(full.replace(/..(?=.)/g, '$& '))).toBe(canonical)
        expect(parseDecimalSerial(number.toString())).toBe(canonical)
        expect(parseSerial(canonical)).toBe(canonical)
      }),
    )
  })
})
