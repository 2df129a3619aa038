import { describe, expect, it } from 'vitest'
import {
  acceptedName,
  hasAcceptedEnding,
  requestView,
  type SeenRequest,
} from '../../lib/domain/request'
import { NOW } from './tab-state-samples'

const SEEN: SeenRequest = {
  name: 'IntuneCSR.csr',
  content: 'YQ==',
  at: NOW,
  vendor: 'Microsoft Corporation',
  keyHash: 'a'.repeat(64),
  vendorUntil: NOW + 1000,
  isBroken: false,
  isConfirmed: false,
  uploadedAt: null,
  refusedAt: null,
}
const last = (vendor: string | null, keyHash: string | null = null) => ({ vendor, keyHash, at: 1 })

describe('what a tab is told of a request', () => {
  it('names its maker, and nothing is remarkable without an earlier one', () => {
    expect(requestView(SEEN, null, NOW)).toMatchObject({
      vendor: 'Microsoft (Intune)',
      otherThan: null,
      renamedFrom: null,
      isSameKey: false,
      isVendorExpired: false,
    })
  })

  it('never its content', () => {
    expect(JSON.stringify(requestView(SEEN, null, NOW))).not.toContain('YQ==')
  })

  it('another vendor than last time, until the person says that it is right', () => {
    expect(requestView(SEEN, last('Fabrikam MDM'), NOW).otherThan).toBe('Fabrikam MDM')
    const confirmed = { ...SEEN, isConfirmed: true }
    expect(requestView(confirmed, last('Fabrikam MDM'), NOW).otherThan).toBeNull()
  })

  it('a known change of name is no other vendor', () => {
    const view = requestView({ ...SEEN, vendor: 'Iru, Inc.' }, last('Kandji, Inc.'), NOW)
    expect(view).toMatchObject({ otherThan: null, renamedFrom: 'Kandji, Inc.' })
  })

  it('a vendor that is not named is compared with nothing', () => {
    expect(requestView({ ...SEEN, vendor: null }, last('Kandji, Inc.'), NOW).otherThan).toBeNull()
    expect(requestView(SEEN, last(null), NOW).otherThan).toBeNull()
  })

  it('the same key as last time', () => {
    expect(requestView(SEEN, last('Microsoft', SEEN.keyHash), NOW).isSameKey).toBe(true)
    expect(requestView({ ...SEEN, keyHash: null }, last('Microsoft'), NOW).isSameKey).toBe(false)
  })

  it('the day its vendor’s certificate ends', () => {
    expect(requestView({ ...SEEN, vendorUntil: NOW - 1 }, null, NOW).isVendorExpired).toBe(true)
    expect(requestView({ ...SEEN, vendorUntil: null }, null, NOW).isVendorExpired).toBe(false)
  })
})

describe('the ending of a name', () => {
  it.each(['a.txt', 'a.RTF', 'a.b.plist', 'a.b64', 'a.csr'])('%s is accepted', (name) => {
    expect(hasAcceptedEnding(name)).toBe(true)
  })

  it.each([
    ['Request.dat', 'Request.txt'],
    ['Request', 'Request.txt'],
    ['a.b.pem', 'a.b.txt'],
    ['.dat', 'request.txt'],
  ])('%s is not: %s is', (name, accepted) => {
    expect(hasAcceptedEnding(name)).toBe(false)
    expect(acceptedName(name)).toBe(accepted)
  })
})
