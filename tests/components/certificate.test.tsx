// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CertificateContainer } from '../../components/certificate/certificate-container'
import { parseSerial } from '../../lib/domain/serial'
import type { Task } from '../../lib/domain/task'
import { PENDING } from '../domain/pending-samples'
import { CONTOSO, FABRIKAM, READ } from '../domain/record-samples'
import { bytesOf, CONTOSO as CONTOSO_TOPIC, FABRIKAM as FABRIKAM_TOPIC } from '../imports/samples'
import {
  draftStore,
  find,
  press,
  rendered,
  show,
  speakEnglish,
  stage,
  type,
  violations,
} from './stage'

/** The fixture is valid from 2026-11-21 20:04:45 UTC for 365 days. */
const NOW = Date.UTC(2026, 10, 21, 21)
const OLD = { ...READ, at: NOW, serial: parseSerial('A1'), expiry: NOW + 40 * 86_400_000 }
const OURS = { ...CONTOSO, topic: CONTOSO_TOPIC, observations: [OLD] }
const THEIRS = { ...FABRIKAM, topic: FABRIKAM_TOPIC, observations: [OLD] }
const RENEW: Task = { kind: 'renew', recordId: 'contoso', ticket: '' }

beforeEach(speakEnglish)

function fileOf(name: string, content?: BlobPart): File {
  return new File([content ?? new Uint8Array(bytesOf(`certificates/${name}`))], name)
}

async function page(
  records = [OURS, THEIRS],
  recordId: string | null = 'contoso',
  drafts = draftStore(),
) {
  const here = stage(records)
  here.bench.now = NOW
  const open = async () => {
    const root = show(
      <CertificateContainer
        client={here.client}
        drafts={drafts}
        recordId={recordId}
        now={() => NOW}
      />,
    )
    await vi.waitFor(() => expect(root.textContent).not.toBe(''))
    return root
  }
  return { ...here, drafts, open }
}

async function choose(root: HTMLElement, ...files: File[]) {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No file field')
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(root.querySelectorAll('article').length).toBe(files.length))
}

const verdicts = (root: HTMLElement) => [...root.querySelectorAll('article')]
const titles = (root: HTMLElement) =>
  verdicts(root).map((one) => one.querySelector('h2')?.textContent)

describe('a right file', () => {
  it('is said large, offered under a speaking name, and leads to the next step', async () => {
    const { open, bench } = await page()
    const root = await open()
    await choose(root, fileOf('push.pem'))
    expect(titles(root)).toEqual(['This is Contoso’s certificate. Put it into Intune.'])
    expect(root.textContent).toContain('Right')
    expect(root.textContent).toContain('not one of Apple')
    const link = root.querySelector<HTMLAnchorElement>('a[download]')
    expect(link?.download).toBe('Contoso push 2027-11.pem')
    expect(atob(link?.href.split(',')[1] ?? '')).toMatch(/^-----BEGIN CERTIFICATE-----\n/)
    press(root, /Paste what Intune shows now/)
    await vi.waitFor(() => expect(bench.opened).toEqual(['after.html?record=contoso']))
  })

  it('takes the keyboard to the verdict', async () => {
    const { open } = await page()
    const root = await open()
    await choose(root, fileOf('push.pem'))
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
  })
})

describe('a wrong file', () => {
  it('stops: whose it is, the way back, and no way on', async () => {
    const { open, bench } = await page()
    const root = await open()
    await choose(root, fileOf('push-ec.pem'))
    expect(titles(root)).toEqual(['Do not upload this file to Intune.'])
    expect(root.textContent).toContain('This is Fabrikam’s certificate.')
    expect(root.querySelector('a[download]')).toBeNull()
    const buttons = [...(verdicts(root)[0]?.querySelectorAll('button') ?? [])]
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'How to get the right file',
      'Open the portal to renew Contoso',
      'Check another file',
    ])
    const way = root.querySelector<HTMLElement>('.way')
    expect(way?.hidden).toBe(true)
    press(root, /How to get the right file/)
    await vi.waitFor(() => expect(way?.hidden).toBe(false))
    press(root, /Open the portal to renew Contoso/)
    await vi.waitFor(async () =>
      expect((await bench.services.tabs.get(99, NOW)).task).toEqual(RENEW),
    )
  })

  it.each([
    ['tls.pem', 'web server'],
    ['request.csr', 'not signed by the MDM'],
    ['push.p12', 'without its password'],
  ])('%s is named', async (name, words) => {
    const { open } = await page()
    const root = await open()
    await choose(root, fileOf(name))
    expect(root.textContent).toContain(words)
  })

  it('too large is said without reading it', async () => {
    const { open } = await page()
    const root = await open()
    const file = fileOf('big.pem', 'x'.repeat(65_537))
    const read = vi.spyOn(file, 'arrayBuffer')
    await choose(root, file)
    expect(root.textContent).toContain('larger than 64 kB')
    expect(read).not.toHaveBeenCalled()
  })

  it('that the browser cannot open is named', async () => {
    const { open } = await page()
    const root = await open()
    const file = fileOf('gone.pem', 'x')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('gone'))
    const input = root.querySelector('input[type=file]')
    Object.defineProperty(input, 'files', { value: [file] })
    input?.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(root.textContent).toContain('could not open gone.pem'))
  })
})

/** A page that hears when `changed` is called, as it does of the background. */
async function hearing(records: (typeof OURS)[]) {
  const here = stage(records)
  here.bench.now = NOW
  let changed: () => void = () => undefined
  const client = {
    ...here.client,
    onChange: (listener: () => void) => {
      changed = listener
      return () => undefined
    },
  }
  const props = { client, drafts: draftStore(), recordId: 'contoso', now: () => NOW }
  const root = show(<CertificateContainer {...props} />)
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return { ...here, root, changed: () => changed() }
}

it('a verdict does not outlive its record: once another source disagrees, it stops', async () => {
  const { bench, root, changed } = await hearing([OURS, THEIRS])
  await choose(root, fileOf('push.pem'))
  expect(titles(root)).toEqual(['This is Contoso’s certificate. Put it into Intune.'])
  await bench.services.records.update(() => [{ ...OURS, disputedWith: 'fabrikam' }, THEIRS])
  changed()
  await vi.waitFor(() =>
    expect(titles(root)).toEqual(['Two readings of Contoso’s certificate disagree.']),
  )
  expect(root.querySelector('a[download]')).toBeNull()
})

it('an old record is amber: the file is compared again once the MDM was read', async () => {
  const aged = { ...OURS, observations: [{ ...OLD, at: NOW - 3 * 86_400_000 }] }
  const { bench, root, changed } = await hearing([aged])
  await choose(root, fileOf('push.pem'))
  expect(titles(root)).toEqual(['It has the UID recorded for Contoso. Look at Intune once more.'])
  expect(root.querySelector('a[download]')).toBeNull()
  await bench.services.records.update(() => [OURS])
  changed()
  await vi.waitFor(() =>
    expect(titles(root)).toEqual(['This is Contoso’s certificate. Put it into Intune.']),
  )
})

it('several files are judged one by one', async () => {
  const { open } = await page()
  const root = await open()
  await choose(root, fileOf('push-ec.pem'), fileOf('push.pem'))
  expect(titles(root)).toEqual([
    'Do not upload this file to Intune.',
    'This is Contoso’s certificate. Put it into Intune.',
  ])
})

it('a file may be dropped anywhere in the page', async () => {
  const { open } = await page()
  const root = await open()
  const drop = new Event('drop', { bubbles: true, cancelable: true })
  Object.assign(drop, { dataTransfer: { files: [fileOf('push.pem')], types: ['Files'] } })
  document.body.dispatchEvent(drop)
  expect(drop.defaultPrevented).toBe(true)
  await vi.waitFor(() => expect(verdicts(root)).toHaveLength(1))
})

it('a pasted text is judged, and a private key leaves the box', async () => {
  const { open, bench } = await page()
  const root = await open()
  const pem = new TextDecoder().decode(bytesOf('certificates/push.pem'))
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\n-----END PRIVATE KEY-----\n'
  await type(root, /Text of the certificate/, key + pem)
  await vi.waitFor(() => expect(verdicts(root)).toHaveLength(1))
  expect(root.querySelector('textarea')?.value).not.toContain('PRIVATE KEY')
  expect(root.textContent).toContain('A private key lay beside it')
  expect(JSON.stringify(bench.events)).not.toContain('MIIEvQ')
})

describe('without a task', () => {
  it('nothing is green; the answer judges the same file again', async () => {
    const { open } = await page([OURS, THEIRS], null)
    const root = await open()
    await choose(root, fileOf('push.pem'))
    expect(titles(root)).toEqual(['First say what you came to do.'])
    expect(root.querySelector('.verdict.tone-proved')).toBeNull()
    const ours = [...root.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.startsWith('ContosoIntune'),
    )
    ours?.querySelector('input')?.click()
    await rendered()
    press(root, /Compare for this/)
    await vi.waitFor(() =>
      expect(titles(root)).toEqual(['This is Contoso’s certificate. Put it into Intune.']),
    )
  })

  it('the one on its way is proposed in one press, and remembered over a reload', async () => {
    const { open, bench } = await page([OURS, THEIRS], null)
    await bench.services.pending.update(NOW, () => [
      { ...PENDING, requests: PENDING.requests.map((one) => ({ ...one, at: NOW })) },
    ])
    const root = await open()
    expect(root.querySelector('.button-big')?.textContent).toBe('Check the file for Contoso')
    press(root, /Check the file for Contoso/)
    await vi.waitFor(() => expect(root.textContent).toContain('The renewal of Contoso (Intune)'))
    const again = await open()
    expect(again.textContent).toContain('The renewal of Contoso (Intune)')
  })

  it('what was said in another tab counts', async () => {
    const { open, bench } = await page([OURS], null)
    await bench.services.currentTask.set(RENEW, NOW)
    expect((await open()).textContent).toContain('The renewal of Contoso (Intune)')
  })

  it('looking around needs no file', async () => {
    const { open } = await page([OURS], null)
    const root = await open()
    find<HTMLInputElement>(root, 'label', /Look around/)
      .querySelector('input')
      ?.click()
    await rendered()
    press(root, /Compare for this/)
    await vi.waitFor(() => expect(root.textContent).toContain('Looking around needs no file'))
  })
})

it('a first certificate becomes the record once its name was confirmed', async () => {
  const { open, bench } = await page([OURS], null)
  const root = await open()
  find<HTMLInputElement>(root, 'label', /First certificate/)
    .querySelector('input')
    ?.click()
  await rendered()
  await type(root, /Organisation it is for/, 'Northwind')
  press(root, /Compare for this/)
  await rendered()
  await choose(root, fileOf('push-ec.pem'))
  expect(titles(root)).toEqual(['This is a new certificate: Northwind’s first one.'])
  expect(await bench.services.records.list()).toEqual([OURS])
  press(root, /Yes, this is Northwind’s certificate/)
  await vi.waitFor(() => expect(root.textContent).toContain('Recorded as Northwind’s'))
  expect((await bench.services.records.list()).map(({ organisation }) => organisation)).toEqual([
    'Contoso',
    'Northwind',
  ])
  expect(root.querySelector<HTMLAnchorElement>('a[download]')?.download).toContain('Northwind')
})

it('is clean for axe: empty, right, wrong', async () => {
  const { open } = await page()
  const root = await open()
  expect(await violations(root)).toEqual([])
  await choose(root, fileOf('push.pem'), fileOf('push-ec.pem'))
  press(root, /How to get the right file/)
  await rendered()
  expect(await violations(root)).toEqual([])
})
