import { describe, expect, it } from 'vitest'
import { mayBeCertificate } from '../../lib/console/candidate'
import { judgeUpload, type Known } from '../../lib/console/judge'
import { parseSerial } from '../../lib/domain/serial'
import { parseTopic } from '../../lib/domain/topic'
import { tlsCertificatePem } from '../../practice/server/authority'
import { unsignedRequest, vendorSignedRequest } from '../../practice/server/samples'
import { OTHERS, PEM, RENEW } from './samples'

const KNOWN: Known = { expected: RENEW, release: null, isCutOff: false, now: Date.now() }
const FIRST: Known = { ...KNOWN, expected: { kind: 'first', known: [] } }
const NO_TASK: Known = { ...KNOWN, expected: null }
const LOOKING: Known = { ...KNOWN, expected: { kind: 'look' } }
const CUT_OFF: Known = { ...KNOWN, isCutOff: true }

/** `pass`, `nothing`, or why it is withheld. */
function judged(bytes: string, known: Known = KNOWN, name = 'a.pem'): string {
  const judgement = judgeUpload({ name, size: bytes.length }, bytes, known)
  return judgement.is === 'withheld' ? judgement.fault : judgement.is
}

describe('a push certificate', () => {
  it.each([
    ['the renewed one', PEM.right, 'pass'],
    ['another organisation’s', PEM.other, 'other-topic'],
    ['the one in use', PEM.used, 'in-use'],
    ['a wrong one behind the right one', PEM.right + PEM.other, 'other-topic'],
  ])('%s', (_, bytes, wanted) => {
    expect(judged(bytes)).toBe(wanted)
  })

  it('is withheld while nobody said what they came to do', () => {
    expect([judged(PEM.right, NO_TASK), judged(PEM.right, LOOKING)]).toEqual(['no-task', 'no-task'])
  })

  it('of no recorded organisation is a first one', () => {
    const known = [OTHERS.guid.slice(0, 8)]
    const expected = { kind: 'first', known } as const
    expect(judged(PEM.right, { ...KNOWN, expected })).toBe('pass')
    expect(judged(PEM.other, { ...KNOWN, expected })).toBe('not-first')
  })

  it('is withheld once the background is gone, even the right one', () => {
    expect([judged(PEM.right, CUT_OFF), judged(PEM.cut, CUT_OFF)]).toEqual(['no-task', 'cut'])
  })
})

describe('other files', () => {
  const others: [name: string, file: string, bytes: string, fault: string][] = [
    ['a web page', 'a.pem', PEM.page, 'html'],
    ['a web page without an ending', 'a', PEM.page, 'html'],
    ['a web page that says so', 'a.html', PEM.page, 'nothing'],
    ['a cut-off certificate', 'a.txt', PEM.cut, 'cut'],
    ['an empty .pem', 'a.pem', '', 'empty'],
    ['an empty file', 'a', '', 'nothing'],
    ['a .p12, by its name', 'a.P12', 'anything', 'p12'],
    ['a .pfx', 'a.pfx', '\x30\x82', 'p12'],
    ['a TLS certificate', 'a.pem', tlsCertificatePem(), 'nothing'],
    ['a vendor-signed request', 'a.csr', vendorSignedRequest().content, 'nothing'],
    ['a request', 'a.csr', unsignedRequest().content, 'nothing'],
    ['words', 'a.txt', 'Dear all', 'nothing'],
  ]

  it.each(others)('%s, with a task', (_, name, bytes, fault) => {
    expect(judged(bytes, KNOWN, name)).toBe(fault)
    expect(judged(bytes, FIRST, name)).toBe(fault)
  })

  it.each(others)('%s, without one or cut off: nobody’s business', (_, name, bytes, fault) => {
    expect(judged(bytes, NO_TASK, name)).toBe('nothing')
    expect(judged(bytes, LOOKING, name)).toBe('nothing')
    // What begins like a certificate may be one.
    expect(judged(bytes, CUT_OFF, name)).toBe(fault === 'cut' ? 'cut' : 'nothing')
  })
})

describe('a written release', () => {
  const file = { name: 'a.pem', size: PEM.other.length }
  const certificate = { topic: parseTopic(OTHERS.topic), serial: parseSerial(OTHERS.serial) }

  it('lets in the one file that it was asked for', () => {
    const known = { ...KNOWN, release: { ...file, ...certificate } }
    expect(judgeUpload(file, PEM.other, known)).toEqual({ is: 'pass', fault: 'other-topic' })
  })

  it.each([
    ['another name', { name: 'b.pem' }],
    ['another size', { size: 1 }],
    ['another UID', { topic: RENEW.kind === 'renew' ? RENEW.topic : null }],
    ['another serial', { serial: parseSerial('1') }],
    ['no certificate', { topic: null, serial: null }],
  ])('not one with %s', (_, part) => {
    const known = { ...KNOWN, release: { ...file, ...certificate, ...part } }
    expect(judged(PEM.other, known)).toBe('other-topic')
  })

  it('lets in a .p12 by name and size', () => {
    const release = { name: 'a.p12', size: 3, topic: null, serial: null }
    expect(judged('abc', { ...KNOWN, release }, 'a.p12')).toBe('pass')
    expect(judged('abcd', { ...KNOWN, release }, 'a.p12')).toBe('p12')
  })
})

describe('what is looked into at all', () => {
  it.each([
    'a.pem',
    'a.cer',
    'a.CRT',
    'a',
    'a.p12',
    'a.txt',
    'a.pem.txt',
    '日本.der',
    'x.unknown',
    '',
  ])('%s', (name) => {
    expect(mayBeCertificate({ name, size: 2000 })).toBe(true)
  })

  it.each([
    'a.png',
    'a.PKG',
    'a.mobileconfig',
    'a.json',
    'a.csv',
    'pem.zip',
    'a.pem.sh',
    'a.intunewin',
  ])('not %s', (name) => {
    expect(mayBeCertificate({ name, size: 2000 })).toBe(false)
  })

  it('nothing above 64 kB', () => {
    expect(mayBeCertificate({ name: 'a.pem', size: 65_536 })).toBe(true)
    expect(mayBeCertificate({ name: 'a.pem', size: 65_537 })).toBe(false)
  })
})
