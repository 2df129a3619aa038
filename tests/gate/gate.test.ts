// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { EARLY_RULES } from '../../lib/gate/early-rules'
import type { Gate, Ruling } from '../../lib/gate/gate'
import { draw, find, giveLayout } from '../portal/page'
import { type Asked, askedRules, CLICK, click, listenAsPage, openGate, send, wait } from './press'

let gate: Gate
let rules: Asked
let heard: string[]

beforeAll(() => {
  giveLayout()
  gate = openGate(EARLY_RULES)
})

beforeEach(async () => {
  draw(
    '<h2>Certificates</h2><button id="renew">Renew</button><a id="cancel" href="#">Cancel</a>' +
      '<button id="revoke">Revoke</button><p id="plain">Apr 7, 2027</p><textarea></textarea>',
  )
  rules = askedRules()
  gate.rules = rules
  gate.own = null
  heard = listenAsPage(find('#renew'))
  wait(60_000)
  await new Promise((resolve) => setTimeout(resolve, 35))
  heard.length = 0
})

const renew = () => find('#renew')

describe('a ruling reaches the page', () => {
  it('pass: the page hears everything, and nothing is prevented', () => {
    const events = click(renew())
    expect(heard).toHaveLength(CLICK.length * 6)
    expect(events.some((event) => event.defaultPrevented)).toBe(false)
  })

  it('deny: no listener of the page hears anything, and the click does nothing', () => {
    rules.ruling = () => 'deny'
    const events = click(renew())
    expect(heard).toEqual([])
    expect(events.map(({ type, defaultPrevented }) => [type, defaultPrevented])).toEqual(
      CLICK.map((type) => [type, type === 'click']),
    )
  })

  it.each(['auxclick', 'dblclick', 'keydown', 'keyup', 'keypress', 'touchstart', 'touchend'])(
    'deny stops a lone %s',
    (type) => {
      rules.ruling = () => 'deny'
      const event = send(renew(), type)
      expect(heard).toEqual([])
      expect(event.defaultPrevented).toBe(!type.startsWith('touch'))
    },
  )

  it('mute: the page hears nothing, the browser goes on', () => {
    rules.ruling = () => 'mute'
    const events = click(find('#plain'))
    expect(heard).toEqual([])
    expect(events.some((event) => event.defaultPrevented)).toBe(false)
  })

  it('a bug in the rules opens nothing', () => {
    rules.ruling = () => {
      throw new Error('a bug')
    }
    const onError = (event: Event) => event.preventDefault()
    window.addEventListener('error', onError)
    for (const type of [...CLICK, 'keydown']) {
      let event: Event | null = null
      try {
        event = send(renew(), type)
      } catch (error) {
        expect(String(error)).toContain('a bug')
      }
      expect(event?.defaultPrevented ?? true).toBe(true)
    }
    window.removeEventListener('error', onError)
    expect(heard).toEqual([])
  })
})

describe('one gesture', () => {
  it('is ruled once, at its first event', () => {
    click(renew())
    expect(rules.presses).toEqual(['pointerdown renew'])
  })

  it('by touch too', () => {
    for (const type of [
      'pointerdown',
      'touchstart',
      'pointerup',
      'touchend',
      'mousedown',
      'mouseup',
      'click',
    ])
      send(renew(), type)
    expect(rules.presses).toEqual(['pointerdown renew'])
  })

  it('by key: down, press, click, up', () => {
    for (const type of ['keydown', 'keypress', 'click', 'keyup']) send(renew(), type)
    expect(rules.presses).toEqual(['keydown renew'])
  })

  it('the click of a label or of a key after keyup belongs to it', () => {
    for (const type of ['keydown', 'keyup', 'click']) send(renew(), type, { key: ' ' })
    expect(rules.presses).toEqual(['keydown renew'])
  })

  it('that ends on another control is judged anew there', () => {
    send(find('#cancel'), 'pointerdown')
    send(find('#revoke'), 'pointerup')
    send(find('#revoke'), 'click')
    expect(rules.presses).toEqual(['pointerdown cancel', 'pointerup revoke'])
  })

  it('that began on plain page is judged anew on a control', () => {
    send(find('#plain'), 'pointerdown')
    send(renew(), 'click')
    expect(rules.presses).toEqual(['pointerdown -', 'click renew'])
  })

  it('is judged anew when the page puts other words on the same element', () => {
    const button = find('#cancel')
    rules.ruling = (kind) => (kind === 'cancel' ? 'pass' : 'deny')
    send(button, 'pointerdown')
    button.textContent = 'Create a Certificate'
    const event = send(button, 'click')
    expect(rules.presses).toEqual(['pointerdown cancel', 'click create'])
    expect(event.defaultPrevented).toBe(true)
  })

  it('whose end was never seen does not stay open', () => {
    rules.ruling = () => 'release'
    send(renew(), 'pointerdown')
    wait(60_000)
    rules.ruling = () => 'deny'
    expect(send(renew(), 'click').defaultPrevented).toBe(true)
  })

  it('that the browser took away (scrolling) is over', () => {
    rules.ruling = () => 'release'
    send(renew(), 'pointerdown')
    send(renew(), 'pointercancel')
    wait(CLOCKS.doubleClick)
    rules.ruling = () => 'deny'
    expect(send(renew(), 'click').defaultPrevented).toBe(true)
  })

  it('of a person is not taken up by a script', () => {
    rules.ruling = () => 'pass'
    send(renew(), 'pointerdown')
    rules.ruling = () => 'deny'
    expect(send(renew(), 'click', { isTrusted: false }).defaultPrevented).toBe(true)
  })

  it('two clicks are two gestures', async () => {
    click(renew())
    await new Promise((resolve) => setTimeout(resolve, 35))
    click(renew())
    expect(rules.presses).toHaveLength(2)
  })
})

describe('after a release', () => {
  beforeEach(() => {
    rules.ruling = (kind) => (kind === 'renew' ? 'release' : 'pass')
    click(renew())
    heard.length = 0
  })

  it('the second half of a double click is held', () => {
    wait(100)
    expect(send(renew(), 'pointerdown').defaultPrevented).toBe(false)
    expect(send(renew(), 'click').defaultPrevented).toBe(true)
    expect(send(renew(), 'dblclick').defaultPrevented).toBe(true)
    expect(heard).toEqual([])
  })

  it('every control is held, whatever stands there by then', () => {
    wait(CLOCKS.doubleClick - 100)
    send(find('#revoke'), 'pointerdown')
    expect(send(find('#revoke'), 'click').defaultPrevented).toBe(true)
    expect(rules.presses).toHaveLength(1)
  })

  it('only for half a second', () => {
    wait(CLOCKS.doubleClick + 1)
    expect(send(find('#cancel'), 'click').defaultPrevented).toBe(false)
  })

  it("the page's own answer on a control of the same kind passes", () => {
    wait(20)
    expect(send(renew(), 'click', { isTrusted: false }).defaultPrevented).toBe(false)
  })

  it('but on no other kind, and not later', () => {
    wait(20)
    expect(send(find('#revoke'), 'click', { isTrusted: false }).defaultPrevented).toBe(true)
    wait(150)
    expect(send(renew(), 'click', { isTrusted: false }).defaultPrevented).toBe(true)
  })
})

describe('keys', () => {
  it('only Enter and Space press', () => {
    for (const key of ['a', 'Tab', 'ArrowDown', 'Escape']) send(renew(), 'keydown', { key })
    expect(rules.presses).toEqual([])
    for (const key of ['Enter', ' ']) send(renew(), 'keydown', { key })
    expect(rules.presses).toHaveLength(2)
  })

  it('in a text they are typing', () => {
    rules.ruling = () => 'deny'
    expect(send(find('textarea'), 'keydown').defaultPrevented).toBe(false)
    expect(heard.length).toBeGreaterThan(0)
  })

  it('a key held down presses once', () => {
    send(renew(), 'keydown')
    const again = send(renew(), 'keydown', { repeat: true })
    expect([again.defaultPrevented, rules.presses.length]).toEqual([true, 1])
  })
})

describe("the guard's own doing", () => {
  it('its element is not the business of the gate', () => {
    const own = document.createElement('pushcert-guard')
    own.innerHTML = '<button>Revoke</button>'
    document.body.append(own)
    gate.own = own
    rules.ruling = () => 'deny'
    expect(send(own.firstElementChild as Element, 'click').defaultPrevented).toBe(false)
    expect(rules.presses).toEqual([])
  })

  it('what it presses itself passes, and only while it presses', () => {
    rules.ruling = () => 'deny'
    gate.pressing = true
    expect(send(renew(), 'click', { isTrusted: false }).defaultPrevented).toBe(false)
    gate.pressing = false
    expect(send(renew(), 'click', { isTrusted: false }).defaultPrevented).toBe(true)
  })
})

describe('until the guard has read the page', () => {
  it.each<[string, string]>([
    ['pointerdown', '#renew'],
    ['click', '#cancel'],
    ['click', '#plain'],
    ['keydown', '#revoke'],
  ])('%s on %s is denied', (type, selector) => {
    gate.rules = EARLY_RULES
    const ruling: Ruling = EARLY_RULES.press(null, new Event(type))
    send(find(selector), type)
    expect([ruling, heard]).toEqual(['deny', []])
  })

  it('typing is not', () => {
    gate.rules = EARLY_RULES
    expect(send(find('textarea'), 'keydown', { key: 'a' }).defaultPrevented).toBe(false)
  })
})
