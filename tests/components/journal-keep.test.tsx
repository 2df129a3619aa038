// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { JournalContainer } from '../../components/journal/journal-container'
import { CONTOSO } from '../domain/record-samples'
import { createDisk } from '../journal/disk'
import { draftOf, renewal, START } from '../journal/pack/samples'
import { find, press, show, speakEnglish, stage, type, violations } from './stage'

const DAY = 86_400_000
const DAYS = /Delete what is older/

beforeEach(speakEnglish)

/** The journal of one renewal, looked at so many days later. */
async function opened(days: number) {
  const { bench, client } = stage([CONTOSO])
  // The journal as it is on disk: in memory nothing is ever deleted.
  const journal = createDisk().start({ now: () => bench.now })
  Object.assign(bench.services, { journal })
  bench.now = START
  for (const [turn, one] of renewal().entries())
    await bench.services.journal.append(draftOf(one, turn))
  bench.now = START + days * DAY
  const listeners: (() => void)[] = []
  const heard = (listener: () => void) => {
    listeners.push(listener)
    return () => undefined
  }
  const root = show(
    <JournalContainer client={{ ...client, onChange: heard }} now={() => bench.now} />,
  )
  await vi.waitFor(() => expect(root.querySelector('article')).not.toBeNull())
  const keep = root.querySelector<HTMLElement>('#keep')
  if (keep === null) throw new Error('no section')
  const nudge = () => {
    for (const listener of listeners) listener()
  }
  return { bench, root, keep, nudge }
}

const kinds = async (bench: Awaited<ReturnType<typeof opened>>['bench']) =>
  (await bench.services.journal.read(null, 100)).entries.map(({ event }) => event?.kind)

describe('old events', () => {
  it('go once it was said what stays provable, and the page follows', async () => {
    const { bench, root, keep, nudge } = await opened(800)
    press(keep, /^Delete old events/)
    await vi.waitFor(() => expect(keep.textContent).toContain('can still be proved'))
    expect(keep.textContent).toMatch(/Delete what is older than \d{1,2} /)
    expect(keep.querySelector('.button-big')?.textContent).toBe('Keep everything')
    expect(document.activeElement?.tagName).toBe('SECTION')
    expect(await violations(root)).toEqual([])
    const before = await kinds(bench)
    press(keep, /^Delete these events$/)
    await vi.waitFor(() => expect(keep.textContent).toContain('Events deleted: '))
    expect(keep.textContent).toContain(`Events deleted: ${before.length}.`)
    expect(await kinds(bench)).toEqual(['pruned'])
    nudge()
    await vi.waitFor(() => expect(root.querySelector('article')).toBeNull())
    expect((await bench.services.journal.verify('whole')).verdict).toMatchObject({ ok: true })
  })

  it('that are not old enough stay, and it is said', async () => {
    const { bench, keep } = await opened(100)
    const before = await kinds(bench)
    press(keep, /^Delete old events/)
    await vi.waitFor(() => find(keep, 'button', /^Delete these events$/).click())
    await vi.waitFor(() => expect(keep.textContent).toContain('Nothing was deleted'))
    expect(await kinds(bench)).toEqual(before)
  })

  it('stay with “Keep everything”', async () => {
    const { bench, keep } = await opened(800)
    const before = await kinds(bench)
    press(keep, /^Delete old events/)
    await vi.waitFor(() => find(keep, 'button', /^Keep everything$/).click())
    await vi.waitFor(() => expect(keep.textContent).not.toContain('Keep everything'))
    expect(await kinds(bench)).toEqual(before)
  })

  it.each(['', '0', '-5', '1.5', 'all', '99999'])('%j is no number of days', async (typed) => {
    const { keep } = await opened(800)
    await type(keep, DAYS, typed)
    press(keep, /^Delete old events/)
    await vi.waitFor(() => expect(keep.textContent).toContain('Type a whole number of days'))
    expect(keep.textContent).not.toContain('Keep everything')
  })
})

describe('names', () => {
  it('are forgotten; what happened stays, and stays provable', async () => {
    const { bench, keep, root, nudge } = await opened(1)
    const before = await kinds(bench)
    press(keep, /^Delete all names…$/)
    await vi.waitFor(() => expect(keep.textContent).toContain('a removed name'))
    expect(await violations(root)).toEqual([])
    press(keep, /^Delete all names$/)
    await vi.waitFor(() => expect(keep.textContent).toContain('All names are deleted.'))
    nudge()
    const { entries, names } = await bench.services.journal.read(null, 100)
    expect(names).toEqual({})
    expect(entries.map(({ event }) => event?.kind)).toEqual([...before, 'names-forgotten'])
    expect((await bench.services.journal.verify('whole')).verdict).toMatchObject({ ok: true })
  })

  it('stay where the journal cannot be written, and it is said', async () => {
    const { bench, keep } = await opened(1)
    const { journal } = bench.services
    vi.spyOn(journal, 'forgetPeople').mockResolvedValue({ ok: false, problem: 'full' })
    press(keep, /^Delete all names…$/)
    await vi.waitFor(() => find(keep, 'button', /^Delete all names$/).click())
    await vi.waitFor(() => expect(keep.textContent).toContain('nothing was deleted'))
  })
})
