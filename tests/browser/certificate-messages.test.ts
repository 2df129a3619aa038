import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hear } from '../../lib/browser/messages-heard'
import type { PendingCertificate } from '../../lib/domain/pending'
import { type CertificateRecord, currentFacts, type Reading } from '../../lib/domain/record'
import type { SentFile } from '../../lib/domain/sent-file'
import { parseSerial } from '../../lib/domain/serial'
import type { Task } from '../../lib/domain/task'
import type { PageMessage, PageReplies } from '../../lib/messages'
import { bytesOf, CONTOSO as CONTOSO_TOPIC, FABRIKAM as FABRIKAM_TOPIC } from '../imports/samples'
import { type Bench, createBench, PAGE_SENDER, portalSender, SELF } from './fake-services'

const DAY = 24 * 60 * 60 * 1000
/** The fixture is valid from 2026-11-21 20:04:45 UTC for 365 days. */
const NOW = Date.UTC(2026, 10, 21, 21)
const ISSUED = {
  serial: parseSerial('6DBBD018B25C7F76'),
  notAfter: Date.UTC(2027, 10, 21, 20, 4, 45),
}

const OURS: CertificateRecord = {
  id: 'contoso',
  organisation: 'Contoso',
  mdm: 'intune',
  topic: CONTOSO_TOPIC,
  observations: [
    {
      source: 'intune-graph',
      at: NOW - DAY,
      serial: parseSerial('A1'),
      expiry: NOW + 40 * DAY,
      account: null,
      by: null,
    },
  ],
  retired: null,
  disputedWith: null,
}
const RENEW: Task = { kind: 'renew', recordId: 'contoso', ticket: '' }
const FIRST: Task = { kind: 'first', organisation: 'Northwind', ticket: '' }
const SHOWN: Reading = {
  mdm: 'intune',
  source: 'intune-graph',
  topic: CONTOSO_TOPIC,
  serial: ISSUED.serial,
  expiry: ISSUED.notAfter,
  account: null,
  organisation: null,
}

let bench: Bench

beforeEach(() => {
  bench = createBench([OURS])
  bench.now = NOW
})

function sent(name: string, road: SentFile['road'] = 'choose'): SentFile {
  const bytes = bytesOf(`certificates/${name}`)
  const content = Buffer.from(bytes).toString('base64')
  return { name, size: bytes.length, content, road }
}

async function say<M extends PageMessage>(message: M): Promise<PageReplies[M['type']]> {
  return (await hear(message, PAGE_SENDER, SELF, bench.services)) as PageReplies[M['type']]
}

const judge = (file: SentFile, task: Task | null = RENEW) =>
  say({ type: 'page/judge-file', file, task })
const shows = (part: Partial<Extract<PageMessage, { type: 'page/after' }>> = {}) =>
  say({
    type: 'page/after',
    recordId: 'contoso',
    reading: SHOWN,
    device: null,
    elsewhere: null,
    ...part,
  })
const pending = () => bench.services.pending.list(NOW)
const records = () => bench.services.records.list()
const kinds = () => bench.events.map(({ kind }) => kind)

describe('a file', () => {
  it('that is right is written down, awaited in the MDM, and given back alone', async () => {
    const { verdict, pem } = await judge(sent('push.pem'))
    expect(verdict).toMatchObject({ is: 'right', recordId: 'contoso' })
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n/)
    expect(bench.events).toMatchObject([
      {
        kind: 'certificate-checked',
        data: {
          place: 'page',
          road: 'choose',
          name: 'push.pem',
          verdict: 'right',
          fault: null,
          task: 'renew',
          recordId: 'contoso',
          topic: CONTOSO_TOPIC,
          serial: ISSUED.serial,
          expiry: ISSUED.notAfter,
        },
      },
    ])
    expect(await pending()).toMatchObject([
      { for: { kind: 'renew', recordId: 'contoso' }, proved: { serial: ISSUED.serial, at: NOW } },
    ])
  })

  it('that is wrong is written down, awaited nowhere and not given back', async () => {
    const { verdict, pem } = await judge(sent('push-ec.pem'))
    expect(verdict).toMatchObject({ is: 'fault', fault: 'other-topic' })
    expect(pem).toBeNull()
    expect(await pending()).toEqual([])
    expect(bench.events).toMatchObject([
      { data: { verdict: 'fault', fault: 'other-topic', topic: FABRIKAM_TOPIC } },
    ])
  })

  it.each([
    ['push.p12', 'p12'],
    ['request.csr', 'unsigned-request'],
    ['tls.pem', 'tls'],
  ])('that is no push certificate: %s', async (name, what) => {
    expect((await judge(sent(name))).verdict).toMatchObject({ is: 'wrong-file', what })
  })

  it('too large to be sent, empty, or not what it says', async () => {
    const file = sent('push.pem')
    const what = async (part: Partial<SentFile>) => (await judge({ ...file, ...part })).verdict
    expect(await what({ content: null, size: 70_000 })).toMatchObject({ what: 'huge' })
    expect(await what({ content: '', size: 0 })).toMatchObject({ what: 'empty' })
  })

  it('without a task is neither right nor wrong, and the task of other tabs stays', async () => {
    await bench.services.currentTask.set(RENEW, NOW)
    expect((await judge(sent('push.pem'), null)).verdict).toMatchObject({ fault: 'no-task' })
    expect(await bench.services.currentTask.get(NOW)).toEqual(RENEW)
  })

  it('checked for a task makes that the task of the MDM’s tab too', async () => {
    await judge(sent('push.pem'), FIRST)
    expect((await say({ type: 'page/state', tabId: null })).lastTask).toEqual(FIRST)
  })

  it('is refused where a page sends more than a file', async () => {
    const file = { ...sent('push.pem'), content: 'A'.repeat(90_000) }
    expect(
      hear({ type: 'page/judge-file', file, task: RENEW }, PAGE_SENDER, SELF, bench.services),
    ).toBeUndefined()
    const portal = { type: 'page/judge-file', file: sent('push.pem'), task: RENEW }
    expect(hear(portal, portalSender(), SELF, bench.services)).toBeUndefined()
  })
})

describe('a first certificate', () => {
  const confirm = (file = sent('push-ec.pem')) =>
    say({ type: 'page/record-first', file, task: FIRST, mdm: 'jamf' })

  it('becomes the record, through the records’ own merge', async () => {
    const { recordId, changes } = await confirm()
    expect(changes.map(({ kind }) => kind)).toEqual(['added'])
    const made = (await records()).find(({ id }) => id === recordId)
    expect(made).toMatchObject({ organisation: 'Northwind', mdm: 'jamf', topic: FABRIKAM_TOPIC })
    expect(await pending()).toMatchObject([
      { for: { kind: 'first' }, proved: { topic: FABRIKAM_TOPIC } },
    ])
    expect((await judge(sent('push-ec.pem'), FIRST)).verdict.is).toBe('first')
  })

  it('is none where the organisation has a recorded certificate: nothing is recorded', async () => {
    const recorded = { ...OURS, organisation: 'Northwind', mdm: 'jamf' } as const
    bench = createBench([recorded])
    bench.now = NOW
    expect(await confirm()).toEqual({ recordId: null, changes: [] })
    expect(await records()).toEqual([recorded])
    expect(await pending()).toEqual([])
  })

  it('is not recorded where it is none: the bytes decide, not the page', async () => {
    expect(await confirm(sent('push.pem'))).toEqual({ recordId: null, changes: [] })
    expect(await confirm(sent('tls.pem'))).toEqual({ recordId: null, changes: [] })
    expect(await records()).toEqual([OURS])
    expect(await pending()).toEqual([])
  })
})

describe('what the MDM shows', () => {
  it('proves the renewal: the record advances, nothing is awaited any more', async () => {
    await judge(sent('push.pem'))
    expect((await shows())?.verdict).toMatchObject({ result: 'renewed', exact: true })
    const [record] = await records()
    expect(record && currentFacts(record)).toMatchObject({ serial: ISSUED.serial, readAt: NOW })
    expect(await pending()).toEqual([])
    expect(kinds()).toEqual(['certificate-checked', 'record-saved', 'renewal-proved'])
    expect(bench.events.at(-1)?.data).toMatchObject({ exact: true, device: 'unknown' })
  })

  it('that is the old state keeps it awaited', async () => {
    await judge(sent('push.pem'))
    const reading = { ...SHOWN, serial: parseSerial('A1'), expiry: NOW + 40 * DAY }
    expect((await shows({ reading }))?.verdict.result).toBe('not-yet')
    expect(await pending()).toHaveLength(1)
    expect(bench.events.at(-1)).toMatchObject({
      kind: 'renewal-not-proved',
      data: { why: 'not-yet' },
    })
  })

  it('with another UID leaves the record as it was', async () => {
    const reading = { ...SHOWN, topic: FABRIKAM_TOPIC }
    expect((await shows({ reading }))?.verdict.result).toBe('other-topic')
    expect(await records()).toEqual([OURS])
    expect(kinds()).toEqual(['renewal-not-proved'])
  })

  it('without the UID is tied to the record by the proved file', async () => {
    await judge(sent('push.pem'))
    await shows({ reading: { ...SHOWN, topic: null } })
    const all = await records()
    expect(all).toHaveLength(1)
    expect(all[0] && currentFacts(all[0]).serial).toBe(ISSUED.serial)
  })

  it('while a device holds another UID proves nothing', async () => {
    await judge(sent('push.pem'))
    const answer = await shows({ device: FABRIKAM_TOPIC })
    expect(answer?.verdict).toMatchObject({ result: 'renewed', device: 'differ' })
    expect(await pending()).toHaveLength(1)
    expect(kinds().at(-1)).toBe('renewal-not-proved')
  })

  it('renewed elsewhere is an entry of its own, with who and when', async () => {
    await shows({ elsewhere: { by: 'J. Smith', on: NOW - DAY } })
    expect(bench.events.at(-1)).toMatchObject({
      kind: 'renewed-elsewhere',
      data: { recordId: 'contoso', by: 'J. Smith', on: NOW - DAY, serial: ISSUED.serial },
    })
  })

  it('renewed elsewhere needs a name', () => {
    const message = { type: 'page/after', recordId: 'contoso', reading: SHOWN, device: null }
    const nameless = { ...message, elsewhere: { by: ' ', on: null } }
    expect(hear(nameless, PAGE_SENDER, SELF, bench.services)).toBeUndefined()
  })

  it('about a record that is gone is no answer', async () => {
    expect(await shows({ recordId: 'gone' })).toBeNull()
    expect(kinds()).toEqual([])
  })
})

describe('links', () => {
  it('open the page with the record', async () => {
    await say({ type: 'page/open-check', page: 'certificate', recordId: 'a b' })
    await say({ type: 'page/open-check', page: 'after', recordId: null })
    expect(bench.opened).toEqual(['certificate.html?record=a%20b', 'after.html'])
  })

  it('from the portal open it in a tab, for that tab’s task', async () => {
    await bench.services.tabs.update(1, NOW, (state) => ({ ...state, task: RENEW }))
    await hear({ type: 'portal/open', page: 'certificate' }, portalSender(), SELF, bench.services)
    expect(bench.opened).toEqual(['certificate.html?record=contoso'])
  })

  it('pages hear what is on its way', async () => {
    const nudged = vi.spyOn(bench.services.desk, 'nudgePages')
    await judge(sent('push.pem'))
    expect(nudged).toHaveBeenCalled()
    const state = await say({ type: 'page/state', tabId: null })
    const [one] = state.pending as [PendingCertificate]
    expect(one.proved?.serial).toBe(ISSUED.serial)
  })
})
