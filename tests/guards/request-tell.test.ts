import { describe, expect, it } from 'vitest'
import type { RequestView } from '../../lib/domain/request'
import { requestTell } from '../../lib/guards/request-tell'
import { facts, NOW, snapshot } from './facts-builder'

const REQUEST: RequestView = {
  name: 'IntuneCSR.csr',
  at: NOW,
  vendor: 'Microsoft (Intune)',
  otherThan: null,
  renamedFrom: null,
  isSameKey: false,
  isVendorExpired: false,
  isBroken: false,
  uploadedAt: null,
  refusedAt: null,
}

function said(
  over: Partial<RequestView> | null,
  screen: 'renew' | 'create' | 'error' | 'list' = 'renew',
) {
  const request = over && { ...REQUEST, ...over }
  return requestTell.notices?.(facts({ screen, snapshot: snapshot({ request }) })) ?? []
}

describe('the request in the field', () => {
  it.each<[string, Partial<RequestView>, string]>([
    ['nothing remarkable', {}, 'request'],
    ['the same key', { isSameKey: true }, 'request_same_key'],
    ['a vendor under another name', { renamedFrom: 'Kandji' }, 'request_renamed'],
    ['another vendor', { otherThan: 'Fabrikam', isSameKey: true }, 'request_vendor'],
    ['a broken signature', { isBroken: true, otherThan: 'Fabrikam' }, 'request_broken'],
    ['an expired vendor', { isVendorExpired: true, isBroken: true }, 'request_expired'],
    ['an ending that was refused', { refusedAt: NOW, isVendorExpired: true }, 'request_ending'],
  ])('%s: one line, the weightiest', (_, over, stem) => {
    expect(said(over)).toEqual([[stem]])
  })

  it('is told of on forms only, and not when there is none', () => {
    expect(said({}, 'create')).toEqual([['request']])
    expect(said({}, 'list')).toEqual([])
    expect(said(null)).toEqual([])
    expect(said({}, 'error')).toEqual([])
    expect(said({ refusedAt: NOW }, 'error')).toEqual([['request_ending']])
  })
})
