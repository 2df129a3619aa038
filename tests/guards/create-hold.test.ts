import { describe, expect, it } from 'vitest'
import { createHold, createHoldSays } from '../../lib/guards/create-hold'
import type { Facts } from '../../lib/guards/guard'
import { ACCOUNT, FIRST, facts, HOUR, LOOK, NOW, press, release, SETTINGS } from './facts-builder'
import { actsOf, decide, heldBy, tonesOf } from './said'

const RELEASED = { release: release({ kind: 'create' }), task: FIRST }
const BLOCK = { ...SETTINGS, createMode: 'block' as const }

function held(over: Parameters<typeof facts>[0], kind: 'create' | 'accept' | 'upload' = 'create') {
  return heldBy(createHold, press(kind), facts(over))
}

describe('create-hold', () => {
  it('in a renewal the big button leads back, the release is the other one', () => {
    const notice = held({})
    expect(notice?.tone).toBe('stop')
    expect(actsOf(notice)).toEqual(['back-to-list', 'ask-release create'])
  })

  it('on Get Started the big button signs out: there is no list to go back to', () => {
    expect(actsOf(held({ screen: 'get-started' }))[0]).toBe('sign-out')
  })

  it.each(['terms', 'create'] as const)('holds the rest of the flow on %s', (screen) => {
    const kind = screen === 'terms' ? 'accept' : 'upload'
    expect(held({ screen }, kind)).not.toBeNull()
  })

  it.each([null, LOOK])('asks for the task first where there is none to judge by', (task) => {
    const acts = actsOf(held({ snapshot: { task } }))
    expect(acts).toContain('open task')
    expect(acts).not.toContain('ask-release create')
  })

  it('a first certificate is one calm question', () => {
    const notice = held({ snapshot: { task: FIRST } })
    expect([notice?.tone, actsOf(notice)]).toEqual(['calm', ['back-to-list', 'ask-release create']])
  })

  it.each([FIRST, undefined])('offers no release at all where Create is switched off', (task) => {
    const over = task === undefined ? {} : { task }
    expect(actsOf(held({ snapshot: { ...over, settings: BLOCK } }))).toEqual(['back-to-list'])
  })

  it('switched off, even a release given before does not count', () => {
    const blocked = facts({ snapshot: { ...RELEASED, settings: BLOCK } })
    expect(decide(press('create'), blocked).ruling).toBe('hold')
  })

  it.each([
    ['create', 'get-started'],
    ['accept', 'terms'],
    ['upload', 'create'],
  ] as const)('one release covers the flow: %s on %s', (kind, screen) => {
    const decision = decide(press(kind), facts({ screen, snapshot: RELEASED }))
    expect(decision).toMatchObject({ ruling: 'release', effect: { effect: 'use-release' } })
  })

  it.each<[string, Partial<Facts>, Parameters<typeof release>[0]]>([
    ['of another kind', {}, { kind: 'renew' }],
    ['of another account', { account: 'other@contoso.com' }, {}],
    ['idle for half an hour', {}, { lastUsedAt: NOW - HOUR / 2 }],
    ['from the future', {}, { at: NOW + 2000 }],
  ])('a release %s is none', (_, over, part) => {
    const at = facts({ ...over, snapshot: { task: FIRST, release: release(part) } })
    expect(decide(press('create'), at).ruling).toBe('hold')
  })

  it('a release survives a moment without a readable account', () => {
    const at = facts({ account: null, snapshot: RELEASED })
    expect(decide(press('create'), at).ruling).toBe('release')
  })

  it.each([
    ['renew', null],
    ['download', null],
    ['cancel', null],
    ['accept', 1],
  ] as const)('has no opinion on %s', (kind, place) => {
    expect(createHold.press?.(press(kind, place), facts())).toBeNull()
  })

  it('leaves Upload to file-choke on the renew screen', () => {
    expect(createHold.press?.(press('upload'), facts({ screen: 'renew' }))).toBeNull()
  })

  it.each(['unknown', 'translated'] as const)('leaves %s screens to the alarm', (screen) => {
    expect(createHold.press?.(press('create'), facts({ screen }))).toBeNull()
  })
})

describe('create-hold in the bar', () => {
  it.each(['terms', 'create'] as const)(
    'warns a renewal on %s before a file is chosen',
    (screen) => {
      expect(tonesOf(createHoldSays, facts({ screen }))).toEqual(['stop'])
    },
  )

  it('says that a released flow may go on', () => {
    expect(tonesOf(createHoldSays, facts({ screen: 'terms', snapshot: RELEASED }))).toEqual([
      'calm',
    ])
  })

  it('does not say so where Create is switched off', () => {
    const snapshot = { ...RELEASED, settings: BLOCK }
    expect(tonesOf(createHoldSays, facts({ screen: 'create', snapshot }))).not.toContain('calm')
  })

  it.each([
    facts(),
    facts({ screen: 'renew' }),
    facts({ screen: 'create', snapshot: { task: FIRST } }),
    facts({ screen: 'terms', snapshot: { task: null } }),
  ])('is silent elsewhere and for other tasks', (at) => {
    expect(tonesOf(createHoldSays, at)).toEqual([])
  })

  it('speaks of the account that it was given for', () => {
    const at = facts({ screen: 'create', account: 'x@y.org', snapshot: RELEASED })
    expect(at.account).not.toBe(ACCOUNT)
    expect(tonesOf(createHoldSays, at)).toEqual([])
  })
})
