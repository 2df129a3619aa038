// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../lib/portal/reading'
import { isSameList, parsePortalDate, type Row } from '../../lib/portal/rows'
import { draw, drawFixture, find, giveLayout } from './page'

beforeAll(giveLayout)

function rowsOf(name: string): Row[] {
  drawFixture(name)
  return readPage(document, null).rows
}

const read = () => readPage(document, null)
const LIST = '<h2>Certificates for Third-Party Servers</h2><button>Create a Certificate</button>'
const SIGNED = '<div><span>mdm@contoso.com</span><a href="#">Sign out</a></div>'

describe('rows', () => {
  it.each([
    ['list-table', 3],
    ['list-alike', 13],
    ['list-one-row', 1],
    ['list-items', 2],
    ['list-grid', 2],
    ['list-server', 2],
    ['list-empty', 0],
    ['hidden-views', 1],
    ['list-footer', 1],
    ['redesign', 0],
    ['create', 0],
    ['terms', 0],
  ])('%s has %i', (name, count) => expect(rowsOf(name)).toHaveLength(count))

  it('has vendor, date and controls of its own, whatever stands in the vendor', () => {
    const rows = rowsOf('list-table')
    expect(rows.map(({ vendor }) => vendor)).toEqual([
      'Jamf Software, LLC',
      'Microsoft Corporation',
      'Mosyle & Söhne, Inc.',
    ])
    expect(rows.map(({ expiry }) => expiry)).toEqual([
      Date.UTC(2026, 0, 3),
      Date.UTC(2027, 3, 7),
      Date.UTC(2026, 11, 31),
    ])
    for (const { controls } of rows)
      expect(controls.map(({ kind }) => kind)).toEqual(['unnamed', 'renew', 'download', 'revoke'])
  })

  it.each(['list-items', 'list-grid', 'list-one-row'])(
    '%s: the row is the row, not a cell or the list',
    (name) => {
      for (const { element, controls, vendor } of rowsOf(name)) {
        expect(element.textContent).toContain(vendor)
        expect(controls.filter(({ kind }) => kind === 'renew')).toHaveLength(1)
        expect(controls.map(({ kind }) => kind)).not.toContain('create')
        expect(vendor).toMatch(/^(Microsoft Corporation|Jamf)$/)
      }
    },
  )

  it('a leftover of macOS Server is one, however its name is broken', () => {
    expect(rowsOf('list-server').map(({ isServer }) => isServer)).toEqual([false, true])
  })

  it('a macOS Server topic is one too', () => {
    draw(
      `${SIGNED}${LIST}<table><tr><td>com.apple.mail.XServer.1f0e</td><td>Apr 7, 2020</td><td><a href="#">Renew</a></td></tr></table>`,
    )
    expect(read().rows[0]?.isServer).toBe(true)
  })

  it('a grid without a parent for each row is not understood', () => {
    const cells = (name: string) =>
      `<i>${name}</i><i>Apr 7, 2027</i><button>Renew</button><button>Revoke</button>`
    draw(`${SIGNED}${LIST}<div>${cells('Microsoft')}${cells('Jamf')}</div>`)
    expect([read().screen, read().rows]).toEqual(['unknown', []])
  })

  it('a Renew that stands in no row is not understood', () => {
    drawFixture('list-table')
    document.body.insertAdjacentHTML('beforeend', '<p><button>Renew</button></p>')
    expect(read().screen).toBe('unknown')
  })

  it('a hidden row is none', () => {
    drawFixture('list-table')
    find('tbody tr').style.display = 'none'
    expect(read().rows).toHaveLength(2)
  })
})

describe('the same list', () => {
  const alike = () => rowsOf('list-alike')

  it('is the same when nothing changed', () => {
    expect(isSameList(alike(), read().rows)).toBe(true)
  })

  it('is the same when an (i) opened inside a row', () => {
    const rows = alike()
    find('tbody tr').insertAdjacentHTML('beforeend', '<td><div>Serial Number 6dbb</div></td>')
    expect(isSameList(rows, read().rows)).toBe(true)
  })

  it('is the same when an expanded row stands between', () => {
    const rows = alike()
    find('tbody tr').insertAdjacentHTML('afterend', '<tr><td colspan="6">UID=com.apple</td></tr>')
    expect(isSameList(rows, read().rows)).toBe(true)
  })

  it.each<[string, () => void]>([
    ['a row went', () => find('tbody tr').remove()],
    ['a row came', () => find('tbody').append(find('tbody tr').cloneNode(true))],
    ['two rows changed places', () => find('tbody').append(find('tbody tr'))],
    ['a row was drawn again', () => find('tbody tr').replaceWith(find('tbody tr').cloneNode(true))],
    ['a word changed', () => (find('tbody td:nth-child(3)').textContent = 'Apr 8, 2027')],
    ['a text node changed in place', () => ((find('tbody td').firstChild as Text).data = 'Other')],
    [
      'a Renew was drawn again',
      () =>
        find('tbody td:last-child').replaceChildren(
          ...[...find('tbody td:last-child').childNodes].map((node) => node.cloneNode(true)),
        ),
    ],
    ['it was drawn again as a whole', () => drawFixture('list-alike')],
  ])('is another when %s', (_, change) => {
    const rows = alike()
    change()
    expect(isSameList(rows, read().rows)).toBe(false)
  })
})

describe('dates', () => {
  it.each([
    ['Apr 7, 2018', Date.UTC(2018, 3, 7)],
    ['Dec 31, 2026', Date.UTC(2026, 11, 31)],
    [' Apr\u00a07, 2018 ', Date.UTC(2018, 3, 7)],
    ['April 7, 2018', Date.UTC(2018, 3, 7)],
    ['Sept. 7, 2018', Date.UTC(2018, 8, 7)],
    ['Feb 29, 2028', Date.UTC(2028, 1, 29)],
  ])('%j', (text, at) => expect(parsePortalDate(text)).toBe(at))

  it.each([
    '7 Apr 2018',
    '4/7/2018',
    '2018-04-07',
    'Abc 7, 2018',
    'Apr 7 2018',
    'Apr 7, 1918',
    '',
    'Feb 30, 2026',
    'Apr 31, 2027',
    'Apr 0, 2027',
  ])('%j is no date of the portal', (text) => expect(parsePortalDate(text)).toBeNull())
})
