// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { JournalContainer } from '../../components/journal/journal-container'
import { SaveEvidence } from '../../components/journal/save-evidence'
import type { CertificateRecord } from '../../lib/domain/record'
import { checkPack } from '../../lib/journal/pack/check-pack'
import { CONTOSO } from '../domain/record-samples'
import { draftOf, renewal, START, type Step, started, step } from '../journal/pack/samples'
import {
  field,
  find,
  press,
  rendered,
  type Stage,
  show,
  speakEnglish,
  stage,
  type,
  violations,
} from './stage'

const YEAR = 365 * 86_400_000
const HOSTILE = '</script><img src=x onerror=alert(1)>\u202Egpj'

/** Files that were saved, newest last, with what is in them. */
let saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  speakEnglish()
  saved = []
  let last: Blob | null = null
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob
    return 'blob:saved'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (last !== null) saved.push({ name: this.download, blob: last })
  })
})

async function opened(steps: readonly Step[]): Promise<{ here: Stage; root: HTMLElement }> {
  const here = stage([CONTOSO])
  here.bench.now = START + 3_600_000
  for (const [turn, one] of steps.entries())
    await here.bench.services.journal.append(draftOf(one, turn))
  const root = show(<JournalContainer client={here.client} now={() => here.bench.now} />)
  await vi.waitFor(() => expect(root.querySelector('main')).not.toBeNull())
  return { here, root }
}

const text = (root: HTMLElement) => root.textContent ?? ''
const cards = (root: HTMLElement) =>
  [...root.querySelectorAll('article')].map((card) => card.getAttribute('aria-label'))

/** One of the page's sections. */
function part(root: HTMLElement, id: string): HTMLElement {
  const section = root.querySelector<HTMLElement>(`#${id}`)
  if (section === null) throw new Error(`no section ${id}`)
  return section
}

function open(root: HTMLElement, words: RegExp): void {
  const details = find<HTMLElement>(root, 'summary', words).closest('details')
  if (details === null) throw new Error('no details')
  details.open = true
  details.dispatchEvent(new Event('toggle'))
}

async function choose(root: HTMLElement, label: RegExp, value: string): Promise<void> {
  const target = field(root, label)
  target.value = value
  target.dispatchEvent(new Event('change', { bubbles: true }))
  await rendered()
}

describe('the journal page', () => {
  it('shows each renewal with what came of it, newest first, and gaps', async () => {
    const { root } = await opened([
      started(),
      ...renewal(),
      started(),
      ...renewal(9, 'Fabrikam', 'r2'),
    ])
    expect(cards(root)).toEqual(['Renewal: Fabrikam, Intune', 'Renewal: Contoso, Intune'])
    expect(text(root)).toContain('Renewed on the proved row')
    expect(text(root)).toContain('Nothing could be written down here')
  })

  it('a renewal opens to its events in plain words, with the exact data behind', async () => {
    const { root } = await opened(renewal())
    expect(text(root)).not.toContain('Renew was pressed')
    open(root, /Events: 6/)
    await rendered()
    expect(text(root)).toContain('Renew was pressed on the row “Microsoft”')
    expect(text(root)).toContain('A press on “Create a Certificate” was held')
    open(root, /Exact data 4/)
    await rendered()
    expect(text(root)).toContain('"kind":"renew-pressed"')
  })

  it('an empty journal says so', async () => {
    const { root } = await opened([])
    expect(text(root)).toContain('Nothing has happened yet.')
  })

  it('finds by word, organisation and kind, and shows everything again', async () => {
    const { root } = await opened([...renewal(), ...renewal(9, 'Fabrikam', 'r2')])
    await choose(part(root, 'events'), /^Organisation/, 'Fabrikam')
    expect(cards(root)).toEqual(['Renewal: Fabrikam, Intune'])
    press(root, /Show everything/)
    await rendered()
    await type(root, /^Search/, 'contoso renew')
    expect(cards(root)).toHaveLength(2)
    await type(root, /^Search/, 'no such thing')
    expect(text(root)).toContain('Nothing in the journal fits.')
    press(root, /Show everything/)
    await rendered()
    expect(cards(root)).toHaveLength(2)
  })

  it('says whether it is whole, and names the first broken link with its meaning', async () => {
    const { here, root } = await opened(renewal())
    press(root, /Check the whole journal/)
    await vi.waitFor(() => expect(text(root)).toContain('Whole: events 1 to 6'))
    vi.spyOn(here.bench.services.journal, 'verify').mockResolvedValue({
      scope: 'whole',
      at: START,
      verdict: {
        ok: false,
        seq: 4,
        why: 'event-differs',
        from: 1,
        to: 3,
        hash: null,
        anchored: null,
        notes: [],
      },
    })
    press(root, /Check the whole journal/)
    await vi.waitFor(() => expect(text(root)).toContain('Broken at event 4.'))
    expect(text(root)).toContain('the event was changed afterwards')
    vi.spyOn(here.bench.services.journal, 'verify').mockRejectedValue(new Error('broken'))
    press(root, /Check the whole journal/)
    await vi.waitFor(() => expect(text(root)).toContain('The journal could not be read.'))
  })

  it('hostile text of the portal stays text', async () => {
    const file = step(
      'file-let-in',
      { tab: 7, name: HOSTILE, size: 1, topic: null, release: null },
      { shown: HOSTILE },
    )
    const { root } = await opened([...renewal().slice(0, 4), file])
    open(root, /Events: 5/)
    await rendered()
    expect(root.querySelector('img')).toBeNull()
    expect(text(root)).toContain('</script><img src=x onerror=alert(1)>[U+202E]gpj')
    expect(text(root)).not.toContain('\u202E')
  })

  it('draws a long journal part by part', async () => {
    const many = Array.from({ length: 90 }, (_, turn) =>
      renewal(turn, `Customer ${turn}`, `r${turn}`),
    ).flat()
    const { root } = await opened(many)
    await vi.waitFor(() => expect(text(root)).toContain('Found: 90'))
    const before = cards(root).length
    expect(before).toBeLessThan(90)
    press(root, /Show more/)
    await rendered()
    expect(cards(root).length).toBeGreaterThan(before)
  })

  it('saves the evidence of one renewal: others are withheld', async () => {
    const { root } = await opened([...renewal(), ...renewal(9, 'Fabrikam', 'r2')])
    press(root, /Save evidence of this renewal: .*Contoso/)
    await rendered()
    expect(saved.map(({ name }) => name)).toEqual(['pushcert-evidence-contoso-2026-11-21.html'])
    const reading = await checkPack(
      new Uint8Array(await (saved[0]?.blob ?? new Blob()).arrayBuffer()),
    )
    // This journal in memory signs nothing; that is said.
    expect(reading).toMatchObject({
      kind: 'checked',
      isUnchanged: true,
      isSigned: false,
      chain: { ok: true },
    })
    expect(await saved[0]?.blob.text()).not.toContain('Fabrikam')
  })

  it('saves a range as CSV and JSON; an empty one says so', async () => {
    const { root } = await opened(renewal())
    open(root, /Save evidence/)
    press(root, /^CSV/)
    press(root, /^JSON/)
    await rendered()
    expect(saved.map(({ name }) => name.split('.').at(-1))).toEqual(['csv', 'json'])
    const section = part(root, 'save')
    for (const label of [/^From/, /^To/]) await type(section, label, '2001-01-01')
    press(root, /^HTML/)
    await rendered()
    expect(text(root)).toContain('Nothing happened in these days.')
    expect(saved).toHaveLength(2)
  })

  it('shows what is written while the page is open', async () => {
    const here = stage([CONTOSO])
    const heard: (() => void)[] = []
    const client = {
      ...here.client,
      onChange: (one: () => void) => {
        heard.push(one)
        return () => undefined
      },
    }
    const { journal } = here.bench.services
    const add = async (steps: readonly Step[]) => {
      for (const [turn, one] of steps.entries()) await journal.append(draftOf(one, turn))
    }
    await add(renewal())
    const root = show(<JournalContainer client={client} now={() => here.bench.now} />)
    await vi.waitFor(() => expect(cards(root)).toHaveLength(1))
    await add(renewal(9, 'Fabrikam', 'r2'))
    for (const one of [...heard, ...heard]) one()
    await vi.waitFor(() => expect(cards(root)).toHaveLength(2))
    expect(cards(root)).toEqual(['Renewal: Fabrikam, Intune', 'Renewal: Contoso, Intune'])
  })

  it('axe finds nothing', async () => {
    const { root } = await opened([started(), ...renewal()])
    open(root, /Events: 6/)
    open(root, /Save evidence/)
    open(root, /Check a file/)
    await rendered()
    expect(await violations(root)).toEqual([])
  })
})

describe('checking files', () => {
  async function checked(root: HTMLElement, files: File[]): Promise<void> {
    const input = field(root, /Evidence files/) as HTMLInputElement
    Object.defineProperty(input, 'files', { value: files, configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(text(root)).toContain(files.at(-1)?.name ?? ''))
  }

  it('each has its own verdict, all are read together', async () => {
    const { root } = await opened([...renewal(), ...renewal(9, 'Fabrikam', 'r2')])
    press(root, /Save evidence of this renewal: .*Contoso/)
    press(root, /Save evidence of this renewal: .*Fabrikam/)
    const files = saved.map(({ name, blob }) => new File([blob], name))
    const other = new File(['nothing'], 'notes.txt')
    await checked(root, [...files, other])
    const section = part(root, 'check')
    expect(text(section)).toContain('notes.txt: do not rely on it')
    expect(text(section)).toContain('This is no evidence file.')
    expect(cards(section)).toEqual(['Renewal: Contoso, Intune', 'Renewal: Fabrikam, Intune'])
  })

  it('nothing from a broken link on is shown', async () => {
    const { root } = await opened(renewal())
    open(root, /Save evidence/)
    press(root, /^JSON/)
    const lines = (await saved[0]?.blob.text())?.replace('"rows":3', '"rows":4') ?? ''
    await checked(root, [new File([lines], 'forged.json')])
    const section = part(root, 'check')
    expect(text(section)).toContain('Broken at event 4.')
    expect(text(section)).toContain('Events: 3')
  })
})

describe('the one act at the end', () => {
  const record = (expiry: number | null): CertificateRecord => ({
    ...CONTOSO,
    id: 'r1',
    organisation: 'Contoso',
    observations: [
      { source: 'intune-page', at: START, serial: null, expiry, account: null, by: null },
    ],
  })

  async function evidence(steps: Step[], expiry: number | null): Promise<HTMLElement> {
    const { here } = await opened(steps)
    return show(
      <SaveEvidence client={here.client} record={record(expiry)} now={() => here.bench.now} />,
    )
  }

  it('saves the evidence and the calendar entry, and gives the hash for the ticket', async () => {
    const root = await evidence([...renewal(9, 'Fabrikam', 'r2'), ...renewal()], START + YEAR)
    press(root, /Save evidence and calendar entry/)
    await vi.waitFor(() => expect(text(root)).toContain('Both files are in your downloads.'))
    expect(saved.map(({ name }) => name)).toEqual([
      'pushcert-evidence-contoso-2026-11-21.html',
      'renew-contoso.ics',
    ])
    expect(await saved[0]?.blob.text()).not.toContain('Fabrikam')
    expect(text(root)).toMatch(/Pushcert Guard evidence [0-9a-f]{10}, Contoso, \d{4}-\d\d-\d\d/)
    press(root, /Only one arrived/)
    expect(saved).toHaveLength(3)
    expect(await violations(root)).toEqual([])
  })

  it('saves no reminder in the past, and says how to get one', async () => {
    const root = await evidence(renewal(), START + 86_400_000)
    expect(text(root)).toContain('The new expiry date is not known yet')
    press(root, /^Save the evidence$/)
    await vi.waitFor(() => expect(saved).toHaveLength(1))
  })

  it('where nothing is written of this renewal, it says so', async () => {
    const root = await evidence(renewal(9, 'Fabrikam', 'r2'), START + YEAR)
    press(root, /Save evidence/)
    await vi.waitFor(() => expect(text(root)).toContain('Nothing is written about this renewal'))
    expect(saved).toEqual([])
  })
})
