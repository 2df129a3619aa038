import { describe, expect, it } from 'vitest'
import { monthNumber } from '../../lib/domain/month-names'

describe('a month name', () => {
  it.each([
    ['Nov', 11],
    ['NOV.', 11],
    ['november', 11],
    ['März', 3],
    ['août', 8],
    ['ноября', 11],
    ['ноябрь', 11],
    ['marraskuuta', 11],
    ['نوفمبر', 11],
  ])('%s is %i', (word, month) => {
    expect(monthNumber(word)).toBe(month)
  })

  it('is Polish and Czech where Croatian would mean another month', () => {
    expect(monthNumber('listopad')).toBe(11)
    expect(monthNumber('listopada')).toBe(11)
  })

  it.each(['', 'Expiration', 'de', 'serial', 'x', '11'])('is not %j', (word) => {
    expect(monthNumber(word)).toBeNull()
  })
})
