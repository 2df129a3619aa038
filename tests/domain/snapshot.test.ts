import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/domain/settings'
import { buildSnapshot, taskRecord, whose } from '../../lib/domain/snapshot'
import { EMPTY_TAB, type TabState } from '../../lib/domain/tab-state'
import type { Task } from '../../lib/domain/task'
import { CONTOSO, FABRIKAM } from './record-samples'
import { LOADED, NOW, OTHER, RENEWAL, TOPIC, tabOf, topicOf } from './tab-state-samples'

const renew = { kind: 'renew', recordId: 'contoso', ticket: 'IT-4421' } as const
const settings = { ...DEFAULT_SETTINGS, admin: 'J. Smith', contact: 'helpdesk' }
const retired = { ...CONTOSO, retired: { at: NOW, reason: 'moved' } }

function snapshot(records: (typeof CONTOSO)[], state: TabState, now = NOW) {
  return buildSnapshot({ records, state, settings, now })
}

describe('the task', () => {
  it('tells the record of a renewal and nothing of the others', () => {
    const { task, proposal, hasRecords } = snapshot([CONTOSO, FABRIKAM], tabOf({ task: renew }))
    expect(task).toEqual({
      kind: 'renew',
      organisation: 'Contoso',
      record: {
        id: 'contoso',
        organisation: 'Contoso',
        mdm: 'intune',
        topic: TOPIC,
        disputed: false,
        serial: '6DBBD018B25C7F76',
        expiry: Date.UTC(2027, 8, 11),
        account: 'mdm-push@example.com',
        readAt: NOW,
        source: 'intune-graph',
        by: null,
      },
    })
    expect(proposal).toBeNull()
    expect(hasRecords).toBe(true)
  })

  it('a disputed record says so', () => {
    const disputed = { ...CONTOSO, disputedWith: 'fabrikam' }
    expect(snapshot([disputed], tabOf({ task: renew })).task?.record?.disputed).toBe(true)
  })

  it.each([
    ['gone', [FABRIKAM]],
    ['retired', [retired, FABRIKAM]],
  ])('a renewal whose record is %s is no task', (_, records) => {
    const { task, renewal } = snapshot(records, tabOf({ task: renew, renewal: RENEWAL }))
    expect(task).toBeNull()
    expect(renewal).toBeNull()
  })

  it('first and look carry no record', () => {
    const first = tabOf({ task: { kind: 'first', organisation: 'Northwind', ticket: '' } })
    expect(snapshot([CONTOSO], first).task).toEqual({
      kind: 'first',
      organisation: 'Northwind',
      record: null,
    })
    expect(snapshot([CONTOSO], tabOf({ task: { kind: 'look' } })).task).toEqual({
      kind: 'look',
      organisation: '',
      record: null,
    })
  })
})

describe('the proposal', () => {
  it('is made for a single record without a task', () => {
    const expected = { recordId: 'contoso', organisation: 'Contoso', mdm: 'intune' }
    expect(snapshot([CONTOSO], EMPTY_TAB).proposal).toEqual(expected)
    expect(
      snapshot([CONTOSO, { ...FABRIKAM, retired: retired.retired }], EMPTY_TAB).proposal,
    ).toEqual(expected)
  })

  it.each([
    ['no record', [], EMPTY_TAB],
    ['two records', [CONTOSO, FABRIKAM], EMPTY_TAB],
    ['only a retired one', [retired], EMPTY_TAB],
    ['a task', [CONTOSO], tabOf({ task: { kind: 'look' } })],
  ])('is not made with %s', (_, records, state) => {
    expect(snapshot(records, state).proposal).toBeNull()
  })

  it('hasRecords counts live records only', () => {
    expect(snapshot([retired], EMPTY_TAB).hasRecords).toBe(false)
  })
})

describe('what is carried', () => {
  it('is shown while it lives', () => {
    expect(snapshot([CONTOSO], LOADED)).toMatchObject({ renewal: RENEWAL, release: LOADED.release })
  })
  it('is gone by the clock', () => {
    const later = snapshot([CONTOSO], LOADED, NOW + 31 * 60_000)
    expect(later).toMatchObject({ renewal: null, release: null })
  })
  it('a renewal does not survive another topic in its record', () => {
    expect(snapshot([{ ...CONTOSO, topic: OTHER }], LOADED).renewal).toBeNull()
  })
  it('a record proved by serial only keeps its renewal', () => {
    expect(snapshot([{ ...CONTOSO, topic: null }], LOADED).renewal).toEqual(RENEWAL)
  })
})

describe('settings', () => {
  it('the note is filled for a renewal', () => {
    const { settings: told } = snapshot([CONTOSO], tabOf({ task: renew }))
    expect(told).toEqual({
      createMode: 'confirm',
      contact: 'helpdesk',
      notes: 'Renewed 2026-11-21 by J. Smith, ticket IT-4421',
    })
  })
  it.each<[string, Task | null]>([
    ['no task', null],
    ['a first certificate', { kind: 'first', organisation: 'Contoso', ticket: 'IT-1' }],
    ['looking', { kind: 'look' }],
  ])('"Renewed" is never offered for %s', (_, task) => {
    expect(snapshot([CONTOSO], tabOf({ task })).settings.notes).toBe('')
  })
})

describe('whose', () => {
  const records = [
    CONTOSO,
    FABRIKAM,
    { ...CONTOSO, id: 'old', topic: topicOf(3), retired: retired.retired },
  ]
  it.each([
    [TOPIC, renew, 'task', 'contoso'],
    [OTHER, renew, 'other', 'fabrikam'],
    [TOPIC, null, 'other', 'contoso'],
    [topicOf(3), renew, 'foreign', undefined],
    [topicOf(4), renew, 'foreign', undefined],
  ])('%s under %o is %s', (topic, task, relation, id) => {
    const answer = whose(records, task, topic)
    expect(answer.relation).toBe(relation)
    expect(answer.record?.id).toBe(id)
  })
  it('a record without a topic is nobody by UID', () => {
    expect(taskRecord([{ ...CONTOSO, topic: null }], renew)?.id).toBe('contoso')
    expect(whose([{ ...CONTOSO, topic: null }], renew, TOPIC).relation).toBe('foreign')
  })
})

it('no snapshot holds anything of a record that is not the task', () => {
  const names = fc.integer({ min: 0, max: 5 })
  const kind = fc.constantFrom('renew' as const, 'look' as const, 'first' as const, 'none' as const)
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), names, kind, (amount, chosen, taskKind) => {
      const records = Array.from({ length: amount }, (_, at) => ({
        ...CONTOSO,
        id: `record-${at}`,
        organisation: `Organisation ${at}`,
        topic: topicOf(at + 16),
      }))
      const tasks: Record<typeof taskKind, Task | null> = {
        renew: { kind: 'renew', recordId: `record-${chosen}`, ticket: '' },
        first: { kind: 'first', organisation: 'Somebody', ticket: '' },
        look: { kind: 'look' },
        none: null,
      }
      const told = JSON.stringify(snapshot(records, tabOf({ task: tasks[taskKind] })))
      for (const [at, record] of records.entries()) {
        if (taskKind === 'renew' && at === chosen) continue
        expect(told).not.toContain(record.organisation)
        expect(told).not.toContain(record.topic)
        expect(told).not.toContain(record.id)
      }
    }),
  )
})
