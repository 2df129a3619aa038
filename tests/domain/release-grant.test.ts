import { describe, expect, it } from 'vitest'
import { grantProblem, isSameName, type Typed } from '../../lib/domain/release-grant'
import { DEFAULT_SETTINGS } from '../../lib/domain/settings'
import type { ReleaseRequest } from '../../lib/domain/tab'
import type { Task } from '../../lib/domain/task'
import { CONTOSO, FABRIKAM } from './record-samples'
import { NOW, OTHER, REQUEST, TOPIC, tabOf, topicOf } from './tab-state-samples'

const typed: Typed = { organisation: 'Contoso', reason: 'new MDM', pasted: null, tail: '' }
const renew: Task = { kind: 'renew', recordId: 'contoso', ticket: '' }
const records = [CONTOSO, FABRIKAM]

interface Case {
  request: Partial<ReleaseRequest>
  typed?: Partial<Typed>
  task?: Task | null
  createMode?: 'confirm' | 'block'
}

function problemOf({ request, typed: parts, task = renew, createMode = 'confirm' }: Case) {
  const state = tabOf({ task, asked: { request: { ...REQUEST, ...request }, at: NOW } })
  const settings = { ...DEFAULT_SETTINGS, createMode }
  return grantProblem(state, { ...typed, ...parts }, records, settings)
}

const revoke = { kind: 'revoke' } as const
const stray = topicOf(0xabcdef)

describe('given', () => {
  const table: [string, Case][] = [
    [
      'Create for a new customer during a renewal',
      { request: {}, typed: { organisation: 'Northwind' } },
    ],
    ['Create without a task', { request: {}, task: null }],
    [
      'Renew with the right details pasted',
      { request: { kind: 'renew' }, typed: { pasted: TOPIC } },
    ],
    ['Renew with the right UID read', { request: { kind: 'renew', topic: TOPIC } }],
    ['Renew of a row that cannot be read', { request: { kind: 'renew' } }],
    ['revoking a stray', { request: { ...revoke, topic: stray }, typed: { tail: 'ABCDEF ' } }],
    [
      'revoking a recorded one under its own name',
      { request: { ...revoke, topic: OTHER }, typed: { tail: '000002', organisation: 'Fabrikam' } },
    ],
    [
      'going on with the right details',
      { request: { kind: 'unguarded' }, typed: { pasted: TOPIC } },
    ],
    ['going on without the guard', { request: { kind: 'unguarded' } }],
    [
      'going on without the guard, no task',
      { request: { kind: 'unguarded' }, task: null, typed: { organisation: 'Anybody' } },
    ],
    [
      'a name in full width',
      { request: { kind: 'renew' }, typed: { organisation: ' ＣＯＮＴＯＳＯ ' } },
    ],
  ]
  it.each(table)('%s', (_, one) => {
    expect(problemOf(one)).toBeNull()
  })
})

describe('refused', () => {
  const table: [string, string, Case][] = [
    ['create-blocked', 'the setting', { request: {}, createMode: 'block' }],
    ['organisation-missing', 'Create for nobody', { request: {}, typed: { organisation: ' ' } }],
    [
      'organisation-missing',
      'no name and no task',
      { request: { kind: 'unguarded' }, task: null, typed: { organisation: '' } },
    ],
    [
      'organisation-differs',
      'another name',
      { request: { kind: 'renew' }, typed: { organisation: 'Fabrikam' } },
    ],
    [
      'organisation-differs',
      'the task does not open a recorded certificate of another organisation',
      { request: { ...revoke, topic: OTHER }, typed: { tail: '000002' } },
    ],
    ['reason-short', 'no reason', { request: {}, typed: { reason: ' a ' } }],
    ['no-task', 'Renew without a task', { request: { kind: 'renew' }, task: null }],
    ['row-differs', 'a row read as another', { request: { kind: 'renew', topic: OTHER } }],
    ['details-differ', 'other details', { request: { kind: 'renew' }, typed: { pasted: OTHER } }],
    [
      'details-differ',
      'other details on a page not understood',
      { request: { kind: 'unguarded' }, typed: { pasted: OTHER } },
    ],
    [
      'nothing-to-compare',
      'details without a task',
      { request: { kind: 'unguarded' }, task: null, typed: { pasted: TOPIC } },
    ],
    ['row-unread', 'revoking an unread row', { request: revoke, typed: { tail: '000001' } }],
    [
      'tail-differs',
      'wrong six',
      { request: { ...revoke, topic: stray }, typed: { tail: 'abcdee' } },
    ],
    ['tail-differs', 'nothing typed', { request: { ...revoke, topic: stray } }],
  ]
  it.each(table)('%s: %s', (problem, _, one) => {
    expect(problemOf(one)).toBe(problem)
  })

  it('nothing was asked for', () => {
    expect(grantProblem(tabOf({ task: renew }), typed, records, DEFAULT_SETTINGS)).toBe(
      'nothing-asked',
    )
  })
})

it.each([
  ['Contoso', 'contoso', true],
  ['Contoso  Ltd', ' contoso ltd', true],
  ['株式会社ｺﾝﾄｿ', '株式会社コントソ', true],
  ['Contoso', 'Contos', false],
])('isSameName(%s, %s) is %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same)
})
