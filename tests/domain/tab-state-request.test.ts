import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { SeenRequest } from '../../lib/domain/request'
import { DEFAULT_SETTINGS } from '../../lib/domain/settings'
import { buildSnapshot } from '../../lib/domain/snapshot'
import * as rules from '../../lib/domain/tab-state'
import { ACCOUNT, NOW, PRESS, RENEWAL, TOPIC, tabOf } from './tab-state-samples'

const REQUEST: SeenRequest = {
  name: 'IntuneCSR.csr',
  content: 'YQ==',
  at: NOW,
  vendor: 'Microsoft Corporation',
  keyHash: 'a'.repeat(64),
  vendorUntil: null,
  isBroken: false,
  isConfirmed: false,
  uploadedAt: null,
  refusedAt: null,
}
const task = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
const carrying = tabOf({ task, renewal: RENEWAL, account: ACCOUNT, request: REQUEST })

describe('the request a tab carries', () => {
  it('is uploaded with its renewal, and a new upload forgets an old refusal', () => {
    const refused = rules.requestNoted(carrying, { refusedAt: NOW })
    const { request } = rules.fileLetIn(refused, NOW + 5)
    expect(request).toMatchObject({ uploadedAt: NOW + 5, refusedAt: null })
  })

  it.each([
    'cancelled',
    'list-again',
    'signed-out',
    'account-changed',
    'other-certificate',
  ] as const)('is over when the renewal ends: %s', (why) => {
    expect(rules.ended(carrying, 'renewal', why).request).toBeNull()
  })

  it('outlives a finished renewal: the list afterwards shows whether it went well', () => {
    expect(rules.ended(carrying, 'renewal', 'finished').request).toEqual(REQUEST)
  })

  it('is over with another task, another account, and another press on Renew', () => {
    expect(rules.setTask(carrying, { kind: 'look' }).request).toBeNull()
    expect(rules.accountSeen(carrying, 'other@example.com').request).toBeNull()
    expect(rules.accountSeen(carrying, ACCOUNT).request).toEqual(REQUEST)
    const armed = { topic: TOPIC, account: ACCOUNT, at: NOW }
    expect(rules.renewPressed({ ...carrying, armed }, PRESS, NOW).request).toBeNull()
  })

  it('is over by the clock, later once it was uploaded', () => {
    const after = NOW + CLOCKS.renewalCarried
    expect(rules.expire(carrying, after - 1).request).toEqual(REQUEST)
    expect(rules.expire(carrying, after).request).toBeNull()
    const uploaded = { ...carrying, request: { ...REQUEST, uploadedAt: NOW } }
    expect(rules.expire(uploaded, after).request).not.toBeNull()
    expect(rules.expire(uploaded, NOW + CLOCKS.uploadPending).request).toBeNull()
  })

  it('is told to the tab without its content', () => {
    const settings = DEFAULT_SETTINGS
    const { request } = buildSnapshot({ records: [], state: carrying, settings, now: NOW })
    expect(request).toMatchObject({ name: 'IntuneCSR.csr', vendor: 'Microsoft (Intune)' })
    expect(JSON.stringify(request)).not.toContain('YQ==')
  })
})
