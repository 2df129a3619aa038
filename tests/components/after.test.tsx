// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AfterContainer } from '../../components/after/after-container'
import { deviceTopic } from '../../components/after/device-topic'
import type { ProvedFile } from '../../lib/domain/pending'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { parseSerial } from '../../lib/domain/serial'
import { PENDING, PROVED } from '../domain/pending-samples'
import { CONTOSO, FABRIKAM, READ } from '../domain/record-samples'
import { NOW, OTHER, TOPIC, topicOf } from '../domain/tab-state-samples'
import { textOf } from '../imports/samples'
import {
  draftStore,
  field,
  find,
  press,
  rendered,
  show,
  speakEnglish,
  stage,
  type,
  violations,
} from './stage'

const DAY = 86_400_000
const OLD = { ...READ, at: NOW - DAY, serial: parseSerial('A1'), expiry: NOW + 40 * DAY }
const OURS: CertificateRecord = { ...CONTOSO, observations: [OLD] }
const STRANGE = topicOf(77)
const BOX = /Paste what Intune shows now/
const DEVICE = /What the device shows/

beforeEach(speakEnglish)

function graph(part: Partial<Record<'topic' | 'serial', string>> = {}, days = 365): string {
  const expiry = new Date(NOW + days * DAY).toISOString()
  return JSON.stringify({
    appleIdentifier: 'mdm-push@example.com',
    certificateSerialNumber: part.serial ?? PROVED.serial,
    expirationDateTime: expiry,
    topicIdentifier: part.topic ?? TOPIC,
  })
}

async function page(
  proved: ProvedFile | null = PROVED,
  records: CertificateRecord[] = [OURS],
  recordId: string | null = 'contoso',
) {
  const here = stage(records)
  if (proved !== null) await here.bench.services.pending.update(NOW, () => [{ ...PENDING, proved }])
  const drafts = draftStore()
  const root = show(
    <AfterContainer client={here.client} drafts={drafts} recordId={recordId} now={() => NOW} />,
  )
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return { ...here, drafts, root }
}

const title = (root: HTMLElement) => root.querySelector('article h2')?.textContent

async function shows(root: HTMLElement, text: string, words: RegExp | string) {
  await type(root, BOX, '')
  await type(root, BOX, text)
  await vi.waitFor(() => expect(title(root)).toMatch(words))
}

describe('what Intune shows', () => {
  it('the checked file: renewed, and nothing left to do', async () => {
    const { root, bench } = await page()
    await shows(root, graph(), /^Renewed: Contoso\.$/)
    expect(root.querySelector('article')?.className).toContain('tone-proved')
    const [record] = await bench.services.records.list()
    expect(record && currentFacts(record).serial).toBe(PROVED.serial)
    expect(await bench.services.pending.list(NOW)).toEqual([])
  })

  it('renewed: the evidence and the calendar entry in one act, and not before', async () => {
    const saved: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved')
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download)
    })
    const { root } = await page()
    await shows(root, graph({ serial: 'A1' }, 40), /still shows the old certificate/)
    expect(root.textContent).not.toContain('Save what happened')
    await shows(root, graph(), /^Renewed: Contoso\.$/)
    press(root, /^Save (the evidence|evidence and calendar entry)$/)
    await vi.waitFor(() => expect(root.textContent).toContain('Put this into the ticket'))
    expect(saved[0]).toMatch(/^pushcert-evidence-contoso-[\d-]+\.html$/)
    expect(root.querySelector('.short-hash')?.textContent).toMatch(
      /^Pushcert Guard evidence [0-9a-f]{10}, Contoso, /,
    )
    expect(find(root, 'button', /^Copy: Pushcert Guard evidence /)).toBeTruthy()
    expect(await violations(root)).toEqual([])
    await shows(root, graph({ topic: STRANGE }), /^Act now/)
    expect(root.textContent).not.toContain('Save what happened')
  })

  it('the old one: not yet, with the way on', async () => {
    const { root, bench } = await page()
    await shows(root, graph({ serial: 'A1' }, 40), /still shows the old certificate/)
    expect(root.textContent).toContain('Do not create a new certificate')
    press(root, /Check the downloaded file/)
    await vi.waitFor(() => expect(bench.opened).toEqual(['certificate.html?record=contoso']))
  })

  it('another UID: act now, and how', async () => {
    const { root } = await page()
    await shows(root, graph({ topic: STRANGE }), /^Act now/)
    expect(root.textContent).toContain('renew Contoso’s own row')
    expect(root.textContent).toContain('have to be enrolled again')
    expect(root.textContent).toContain('Revoke nothing')
    expect(root.querySelector('article .button-big')?.textContent).toBe(
      'Open the portal to renew Contoso',
    )
    // What was pasted is shown with the verdict; the box is free for the next paste.
    expect(root.querySelector('textarea')?.value).toBe('')
  })

  it('another organisation’s: named', async () => {
    const { root } = await page(PROVED, [OURS, FABRIKAM])
    await shows(root, graph({ topic: OTHER }), 'This is Fabrikam’s certificate.')
  })

  it.each([
    ['another file', { serial: 'C3' }, 365, /not with the file you checked/],
    ['an odd expiry', { serial: 'C3' }, 100, /the expiry is not/],
  ])('%s', async (_, part, days, words) => {
    const { root } = await page()
    await shows(root, graph(part, days), words)
  })

  it('a part only: what is missing is named', async () => {
    const { root } = await page()
    const text = graph().replace(/"topicIdentifier":"[^"]*"/, '"x":""')
    await shows(root, text, /as far as it can be compared/)
    expect(root.textContent).toContain('this is missing: UID')
  })

  it('what cannot be read is refused, and the text stays', async () => {
    const { root } = await page()
    const words = 'The quick brown fox jumps over the lazy dog.'
    await type(root, BOX, words)
    await vi.waitFor(() => expect(root.textContent).toContain('No push certificate was recognised'))
    expect(root.querySelector('textarea')?.value).toBe(words)
    expect(root.querySelector('article')).toBeNull()
  })

  it('an ambiguous date is asked, then compared', async () => {
    const { root } = await page(null)
    const text = graph().replace(
      /"expirationDateTime":"[^"]*"/,
      '"expirationDateTime":"10/11/2027"',
    )
    await type(root, BOX, text)
    await vi.waitFor(() => expect(root.textContent).toContain('10/11/2027'))
    press(root, /Nov/)
    await vi.waitFor(() => expect(title(root)).toMatch(/^Renewed/))
  })
})

describe('a device beside it', () => {
  it('agrees', async () => {
    const { root } = await page()
    await shows(root, graph(), /^Renewed/)
    await type(root, DEVICE, `Topic ${TOPIC}`)
    await vi.waitFor(() => expect(root.textContent).toContain('The device has the same UID'))
    expect(title(root)).toBe('Renewed: Contoso.')
    expect(root.textContent).toContain('shows the file you checked')
  })

  it('differs: that outweighs the console', async () => {
    const { root, bench } = await page()
    await type(root, DEVICE, STRANGE)
    await shows(root, graph(), /^Act now: this device has another UID/)
    expect(root.querySelector('article')?.className).toContain('tone-stop')
    expect(await bench.services.pending.list(NOW)).toHaveLength(1)
  })

  it('without a UID in it says so', async () => {
    const { root } = await page()
    await type(root, DEVICE, 'hello')
    await vi.waitFor(() => expect(root.textContent).toContain('There is no UID'))
  })

  it('its profile, pasted into the first box, goes where it belongs', async () => {
    const { root } = await page()
    await type(root, BOX, textOf('exports/enrollment-profile.mobileconfig'))
    await vi.waitFor(() =>
      expect(
        find<HTMLElement>(root, 'summary', /Compare a device/).parentElement?.hasAttribute('open'),
      ).toBe(true),
    )
    expect(root.querySelector('article')).toBeNull()
  })

  it('its profile as a file goes there too, an MDM’s export beside it into the box', async () => {
    const { root } = await page()
    const profile = textOf('exports/enrollment-profile.mobileconfig')
    const files = [new File([profile], 'a.mobileconfig'), new File([graph()], 'intune.json')]
    const input = root.querySelector('input[type=file]')
    Object.defineProperty(input, 'files', { value: files })
    input?.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(title(root)).toMatch(/^Act now: this device/))
    const device = field(root, DEVICE)
    expect(deviceTopic(device.value).kind).toBe('topic')
  })

  it.each([
    ['as an iPhone shows it', TOPIC, { kind: 'topic', topic: TOPIC }],
    ['in capitals', TOPIC.toUpperCase(), { kind: 'topic', topic: TOPIC }],
    ['as XML', `<key>Topic</key>\n<string>${TOPIC}</string>`, { kind: 'topic', topic: TOPIC }],
    ['twice the same', `${TOPIC} ${TOPIC}`, { kind: 'topic', topic: TOPIC }],
    ['two of them', `${TOPIC} ${OTHER}`, { kind: 'several' }],
    ['nothing', '', { kind: 'none' }],
  ])('is read %s', (_, text, read) => {
    expect(deviceTopic(text)).toEqual(read)
  })
})

describe('renewed elsewhere', () => {
  it('is an entry of its own, by somebody with a name', async () => {
    const { root, bench } = await page(null)
    find<HTMLElement>(root, 'label', /^Elsewhere/)
      .querySelector('input')
      ?.click()
    await rendered()
    await type(root, BOX, graph())
    await vi.waitFor(() => expect(root.textContent).toContain('Type your name'))
    expect(bench.events).toEqual([])
    await type(root, /Your name/, 'J. Smith')
    press(root, /Read this text|Read/)
    await vi.waitFor(() => expect(title(root)).toMatch(/^Renewed/))
    expect(bench.events.at(-1)).toMatchObject({
      kind: 'renewed-elsewhere',
      data: { by: 'J. Smith' },
    })
    press(root, /^Save the evidence|^Save evidence/)
    await vi.waitFor(() => expect(root.textContent).toContain('Put this into the ticket'))
  })
})

describe('which certificate', () => {
  it('is asked where there are several', async () => {
    const { root } = await page(null, [OURS, FABRIKAM], null)
    expect(root.querySelector('textarea')).toBeNull()
    find<HTMLElement>(root, 'label', /^Contoso/)
      .querySelector('input')
      ?.click()
    await vi.waitFor(() => expect(root.textContent).toContain('Contoso: is it renewed?'))
  })
  it('is known where one is on its way', async () => {
    const { root } = await page(PROVED, [OURS, FABRIKAM], null)
    expect(root.textContent).toContain('Contoso: is it renewed?')
  })
  it('is recorded first where there is none', async () => {
    const { root, bench } = await page(null, [], null)
    press(root, /Paste what your MDM shows/)
    await vi.waitFor(() => expect(bench.opened).toEqual(['records.html']))
  })
})

it('the text survives a reload, a private key does not', async () => {
  const { root, drafts } = await page()
  const key = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----'
  await type(root, BOX, `a ${key}`)
  expect(drafts.items['draft-after']).toBe('a ')
})

it('is clean for axe: empty and with a verdict', async () => {
  const { root } = await page()
  expect(await violations(root)).toEqual([])
  await shows(root, graph({ topic: STRANGE }), /^Act now/)
  expect(await violations(root)).toEqual([])
})
