import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../lib/journal/chain'
import { type Group, type TimelineItem, timelineOf } from '../../lib/journal/timeline'
import { renewal, START, type Step, started, step, TOPIC, written } from './pack/samples'

const HOUR = 3_600_000

async function timeline(steps: Step[]): Promise<TimelineItem[]> {
  return timelineOf((await written(steps)).entries)
}

const groups = (items: TimelineItem[]) =>
  items.filter((item): item is Group => item.kind === 'group')

describe('a renewal', () => {
  it('is one group with all its events, however tabs are mixed', async () => {
    const [a, b] = [renewal(7, 'Contoso', 'r1'), renewal(8, 'Fabrikam', 'r2')]
    const mixed = a.flatMap((one, at) => [one, b[at] ?? one])
    const found = groups(await timeline(mixed))
    expect(found.map(({ organisation, entries }) => [organisation, entries.length])).toEqual([
      ['Contoso', 6],
      ['Fabrikam', 6],
    ])
    expect(found[0]).toMatchObject({ topic: TOPIC, ticket: 'IT-4421', outcome: 'renewed' })
  })

  it('a second one of the same record in the same tab is a group of its own', async () => {
    const found = groups(await timeline([...renewal(), ...renewal()]))
    expect(found).toHaveLength(2)
  })

  it('choosing the same again with another ticket goes on', async () => {
    const [choice, ...rest] = renewal()
    const found = groups(
      await timeline([choice, choice, ...rest].filter((one) => one !== undefined)),
    )
    expect(found).toHaveLength(1)
  })

  it('what was held before the task was chosen is its beginning', async () => {
    const held = step('held', { tab: 7, control: 'renew', screen: 'list', why: 'renew-match' })
    const found = groups(await timeline([held, ...renewal()]))
    expect(found).toHaveLength(1)
    expect(found[0]?.entries).toHaveLength(7)
  })

  it('a tab number used again after the browser was started is another tab', async () => {
    const press = step('held', { tab: 7, control: 'renew', screen: 'list', why: 'renew-match' })
    const items = await timeline([...renewal(), started(), press])
    expect(groups(items)).toHaveLength(2)
    expect(items.some((item) => item.kind === 'gap' && item.why === 'closed')).toBe(true)
  })

  it('takes in what the MDM shows later, a restart between', async () => {
    const proved = step('renewal-proved', {
      recordId: 'r1',
      topic: TOPIC,
      serial: '0A',
      expiry: START + 365 * 24 * HOUR,
      exact: true,
      device: 'agree',
    })
    const found = groups(await timeline([...renewal(), started(), proved]))
    expect(found).toMatchObject([{ outcome: 'proved' }])
  })
})

describe('what came of it', () => {
  const outcome = async (steps: Step[]) => groups(await timeline(steps))[0]?.outcome
  const without = (kind: Step['kind']) => renewal().filter((one) => one.kind !== kind)
  const proved = (topic: string | null) =>
    step('renewal-proved', {
      recordId: 'r1',
      topic,
      serial: '0A',
      expiry: START,
      exact: true,
      device: 'agree',
    })

  it.each([
    ['renewed', renewal()],
    ['renewed-by-release', without('renewal-armed')],
    ['uploaded', without('ended')],
    ['pressed', without('ended').filter(({ kind }) => kind !== 'file-let-in')],
    ['held', renewal().slice(0, 2)],
    ['looked', renewal().slice(0, 1)],
    ['proved', [...renewal(), proved(TOPIC)]],
    // Never green without a UID.
    ['renewed', [...renewal(), proved(null)]],
  ] as const)('%s', async (expected, steps) => {
    expect(await outcome([...steps])).toBe(expected)
  })

  it('another row than the one that was proved is no proof', async () => {
    const steps = renewal().map((one) =>
      one.kind === 'renewal-armed'
        ? step('renewal-armed', { ...one.data, topic: `${TOPIC}-other` })
        : one,
    )
    expect(await outcome(steps)).toBe('renewed-by-release')
  })

  it('revoking and creating outweigh the rest', async () => {
    const used = (release: 'create' | 'revoke') =>
      step('release-used', { tab: 7, id: 'a', release })
    expect(await outcome([...renewal(), used('revoke')])).toBe('revoked')
    expect(await outcome([...renewal(), used('create')])).toBe('created')
  })
})

describe('gaps', () => {
  const whys = async (steps: Step[]) =>
    (await timeline(steps)).flatMap((item) => (item.kind === 'gap' ? item.why : []))

  it('the browser was closed; not at the very first start', async () => {
    const installed = step('extension-installed', { reason: 'install', previous: null })
    expect(await whys([installed, started()])).toEqual([])
    expect(await whys([installed, ...renewal(), started()])).toEqual(['closed'])
  })

  it('the guard was kept off the page', async () => {
    const access = (granted: boolean) => step('site-access', { granted })
    expect(await whys([started(), access(false), access(true)])).toEqual(['no-access'])
  })

  it('renewed elsewhere, deleted, clock set back', async () => {
    const elsewhere = step('renewed-elsewhere', {
      recordId: 'r1',
      topic: TOPIC,
      by: 'J. Smith',
      serial: null,
      expiry: null,
    })
    const pruned = step('pruned', { before: START, from: 1, to: 9, hash: 'a'.repeat(64) })
    expect(await whys([started(), elsewhere, pruned])).toEqual(['elsewhere', 'deleted'])
    expect(await whys([started(), started({ at: START - HOUR })])).toEqual(['clock'])
  })
})

it('never throws, whatever a file calls an event', () => {
  const kinds = fc.constantFrom(
    'task-chosen',
    'ended',
    'renew-pressed',
    'started',
    '__proto__',
    'x',
  )
  const data = fc.oneof(
    fc.object(),
    fc.record({ tab: fc.integer({ max: 3 }), recordId: fc.string(), topic: fc.jsonValue() }),
  )
  const event = fc.oneof(fc.jsonValue(), fc.record({ kind: kinds, at: fc.double(), data }))
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const entries = events.map((one, at) => ({ seq: at + 1, event: one })) as unknown as Entry[]
      const count = timelineOf(entries).reduce(
        (sum, item) => sum + (item.kind === 'group' ? item.entries.length : 0),
        0,
      )
      expect(count).toBeLessThanOrEqual(events.length)
    }),
  )
})
