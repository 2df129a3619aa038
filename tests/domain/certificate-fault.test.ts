import { describe, expect, it } from 'vitest'
import {
  certificateFault,
  type Expected,
  guidHead,
  type SeenCertificate,
} from '../../lib/domain/certificate-fault'
import { DAY, NOW, serial, topic } from './builders'

const OLD = { serial: serial('A1'), expiry: NOW + 40 * DAY }
const RENEW: Expected = { kind: 'renew', topic: topic('a'), ...OLD }
const RENEWED: SeenCertificate = {
  topic: topic('a'),
  serial: serial('B2'),
  notBefore: NOW,
  notAfter: NOW + 365 * DAY,
}
const FIRST: Expected = { kind: 'first', known: [guidHead(topic('a'))] }
const ELSE = { ...RENEWED, topic: other() }

/** A UID whose guid begins differently, as real ones do. */
function other() {
  const text = 'com.apple.mgmt.External.99999999-bec4-48d8-8f23-000000000000'
  return text as SeenCertificate['topic']
}

describe('a renewal', () => {
  it.each<[string, Partial<SeenCertificate>, Expected | null, string | null]>([
    ['the renewed one', {}, RENEW, null],
    ['another UID', { topic: topic('b') }, RENEW, 'other-topic'],
    ['the one in use', { serial: OLD.serial }, RENEW, 'in-use'],
    ['last year’s, its serial unread', { serial: null, notAfter: OLD.expiry }, RENEW, 'in-use'],
    [
      'last year’s, no serial recorded',
      { notAfter: OLD.expiry },
      { ...RENEW, serial: null },
      'in-use',
    ],
    ['an older one', { notAfter: NOW - 325 * DAY }, RENEW, 'older'],
    ['a second attempt of the same day', { notAfter: OLD.expiry + DAY }, RENEW, null],
    ['nothing known but the UID', {}, { ...RENEW, serial: null, expiry: null }, null],
    [
      'expired, nothing known but the UID',
      { notAfter: NOW - 1 },
      { ...RENEW, serial: null, expiry: null },
      'expired',
    ],
    ['no UID recorded', {}, { ...RENEW, topic: null }, 'topic-unknown'],
    ['no task', {}, null, 'no-task'],
    ['only looking around', {}, { kind: 'look' }, 'no-task'],
  ])('%s', (_, part, expected, fault) => {
    expect(certificateFault({ ...RENEWED, ...part }, expected, NOW)).toBe(fault)
  })
})

describe('a first certificate', () => {
  it('has a UID that nobody has', () => {
    expect(certificateFault(ELSE, FIRST, NOW)).toBeNull()
    expect(certificateFault(RENEWED, FIRST, NOW)).toBe('not-first')
  })
  it('is for an organisation that has none', () => {
    expect(certificateFault(ELSE, { ...FIRST, isRecorded: true }, NOW)).toBe('org-recorded')
  })
  it('has not expired', () => {
    expect(certificateFault({ ...ELSE, notAfter: NOW - 1 }, FIRST, NOW)).toBe('expired')
  })
})
