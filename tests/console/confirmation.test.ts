// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Confirmation } from '../../lib/console/confirmation'
import type { Spoken } from '../../lib/words/notice'

const NOTICE: Spoken = {
  id: 'console_right',
  tone: 'proved',
  title: 'Contoso',
  body: 'Same UID',
  buttons: [{ label: 'Understood', act: { do: 'close' } }],
  contact: '',
}

/** What the page has below the confirmation's button. */
let below: Element[]

beforeEach(() => {
  vi.useFakeTimers()
  HTMLElement.prototype.showPopover ??= () => undefined
  HTMLElement.prototype.hidePopover ??= () => undefined
  below = []
  Object.assign(document, { elementsFromPoint: () => below })
})
afterEach(() => {
  vi.useRealTimers()
})

function shown(notice: Spoken = NOTICE) {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  const confirmation = new Confirmation(root)
  const region = root.querySelector('section')
  if (region === null) throw new Error('No region')
  confirmation.show(notice)
  return { confirmation, region, button: region.querySelector('button') }
}

const key = (name: string) => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  return event
}

describe('the confirmation', () => {
  it('is large, read out politely, and goes by itself', async () => {
    const { region } = shown()
    expect([region.getAttribute('role'), region.getAttribute('aria-live')]).toEqual([
      'status',
      'polite',
    ])
    expect(region.querySelector('strong')?.textContent).toBe('Contoso')
    await vi.advanceTimersByTimeAsync(8900)
    expect(region.textContent).not.toBe('')
    await vi.advanceTimersByTimeAsync(200)
    expect(region.textContent).toBe('')
  })

  it('shows text as text', () => {
    const { region } = shown({ ...NOTICE, title: '<b>Fabrikam</b>' })
    expect(region.querySelector('b')).toBeNull()
    expect(region.textContent).toContain('<b>Fabrikam</b>Same UID')
  })

  it('goes at Escape, which the page hears too; other keys are none of its business', () => {
    const { region } = shown()
    key('Enter')
    expect(region.textContent).not.toBe('')
    const pressed = key('Escape')
    expect(region.textContent).toBe('')
    expect(pressed.defaultPrevented).toBe(false)
  })

  it('a press on it is not its own', () => {
    const { region } = shown()
    region.click()
    expect(region.textContent).not.toBe('')
  })

  it('only a person closes it by its button', () => {
    const { region, button } = shown()
    button?.click()
    expect(region.textContent).not.toBe('')
    const real = new MouseEvent('click')
    Object.defineProperty(real, 'isTrusted', { value: true })
    button?.dispatchEvent(real)
    expect(region.textContent).toBe('')
  })

  it.each([
    ['button', true],
    ['iframe', true],
    ['div', false],
  ] as const)('over the page’s own %s its button stands aside: %s', (tag, isHidden) => {
    below = [document.createElement('section'), document.createElement(tag)]
    expect(shown().button?.hidden).toBe(isHidden)
  })

  it('a second one takes the place of the first, with its whole time', async () => {
    const { confirmation, region } = shown()
    await vi.advanceTimersByTimeAsync(8000)
    confirmation.show({ ...NOTICE, title: 'Fabrikam' })
    await vi.advanceTimersByTimeAsync(8000)
    expect(region.querySelector('strong')?.textContent).toBe('Fabrikam')
  })
})
