// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ReleaseContainer } from '../../components/release/release-container'
import type { ReleaseRequest } from '../../lib/domain/tab'
import type { Task } from '../../lib/domain/task'
import { topicTail } from '../../lib/domain/topic'
import { CONTOSO } from '../domain/record-samples'
import { NOW, OTHER, REQUEST, TOPIC, tabOf } from '../domain/tab-state-samples'
import { press, rendered, type Stage, show, speakEnglish, stage, type, violations } from './stage'

const RENEW: Task = { kind: 'renew', recordId: 'contoso', ticket: '' }
let closed = 0
let here: Stage

beforeEach(() => {
  speakEnglish()
  closed = 0
  here = stage([CONTOSO])
})

async function release(request: Partial<ReleaseRequest> | null, task: Task | null = RENEW) {
  const asked = request && { request: { ...REQUEST, ...request }, at: NOW }
  await here.bench.services.tabs.update(1, NOW, () => tabOf({ task, asked }))
  const root = show(
    <ReleaseContainer
      client={here.client}
      tabId={1}
      closeWindow={() => {
        closed += 1
      }}
    />,
  )
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull())
  return root
}

const granted = async () => (await here.bench.services.tabs.get(1, NOW)).release
const text = (root: HTMLElement) => root.textContent ?? ''

describe('Create during a renewal', () => {
  it('the big button goes back: declined, closed, nothing granted', async () => {
    const root = await release({ kind: 'create' })
    expect(root.querySelector('h1')?.textContent).toBe('Renew, don’t create.')
    expect(root.querySelector('.button-big')?.textContent).toBe('Back to the list')
    press(root, /Back to the list/)
    await vi.waitFor(() => expect(closed).toBe(1))
    expect(await granted()).toBeNull()
    expect(here.bench.events.map((event) => event.kind)).toEqual(['release-declined'])
  })

  it('without organisation and reason nothing is even asked for', async () => {
    const root = await release({ kind: 'create' })
    press(root, /Let me create/)
    await rendered()
    expect(text(root)).toContain('Type the name of the organisation.')
    expect(text(root)).toContain('Type a reason')
    expect(here.bench.events).toEqual([])
    expect(await granted()).toBeNull()
  })

  it('with both it is granted, and says how to go on', async () => {
    const root = await release({ kind: 'create' })
    await type(root, /Organisation/, 'Fabrikam')
    await type(root, /Reason/, 'New customer, no devices yet')
    press(root, /Let me create/)
    await vi.waitFor(() => expect(text(root)).toContain('press it again'))
    expect((await granted())?.kind).toBe('create')
  })

  it('a block in the settings leaves no way out', async () => {
    const settings = await here.bench.services.settings.read()
    await here.bench.services.settings.save({ ...settings, createMode: 'block' })
    const root = await release({ kind: 'create' })
    expect(root.querySelectorAll('input, textarea')).toHaveLength(0)
    expect(root.querySelectorAll('button')).toHaveLength(1)
  })

  it('a first certificate gets one calm confirmation with advice, nothing to type', async () => {
    const root = await release(
      { kind: 'create' },
      { kind: 'first', organisation: 'Fabrikam', ticket: '' },
    )
    expect(root.querySelectorAll('input, textarea')).toHaveLength(0)
    expect(text(root)).toContain('shared mailbox')
    press(root, /Yes, create/)
    await vi.waitFor(() => expect(text(root)).toContain('Granted'))
    expect((await granted())?.kind).toBe('create')
  })
})

describe('Revoke', () => {
  it('asks for the last six and never shows them', async () => {
    const root = await release({
      kind: 'revoke',
      topic: OTHER,
      row: 2,
      rowText: 'Microsoft Corporation',
    })
    expect(text(root)).not.toContain(topicTail(OTHER))
    await type(root, /Reason/, 'Left over from a trial')
    await type(root, /last six/, '000001')
    press(root, /Let me revoke/)
    await rendered()
    expect(text(root)).toContain('not the last six')
    expect(await granted()).toBeNull()
    await type(root, /last six/, topicTail(OTHER))
    press(root, /Let me revoke/)
    await vi.waitFor(() => expect(text(root)).toContain('Granted'))
    expect((await granted())?.row).toBe(2)
  })

  it('of the certificate in use says stop, and wants its name too', async () => {
    const root = await release({ kind: 'revoke', topic: TOPIC, row: 0 })
    expect(text(root)).toContain('Stop: Contoso uses this certificate')
    await type(root, /Reason/, 'All devices moved')
    await type(root, /last six/, topicTail(TOPIC))
    press(root, /Let me revoke/)
    await rendered()
    expect(await granted()).toBeNull()
    await type(root, /Organisation/, 'Contoso')
    press(root, /Let me revoke/)
    await vi.waitFor(() => expect(text(root)).toContain('Granted'))
  })
})

describe('Renew on a row that was not proved', () => {
  const details = (topic: string) => `C=US,\nCN=APSP:${topic.slice(24)},\nUID=${topic}`

  it('the machine compares the pasted details: another UID is refused', async () => {
    const root = await release({ kind: 'renew', row: 3 })
    await type(root, /shows/, details(OTHER))
    press(root, /Compare and let me renew/)
    await rendered()
    expect(text(root)).toContain('the UID in this text is another one')
    expect(await granted()).toBeNull()
  })

  it('the same UID is granted', async () => {
    const root = await release({ kind: 'renew', row: 3 })
    await type(root, /shows/, details(TOPIC))
    press(root, /Compare and let me renew/)
    await vi.waitFor(() => expect(text(root)).toContain('Granted'))
    expect((await granted())?.topic).toBe(TOPIC)
  })

  it('a row proved to be another’s offers another task, no release', async () => {
    const root = await release({ kind: 'renew', row: 3, topic: OTHER })
    expect(text(root)).toContain('This is not Contoso’s certificate.')
    press(root, /different one/)
    await vi.waitFor(() => expect(here.asked).toEqual(['/task.html?tab=1']))
    expect(await granted()).toBeNull()
  })
})

describe('the window', () => {
  it('says so when nothing is waiting any more', async () => {
    expect(text(await release(null))).toContain('Nothing is waiting here')
  })

  it('shows why the background refused', async () => {
    here.bench.journalProblem = 'full'
    const root = await release({ kind: 'create' })
    await type(root, /Organisation/, 'Fabrikam')
    await type(root, /Reason/, 'New customer')
    press(root, /Let me create/)
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).not.toBe(''))
    expect(text(root)).not.toContain('Granted')
    expect(await granted()).toBeNull()
  })

  it.each(['create', 'revoke', 'renew', 'unguarded'] as const)(
    'is clean for axe: %s',
    async (kind) => {
      expect(
        await violations(await release({ kind, topic: kind === 'revoke' ? OTHER : null })),
      ).toEqual([])
    },
  )
})

describe('a page that the guard does not understand', () => {
  it('without a task there is nothing to compare: organisation and reason are typed', async () => {
    const root = await release({ kind: 'unguarded', screen: 'unknown' }, null)
    expect(root.querySelectorAll('input[type=radio]')).toHaveLength(0)
    press(root, /without the guard/)
    await rendered()
    expect(await granted()).toBeNull()
    await type(root, /Organisation/, 'Contoso')
    await type(root, /Reason/, 'Apple has changed its page')
    press(root, /without the guard/)
    await vi.waitFor(() => expect(text(root)).toContain('Granted'))
    expect((await granted())?.kind).toBe('unguarded')
  })

  it('with a task another organisation is refused', async () => {
    const root = await release({ kind: 'unguarded', screen: 'unknown' })
    root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click()
    await rendered()
    await type(root, /Organisation/, 'Fabrikam')
    await type(root, /Reason/, 'Apple has changed its page')
    press(root, /without the guard/)
    await rendered()
    expect(text(root)).toContain('not the organisation')
    expect(await granted()).toBeNull()
  })
})
