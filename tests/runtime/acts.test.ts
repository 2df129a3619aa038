// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { carryOut } from '../../lib/runtime/acts'
import type { FrameGuard } from '../../lib/runtime/frame-guard'
import { CARRIED } from '../guards/facts-builder'
import { drawFixture, find, giveLayout } from '../portal/page'
import {
  Background,
  connect,
  guardFrame,
  isolate,
  open,
  pass,
  press,
  release,
  shown,
  taskOf,
} from './background-double'
import { controlAt, drawList, icons, presses, TOPICS } from './fake-list'

beforeAll(giveLayout)
beforeEach(() => {
  vi.useFakeTimers()
  isolate()
  presses.length = 0
})
afterEach(() => {
  release()
  vi.useRealTimers()
})

async function onList(over = {}): Promise<{ guard: FrameGuard; background: Background }> {
  drawList(3)
  return begin(over)
}

async function begin(over = {}): Promise<{ guard: FrameGuard; background: Background }> {
  const background = new Background(over)
  connect(background)
  const guard = guardFrame()
  await pass(50)
  return { guard, background }
}

/** Which controls of the page were pressed, by their words. */
function listen(): string[] {
  const pressed: string[] = []
  for (const control of document.querySelectorAll('a,button'))
    control.addEventListener('click', () => pressed.push(control.textContent ?? ''))
  return pressed
}

describe('the buttons of the bar and the dialogs', () => {
  it('close does nothing', async () => {
    const { guard, background } = await onList()
    const before = background.heard.length
    await carryOut({ do: 'close' }, guard)
    expect(background.heard).toHaveLength(before)
  })

  it('sign out ends what is carried, then presses Sign out, and nothing else', async () => {
    const { guard, background } = await onList()
    const pressed = listen()
    await carryOut({ do: 'sign-out' }, guard)
    expect([pressed, background.of('portal/end')[0]]).toMatchObject([
      ['Sign out'],
      { what: 'both', why: 'signed-out' },
    ])
  })

  it.each([
    ['create', 'Cancel'],
    ['renew', 'Cancel'],
    ['terms', 'Decline'],
    ['confirmation-created', 'Manage Certificates'],
  ])('back from %s presses %s', async (name, label) => {
    drawFixture(name)
    const { guard } = await begin()
    const pressed = listen()
    await carryOut({ do: 'back-to-list' }, guard)
    expect(pressed).toEqual([label])
  })

  it.each(['list-table', 'redesign', 'revoke-question'])(
    'back from %s presses nothing',
    async (name) => {
      drawFixture(name)
      const { guard } = await begin()
      const pressed = listen()
      await carryOut({ do: 'back-to-list' }, guard)
      expect(pressed).toEqual([])
    },
  )

  it('back from a carried renewal by Cancel ends it', async () => {
    drawFixture('renew')
    const { guard, background } = await begin({
      renewal: { ...CARRIED, at: Date.now(), topic: TOPICS[1] },
    })
    expect(guard.snapshot.renewal).not.toBeNull()
    await carryOut({ do: 'back-to-list' }, guard)
    drawList(3)
    await pass(1200)
    expect(background.snapshot.renewal).toBeNull()
  })

  it('a release is asked for with what the page shows, and nothing more', async () => {
    const { guard, background } = await onList()
    open(guard, 1)
    await pass(3000)
    await carryOut({ do: 'ask-release', kind: 'revoke', place: 1 }, guard)
    expect(background.of('portal/ask-release')[0]?.request).toMatchObject({
      kind: 'revoke',
      screen: 'list',
      row: 1,
      topic: TOPICS[1],
      rowText: 'Mobile Device Management · Microsoft Corporation · Apr 7, 2027',
    })
    await carryOut({ do: 'ask-release', kind: 'unguarded', place: null }, guard)
    expect(background.of('portal/ask-release')[1]?.request).toMatchObject({
      row: null,
      topic: null,
    })
  })

  it('an insisted download is for that row', async () => {
    const { guard } = await onList()
    expect(press(guard, controlAt(2, 'Download'))).toBe('deny')
    await carryOut({ do: 'download', place: 2 }, guard)
    expect([
      press(guard, controlAt(0, 'Download')),
      press(guard, controlAt(2, 'Download')),
    ]).toEqual(['deny', 'pass'])
  })

  it('what is a message to the background alone is sent as it is', async () => {
    const { guard, background } = await onList()
    const message = { type: 'portal/open', page: 'task' } as const
    await carryOut({ do: 'send', message }, guard)
    expect(background.of('portal/open')).toEqual([message])
  })

  it('reading again forgets what was read', async () => {
    const { guard } = await onList({ task: taskOf(3) })
    open(guard, 0)
    await pass(20_000)
    expect(guard.reading.isAllRead).toBe(true)
    void carryOut({ do: 'read-again' }, guard)
    expect(guard.reading.isAllRead).toBe(false)
    await pass(20_000)
    expect([guard.reading.isAllRead, presses.filter((place) => place === 1).length]).toEqual([
      true,
      4,
    ])
  })

  it('reading one row reads that one', async () => {
    const { guard } = await onList({ task: taskOf(0) })
    open(guard, 0)
    await pass(3000)
    icons()[0]?.click()
    await pass(7000)
    void carryOut({ do: 'read-row', place: 2 }, guard)
    await pass(3000)
    expect(guard.facts().rows.map(({ proof }) => proof !== null)).toEqual([true, false, true])
  })

  it('a row that could not be read is said', async () => {
    const { guard } = await onList({ task: taskOf(0) })
    open(guard, 0)
    await pass(3000)
    void carryOut({ do: 'read-row', place: 2 }, guard)
    await pass(9000)
    expect(guard.facts().rows[2]?.proof).toBeNull()
    expect(guard.reading.state).toMatchObject({ kind: 'stopped', why: 'not_empty' })
  })

  it('notes are added below, or replaced', async () => {
    drawFixture('renew')
    find<HTMLTextAreaElement>('textarea').value = 'IT-1'
    const { guard } = await begin()
    await carryOut({ do: 'notes', how: 'add' }, guard)
    expect(find<HTMLTextAreaElement>('textarea').value).toBe(
      `IT-1\n${guard.snapshot.settings.notes}`,
    )
    await carryOut({ do: 'notes', how: 'replace' }, guard)
    expect(find<HTMLTextAreaElement>('textarea').value).toBe(guard.snapshot.settings.notes)
  })

  it('notes of a carried renewal are filled once, and not again when emptied', async () => {
    drawFixture('renew')
    const renewal = { ...CARRIED, at: Date.now(), account: null, topic: TOPICS[1] }
    const { guard } = await begin({ renewal })
    expect(find<HTMLTextAreaElement>('textarea').value).toBe(guard.snapshot.settings.notes)
    find<HTMLTextAreaElement>('textarea').value = ''
    await pass(3000)
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('')
  })

  it('a chosen file is taken out, so that another may be chosen', async () => {
    drawFixture('renew')
    const { guard } = await begin()
    const input = find<HTMLInputElement>('input[type=file]')
    let files = [new File(['x'], 'chosen.csr')]
    Object.defineProperty(input, 'files', { get: () => files })
    Object.defineProperty(input, 'value', { set: () => (files = []) })
    guard.flow.chosen = { name: 'chosen.csr', size: 1 }
    await carryOut({ do: 'take-out' }, guard)
    expect(files).toEqual([])
    expect(guard.flow.chosen.name).toBe('')
  })

  it('names are asked for by the person, for the rows that were read', async () => {
    const { guard, background } = await onList()
    open(guard, 1)
    await pass(3000)
    await carryOut({ do: 'names' }, guard)
    expect(background.of('portal/whose').filter(({ wantName }) => wantName)).toMatchObject([
      { topic: TOPICS[1] },
    ])
    expect(shown(guard).marks[1]).toBe('match')
  })
})
