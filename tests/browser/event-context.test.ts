import { expect, it } from 'vitest'
import { browserIn, createEventContext, zoneAt } from '../../lib/browser/event-context'

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15'

const table: [string, string, string | null][] = [
  ['Chrome', CHROME, 'Chrome 156.0.0.0'],
  ['Edge, which names Chrome too', `${CHROME} Edg/156.0.1.2`, 'Edge 156.0.1.2'],
  ['Opera, which names Chrome too', `${CHROME} OPR/120.0`, 'Opera 120.0'],
  [
    'Firefox',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
    'Firefox 153.0',
  ],
  ['Safari', SAFARI, 'Safari 19.1'],
  ['an unknown one', 'Lynx/2.9', null],
]
it.each(table)('%s', (_, userAgent, expected) => {
  expect(browserIn(userAgent)).toBe(expected)
})

it('the zone is the one of that moment', () => {
  const { name, offset } = zoneAt(Date.UTC(2026, 10, 21))
  expect(name).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)
  expect(offset).toBe(-new Date(Date.UTC(2026, 10, 21)).getTimezoneOffset() + 0)
  expect(Object.is(offset, -0)).toBe(false)
})

it('asks for the policy anew each time', () => {
  let policy: string | null = null
  const context = createEventContext('0.1.0', CHROME, () => policy)
  expect(context(0)).toMatchObject({ version: '0.1.0', browser: 'Chrome 156.0.0.0', policy: null })
  policy = '3f9c2a71d0'
  expect(context(0).policy).toBe('3f9c2a71d0')
})
