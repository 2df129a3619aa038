// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readingAge } from '../../components/popup/certificate-now'
import { PopupContainer } from '../../components/popup/popup-container'
import type { CertificateRecord } from '../../lib/domain/record'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { NOW, tabOf } from '../domain/tab-state-samples'
import {
  draftStore,
  field,
  press,
  type Stage,
  show,
  speakEnglish,
  stage,
  type,
  violations,
} from './stage'

const DAY = 86_400_000
let closed = 0

beforeEach(() => {
  speakEnglish()
  closed = 0
})

async function popup({ bench, client }: Stage, drafts = draftStore()) {
  const root = show(
    <PopupContainer
      place="popup"
      client={client}
      drafts={drafts}
      tabId={null}
      now={() => bench.now}
      closeWindow={() => {
        closed += 1
      }}
    />,
  )
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return root
}

function withExpiry(record: CertificateRecord, expiry: number | null): CertificateRecord {
  return { ...record, observations: record.observations.map((seen) => ({ ...seen, expiry })) }
}

const big = (root: HTMLElement) => root.querySelector('.button-big')?.textContent

describe('the popup', () => {
  it('without a record asks for a paste, and opens the page for it', async () => {
    const here = stage()
    here.bench.active = null
    const root = await popup(here)
    expect(big(root)).toBe('Paste what your MDM shows')
    press(root, /Paste what your MDM/)
    await vi.waitFor(() => expect(closed).toBe(1))
    expect(here.bench.opened).toEqual(['records.html'])
  })

  it('with one fresh record opens the portal with the task and the ticket', async () => {
    const here = stage([CONTOSO])
    here.bench.active = null
    here.bench.tabs.push({ id: 99, url: 'https://identity.apple.com/pushcert/' })
    const root = await popup(here)
    expect(root.textContent).toContain('Read today at')
    await type(root, /Ticket/, 'IT-4421')
    press(root, /Open the portal to renew Contoso/)
    await vi.waitFor(() => expect(closed).toBe(1))
    expect((await here.bench.services.tabs.get(99, NOW)).task).toEqual({
      kind: 'renew',
      recordId: 'contoso',
      ticket: 'IT-4421',
    })
  })

  it('keeps the ticket as a draft', async () => {
    const here = stage([CONTOSO])
    const drafts = draftStore()
    await type(await popup(here, drafts), /Ticket/, 'IT-7')
    const again = await popup(here, drafts)
    expect(field(again, /Ticket/).value).toBe('IT-7')
  })

  it('with a stale record asks for today’s reading, and still lets the person go on', async () => {
    const here = stage([CONTOSO])
    here.bench.now = NOW + 9 * DAY
    const root = await popup(here)
    expect(big(root)).toBe('Paste what Intune shows today')
    expect(root.textContent).toContain('check once more')
    press(root, /It is unchanged/)
    await vi.waitFor(() => expect(here.asked).toEqual(['/unchanged.html?record=contoso']))
  })

  it('never calls a certificate healthy whose expiry is not known', async () => {
    const root = await popup(stage([withExpiry(CONTOSO, null)]))
    expect(root.textContent).toContain('expiry not known')
    expect(root.textContent).not.toMatch(/healthy|days left/)
  })

  it('promises nothing after expiry', async () => {
    const root = await popup(stage([withExpiry(CONTOSO, NOW - 3.5 * DAY)]))
    expect(root.textContent).toContain('expired 3 days ago')
    expect(root.textContent).toContain('never create a new one')
    expect(root.textContent).not.toMatch(/grace|30 days/i)
  })

  it('says loudly that it does not guard, and asks the browser for access', async () => {
    const here = stage([CONTOSO])
    here.bench.services.desk.hasSiteAccess = async () => false
    const root = await popup(here)
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Not guarding')
    press(root, /Allow the guard/)
    await vi.waitFor(() => expect(here.asked).toEqual(['site-access']))
    expect(closed).toBe(0)
  })

  it('a first certificate needs its organisation before anything is opened', async () => {
    const here = stage([CONTOSO])
    here.bench.active = null
    const root = await popup(here)
    root.querySelectorAll<HTMLInputElement>('input[name=task]')[1]?.click()
    await vi.waitFor(() => field(root, /Organisation/))
    press(root, /Go on/)
    await vi.waitFor(() => expect(root.textContent).toContain('Type the name of the organisation'))
    expect(closed).toBe(0)
    expect(here.bench.events).toEqual([])
  })

  it('offers the most urgent first and searches when there are many', async () => {
    const later = { ...withExpiry(FABRIKAM, NOW + 90 * DAY) }
    const many = Array.from({ length: 8 }, (_, at) => ({
      ...withExpiry(CONTOSO, NOW + (200 + at) * DAY),
      id: `c${at}`,
      organisation: `Customer ${at}`,
    }))
    const root = await popup(stage([...many, later]))
    expect(root.querySelector('.picker .choice-title')?.textContent).toBe('Fabrikam')
    await type(root, /Search 9/, 'customer 3')
    await vi.waitFor(() => expect(root.querySelectorAll('.picker .choice')).toHaveLength(1))
    await type(root, /Search 9/, 'nobody')
    await vi.waitFor(() => expect(root.textContent).toContain('No certificate matches'))
  })

  it('does not offer a retired certificate', async () => {
    const retired = { ...FABRIKAM, retired: { at: NOW, reason: 'moved' } }
    const root = await popup(stage([CONTOSO, retired]))
    expect(root.textContent).not.toContain('Fabrikam')
  })

  it.each([
    ['green only when the tab says that its row is proved', true],
    ['no green before', false],
  ])('%s', async (_, found) => {
    const here = stage([CONTOSO])
    const task = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
    const status = {
      screen: 'list',
      state: 'protected',
      account: null,
      rows: 2,
      found,
      at: NOW,
    } as const
    await here.bench.services.tabs.update(1, NOW, () => tabOf({ task, status }))
    const root = await popup(here)
    expect(root.querySelectorAll('.tone-proved')).toHaveLength(found ? 1 : 0)
    expect(root.textContent?.includes('proved and green')).toBe(found)
  })

  it.each([
    ['no record', []],
    ['one', [CONTOSO]],
    ['many', [CONTOSO, ...[1, 2, 3, 4, 5, 6].map((at) => ({ ...FABRIKAM, id: `f${at}` }))]],
  ])('is clean for axe with %s', async (_, records) => {
    expect(await violations(await popup(stage(records)))).toEqual([])
  })
})

describe('the age of a reading', () => {
  it.each([
    [NOW + 60_000, /^Read today at/],
    [NOW + 2 * DAY, /^Read .*: check once more$/],
  ])('at %d', (now, words) => {
    expect(readingAge(CONTOSO, now)).toMatch(words)
  })
  it('names who stated that it is unchanged', () => {
    const statement = {
      source: 'statement',
      at: NOW + DAY,
      serial: null,
      expiry: null,
      account: null,
      by: 'J. Smith',
    } as const
    const record = { ...CONTOSO, observations: [...CONTOSO.observations, statement] }
    expect(readingAge(record, NOW + DAY + 1)).toMatch(/^Stated unchanged today at .* by J\. Smith$/)
  })
})
