import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { isSameTask, type NextStepInput, nextStep } from '../../lib/domain/next-step'
import type { CertificateRecord } from '../../lib/domain/record'
import type { CarriedRenewal, PortalStatus } from '../../lib/domain/tab'
import type { Task } from '../../lib/domain/task'
import { PENDING, PROVED } from './pending-samples'
import { CONTOSO, FABRIKAM } from './record-samples'
import { ACCOUNT, NOW, TOPIC } from './tab-state-samples'

const RENEW: Task = { kind: 'renew', recordId: 'contoso', ticket: '' }
const STATUS: PortalStatus = {
  screen: 'list',
  state: 'protected',
  account: ACCOUNT,
  rows: 13,
  found: false,
  at: NOW,
}
const RENEWAL: CarriedRenewal = {
  recordId: 'contoso',
  topic: TOPIC,
  at: NOW,
  account: ACCOUNT,
  vendor: 'Microsoft Corporation',
  expiry: null,
  rows: 13,
  uploadedAt: null,
}
const TAB = { task: RENEW, status: STATUS, renewal: null }

function step(part: Partial<NextStepInput>) {
  return nextStep({
    records: [CONTOSO, FABRIKAM],
    choice: { kind: 'renew', recordId: 'contoso' },
    task: RENEW,
    tab: null,
    siteAccess: true,
    pending: [],
    now: NOW + 1000,
    ...part,
  })
}

const aged: CertificateRecord = {
  ...CONTOSO,
  observations: CONTOSO.observations.map((seen) => ({ ...seen, at: NOW - CLOCKS.readingFresh })),
}

describe('the next step of a renewal', () => {
  it.each<[string, Partial<NextStepInput>, ReturnType<typeof nextStep>['kind']]>([
    ['site access refused beats everything', { siteAccess: false, records: [] }, 'allow-site'],
    ['no record at all', { records: [], task: null }, 'paste-first'],
    [
      'only retired records',
      { records: [{ ...CONTOSO, retired: { at: NOW, reason: 'x' } }] },
      'paste-first',
    ],
    [
      'no certificate chosen',
      { choice: { kind: 'renew', recordId: null }, task: null },
      'choose-record',
    ],
    ['a record that is gone', { choice: { kind: 'renew', recordId: 'gone' } }, 'choose-record'],
    [
      'two readings disagree',
      { records: [{ ...CONTOSO, disputedWith: 'fabrikam' }] },
      'resolve-dispute',
    ],
    ['no topic to prove a row by', { records: [{ ...CONTOSO, topic: null }] }, 'add-topic'],
    ['the reading is a day old', { records: [aged] }, 'read-again'],
    ['fresh, no portal tab', {}, 'open-portal'],
    ['the portal without a task', { tab: { ...TAB, task: null } }, 'use-tab'],
    ['the portal with another task', { tab: { ...TAB, task: { kind: 'look' } } }, 'use-tab'],
    ['a ticket was added', { task: { ...RENEW, ticket: 'IT-1' }, tab: TAB }, 'use-tab'],
    ['the portal with this task', { tab: TAB }, 'back-to-page'],
    ['its row is proved', { tab: { ...TAB, status: { ...STATUS, found: true } } }, 'press-renew'],
    [
      'a row proved for another task',
      { tab: { ...TAB, task: null, status: { ...STATUS, found: true } } },
      'use-tab',
    ],
    ['an old script in the tab', { tab: { ...TAB, status: null } }, 'reload-tab'],
    [
      'the guard is off in the tab',
      { tab: { ...TAB, status: { ...STATUS, state: 'off' } } },
      'reload-tab',
    ],
    ['Renew was pressed', { tab: { ...TAB, renewal: RENEWAL } }, 'upload'],
    [
      'a file was uploaded',
      { tab: { ...TAB, renewal: { ...RENEWAL, uploadedAt: NOW } } },
      'check-file',
    ],
    ['a file is on its way, the tab is closed', { pending: [PENDING] }, 'check-file'],
    ['its file was proved right', { pending: [{ ...PENDING, proved: PROVED }] }, 'paste-after'],
    [
      'Renew was pressed again since',
      { pending: [PENDING], tab: { ...TAB, renewal: RENEWAL } },
      'upload',
    ],
    [
      'something else is on its way',
      {
        pending: [{ ...PENDING, for: { kind: 'renew', recordId: 'fabrikam', topic: TOPIC } }],
      },
      'open-portal',
    ],
    [
      'Renew pressed on a stale record',
      { records: [aged], tab: { ...TAB, renewal: RENEWAL } },
      'upload',
    ],
    [
      'another record is being renewed',
      { tab: { ...TAB, renewal: { ...RENEWAL, recordId: 'x' } } },
      'back-to-page',
    ],
  ])('%s', (_, part, kind) => {
    expect(step(part).kind).toBe(kind)
  })

  it('a stale record never gets as far as the row, proved or not', () => {
    const found = { ...TAB, status: { ...STATUS, found: true } }
    expect(step({ records: [aged], tab: found }).kind).toBe('read-again')
  })
})

describe('the other tasks', () => {
  const look: Partial<NextStepInput> = { choice: { kind: 'look' }, task: { kind: 'look' } }

  it('need no record and no fresh reading', () => {
    expect(step({ ...look, records: [aged] }).kind).toBe('open-portal')
    expect(step({ ...look, records: [] }).kind).toBe('open-portal')
  })
  it('a first certificate waits for the organisation', () => {
    expect(step({ choice: { kind: 'first' }, task: null }).kind).toBe('choose-record')
  })
  it('never say that a row is proved', () => {
    const tab = { ...TAB, task: { kind: 'look' } as const, status: { ...STATUS, found: true } }
    expect(step({ ...look, tab }).kind).toBe('back-to-page')
  })
})

describe('the same task', () => {
  const first: Task = { kind: 'first', organisation: 'Contoso', ticket: '' }
  it.each<[Task | null, Task, boolean]>([
    [RENEW, { ...RENEW }, true],
    [RENEW, { ...RENEW, ticket: 'IT-1' }, false],
    [RENEW, { ...RENEW, recordId: 'x' }, false],
    [first, { ...first }, true],
    [first, { ...first, organisation: 'Fabrikam' }, false],
    [{ kind: 'look' }, { kind: 'look' }, true],
    [RENEW, { kind: 'look' }, false],
    [null, { kind: 'look' }, false],
  ])('%o and %o: %s', (one, other, same) => {
    expect(isSameTask(one, other)).toBe(same)
  })
})

describe('in the tab of an MDM’s console', () => {
  const tab = { task: null, status: null, renewal: null, isConsole: true } as const

  it('the task is all that is needed: neither site access nor a fresh reading', () => {
    expect(step({ tab, siteAccess: false, records: [aged] })).toEqual({
      kind: 'use-tab',
      task: RENEW,
    })
    expect(step({ tab: { ...tab, task: RENEW } })).toEqual({ kind: 'back-to-page' })
  })

  it('without a record there is nothing to compare with', () => {
    expect(step({ tab, task: null, records: [] })).toEqual({ kind: 'paste-first' })
    expect(step({ tab, task: null, choice: { kind: 'first' } })).toEqual({ kind: 'choose-record' })
  })
})
