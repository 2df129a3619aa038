import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { isReleaseLive, type Release } from '../../lib/domain/release'
import { NOW } from './builders'

const RELEASE: Release = {
  id: 'x',
  kind: 'create',
  at: NOW,
  lastUsedAt: NOW,
  account: 'mdm-push@contoso.com',
  row: null,
  topic: null,
}

describe('a release', () => {
  it.each([
    ['at once', 0],
    ['after 12 minutes in the Terms', 12 * 60_000],
    ['to the last moment', CLOCKS.releaseIdle - 1],
  ])('holds %s', (_, later) => {
    expect(isReleaseLive(RELEASE, NOW + later, RELEASE.account)).toBe(true)
  })

  it('ends after 30 idle minutes', () => {
    expect(isReleaseLive(RELEASE, NOW + CLOCKS.releaseIdle, RELEASE.account)).toBe(false)
  })

  it('lives on by being used', () => {
    const used = { ...RELEASE, lastUsedAt: NOW + 20 * 60_000 }
    expect(isReleaseLive(used, NOW + 40 * 60_000, RELEASE.account)).toBe(true)
  })

  it('does not hold under another account', () => {
    expect(isReleaseLive(RELEASE, NOW, 'someone@icloud.com')).toBe(false)
  })

  it('holds where an account cannot be read', () => {
    expect(isReleaseLive(RELEASE, NOW, null)).toBe(true)
    expect(isReleaseLive({ ...RELEASE, account: null }, NOW, 'it@contoso.com')).toBe(true)
  })

  it('does not hold when the clock was set back before it', () => {
    expect(isReleaseLive(RELEASE, NOW - 60_000, RELEASE.account)).toBe(false)
  })
})
