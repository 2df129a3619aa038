import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical, fromHex, sha256Hex, toHex, wellFormed } from '../../lib/journal/canonical'

it('sorts keys and writes numbers as RFC 8785 does', () => {
  const value = { b: [1e21, 0.000001, -0], a: { '\u20ac': 'é\u0007', A: null }, '1': true }
  expect(canonical(value)).toBe(
    '{"1":true,"a":{"A":null,"\u20ac":"é\\u0007"},"b":[1e+21,0.000001,0]}',
  )
})

it('refuses what JSON cannot carry', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\uD800', undefined]) {
    expect(() => canonical(value)).toThrow()
  }
})

it('hashes as the platform does, short and long', () => {
  const isSame = (text: string) =>
    sha256Hex(text) === createHash('sha256').update(text, 'utf8').digest('hex')
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), isSame))
  for (const length of [0, 55, 56, 64, 5461, 5462, 100_000]) {
    expect(isSame('漢'.repeat(length))).toBe(true)
  }
})

it('hex has one spelling', () => {
  expect(toHex(new Uint8Array([0, 255]))).toBe('00ff')
  expect(fromHex('00ff')).toEqual(new Uint8Array([0, 255]))
  for (const wrong of [null, '', '0', '0F', 'xy', '00 ']) expect(fromHex(wrong)).toBeNull()
})

it('half characters are replaced, whole ones stay', () => {
  expect(wellFormed('a\uD83D\uDE00b\uD83Dc\uDE00')).toBe('a\u{1F600}b\uFFFDc\uFFFD')
})
