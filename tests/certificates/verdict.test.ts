import { describe, expect, it } from 'vitest'
import type { PushCertificate } from '../../lib/certificates/file-facts'
import {
  expectedOf,
  type FileVerdict,
  judgeFile,
  type VerdictContext,
} from '../../lib/certificates/verdict'
import type { PendingCertificate } from '../../lib/domain/pending'
import type { Task } from '../../lib/domain/task'
import { DAY, NOW, observation, record, serial, topic } from '../domain/builders'
import {
  CONTOSO,
  contextOf,
  EARLIER_KEY,
  FABRIKAM,
  fileOf,
  KEY,
  RENEWED,
  uploaded,
} from './verdict-samples'

const FIRST: Task = { kind: 'first', organisation: 'Northwind', ticket: '' }
const STRANGE = topicOf('99999999')
const [WAITING] = contextOf().pending

/** A UID whose guid begins with these eight digits. */
function topicOf(head: string) {
  return topic('1').replace('4d2db6f6', head) as ReturnType<typeof topic>
}

const judge = (part: Partial<PushCertificate> = {}, context: Partial<VerdictContext> = {}) =>
  judgeFile(fileOf(part), contextOf(context))

const notesOf = (verdict: FileVerdict) =>
  'notes' in verdict ? verdict.notes.map(({ note }) => note) : []

function pendingWith(...requests: ReturnType<typeof uploaded>[]): PendingCertificate[] {
  return WAITING === undefined ? [] : [{ ...WAITING, requests }]
}

describe('in a renewal', () => {
  it('the renewed certificate is right, and what it was made from is said', () => {
    expect(judge()).toEqual({
      is: 'right',
      recordId: 'r1',
      certificate: RENEWED,
      notes: [{ note: 'made-from', at: NOW - 120_000 }, { note: 'issued-by-apple' }],
    })
  })

  it.each<[string, Partial<PushCertificate>, Partial<VerdictContext>, object]>([
    [
      'made with Create: new, and nobody’s',
      { topic: STRANGE },
      {},
      { fault: 'other-topic', whose: null, isNew: true },
    ],
    [
      'another row’s',
      { topic: topic('f') },
      {},
      { fault: 'other-topic', whose: 'r2', isNew: false },
    ],
    [
      'an old one that nobody knows',
      { topic: STRANGE, notBefore: NOW - 200 * DAY },
      {},
      { fault: 'other-topic', whose: null, isNew: false },
    ],
    ['last year’s', { serial: serial('A1') }, {}, { fault: 'in-use', whose: 'r1' }],
    ['older than the one in use', { notAfter: NOW - 300 * DAY }, {}, { fault: 'older' }],
    [
      'expired',
      { notAfter: NOW - DAY },
      { records: [{ ...CONTOSO, observations: [observation({ expiry: null })] }] },
      { fault: 'expired' },
    ],
    [
      'its signature is not the issuer’s',
      { issuer: { name: 'Apple', is: 'broken' } },
      {},
      { fault: 'issuer-broken' },
    ],
    ['nobody said what for', {}, { task: null }, { fault: 'no-task', whose: 'r1' }],
    ['only looking around', {}, { task: { kind: 'look' } }, { fault: 'no-task' }],
    [
      'the record is gone',
      {},
      { task: { kind: 'renew', recordId: 'gone', ticket: '' } },
      { fault: 'no-task' },
    ],
    [
      'the record has no UID',
      {},
      { records: [{ ...CONTOSO, topic: null }] },
      { fault: 'topic-unknown' },
    ],
    [
      'two readings disagree',
      {},
      { records: [{ ...CONTOSO, disputedWith: 'r2' }, FABRIKAM] },
      { fault: 'disputed' },
    ],
    [
      'the record is out of use',
      {},
      { records: [{ ...CONTOSO, retired: { at: NOW, reason: 'moved' }, disputedWith: 'r2' }] },
      { fault: 'no-task', whose: null },
    ],
  ])('withheld: %s', (_, part, context, expected) => {
    expect(judge(part, context)).toMatchObject({ is: 'fault', ...expected })
  })

  it('of several certificates in one file, one wrong one makes the file wrong', () => {
    const both = fileOf({}, { serial: serial('A1') })
    expect(judgeFile(both, contextOf())).toMatchObject({ is: 'fault', fault: 'in-use' })
    expect(judgeFile(fileOf({}, { topic: topic('f') }), contextOf())).toMatchObject({
      fault: 'other-topic',
      whose: 'r2',
    })
  })
})

describe('what it was made from', () => {
  const twice = pendingWith(uploaded(NOW - 2000, EARLIER_KEY), uploaded(NOW - 1000, KEY))

  it.each<[string, Partial<PushCertificate>, PendingCertificate[], object]>([
    ['the only request', {}, pendingWith(uploaded(NOW, KEY)), { note: 'made-from', at: NOW }],
    ['the last of two', {}, twice, { note: 'made-from', at: NOW - 1000 }],
    [
      'the first of two',
      { keyHash: EARLIER_KEY },
      twice,
      { note: 'made-from-earlier', at: NOW - 2000, last: NOW - 1000 },
    ],
    [
      'none of them',
      { keyHash: 'c'.repeat(64) },
      twice,
      { note: 'other-request', last: NOW - 1000 },
    ],
    [
      'requests whose keys are unread',
      {},
      pendingWith(uploaded(NOW, null)),
      { note: 'no-request-known' },
    ],
    ['nothing is known', {}, [], { note: 'no-request-known' }],
    [
      'another record’s request',
      {},
      pendingWith(uploaded(NOW, KEY)).map((one) => ({
        ...one,
        for: { kind: 'renew' as const, recordId: 'r2', topic: topic('f') },
      })),
      { note: 'no-request-known' },
    ],
  ])('%s', (_, part, pending, note) => {
    const verdict = judge(part, { pending })
    expect(verdict.is === 'right' && verdict.notes[0]).toEqual(note)
  })
})

describe('what is worth knowing', () => {
  it.each<[string, Partial<PushCertificate>, string]>([
    ['an issuer that is not known', { issuer: { name: 'X', is: 'unknown' } }, 'issuer-unknown'],
    [
      'a signature that cannot be checked',
      { issuer: { name: 'X', is: 'unchecked' } },
      'issuer-unknown',
    ],
    ['another name', { nameAgrees: false }, 'name-differs'],
    ['no marker', { hasMarker: false }, 'no-marker'],
    ['few days', { notAfter: NOW + 100 * DAY }, 'short-validity'],
  ])('%s warns, and does not stop', (_, part, note) => {
    const verdict = judge(part)
    expect(verdict.is).toBe('right')
    expect(notesOf(verdict)).toContain(note)
  })

  it('a record read more than a day ago: it is not green', () => {
    const at = NOW - 2 * DAY
    const records = [record({ observations: [observation({ at, expiry: NOW + 40 * DAY })] })]
    const verdict = judge({}, { records })
    expect(verdict.is === 'right' && verdict.notes[0]).toEqual({ note: 'record-old', at })
  })

  it('a key or a chain beside it', () => {
    const facts = { ...fileOf({}), withKey: true, others: 2 }
    expect(notesOf(judgeFile(facts, contextOf()))).toEqual(
      expect.arrayContaining(['with-key', 'others-beside']),
    )
  })
})

describe('a first certificate', () => {
  const context = { task: FIRST, pending: [] }

  it('has a UID that nobody has', () => {
    expect(judge({ topic: STRANGE }, context)).toMatchObject({
      is: 'first',
      organisation: 'Northwind',
    })
  })
  it('is none where its UID is recorded', () => {
    expect(judge({}, context)).toMatchObject({ fault: 'not-first', whose: 'r1' })
  })
  it('is none where the organisation has a recorded certificate, until the task says another MDM', () => {
    const named = (organisation: string) => ({
      ...context,
      task: { ...FIRST, organisation } as Task,
    })
    expect(judge({ topic: STRANGE }, named('Contoso'))).toMatchObject({ fault: 'org-recorded' })
    expect(judge({ topic: STRANGE }, named(' CONTOSO '))).toMatchObject({ fault: 'org-recorded' })
    expect(judge({ topic: STRANGE }, named('Contoso (Jamf)')).is).toBe('first')
  })
  it('stays one after it was confirmed and recorded', () => {
    const records = [CONTOSO, record({ id: 'r3', organisation: 'Northwind', topic: STRANGE })]
    const proved = { topic: STRANGE, serial: null, notAfter: NOW, keyHash: KEY, at: NOW }
    const pending: PendingCertificate[] = [
      {
        id: 'p',
        for: { kind: 'first', organisation: 'Northwind' },
        account: null,
        requests: [],
        proved,
      },
    ]
    expect(judge({ topic: STRANGE }, { task: FIRST, records, pending }).is).toBe('first')
    // Another organisation's confirmed first certificate is not this one's.
    const other = { ...FIRST, organisation: 'Tailspin' } as Task
    expect(judge({ topic: STRANGE }, { task: other, records, pending })).toMatchObject({
      fault: 'not-first',
      whose: 'r3',
    })
  })
})

it('files that are no push certificate are told as what they are', () => {
  const context = contextOf()
  expect(judgeFile({ is: 'profile', topics: [] }, context)).toEqual({ is: 'profile' })
  expect(judgeFile({ is: 'wrong', what: 'html', detail: 'Sign In' }, context)).toEqual({
    is: 'wrong-file',
    what: 'html',
    detail: 'Sign In',
  })
  const request = {
    vendor: { name: 'Microsoft', organisation: null, teamId: null, notAfter: NOW },
    keyHash: KEY,
    signature: 'sha256',
    chain: 'whole',
    selfSigned: true,
    form: 'base64',
  } as const
  expect(judgeFile({ is: 'request', request }, context)).toEqual({
    is: 'request',
    vendor: 'Microsoft',
  })
})

it('what content scripts compare with names no organisation', () => {
  expect(expectedOf(contextOf())).toEqual({
    kind: 'renew',
    topic: topic('a'),
    serial: serial('A1'),
    expiry: NOW + 40 * DAY,
  })
  expect(expectedOf(contextOf({ task: FIRST }))).toEqual({
    kind: 'first',
    known: ['4d2db6f6', '4d2db6f6'],
    isRecorded: false,
  })
  expect(expectedOf(contextOf({ task: { kind: 'look' } }))).toEqual({ kind: 'look' })
})
