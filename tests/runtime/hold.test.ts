// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { holdFromTheStart } from '../../lib/runtime/hold'
import { shared } from '../../lib/runtime/shared-hold'
import { guardThisFrame } from '../../lib/runtime/start'
import { draw, drawFixture, find, giveLayout } from '../portal/page'
import { Background, connect } from './background-double'

beforeAll(giveLayout)
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('from the first line on', () => {
  it('without a gate there is no guard', () => {
    expect(() => guardThisFrame()).toThrow('gate')
  })

  it('nothing of the page is pressed before it was read', () => {
    draw('<button>Sign out</button>')
    holdFromTheStart()
    let pressed = 0
    find('button').addEventListener('click', () => pressed++)
    find('button').click()
    expect(pressed).toBe(0)
  })

  it('the page is not to be translated', () => {
    expect(document.documentElement.getAttribute('translate')).toBe('no')
    expect(document.documentElement.classList.contains('notranslate')).toBe(true)
  })

  it('a second injection changes nothing', () => {
    const first = shared.pushcertHold
    holdFromTheStart()
    expect(shared.pushcertHold).toBe(first)
  })

  it('the guard takes the gate over, once', async () => {
    drawFixture('list-table')
    connect(new Background({ task: null }))
    guardThisFrame()
    const own = shared.pushcertHold?.gate.own
    guardThisFrame()
    expect([own?.localName, shared.pushcertHold?.gate.own === own]).toEqual([
      'pushcert-guard',
      true,
    ])
    await vi.waitFor(() => expect(own?.getAttribute('data-state')).toBe('protected'))
  })
})
