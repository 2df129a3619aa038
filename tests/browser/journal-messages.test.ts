import { beforeEach, describe, expect, it } from 'vitest'
import { decode } from '../../lib/browser/decode'
import { hear } from '../../lib/browser/messages-heard'
import { note } from '../../lib/browser/note'
import { headShort } from '../../lib/journal/chain'
import type { PageMessage, PageReplies, PortalMessage } from '../../lib/messages'
import { CONTOSO } from '../domain/record-samples'
import { LOADED, NOW, RENEWAL } from '../domain/tab-state-samples'
import { type Bench, createBench, PAGE_SENDER, portalSender, SELF } from './fake-services'

let bench: Bench

beforeEach(() => {
  bench = createBench([CONTOSO])
})

const ask = async <M extends PageMessage>(message: M) =>
  (await hear(message, PAGE_SENDER, SELF, bench.services)) as PageReplies[M['type']]
const say = (message: PortalMessage) => hear(message, portalSender(), SELF, bench.services)

describe('a page asks for the journal', () => {
  it('and gets entries, names and status', async () => {
    await note(bench.services, 'account-found', {
      tab: 1,
      recordId: 'contoso',
      account: 'push@contoso.com',
    })
    await note(bench.services, 'settings-saved', { createMode: 'block' }, 'Saved.')
    const part = await ask({ type: 'page/journal', from: null, limit: 10 })
    expect(part.entries.map(({ event }) => [event?.kind, event?.at, event?.shown])).toEqual([
      ['account-found', NOW, null],
      ['settings-saved', NOW, 'Saved.'],
    ])
    expect(part.entries[0]?.event).toMatchObject({ browser: 'Firefox 153.0', policy: null })
    expect(Object.values(part.names)).toEqual(['push@contoso.com'])
    expect(part.status.to).toBe(2)
    const checked = await ask({ type: 'page/journal-verify', scope: 'whole' })
    expect(checked.verdict).toMatchObject({ ok: true, to: 2 })
  })

  it('and has names forgotten; what cannot be written is said', async () => {
    expect(await ask({ type: 'page/journal-forget' })).toEqual({ written: true })
    bench.journalProblem = 'full'
    expect(await ask({ type: 'page/journal-forget' })).toEqual({ written: false })
  })

  it('and has old entries deleted; other pages hear of it', async () => {
    const before = bench.nudges
    expect(await ask({ type: 'page/journal-prune', before: NOW })).toEqual({ deleted: 0, to: 0 })
    expect(bench.nudges).toBe(before + 1)
  })

  const strange: object[] = [
    { type: 'page/journal', from: -1, limit: 10 },
    { type: 'page/journal', from: 1, limit: 0 },
    { type: 'page/journal', from: 1, limit: 1e6 },
    { type: 'page/journal', limit: 10 },
    { type: 'page/journal-verify', scope: 'some' },
    { type: 'page/journal-prune', before: Number.NaN },
    { type: 'page/journal-prune', before: 0, all: true },
  ]
  it.each(strange)('%j is not understood', (message) => {
    expect(decode(message, PAGE_SENDER, SELF)).toBeNull()
  })

  it('a tab may ask for none of it', () => {
    const message = { type: 'page/journal', from: null, limit: 10 }
    expect(decode(message, portalSender(), SELF)).toBeNull()
  })
})

describe('a dialog', () => {
  const spell = () => say({ type: 'portal/spell', said: ['create_held'], account: null })

  it('is written down as it was shown, with its buttons', async () => {
    await spell()
    const [event] = bench.events
    expect(event).toMatchObject({ kind: 'dialog-shown', data: { tab: 1, dialog: 'create_held' } })
    expect(event?.shown).toContain('portal_create_held_title')
    expect(event?.shown).toMatch(/\n\[ .+ \]/)
  })

  it('shown again at once is one event, later it is another', async () => {
    bench.now = NOW + 10_000
    await spell()
    await spell()
    bench.now += 5000
    await spell()
    expect(bench.events.map(({ kind }) => kind)).toEqual(['dialog-shown', 'dialog-shown'])
  })
})

describe('{journal} in the note', () => {
  const notes = async () => {
    const { settings } = (await say({ type: 'portal/attach' })) as { settings: { notes: string } }
    return settings.notes
  }
  const press = (template: string) =>
    Promise.all([
      bench.services.settings
        .read()
        .then((kept) => bench.services.settings.save({ ...kept, notesTemplate: template })),
      bench.services.tabs.update(1, NOW, () => ({ ...LOADED, renewal: { ...RENEWAL, at: NOW } })),
    ])

  it('is the head before the press, and stays it', async () => {
    bench.now = NOW - 1000
    const armed = await note(bench.services, 'settings-saved', { createMode: 'confirm' })
    bench.now = NOW
    await press('journal {journal}')
    const short = armed.ok ? headShort(armed.hash) : ''
    expect(await notes()).toBe(`journal ${short}`)
    await note(bench.services, 'settings-saved', { createMode: 'confirm' })
    expect(await notes()).toBe(`journal ${short}`)
  })

  it('drops out while nothing was written', async () => {
    await press('Renewed, journal {journal}')
    expect(await notes()).toBe('')
  })
})
