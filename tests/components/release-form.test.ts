import { describe, expect, it } from 'vitest'
import {
  type CaseFacts,
  fieldsOf,
  grantFields,
  hasWayOut,
  NOTHING_TYPED,
  problemsOf,
  releaseCase,
} from '../../components/release/release-form'
import { OTHER, REQUEST, TOPIC } from '../domain/tab-state-samples'

const FACTS: CaseFacts = {
  request: REQUEST,
  task: { kind: 'renew', recordId: 'contoso', ticket: '' },
  createMode: 'confirm',
  breakGlass: true,
  usedTopics: [TOPIC],
  expected: TOPIC,
  byDetails: true,
}
const first = { kind: 'first', organisation: 'Contoso', ticket: '' } as const
const details = (topic: string) =>
  `Serial Number: 6dbb\nC=US, CN=APSP:${topic.slice(24)}, UID=${topic}`

describe('which window stands there', () => {
  it.each<[Partial<CaseFacts>, ReturnType<typeof releaseCase>]>([
    [{}, 'create'],
    [{ task: null }, 'create'],
    [{ task: first }, 'create-first'],
    [{ createMode: 'block' }, 'create-blocked'],
    [{ request: { ...REQUEST, kind: 'unconfirmed' } }, 'unconfirmed'],
    [{ request: { ...REQUEST, kind: 'unconfirmed' }, breakGlass: false }, 'unconfirmed-blocked'],
    [{ createMode: 'block', task: first }, 'create-blocked'],
    [{ request: { ...REQUEST, kind: 'revoke', topic: OTHER } }, 'revoke'],
    [{ request: { ...REQUEST, kind: 'revoke', topic: TOPIC } }, 'revoke-in-use'],
    [{ request: { ...REQUEST, kind: 'revoke', topic: null } }, 'revoke-unread'],
    [{ request: { ...REQUEST, kind: 'renew', topic: null } }, 'renew-details'],
    [{ request: { ...REQUEST, kind: 'renew', topic: null }, byDetails: false }, 'renew'],
    [{ request: { ...REQUEST, kind: 'renew', topic: OTHER } }, 'renew-other'],
    [{ request: { ...REQUEST, kind: 'renew', topic: OTHER }, byDetails: false }, 'renew-other'],
    [{ request: { ...REQUEST, kind: 'renew', topic: OTHER }, expected: null }, 'renew'],
    [{ request: { ...REQUEST, kind: 'unguarded' }, expected: null }, 'unguarded'],
    [{ request: { ...REQUEST, kind: 'unguarded' } }, 'unguarded-details'],
    [{ request: { ...REQUEST, kind: 'unguarded' }, byDetails: false }, 'unguarded'],
  ])('%o', (part, which) => {
    expect(releaseCase({ ...FACTS, ...part })).toBe(which)
  })

  it('there is no way out of a blocked Create, a row nobody read, or another’s row', () => {
    expect(
      ['create-blocked', 'revoke-unread', 'renew-other'].map((one) => hasWayOut(one as never)),
    ).toEqual([false, false, false])
    expect(hasWayOut('create-first')).toBe(true)
  })
})

describe('what is still wrong', () => {
  const facts = { expected: TOPIC, organisation: 'Contoso' }
  const full = {
    organisation: ' contoso ',
    reason: 'New school',
    details: details(TOPIC),
    tail: '00 0001',
  }

  it.each([
    'create',
    'revoke',
    'revoke-in-use',
    'renew',
    'renew-details',
    'unguarded',
    'unguarded-details',
  ] as const)('%s: everything when nothing is typed, nothing when all is', (which) => {
    expect(Object.keys(problemsOf(which, NOTHING_TYPED, facts)).sort()).toEqual(
      [...fieldsOf(which)].sort(),
    )
    expect(problemsOf(which, full, facts)).toEqual({})
  })

  it.each([
    ['revoke-in-use', { organisation: 'Fabrikam' }, { organisation: 'organisation_differs' }],
    ['create', { reason: 'no' }, { reason: 'reason_missing' }],
    ['revoke', { tail: '000002' }, { tail: 'tail_differs' }],
    ['revoke', { tail: '00001' }, { tail: 'tail_missing' }],
    ['renew-details', { details: details(OTHER) }, { details: 'details_differ' }],
    ['renew-details', { details: 'UID=com.apple' }, { details: 'details_unread' }],
    ['renew-details', { details: details(TOPIC) + details(OTHER) }, { details: 'details_unread' }],
  ] as const)('%s %o', (which, part, problems) => {
    expect(problemsOf(which, { ...full, ...part }, facts)).toEqual(problems)
  })
})

describe('what is sent', () => {
  const standIn = { organisation: 'Contoso', established: 'compared' }
  const typed = {
    organisation: ' Fabrikam ',
    reason: ' new ',
    details: details(TOPIC),
    tail: ' 00 0001',
  }

  it('only what was asked for; what the window established stands in for the rest', () => {
    expect(grantFields('create', typed, standIn)).toEqual({
      organisation: 'Fabrikam',
      reason: 'new',
      pasted: null,
      tail: '',
    })
    expect(grantFields('renew-details', typed, standIn)).toEqual({
      organisation: 'Contoso',
      reason: 'compared',
      pasted: TOPIC,
      tail: '',
    })
    expect(grantFields('revoke', typed, standIn)).toMatchObject({
      organisation: 'Contoso',
      tail: '000001',
    })
  })
})

describe('one file into the MDM', () => {
  it('asks for the organisation and a reason', () => {
    const which = releaseCase({ ...FACTS, request: { ...REQUEST, kind: 'upload' } })
    expect([which, fieldsOf(which)]).toEqual(['upload', ['organisation', 'reason']])
  })
})
