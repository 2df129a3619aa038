import { expect, it } from 'vitest'
import { type HeldPress, isRepeat } from '../../lib/journal/event'

const press: HeldPress = { tab: 1, control: 'create', screen: 'list', at: 10_000 }

const table: [string, HeldPress | null, Partial<HeldPress>, boolean][] = [
  ['the first press', null, {}, false],
  ['the second half of a double click', press, { at: 10_200 }, true],
  ['just within two seconds', press, { at: 11_999 }, true],
  ['two seconds later', press, { at: 12_000 }, false],
  ['a clock set back', press, { at: 9_000 }, false],
  ['another control', press, { control: 'revoke' }, false],
  ['another tab', press, { tab: 2 }, false],
  ['another screen', press, { screen: 'terms' }, false],
]
it.each(table)('%s', (_, last, next, repeats) => {
  expect(isRepeat(last, { ...press, ...next })).toBe(repeats)
})
