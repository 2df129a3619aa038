// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findIcon, learnIcon } from '../../lib/portal/details-icon'
import { ListProofs } from '../../lib/portal/list-proofs'
import { readPage } from '../../lib/portal/reading'
import type { Row } from '../../lib/portal/rows'
import { serial, topic } from '../domain/builders'
import { drawFixture, find, giveLayout } from './page'

beforeAll(giveLayout)

const proof = (tail = 'a') => ({ topic: topic(tail), serial: serial('A1'), at: 0 })
const rows = () => readPage(document, null).rows
const rowAt = (list: readonly Row[], place: number) => list[place] as Row

describe('proofs', () => {
  let proofs: ListProofs

  beforeEach(() => {
    drawFixture('list-alike')
    proofs = new ListProofs()
    proofs.update(rows())
    proofs.prove(rowAt(proofs.rows, 4), proof())
  })

  it('belong to a row', () => {
    expect(proofs.proofOf(rowAt(proofs.rows, 4))).toEqual(proof())
    expect(proofs.proofOf(rowAt(proofs.rows, 3))).toBeNull()
    expect(proofs.facts(rowAt(proofs.rows, 3))).toEqual({
      isServer: false,
      proof: null,
      hasTwin: false,
    })
  })

  it('stand while the list stands, also read anew', () => {
    const { generation } = proofs
    expect(proofs.update(rows())).toBe(false)
    expect([proofs.generation, proofs.proofOf(rowAt(rows(), 4))]).toEqual([generation, proof()])
  })

  it('stand while an (i) is open', () => {
    find('tbody tr').insertAdjacentHTML('afterend', '<tr><td>UID=com.apple.mgmt.x</td></tr>')
    expect(proofs.update(rows())).toBe(false)
  })

  it.each<[string, () => void]>([
    ['the first row goes', () => find('tbody tr').remove()],
    ['rows change places', () => find('tbody').append(find('tbody tr'))],
    ['a date changes', () => (find('td:nth-child(3)').textContent = 'May 1, 2027')],
    ['the list is drawn again', () => drawFixture('list-alike')],
    ['all rows go', () => find('tbody').replaceChildren()],
  ])('end when %s', (_, change) => {
    const { generation } = proofs
    change()
    expect(proofs.update(rows())).toBe(true)
    expect(proofs.generation).toBeGreaterThan(generation)
    expect(proofs.rows.some((row) => proofs.proofOf(row) !== null)).toBe(false)
  })

  it('void each other when two rows show one UID', () => {
    proofs.prove(rowAt(proofs.rows, 7), proof())
    expect([4, 7].map((place) => proofs.facts(rowAt(proofs.rows, place)).hasTwin)).toEqual([
      true,
      true,
    ])
    proofs.unprove(rowAt(proofs.rows, 7))
    expect(proofs.facts(rowAt(proofs.rows, 4)).hasTwin).toBe(false)
  })

  it('of different UIDs do not', () => {
    proofs.prove(rowAt(proofs.rows, 7), proof('b'))
    expect(proofs.facts(rowAt(proofs.rows, 4)).hasTwin).toBe(false)
  })

  it('tell whose row an element stands in', () => {
    const { renew, element } = rowAt(proofs.rows, 2)
    expect(proofs.rowOf(renew)?.element).toBe(element)
    expect(proofs.rowOf(find('h2'))).toBeNull()
  })
})

describe('the icon of a row', () => {
  const icons = () => [...document.querySelectorAll<HTMLElement>('.info')]

  beforeEach(() => drawFixture('list-alike'))

  it('is learnt from one row and found in every other', () => {
    const list = rows()
    const shape = learnIcon(rowAt(list, 3).element, icons()[3] as HTMLElement)
    expect(shape).not.toBeNull()
    if (shape) expect(list.map(({ element }) => findIcon(element, shape))).toEqual(icons())
  })

  it('a press on something inside it is the same place', () => {
    for (const icon of icons()) icon.innerHTML = '<span><img alt=""></span>'
    const list = rows()
    const shape = learnIcon(rowAt(list, 0).element, icons()[0] as HTMLElement)
    if (shape) expect(findIcon(rowAt(list, 5).element, shape)).toBe(icons()[5])
  })

  it('is not learnt from outside the row', () => {
    expect(learnIcon(rowAt(rows(), 0).element, find('h2'))).toBeNull()
  })

  it.each<[string, (icon: HTMLElement) => void]>([
    ['another tag', (icon) => icon.replaceWith(document.createElement('button'))],
    ['a name', (icon) => icon.setAttribute('title', 'Revoke')],
    ['a word', (icon) => icon.append('Renew')],
    ['a link away', (icon) => icon.setAttribute('href', 'https://example.com')],
    ['a script link', (icon) => icon.setAttribute('href', 'javascript:end()')],
    ['hidden', (icon) => (icon.hidden = true)],
    ['gone', (icon) => icon.remove()],
    [
      'in another column',
      (icon) => find('tbody tr:nth-child(6)').prepend(icon.parentElement as HTMLElement),
    ],
    ['something inside', (icon) => icon.append(document.createElement('img'))],
  ])('is not pressed where it is %s', (_, change) => {
    const shape = learnIcon(rowAt(rows(), 0).element, icons()[0] as HTMLElement)
    change(icons()[5] as HTMLElement)
    const sixth = document.querySelectorAll('tbody tr')[5] as Element
    expect(shape && findIcon(sixth, shape)).toBeNull()
  })

  it('a class that changes with the state does not matter', () => {
    const shape = learnIcon(rowAt(rows(), 0).element, icons()[0] as HTMLElement)
    const second = icons()[1] as HTMLElement
    second.className = 'info open'
    expect(shape && findIcon(rowAt(rows(), 1).element, shape)).toBe(second)
  })

  it('is pressed only in rows whose Renew and Revoke have their words', () => {
    // A row drawn with pictures only: what stands in the place of the (i) may be anything.
    const sixth = document.querySelectorAll('tbody tr')[5] as Element
    for (const link of sixth.querySelectorAll('td:last-child a'))
      if (link.textContent === 'Revoke') link.textContent = ''
    const proofs = new ListProofs()
    proofs.update(rows())
    proofs.learn(rowAt(proofs.rows, 0), icons()[0] as HTMLElement)
    expect(proofs.iconOf(rowAt(proofs.rows, 5))).toBeNull()
    expect(proofs.iconOf(rowAt(proofs.rows, 4))).toBe(icons()[4])
  })

  it('drawn as a javascript: link, the person opens it', () => {
    for (const icon of icons()) icon.setAttribute('href', ' JavaScript:show(1)')
    const proofs = new ListProofs()
    proofs.update(rows())
    expect(proofs.canPress).toBe(false)
    proofs.learn(rowAt(proofs.rows, 0), icons()[0] as HTMLElement)
    expect([proofs.icon === null, proofs.canPress]).toEqual([false, false])
  })
})
