// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { UnchangedContainer } from '../../components/unchanged/unchanged-container'
import { currentFacts } from '../../lib/domain/record'
import { CONTOSO } from '../domain/record-samples'
import { NOW } from '../domain/tab-state-samples'
import { press, rendered, type Stage, show, speakEnglish, stage, type, violations } from './stage'

const LATER = NOW + 9 * 86_400_000
let closed = 0

beforeEach(() => {
  speakEnglish()
  closed = 0
})

async function unchanged({ bench, client }: Stage, recordId = 'contoso') {
  bench.now = LATER
  const root = show(
    <UnchangedContainer
      client={client}
      recordId={recordId}
      now={() => LATER}
      closeWindow={() => {
        closed += 1
      }}
    />,
  )
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return root
}

it('shows what is recorded, and keeps a named statement as a reading of today', async () => {
  const here = stage([CONTOSO])
  const root = await unchanged(here)
  expect(root.textContent).toContain('6DBBD018B25C7F76')
  await type(root, /Your name/, 'J. Smith')
  press(root, /it is unchanged/)
  await vi.waitFor(() => expect(closed).toBe(1))
  const [record] = await here.bench.services.records.list()
  expect(record && currentFacts(record)).toMatchObject({
    readAt: LATER,
    source: 'statement',
    by: 'J. Smith',
  })
})

it('states nothing without a name, and puts the keyboard where it is missing', async () => {
  const here = stage([CONTOSO])
  const root = await unchanged(here)
  press(root, /it is unchanged/)
  await rendered()
  await vi.waitFor(() => expect(root.textContent).toContain('Type your name'))
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'))
  expect(await here.bench.services.records.list()).toEqual([CONTOSO])
  expect(closed).toBe(0)
})

it('offers the better way first: a paste', async () => {
  const here = stage([CONTOSO])
  const root = await unchanged(here)
  expect(root.querySelector('.button-big')?.textContent).toBe('Paste what Intune shows instead')
  press(root, /Paste what Intune/)
  await vi.waitFor(() => expect(here.bench.opened).toEqual(['records.html']))
})

it('says so when the certificate is gone', async () => {
  expect((await unchanged(stage([CONTOSO]), 'gone')).textContent).toContain('no longer in the list')
})

it('is clean for axe', async () => {
  expect(await violations(await unchanged(stage([CONTOSO])))).toEqual([])
})
