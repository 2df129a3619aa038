import { expect, it } from 'vitest'
import { isKeyPair, newKeyPair } from '../../lib/browser/shadow-keys'
import { normaliseKept, type ShadowKept } from '../../lib/browser/shadow-store'
import { NOW, OTHER, TOPIC } from '../domain/tab-state-samples'
import { ANOTHER, CHALLENGE } from '../shadow/samples'

const NOTHING: ShadowKept = { answered: [], past: [], dayList: null }

/** As it stands in the wild: never changed, only added to. */
const FROZEN: ShadowKept = {
  answered: [CHALLENGE],
  past: [{ challenge: ANOTHER, since: NOW, topics: [TOPIC], why: 'used' }],
  dayList: {
    topics: [TOPIC, OTHER],
    given: { at: NOW, strength: 'independent', independence: 'own-reading', by: '' },
  },
}

it('what was kept is read back', () => {
  expect(normaliseKept(structuredClone(FROZEN))).toEqual(FROZEN)
})

it.each<[string, unknown, ShadowKept]>([
  ['nothing stored', undefined, NOTHING],
  ['a text', 'kept', NOTHING],
  [
    'a list that cannot be read confirms nothing',
    { ...FROZEN, dayList: { topics: ['x'] } },
    { ...FROZEN, dayList: null },
  ],
  ['answers that are none', { ...FROZEN, answered: [1] }, { ...FROZEN, answered: [] }],
  ['a past that is none', { ...FROZEN, past: [{ challenge: ANOTHER }] }, { ...FROZEN, past: [] }],
  ['a version that kept less', { answered: [CHALLENGE] }, { ...NOTHING, answered: [CHALLENGE] }],
])('%s', (_, stored, expected) => {
  expect(normaliseKept(stored)).toEqual(expected)
})

it('only a pair of keys is one', async () => {
  expect(isKeyPair(await newKeyPair())).toBe(true)
  for (const other of [undefined, null, {}, { privateKey: 'a', publicKey: 'b' }])
    expect(isKeyPair(other)).toBe(false)
})
