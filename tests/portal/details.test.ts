// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { topicGuid } from '../../lib/domain/topic'
import { visibleRegions, visibleText } from '../../lib/portal/details'
import { draw, drawFixture, find, giveLayout } from './page'

beforeAll(giveLayout)

const A = '4d2db6f6-bec4-48d8-8f23-8e902e1276fb'
const B = '20a29fdc-0b24-409d-8cef-d78a964133e2'
const dn = (guid: string) => `C=US, CN=APSP:${guid}, UID=com.apple.mgmt.External.${guid}`
const panel = (guid: string, serial = '6dbbd018b25c7f76') =>
  `<div class="panel"><dl><dt>Serial Number</dt><dd>${serial}</dd><dt>Certificate Subject DN</dt><dd>${dn(guid)}</dd></dl></div>`

const regions = () => visibleRegions(document, null)
const guids = () => regions().map(({ details }) => details && topicGuid(details.topic))

describe('details on the page', () => {
  it.each(['list-table', 'get-started', 'renew', 'terms', 'loading', 'redesign'])(
    '%s shows none',
    (name) => {
      drawFixture(name)
      expect(regions()).toEqual([])
    },
  )

  it('one panel is one region, with its serial', () => {
    draw(panel(A))
    expect(guids()).toEqual([A])
    expect(regions()[0]?.details?.serial).toBe('6DBBD018B25C7F76')
  })

  it.each([
    ['a modal at the end of the body', `<div role="dialog">${panel(A)}<button>OK</button></div>`],
    [
      'an expanded row',
      `<table><tbody><tr><td>Microsoft</td></tr><tr><td colspan="6">${panel(A)}</td></tr></tbody></table>`,
    ],
    [
      'a popover in the row',
      `<table><tbody><tr><td>Microsoft<span class="pop">${panel(A)}</span></td></tr></tbody></table>`,
    ],
    ['pre', `<pre>Serial Number: 6dbbd018b25c7f76\n${dn(A).replaceAll(', ', '\n')}</pre>`],
    [
      'a br in the guid',
      `<p>Serial Number 6dbbd018b25c7f76<br>${dn(A).replaceAll('-8f23', '-8f<br>23')}</p>`,
    ],
    [
      'soft breaks',
      `<p>${dn(A).replaceAll('-', '-<wbr>').replaceAll('External', 'Ext&shy;ernal')}</p>`,
    ],
    ['spans', `<p>${dn(A).replace('UID=', '<b>UID</b>=').replace('CN=', '<b>CN</b>=')}</p>`],
    [
      'one part on each line',
      `<ul>${dn(A)
        .split(', ')
        .map((part) => `<li>${part}</li>`)
        .join('')}</ul>`,
    ],
    ['upper case', `<p>${dn(A).toUpperCase()}</p>`],
  ])('as %s', (_, html) => {
    draw(html)
    expect(guids()).toEqual([A])
  })

  it('a hidden panel is none', () => {
    draw(`<div hidden>${panel(A)}</div><div style="display:none">${panel(B)}</div>`)
    expect(guids()).toEqual([])
  })

  it('two panels are two', () => {
    draw(panel(A) + panel(B))
    expect(guids()).toEqual([A, B])
  })

  it('two certificates in one text prove nothing', () => {
    draw(`<p>${dn(A)} and ${dn(B)}</p>`)
    expect(guids()).toEqual([null])
  })

  it('a hidden part of a panel does not count as read', () => {
    draw(`<p>CN=APSP:${A}, <span hidden>${dn(B)}</span>UID=com.apple.mgmt.External.${A}</p>`)
    expect(guids()).toEqual([A])
  })

  it('what was typed into a field is not shown by Apple', () => {
    draw(
      `<textarea>${dn(A)}</textarea><div contenteditable="true">${dn(A)}</div><input value="${dn(A)}">`,
    )
    expect(guids()).toEqual([])
  })

  it('CN and UID that differ are seen, and prove nothing', () => {
    draw(`<p>CN=APSP:${A}, UID=com.apple.mgmt.External.${B}</p>`)
    expect(guids()).toEqual([null])
  })

  it('prose that mentions a UID is no certificate', () => {
    draw('<p>The UID of a certificate begins with com.apple.mgmt.External and never changes.</p>')
    expect(regions()).toEqual([])
  })

  it('the serial of another panel is never taken', () => {
    draw(`<div><p>Serial Number 1111222233334444</p><p>Another</p></div>${panel(A, '')}<p>x</p>`)
    expect(regions()[0]?.details?.serial).not.toBe('6DBBD018B25C7F76')
    draw(`<section>${panel(B)}<div>${dn(A)}</div></section>`)
    const serials = regions().map(({ details }) => [
      details && topicGuid(details.topic),
      details?.serial,
    ])
    expect(serials).toEqual([
      [B, '6DBBD018B25C7F76'],
      [A, null],
    ])
  })

  it('our own element is left out', () => {
    draw(`<pushcert-guard>${panel(A)}</pushcert-guard>`)
    expect(visibleRegions(document, find('pushcert-guard'))).toEqual([])
  })
})

describe('text as a person sees it', () => {
  it('breaks a line where the page does, and joins what stands in one', () => {
    draw(
      '<div>a<b style="display: inline">b</b><br>c<p>d</p>e<script>x</script><textarea>y</textarea><i hidden>z</i></div>',
    )
    expect(visibleText(find('div')).split(/\n+/)).toEqual(['ab', 'c', 'd', 'e'])
  })
})
