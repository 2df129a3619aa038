// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { typeInto } from '../../lib/portal/notes-field'
import { PageWatch } from '../../lib/portal/page-watch'
import { pressElement } from '../../lib/portal/press'
import { draw, drawFixture, find, giveLayout } from './page'

beforeAll(giveLayout)

describe('the watch over the page', () => {
  let watch: PageWatch
  let own: HTMLElement

  beforeEach(() => {
    drawFixture('list-table')
    own = document.createElement('pushcert-guard')
    document.documentElement.append(own)
    watch = new PageWatch(document, own, () => undefined)
    watch.isDirty()
  })

  it('has to be read once at first', () => {
    expect(new PageWatch(document, own, () => undefined).isDirty()).toBe(true)
  })

  it.each<[string, () => void]>([
    ['a child', () => find('h2').remove()],
    ['a text', () => ((find('td').firstChild as Text).data = 'x')],
    ['style', () => (find('h2').style.display = 'none')],
    ['hidden', () => (find('h2').hidden = true)],
    ['class', () => (find('h2').className = 'x')],
    ['title', () => (find('a').title = 'Revoke')],
    ['aria-label', () => find('a').setAttribute('aria-label', 'Revoke')],
    ['role', () => find('td').setAttribute('role', 'button')],
    ['href', () => find('a').setAttribute('href', 'javascript:x')],
    ['type', () => find('a').setAttribute('type', 'file')],
    [
      'a state that style sheets may look at',
      () => document.body.setAttribute('data-view', 'renew'),
    ],
    ['aria-hidden', () => find('table').setAttribute('aria-hidden', 'true')],
  ])('sees a change of %s at once, when asked', (_, change) => {
    change()
    expect([watch.isDirty(), watch.isDirty()]).toEqual([true, false])
  })

  it('does not see what the guard does in its own element', () => {
    own.append(document.createElement('p'))
    own.setAttribute('data-state', 'protected')
    expect(watch.isDirty()).toBe(false)
  })

  it('tells of many changes once', async () => {
    let calls = 0
    const told = new PageWatch(document, own, () => calls++)
    for (let i = 0; i < 50; i++) find('h2').append('x')
    await vi.waitFor(() => expect(calls).toBeGreaterThan(0), 3000)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect([calls, told.isDirty()]).toEqual([1, true])
  })

  it('sees changes in a shadow root that it follows', () => {
    const root = find('h2').attachShadow({ mode: 'open' })
    watch.follow([root])
    watch.follow([root])
    root.append('x')
    expect(watch.isDirty()).toBe(true)
  })
})

describe('pressing', () => {
  it('is a whole click, in order, and bubbles', () => {
    draw('<button><i></i></button>')
    const seen: string[] = []
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      document.body.addEventListener(type, (event) => seen.push(event.type), { once: true })
    pressElement(find('i'))
    expect(seen).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
  })
})

describe('typing the notes', () => {
  beforeEach(() => drawFixture('renew'))

  it('is seen by the page', () => {
    const heard: string[] = []
    const field = find<HTMLTextAreaElement>('textarea')
    field.addEventListener('input', () => heard.push(field.value))
    typeInto(field, 'Renewed by J. Smith')
    expect([field.value, heard.at(-1)]).toEqual(['Renewed by J. Smith', 'Renewed by J. Smith'])
  })

  it('takes no more than the field does, and leaves the focus alone', () => {
    const field = find<HTMLTextAreaElement>('textarea')
    field.maxLength = 5
    typeInto(field, 'Renewed')
    expect([field.value, document.activeElement === field]).toEqual(['Renew', false])
  })
})
