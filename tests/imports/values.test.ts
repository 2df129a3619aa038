import { describe, expect, it } from 'vitest'
import {
  blanked,
  findAccounts,
  findSerials,
  findTopics,
  findWholeNumbers,
  plainText,
} from '../../lib/imports/shared/values'
import { CONTOSO, FABRIKAM } from './samples'

describe('plain text', () => {
  it.each([
    ['CRLF', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['odd spaces', 'a\u00a0b\u202fc\u3000d', 'a b c d'],
    ['marks without width', '\ufeffa\u200bb\u200ec\u2060d\u00ade', 'abcde'],
    ['full-width signs', '２０２６／１１／０７：ＡＢ', '2026/11/07:AB'],
    ['Arabic digits', '٢٠٢٦', '2026'],
    ['Persian digits', '۲۰۲۶', '2026'],
    ['Hindi digits', '२०२६', '2026'],
    ['Thai digits', '๒๕๖๙', '2569'],
    ['an ellipsis', 'a…', 'a...'],
  ])('has no %s', (_, text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('keeps tabs, letters of any script and is the same the second time', () => {
    const text = 'シリアル番号\tПодтверждение\nاسم'
    expect(plainText(text)).toBe(text)
    expect(plainText(plainText('ｱ…\r\n'))).toBe(plainText('ｱ…\r\n'))
  })
})

describe('topics', () => {
  it.each([
    `${FABRIKAM}`,
    `Subject ID${FABRIKAM}`,
    `${FABRIKAM}.`,
    `${FABRIKAM}Status: Active`,
    `<string>${FABRIKAM.toUpperCase()}</string>`,
    `サブジェクト ID${FABRIKAM}状態`,
  ])('are found in %s', (text) => {
    expect(findTopics(text).map(({ value }) => value)).toEqual([FABRIKAM])
  })

  it.each([`${FABRIKAM}a`, `${FABRIKAM}-1`, `${FABRIKAM}xyz`, FABRIKAM.slice(0, -1), ''])(
    'are not found in %j',
    (text) => {
      expect(findTopics(text)).toEqual([])
    },
  )

  it('are found with their places, all of them', () => {
    const text = `${FABRIKAM}, ${CONTOSO}`
    const found = findTopics(text)
    expect(found.map(({ index, end }) => text.slice(index, end))).toEqual([FABRIKAM, CONTOSO])
  })
})

describe('serial numbers', () => {
  it.each([
    'Serial number: 21F9C0FA49829B2B',
    'Serial number21F9C0FA49829B2BDays until expiration365',
    'Numéro de série21F9C0FA49829B2BDate',
    'serial 21f9c0fa49829b2b.',
    'serial=21:f9:c0:fa:49:82:9b:2b',
    '21F9C0FA49829B2B有効期限',
  ])('are found in %s', (text) => {
    expect(findSerials(text).map(({ value }) => value)).toEqual(['21F9C0FA49829B2B'])
  })

  it.each([
    'A21F9C0FA49829B2B1',
    '21F9C0FA49829B2',
    '21F9C0FA49829B2B0',
    'daa5f155-cc30-43d2-80d7-a38731207a3b',
    'x21f9c0fa49829b2b',
    '21f9c0fa49829b2bx',
    '00:21:f9:c0:fa:49:82:9b:2b:11',
    '',
  ])('are not found in %j', (text) => {
    expect(findSerials(text)).toEqual([])
  })
})

describe('accounts', () => {
  it.each([
    ['Apple ID: mdm-push@example.com', 'mdm-push@example.com'],
    ['Apple IDmdm-push@example.comSerial number', 'mdm-push@example.com'],
    ['Apple-IDmdm-push@example.com', 'mdm-push@example.com'],
    ['Apple Accountmdm-push@example.com', 'mdm-push@example.com'],
    ['<mdm.push+1@it.example.co.jp>', 'mdm.push+1@it.example.co.jp'],
    ['mdm@example.com.', 'mdm@example.com'],
    ['ID-push@contoso.com', 'ID-push@contoso.com'],
    ['name@org.appleaccount.com', 'name@org.appleaccount.com'],
    ['mdm@Contoso.com', 'mdm@Contoso.com'],
    ['mdm@例え.テスト', 'mdm@例え.テスト'],
    ['mdm@xn--r8jz45g.xn--zckzah', 'mdm@xn--r8jz45g.xn--zckzah'],
  ])('in %s', (text, account) => {
    expect(findAccounts(text).map(({ value }) => value)).toEqual([account])
  })

  it.each(['', '@', 'a@b', '@example.com', 'a @ example.com', '@odata.context', 'x@.com'])(
    'are not found in %j',
    (text) => {
      expect(findAccounts(text)).toEqual([])
    },
  )
})

describe('whole numbers', () => {
  it.each([
    ['Days until expiration: 365', [365]],
    ['expiration365Subject', [365]],
    ['-14 days', [-14]],
    ['0', [0]],
    ['1.5 2/3 10:02 1,000 12345', []],
    ['', []],
  ])('in %j', (text, numbers) => {
    expect(findWholeNumbers(text)).toEqual(numbers)
  })
})

describe('blanking', () => {
  it('keeps all other places where they were', () => {
    const places = [
      { index: 6, end: 9 },
      { index: 0, end: 3 },
      { index: 1, end: 4 },
    ]
    expect(blanked('abcdefghij', places)).toBe('   def   j')
    expect(blanked('abc', [])).toBe('abc')
  })
})
