import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../lib/domain/date-reading'

const NOV_7 = Date.UTC(2026, 10, 7)
const JUL_11 = Date.UTC(2026, 6, 11)

describe('dates that mean one day', () => {
  it.each([
    '2026-11-07',
    '2026/11/7',
    '2026. 11. 7.',
    '2026年11月7日',
    '2026年 11月 7日',
    '2026년 11월 7일',
    'Nov 7, 2026',
    'November 7th, 2026',
    '7 November 2026',
    '07-Nov-2026',
    '7. November 2026',
    '7 novembre 2026',
    '7 de noviembre de 2026',
    '7 de novembro de 2026',
    '7 nov. 2026',
    '7 ноября 2026 г.',
    '7 listopada 2026',
    '7. listopadu 2026',
    '2026. november 7.',
    '7 Kasım 2026',
    '7 tháng 11, 2026',
    '7 พฤศจิกายน 2569',
    'ExpirationNov 7, 2026Subject ID',
  ])('%s', (text) => {
    expect(findDates(text)).toMatchObject([{ monthFirst: NOV_7, dayFirst: NOV_7 }])
  })

  it.each([
    ['2026-11-07T14:39:25Z', 14 * 3600 + 39 * 60 + 25],
    ['2026-11-07T14:39:25.1234567Z', 14 * 3600 + 39 * 60 + 25],
    ['2026-11-07T14:39:25+02:00', 12 * 3600 + 39 * 60 + 25],
    ['2026-11-07 23:00:00 -0130', 24 * 3600 + 30 * 60],
    ['2026-11-07 12:05 AM', 5 * 60],
    ['2026-11-07 12:05 pm', 12 * 3600 + 5 * 60],
    ['Nov 7, 2026 at 2:39 PM', 14 * 3600 + 39 * 60],
  ])('%s has a time', (text, seconds) => {
    expect(findDates(text)[0]?.dayFirst).toBe(NOV_7 + seconds * 1000)
  })

  it("PowerShell's stamps are read", () => {
    const at = 1789137565000
    for (const text of [`/Date(${at})/`, `\\/Date(${at})\\/`, `/Date(${at}+0200)/`]) {
      expect(findDates(text)).toMatchObject([{ monthFirst: at, dayFirst: at }])
    }
  })
})

describe('dates that may be swapped', () => {
  it.each(['11/7/2026', '11.07.2026', '11-7-2026', '11. 7. 2026', '11/07/26'])('%s', (text) => {
    expect(findDates(text)).toMatchObject([{ text, monthFirst: NOV_7, dayFirst: JUL_11 }])
  })

  it('have one meaning past 12, and when day and month are equal', () => {
    expect(findDates('31/12/2026')).toMatchObject([
      { monthFirst: null, dayFirst: Date.UTC(2026, 11, 31) },
    ])
    expect(findDates('12/31/2026')).toMatchObject([
      { monthFirst: Date.UTC(2026, 11, 31), dayFirst: null },
    ])
    const [same] = findDates('8/8/2026')
    expect(same?.monthFirst).toBe(same?.dayFirst)
  })
})

describe('what is no date', () => {
  it.each([
    '',
    '30/30/2026',
    '2026-02-30',
    '2026-13-01',
    '7 lunedi 2026',
    '123/11/2026',
    '11/7/20261',
    '1.2.3',
    '4d2db6f6-bec4-48d8-8f23-8e902e1276fb',
    '10.0.19045.1',
    'May',
  ])('%s', (text) => {
    expect(findDates(text)).toEqual([])
  })
})

describe('finding', () => {
  it('tells where each stands, in order', () => {
    const text = 'Expiration: 11/7/2026, last updated Nov 6, 2025'
    const found = findDates(text)
    expect(found.map((date) => text.slice(date.index, date.index + date.text.length))).toEqual([
      '11/7/2026',
      'Nov 6, 2025',
    ])
  })

  it('reads back what a browser writes, in many languages', () => {
    const locales = [
      'en-US',
      'en-GB',
      'de',
      'fr',
      'es',
      'it',
      'pt-BR',
      'nl',
      'sv',
      'pl',
      'ru',
      'ja',
      'ko',
      'zh-CN',
      'cs',
      'da',
      'fi',
      'tr',
      'hu',
      'uk',
    ]
    const day = fc.date({
      min: new Date(Date.UTC(2015, 0, 1)),
      max: new Date(Date.UTC(2040, 0, 1)),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...locales),
        fc.constantFrom('long', 'medium', 'short'),
        (date, locale, dateStyle) => {
          // Korean short dates have two-digit years in front: no console writes them.
          fc.pre(locale !== 'ko' || dateStyle !== 'short')
          const at = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
          const text = date.toLocaleDateString(locale, {
            dateStyle,
            timeZone: 'UTC',
          } as Intl.DateTimeFormatOptions)
          const [found] = findDates(text)
          expect([found?.monthFirst, found?.dayFirst], text).toContain(at)
        },
      ),
    )
  })

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '11',
      '/',
      '.',
      '-',
      '2026',
      'Nov',
      ' ',
      'T',
      ':',
      '99',
      '年',
      'Z',
      '/Date(',
      ')/',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          for (const date of findDates(text)) expect(text).toContain(date.text)
        },
      ),
    )
  })
})
