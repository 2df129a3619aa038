import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hear } from '../../lib/browser/messages-heard'
import { currentFacts } from '../../lib/domain/record'
import { DEFAULT_SETTINGS } from '../../lib/domain/settings'
import type { PageMessage, PageReplies } from '../../lib/messages'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { ACCOUNT, LOADED, NOW, REQUEST, tabOf } from '../domain/tab-state-samples'
import { type Bench, createBench, PAGE_SENDER, SELF } from './fake-services'

const renew = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
let bench: Bench

beforeEach(() => {
  bench = createBench([CONTOSO])
})

/** Failures are logged by name; a test that expects one says so. */
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  logged.mockClear()
})

async function say<M extends PageMessage>(message: M): Promise<PageReplies[M['type']]> {
  return (await hear(message, PAGE_SENDER, SELF, bench.services)) as PageReplies[M['type']]
}

const put = (state = LOADED, tabId = 1) => bench.services.tabs.update(tabId, NOW, () => state)
const kinds = () => bench.events.map((event) => event.kind)

describe('state', () => {
  it('tells the tab in front, if it is the portal’s', async () => {
    await put()
    expect(await say({ type: 'page/state', tabId: null })).toEqual({
      records: [CONTOSO],
      settings: DEFAULT_SETTINGS,
      siteAccess: true,
      pending: [],
      lastTask: null,
      tab: {
        id: 1,
        task: LOADED.task,
        status: null,
        release: LOADED.release,
        renewal: LOADED.renewal,
      },
    })
  })
  it('a tab that signs in keeps its task in view; other tabs are none', async () => {
    bench.tabs = [
      { id: 1, url: undefined },
      { id: 2, url: undefined },
      { id: 3, url: 'https://example.com/' },
    ]
    await put(tabOf({ task: renew }))
    await put(tabOf({ task: renew }), 3)
    expect((await say({ type: 'page/state', tabId: 1 })).tab?.id).toBe(1)
    expect((await say({ type: 'page/state', tabId: 2 })).tab).toBeNull()
    expect((await say({ type: 'page/state', tabId: 3 })).tab).toBeNull()
    expect((await say({ type: 'page/state', tabId: 4 })).tab).toBeNull()
  })
})

describe('records', () => {
  it('saving replaces the list, tells every portal tab and counts what changed', async () => {
    bench.tabs.push({ id: 2, url: 'https://identity.apple.com/pushcert/' })
    const retired = { ...CONTOSO, retired: { at: NOW, reason: 'moved' } }
    const state = await say({
      type: 'page/save-records',
      diff: { written: [retired, FABRIKAM], removed: [] },
      why: 'edit',
    })
    expect(state.records).toEqual([retired, FABRIKAM])
    expect(bench.pushed.map(({ tabId }) => tabId).sort()).toEqual([1, 2])
    expect(bench.events).toMatchObject([
      { kind: 'record-saved', data: { records: 2, added: 1, changed: 1, retired: 1, why: 'edit' } },
    ])
  })

  it('"it is unchanged" freshens the record in somebody’s name', async () => {
    bench.now = NOW + 48 * 3_600_000
    const { records } = await say({
      type: 'page/state-unchanged',
      recordId: 'contoso',
      by: 'J. Smith',
    })
    const [record] = records
    expect(record && currentFacts(record)).toMatchObject({
      readAt: bench.now,
      source: 'statement',
      by: 'J. Smith',
      account: ACCOUNT,
      serial: '6DBBD018B25C7F76',
    })
    expect(kinds()).toEqual(['statement'])
  })

  it('a statement about nothing is not written down', async () => {
    await say({ type: 'page/state-unchanged', recordId: 'nobody', by: 'J. Smith' })
    expect(kinds()).toEqual([])
  })
})

describe('tasks', () => {
  it('a task is set, written down and told', async () => {
    const state = await say({ type: 'page/set-task', tabId: 1, task: { ...renew, ticket: 'IT-1' } })
    expect(state.tab?.task).toEqual({ ...renew, ticket: 'IT-1' })
    expect(bench.pushed.at(-1)?.snapshot.task?.organisation).toBe('Contoso')
    expect(bench.events).toMatchObject([{ kind: 'task-chosen', data: { ticket: 'IT-1' } }])
  })
  it('no task is given to a tab of another site', async () => {
    bench.tabs = [{ id: 1, url: 'https://example.com/' }]
    await say({ type: 'page/set-task', tabId: null, task: renew })
    expect(await bench.services.tabs.ids()).toEqual([])
    expect(kinds()).toEqual([])
  })
  it('the portal is opened with its task', async () => {
    await say({ type: 'page/open-portal', task: renew })
    expect((await bench.services.tabs.get(99, NOW)).task).toEqual(renew)
  })
  it('pages', async () => {
    await say({ type: 'page/open', page: 'records' })
    await say({ type: 'page/open', page: 'task' })
    expect(bench.opened).toEqual(['records.html', 'task:1 task.html?tab=1'])
  })
})

it('settings are kept and told', async () => {
  const settings = { ...DEFAULT_SETTINGS, createMode: 'block' } as const
  expect((await say({ type: 'page/save-settings', settings })).settings).toEqual(settings)
  expect(bench.pushed.at(-1)?.snapshot.settings.createMode).toBe('block')
})

describe('releases', () => {
  const grant = {
    type: 'page/grant-release',
    tabId: 1,
    organisation: 'Northwind',
    reason: 'a new customer',
    pasted: null,
    tail: '',
  } as const

  beforeEach(() => put(tabOf({ task: renew, asked: { request: REQUEST, at: NOW } })))

  it('is written down, then given, then told', async () => {
    expect(await say(grant)).toEqual({ granted: true, problem: null })
    expect(bench.events).toMatchObject([
      {
        kind: 'release-granted',
        data: { id: 'id-1', release: 'create', organisation: 'Northwind', account: ACCOUNT },
      },
    ])
    const told = bench.pushed.at(-1)?.snapshot
    expect(told?.release).toMatchObject({ id: 'id-1', kind: 'create', account: ACCOUNT })
    expect(told?.task).toEqual({ kind: 'first', organisation: 'Northwind', record: null })
  })

  it.each(['full', 'broken'] as const)(
    'does not happen when the journal is %s',
    async (problem) => {
      bench.journalProblem = problem
      const reply = await say(grant)
      expect(reply.granted).toBe(false)
      expect(reply.problem).toBe(`bg_problem_journal_${problem}`)
      expect((await bench.services.tabs.get(1, NOW)).release).toBeNull()
      expect(bench.pushed).toEqual([])
    },
  )

  it('is given once: a second press of the button finds nothing asked', async () => {
    await say(grant)
    expect(await say(grant)).toEqual({ granted: false, problem: 'bg_problem_nothing_asked' })
    expect(kinds()).toEqual(['release-granted'])
  })

  it('does not happen when the tab moved on while it was written', async () => {
    const { append } = bench.services.journal
    bench.services.journal.append = async (event) => {
      if (event.kind === 'release-granted') await put(tabOf({ task: { kind: 'look' } }))
      return append(event)
    }
    expect((await say(grant)).granted).toBe(false)
    expect((await bench.services.tabs.get(1, NOW)).release).toBeNull()
  })

  it('what was typed wrong is named and written down', async () => {
    expect((await say({ ...grant, reason: '' })).problem).toBe('bg_problem_reason_short')
    expect(bench.events).toMatchObject([
      { kind: 'release-refused', data: { problem: 'reason-short' } },
    ])
  })

  it('a request is gone after half an hour', async () => {
    bench.now += 30 * 60_000
    expect(await say({ type: 'page/release-request', tabId: 1 })).toBeNull()
    expect((await say(grant)).granted).toBe(false)
  })

  it('can be declined', async () => {
    expect(await say({ type: 'page/release-request', tabId: 1 })).toEqual(REQUEST)
    await say({ type: 'page/decline-release', tabId: 1 })
    await say({ type: 'page/decline-release', tabId: 1 })
    expect(await say({ type: 'page/release-request', tabId: 1 })).toBeNull()
    expect(kinds()).toEqual(['release-declined'])
  })
})
