import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { hear } from '../../lib/browser/messages-heard'
import type { PortalMessage, PortalReplies } from '../../lib/messages'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import {
  ACCOUNT,
  LOADED,
  NOW,
  OTHER,
  PRESS,
  REQUEST,
  TOPIC,
  tabOf,
  topicOf,
} from '../domain/tab-state-samples'
import { type Bench, createBench, portalSender, SELF } from './fake-services'

const renew = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
let bench: Bench

beforeEach(() => {
  bench = createBench([CONTOSO, FABRIKAM])
})

/** Failures are logged by name; a test that expects one says so. */
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  logged.mockClear()
})

async function say<M extends PortalMessage>(
  message: M,
  tabId = 1,
): Promise<PortalReplies[M['type']]> {
  const reply = hear(message, portalSender(tabId), SELF, bench.services)
  return (await reply) as PortalReplies[M['type']]
}

const put = (state = LOADED, tabId = 1) => bench.services.tabs.update(tabId, NOW, () => state)
const kinds = () => bench.events.map((event) => event.kind)
const stateNow = () => bench.services.tabs.get(1, bench.now)

it('what is not understood gets no answer', () => {
  expect(hear({ type: 'portal/everything' }, portalSender(), SELF, bench.services)).toBeUndefined()
})

describe('attach', () => {
  it('waits for a task that is being set for a new tab', async () => {
    const opening = bench.services.opening.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      await put(tabOf({ task: renew }))
    })
    expect((await say({ type: 'portal/attach' })).task?.organisation).toBe('Contoso')
    await opening
  })
  it('another tab carries nothing', async () => {
    await put()
    expect(await say({ type: 'portal/attach' }, 2)).toMatchObject({ task: null, release: null })
  })
})

describe('status', () => {
  const status = {
    screen: 'list',
    state: 'protected',
    account: ACCOUNT,
    rows: 2,
    found: false,
    at: 5,
  } as const

  it('is kept with our own time, and pages hear of it once', async () => {
    await put()
    await say({ type: 'portal/status', status })
    await say({ type: 'portal/status', status: { ...status, at: 6 } })
    expect((await stateNow()).status).toEqual({ ...status, at: NOW })
    expect(bench.nudges).toBe(1)
    expect(bench.pushed).toEqual([])
  })

  it('another account ends what was carried, tells the tab and is written down', async () => {
    await put()
    await say({ type: 'portal/status', status: { ...status, account: 'me@example.org' } })
    expect(bench.pushed.at(-1)?.snapshot).toMatchObject({ release: null, renewal: null })
    expect(bench.events).toMatchObject([
      { kind: 'ended', data: { tab: 1, what: 'both', why: 'account-changed' } },
    ])
  })
})

describe('choose', () => {
  it('takes up the proposal, and writes it down', async () => {
    bench = createBench([CONTOSO])
    const told = await say({ type: 'portal/choose', task: { kind: 'renew', recordId: 'contoso' } })
    expect(told.task?.record?.topic).toBe(TOPIC)
    expect(bench.events).toMatchObject([
      { kind: 'task-chosen', data: { task: 'renew', recordId: 'contoso', topic: TOPIC } },
    ])
  })
  it('a tab cannot fish for records that were not proposed to it', async () => {
    const told = await say({ type: 'portal/choose', task: { kind: 'renew', recordId: 'fabrikam' } })
    expect(told.task).toBeNull()
    expect(bench.events).toEqual([])
  })
  it('looking around is always possible', async () => {
    await put()
    const told = await say({ type: 'portal/choose', task: { kind: 'look' } })
    expect(told).toMatchObject({ task: { kind: 'look' }, release: null, renewal: null })
  })
})

describe('whose', () => {
  it.each([
    [TOPIC, true, { relation: 'task', name: 'Contoso' }],
    [OTHER, false, { relation: 'other', name: null }],
    [OTHER, true, { relation: 'other', name: 'Fabrikam' }],
    [topicOf(9), true, { relation: 'foreign', name: null }],
  ])('%s, name wanted: %s', async (topic, wantName, expected) => {
    await put(tabOf({ task: renew }))
    expect(await say({ type: 'portal/whose', topic, wantName })).toEqual(expected)
  })
})

describe('from arming to upload', () => {
  beforeEach(() => put(tabOf({ task: renew })))

  it('the whole way is carried and written down', async () => {
    expect(await say({ type: 'portal/arm', topic: TOPIC, account: ACCOUNT })).toEqual({
      written: true,
    })
    expect(bench.pushed).toEqual([])
    bench.now += 2000
    const pressed = await say({ type: 'portal/renew-pressed', renewal: PRESS })
    expect(pressed.renewal).toMatchObject({ recordId: 'contoso', topic: TOPIC, at: NOW + 2000 })
    bench.now += 60_000
    const file = await say({ type: 'portal/file-let-in', name: 'IntuneCSR.csr', size: 4000 })
    expect(file.renewal?.uploadedAt).toBe(NOW + 62_000)
    const over = await say({ type: 'portal/end', what: 'both', why: 'finished' })
    expect(over.renewal).toBeNull()
    expect(kinds()).toEqual(['renewal-armed', 'renew-pressed', 'file-let-in', 'ended'])
  })

  it('arming is refused when it cannot be written down', async () => {
    bench.journalProblem = 'full'
    expect(await say({ type: 'portal/arm', topic: TOPIC, account: null })).toEqual({
      written: false,
    })
    expect((await say({ type: 'portal/renew-pressed', renewal: PRESS })).renewal).toBeNull()
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('renewal-armed'), 'full')
  })

  it.each([
    ['another certificate', OTHER, CONTOSO],
    ['a disputed record', TOPIC, { ...CONTOSO, disputedWith: 'fabrikam' }],
    ['a retired record', TOPIC, { ...CONTOSO, retired: { at: NOW, reason: 'moved' } }],
    ['a record without a topic', TOPIC, { ...CONTOSO, topic: null }],
  ])('arming is refused for %s', async (_, topic, record) => {
    bench = createBench([record, FABRIKAM])
    await put(tabOf({ task: renew }))
    expect(await say({ type: 'portal/arm', topic, account: null })).toEqual({ written: false })
    expect(bench.events).toEqual([])
  })

  it('a press that was not armed carries nothing and is not written as one', async () => {
    expect((await say({ type: 'portal/renew-pressed', renewal: PRESS })).renewal).toBeNull()
    expect(kinds()).toEqual([])
  })

  it('ending nothing is not written down', async () => {
    await say({ type: 'portal/end', what: 'both', why: 'list-again' })
    expect(kinds()).toEqual([])
  })
})

describe('ask-release', () => {
  it('keeps the request, writes it down and opens its window', async () => {
    await say({ type: 'portal/ask-release', request: { ...REQUEST, rowText: 'a row' } })
    expect((await stateNow()).asked?.request.rowText).toBe('a row')
    expect(kinds()).toEqual(['release-asked'])
    expect(JSON.stringify(bench.events)).not.toContain('a row')
    expect(bench.opened).toEqual([`release:1 release.html?tab=1&asked=${NOW}`])
  })
  it('a release used is written down, another id is not', async () => {
    await put()
    await say({ type: 'portal/release-used', id: 'nobody' })
    await say({ type: 'portal/release-used', id: 'release-1' })
    expect(kinds()).toEqual(['release-used'])
  })
})

describe('open', () => {
  it.each([
    ['records', ['records.html']],
    ['task', ['task:1 task.html?tab=1']],
    ['unchanged', ['unchanged:1 unchanged.html?record=contoso&tab=1']],
  ] as const)('%s', async (page, opened) => {
    await put(tabOf({ task: renew }))
    await say({ type: 'portal/open', page })
    expect(bench.opened).toEqual(opened)
  })
  it('nothing can be stated unchanged without a record', async () => {
    await say({ type: 'portal/open', page: 'unchanged' })
    expect(bench.opened).toEqual([])
  })
})

describe('account-found', () => {
  it('updates the account without making an old reading fresh', async () => {
    await put(tabOf({ task: renew }))
    bench.now = NOW + 48 * 3_600_000
    const told = await say({ type: 'portal/account-found', account: 'new@example.com' })
    expect(told.task?.record).toMatchObject({
      account: 'new@example.com',
      readAt: NOW,
      source: 'intune-graph',
    })
    expect(kinds()).toEqual(['account-found'])
  })
  it('without a task no record is touched', async () => {
    await say({ type: 'portal/account-found', account: 'new@example.com' })
    expect(await bench.services.records.list()).toEqual([CONTOSO, FABRIKAM])
  })
})

it('the same hold pressed again within two seconds is one event', async () => {
  const held = { type: 'portal/held', control: 'create', screen: 'list', why: 'task' } as const
  for (const pause of [0, 500, 1900, 2500]) {
    bench.now += pause
    await say(held)
  }
  await say({ ...held, control: 'revoke' })
  expect(kinds()).toEqual(['held', 'held', 'held'])
})
