// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Bar } from '../../lib/overlay/bar'
import { Dialog } from '../../lib/overlay/dialog'
import { OverlayHost } from '../../lib/overlay/host'
import { Marks } from '../../lib/overlay/marks'
import { readPage } from '../../lib/portal/reading'
import type { Row } from '../../lib/portal/rows'
import type { Spoken, WireAct } from '../../lib/words/notice'
import { drawFixture, find, giveLayout } from '../portal/page'
import { Background, connect, pass } from './background-double'

beforeAll(giveLayout)

let root: ShadowRoot
let acts: WireAct[]

beforeEach(() => {
  vi.useFakeTimers()
  connect(new Background())
  drawFixture('list-table')
  document.body.insertAdjacentHTML('beforeend', '<div id="host"></div>')
  root = find('#host').attachShadow({ mode: 'open' })
  acts = []
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const SAID: Spoken = {
  id: 'create_held',
  tone: 'stop',
  title: 'Renew, don’t create.',
  body: '<b>Contoso</b>',
  contact: '',
  buttons: [
    { label: 'Back to the list', act: { do: 'back-to-list' } },
    { label: 'This is new…', act: { do: 'ask-release', kind: 'create', place: null } },
  ],
}

function click(button: Element | null | undefined, isTrusted = true): void {
  const event = new MouseEvent('click', { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: isTrusted })
  button?.dispatchEvent(event)
}

const buttons = () => [...root.querySelectorAll('button')]

describe('the bar', () => {
  const bar = () => new Bar(root, (act) => acts.push(act))

  it('shows three notices at most, the first one first, the big button first', () => {
    bar().show([1, 2, 3, 4].map((n) => ({ ...SAID, id: `n${n}` })))
    expect(
      [...root.querySelectorAll('[data-notice]')].map((line) => line.getAttribute('data-notice')),
    ).toEqual(['n1', 'n2', 'n3'])
    expect(
      buttons()
        .map(({ className }) => className)
        .slice(0, 2),
    ).toEqual(['main', 'other'])
  })

  it('takes text as text: nothing from a record becomes an element', () => {
    bar().show([SAID])
    expect([root.querySelector('b'), root.textContent?.includes('<b>Contoso</b>')]).toEqual([
      null,
      true,
    ])
  })

  it('warnings are read out, the rest waits', () => {
    bar().show([SAID, { ...SAID, id: 'x', tone: 'calm' }])
    expect(
      [...root.querySelectorAll('[data-notice]')].map((line) => line.getAttribute('role')),
    ).toEqual(['alert', 'status'])
  })

  it('is pressed by a person only', () => {
    bar().show([SAID])
    click(buttons()[1], false)
    buttons()[1]?.click()
    expect(acts).toEqual([])
    click(buttons()[1])
    expect(acts).toEqual([SAID.buttons[1]?.act])
  })

  it('is not drawn again when nothing changed, and keeps the focus when it is', () => {
    const one = bar()
    one.show([SAID])
    const first = buttons()[1]
    one.show([SAID])
    expect(buttons()[1]).toBe(first)
    first?.focus()
    one.show([{ ...SAID, body: 'Other words' }])
    expect((root.activeElement ?? document.activeElement)?.textContent).toBe('This is new…')
  })

  it('has nothing to say: it is hidden', () => {
    const one = bar()
    one.show([SAID])
    one.show([])
    expect([root.querySelector<HTMLElement>('.bar')?.hidden, buttons()]).toEqual([true, []])
  })
})

describe('the dialog', () => {
  const dialog = () => new Dialog(root, (act) => acts.push(act))
  const shown = () => root.querySelector('dialog')

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal ??= function () {
      this.open = true
    }
  })

  it('comes after the press that was held is over', async () => {
    dialog().show(SAID, '')
    expect(shown()).toBeNull()
    await pass(200)
    expect(shown()?.getAttribute('data-notice')).toBe('create_held')
  })

  it('the second half of a double click chooses nothing', async () => {
    const one = dialog()
    one.show(SAID, 'Guard')
    await pass(200)
    click(buttons()[0])
    expect([acts, shown() === null]).toEqual([[], false])
    await pass(500)
    click(buttons()[0], false)
    expect(acts).toEqual([])
    click(buttons()[0])
    expect([acts, shown()]).toEqual([[{ do: 'back-to-list' }], null])
  })

  it('is one at a time: the last one', async () => {
    const one = dialog()
    one.show(SAID, 'Guard')
    await pass(200)
    one.show({ ...SAID, id: 'revoke' }, '')
    await pass(200)
    expect([...root.querySelectorAll('dialog')].map(({ dataset }) => dataset.notice)).toEqual([
      'revoke',
    ])
  })

  it('says whom to ask, where that is set', async () => {
    const one = dialog()
    one.show({ ...SAID, contact: 'help desk' }, 'Guard')
    await pass(200)
    expect(root.querySelector('.contact')).not.toBeNull()
    one.show(SAID, 'Guard')
    await pass(200)
    expect(root.querySelector('.contact')).toBeNull()
  })
})

const GREEN = { name: 'match', tone: 'proved', word: 'match' } as const

describe('marks', () => {
  it('only rows with words get a frame', () => {
    const rows = [...document.querySelectorAll('tbody tr')]
    const marks = new Marks(root)
    marks.show(
      rows.map((row, place) => ({ row, mark: GREEN, text: place === 1 ? 'This one' : '' })),
    )
    expect([...root.querySelectorAll('[data-mark]')].map(({ textContent }) => textContent)).toEqual(
      ['This one'],
    )
    marks.show([])
    expect(root.querySelector('[data-mark]')).toBeNull()
  })

  it('move with the row', async () => {
    const [first, second] = [...document.querySelectorAll('tbody tr')] as [Element, Element]
    const marks = new Marks(root)
    marks.show([{ row: first, mark: GREEN, text: 'x' }])
    const frame = root.querySelector('[data-mark]')
    marks.show([{ row: second, mark: GREEN, text: 'x' }])
    expect(root.querySelector('[data-mark]')).not.toBe(frame)
    await pass(50)
    expect(root.querySelector<HTMLElement>('[data-mark]')?.style.width).toBe('100px')
  })
})

describe('the door to the page', () => {
  it('sets what is wanted, and leaves the page as it was', () => {
    const before = document.body.innerHTML
    const host = new OverlayHost(document)
    const [row] = readPage(document, null).rows as [Row]
    const renewed = () => row.renew.hasAttribute('aria-description')
    const name = () => row.element.getAttribute('data-pushcert-guard')
    host.mark([{ row, mark: GREEN }], 'renew this one')
    expect([name(), renewed()]).toEqual(['match', true])
    host.mark([{ row, mark: { name: 'foreign', tone: 'calm', word: 'foreign' } }], 'renew this one')
    expect([name(), renewed()]).toEqual(['foreign', false])
    host.mark([], 'renew this one')
    expect(document.body.innerHTML).toBe(before)
  })

  it('is one element, which comes back when the page loses it', () => {
    new OverlayHost(document).say('loading', 'list', false)
    const host = new OverlayHost(document)
    host.say('loading', 'list', false)
    expect(document.querySelectorAll('pushcert-guard')).toHaveLength(1)
    host.element.remove()
    host.say('loading', 'list', false)
    expect(host.element.isConnected).toBe(true)
  })

  it('says state and screen', () => {
    const host = new OverlayHost(document)
    host.say('protected', 'list', true)
    expect(host.element.dataset).toMatchObject({ state: 'protected', screen: 'list' })
    expect(host.element.hasAttribute('data-bar')).toBe(true)
    host.say('degraded', 'unknown', false)
    expect(host.element.dataset).toMatchObject({ state: 'degraded', screen: 'unknown' })
    expect(host.element.hasAttribute('data-bar')).toBe(false)
  })
})
