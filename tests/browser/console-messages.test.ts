import { beforeEach, describe, expect, it } from 'vitest'
import { announceAll } from '../../lib/browser/announce'
import { readFileFacts } from '../../lib/certificates/read-file'
import type { Withheld } from '../../lib/domain/console'
import { withRequest } from '../../lib/domain/pending'
import { currentFacts } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'
import type { ConsoleMessage } from '../../lib/messages'
import { certificate } from '../../practice/data/make'
import { certificateFile, signInPageAsPem } from '../../practice/server/samples'
import { CONTOSO, FABRIKAM } from '../domain/record-samples'
import { NOW, topicOf } from '../domain/tab-state-samples'
import {
  ADDRESS,
  attach,
  CREATED,
  come,
  DAY,
  FIRST,
  guidOf,
  here,
  kinds,
  made,
  noticeOf,
  OTHER,
  page,
  RENEW,
  RIGHT,
  SENDER,
  say,
  seen,
  sent,
  startOver,
  TAB,
} from './console-bench'

beforeEach(() => startOver())

function keyOf(pem: string): string {
  const facts = readFileFacts(new TextEncoder().encode(pem))
  return facts.is === 'push-certificate' ? facts.certificates[0].keyHash : ''
}

describe('who is answered', () => {
  it('a frame of an origin that was granted, no other', async () => {
    expect(await say({ type: 'console/attach' })).toBeDefined()
    for (const url of ['https://mdm.example/', 'http://mdm.contoso.com/', 'about:blank'])
      expect(await say({ type: 'console/attach' }, { ...SENDER, url })).toBeUndefined()
    here.bench.consoles = []
    expect(await say({ type: 'console/attach' })).toBeUndefined()
  })

  it('a frame without an address of its own by its origin, or its tab’s', async () => {
    const srcdoc = { ...SENDER, url: 'about:srcdoc', origin: 'https://mdm.contoso.com' }
    expect(await say({ type: 'console/attach' }, srcdoc)).toBeDefined()
    const sandboxed = {
      ...SENDER,
      url: 'about:blank',
      origin: 'null',
      tab: { id: TAB, url: ADDRESS },
    }
    expect(await say({ type: 'console/attach' }, sandboxed)).toBeDefined()
    const strange = { ...srcdoc, origin: 'https://evil.example' }
    expect(await say({ type: 'console/attach' }, strange)).toBeUndefined()
  })

  it('a frame made of a blob or of data', async () => {
    const tab = { id: TAB, url: ADDRESS }
    const blob = (host: string) => ({ ...SENDER, url: `blob:https://${host}/1-2`, tab })
    expect(await say({ type: 'console/attach' }, blob('mdm.contoso.com'))).toBeDefined()
    expect(await say({ type: 'console/attach' }, blob('evil.example'))).toBeUndefined()
    const opaque = { ...SENDER, url: 'blob:null/1-2', tab }
    expect(await say({ type: 'console/attach' }, opaque)).toBeUndefined()
    const data = { ...SENDER, url: 'data:text/html,x', origin: 'null', tab }
    expect(await say({ type: 'console/attach' }, data)).toBeDefined()
  })

  it('the portal does not speak as a console, nor another extension', async () => {
    const portal = { ...SENDER, url: 'https://identity.apple.com/pushcert/' }
    expect(await say({ type: 'console/attach' }, portal)).toBeUndefined()
    expect(await say({ type: 'console/attach' }, { ...SENDER, id: 'other' })).toBeUndefined()
  })

  it.each([
    { ...sent(RIGHT, true), more: 1 },
    { ...sent(RIGHT, true), fault: 'whatever' },
    { type: 'console/open', page: 'journal' },
  ])('nothing that is not in the contract', async (message) => {
    expect(await say(message as ConsoleMessage)).toBeUndefined()
  })
})

describe('what a console expects', () => {
  it('follows the task: of this very tab, else the last one', async () => {
    expect(await attach()).toEqual({ expected: null, release: null })
    await come(RENEW)
    expect((await attach()).expected).toMatchObject({ kind: 'renew', topic: CONTOSO.topic })
    await page({ type: 'page/set-task', tabId: TAB, task: FIRST })
    expect((await attach()).expected).toMatchObject({ kind: 'first' })
    await come(RENEW)
    expect((await attach()).expected).toMatchObject({ kind: 'first' })
  })

  it('is no more than is compared: nothing of other records but eight characters', async () => {
    await come(FIRST)
    const text = JSON.stringify(await attach())
    expect(text).not.toContain('Fabrikam')
    expect(text).not.toContain(FABRIKAM.topic)
  })

  it('is told again when the task or the records change', async () => {
    await page({ type: 'page/open-portal', task: RENEW })
    expect(here.bench.toldConsoles.at(-1)).toMatchObject({
      tabId: TAB,
      message: { type: 'background/console', snapshot: { expected: { topic: CONTOSO.topic } } },
    })
    here.bench.toldConsoles.length = 0
    await announceAll(here.bench.services)
    expect(here.bench.toldConsoles).toHaveLength(1)
  })

  it('the task window takes a console’s tab', async () => {
    const state = (await page({ type: 'page/state', tabId: TAB })) as { tab: object | null }
    expect(state.tab).toMatchObject({ id: TAB, isConsole: true, task: null })
    here.bench.consoles = []
    expect(await page({ type: 'page/state', tabId: TAB })).toMatchObject({ tab: null })
  })
})

describe('a file that was let in', () => {
  it('and is right: said with the organisation’s name, written down, awaited in the MDM', async () => {
    await come(RENEW)
    expect(await noticeOf(sent(RIGHT, true))).toMatchObject({
      // The practice authority is none of Apple's: said beside the green.
      id: 'console_right_issuer',
      tone: 'proved',
      title: 'This is Contoso’s certificate.',
      buttons: [{ label: 'Understood', act: { do: 'close' } }],
    })
    expect(seen()).toMatchObject({
      verdict: 'right',
      isLetIn: true,
      topic: CONTOSO.topic,
      whose: 'contoso',
      origin: 'https://mdm.contoso.com',
    })
    const [pending] = await here.bench.services.pending.list(here.bench.now)
    expect(pending?.proved).toMatchObject({ topic: CONTOSO.topic, at: NOW })
  })

  it('has the UID, but of a record that is old: never green', async () => {
    here.bench.now = NOW + 2 * DAY
    await come(RENEW)
    expect(await noticeOf(sent(RIGHT, true))).toMatchObject({
      id: 'console_right_old',
      tone: 'check',
    })
  })

  it.each([
    ['an earlier request', [keyOf(RIGHT), 'b'.repeat(64)], 'console_right_earlier'],
    ['no request that was uploaded', ['b'.repeat(64)], 'console_right_other'],
    ['the last request', ['b'.repeat(64), keyOf(RIGHT)], 'console_right_issuer'],
  ])('has the UID and was made from %s', async (_, keys, id) => {
    await come(RENEW)
    for (const [turn, keyHash] of keys.entries())
      await here.bench.services.pending.update(NOW, (list) =>
        withRequest(list, {
          id: 'p',
          for: { kind: 'renew', recordId: 'contoso', topic: topicOf(1) },
          account: null,
          request: { at: NOW - 1000 + turn, fileName: 'a.csr', keyHash, vendor: null },
        }),
      )
    expect(await noticeOf(sent(RIGHT, true))).toMatchObject({
      id,
      tone: id === 'console_right_issuer' ? 'proved' : 'check',
    })
  })

  it('and is not the newest reading of the MDM: that is read afterwards', async () => {
    await come(RENEW)
    await say(sent(RIGHT, true))
    const [record] = await here.bench.services.records.list()
    expect(record && currentFacts(record).serial).toBe('6DBBD018B25C7F76')
  })

  it('a first one becomes the record, and may be chosen once more', async () => {
    await come(FIRST)
    expect(await noticeOf(sent(CREATED, true))).toMatchObject({
      id: 'console_first',
      tone: 'calm',
    })
    const records = await here.bench.services.records.list()
    expect(records.map(({ organisation }) => organisation)).toContain('Northwind')
    expect((await attach()).expected).toMatchObject({ kind: 'first' })
    expect(await noticeOf(sent(CREATED, true))).toMatchObject({ id: 'console_first' })
    expect(await here.bench.services.records.list()).toHaveLength(3)
  })

  it('and does not fit after all: say so', async () => {
    await come(RENEW)
    expect(await noticeOf(sent(OTHER, true))).toMatchObject({ id: 'console_went_in', tone: 'stop' })
    expect(await here.bench.services.pending.list(here.bench.now)).toEqual([])
  })

  it('and is none of the guard’s business: silence', async () => {
    await come(RENEW)
    expect(await noticeOf(sent('Dear all', true))).toBeNull()
  })
})

describe('a file that was withheld', () => {
  const cases: [task: Task | null, content: string, fault: Withheld, id: string, word: string][] = [
    [RENEW, OTHER, 'other-topic', 'other_whose', 'This is Fabrikam’s certificate'],
    [RENEW, CREATED, 'other-topic', 'other_new', 'made with Create'],
    [FIRST, OTHER, 'not-first', 'not_first_whose', 'Fabrikam’s'],
    [null, RIGHT, 'no-task', 'no_task', 'what you came to do'],
    [{ kind: 'look' }, RIGHT, 'no-task', 'no_task', 'what you came to do'],
    [RENEW, RIGHT, 'no-task', 'again', 'not ready'],
    [RENEW, RIGHT.slice(0, 900), 'cut', 'cut', 'cut off'],
    [RENEW, '', 'empty', 'empty', 'Download'],
  ]

  it.each(cases)('%j: %#', async (task, content, fault, id, word) => {
    await come(task)
    const notice = await noticeOf(sent(content, false, fault))
    expect(notice?.id).toBe(`console_${id}`)
    expect(notice?.body).toContain(word)
  })

  it('the one in use, an old one, an expired one, a page', async () => {
    await come(RENEW)
    const inUse = made('Contoso', CONTOSO.topic, '6DBBD018B25C7F76')
    expect((await noticeOf(sent(inUse, false, 'in-use')))?.id).toBe('console_in_use')
    const html = signInPageAsPem(certificate({ organisation: 'Contoso' })).content
    expect((await noticeOf(sent(html, false, 'html')))?.id).toBe('console_html')
    const old = (days: number) =>
      certificateFile({
        ...certificate({ organisation: 'Contoso', guid: guidOf(CONTOSO.topic), serial: 'AA' }),
        expires: new Date(NOW + days * DAY).toISOString(),
      }).content
    expect((await noticeOf(sent(old(20), false, 'older')))?.id).toBe('console_older')
  })

  it('has the way back as the big button, and no way on beside it', async () => {
    await come(RENEW)
    const notice = await noticeOf(sent(OTHER, false, 'other-topic'))
    expect(notice?.tone).toBe('stop')
    expect(notice?.buttons.map(({ act }) => act)).toEqual([
      { do: 'send', message: { type: 'console/open', page: 'certificate' } },
      { do: 'send', message: { type: 'console/open', page: 'task' } },
    ])
    expect(kinds()).toContain('dialog-shown')
  })

  it('nothing is kept of it as proved or recorded', async () => {
    await come(RENEW)
    await say(sent(RIGHT, false, 'no-task'))
    expect(await here.bench.services.pending.list(here.bench.now)).toEqual([])
    expect(seen()).toMatchObject({ isLetIn: false, fault: 'no-task', verdict: 'right' })
  })

  it('that could not be read in the page: the file button is named', async () => {
    const file = { name: 'a.pem', size: 2000, content: null, road: 'drop' } as const
    const message = {
      type: 'console/file',
      file,
      isLetIn: false,
      fault: 'unread',
      isSmall: false,
    } as const
    expect((await say(message)).notice?.title).toContain('file button')
  })

  it('a record that two sources disagree about: decide first', async () => {
    startOver([{ ...CONTOSO, disputedWith: 'x' }])
    await come(RENEW)
    expect((await noticeOf(sent(RIGHT, false, 'no-task')))?.id).toBe('console_disputed')
  })

  it('in a frame too small to read in is said in the page’s top frame', async () => {
    await come(RENEW)
    const message = { ...sent(OTHER, false, 'other-topic'), isSmall: true } as const
    expect((await say(message, { ...SENDER, frameId: 4 })).notice).toBeNull()
    expect(here.bench.toldConsoles.at(-1)).toMatchObject({
      frameId: 0,
      message: { type: 'background/console-notice', notice: { id: 'console_other_whose' } },
    })
    here.bench.hasListeners = false
    expect((await say(message, { ...SENDER, frameId: 4 })).notice).not.toBeNull()
  })
})
