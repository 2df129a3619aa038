import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { hear } from '../../lib/browser/messages-heard'
import { judgeFile } from '../../lib/browser/request-judge'
import type { SentFile } from '../../lib/domain/sent-file'
import type { PageMessage, PageReplies, PortalMessage, PortalReplies } from '../../lib/messages'
import { contoso } from '../../practice/data/scenarios.ts'
import {
  certificateFile,
  type RequestWish,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'
import { CONTOSO } from '../domain/record-samples'
import { NOW, RELEASE, RENEWAL, tabOf } from '../domain/tab-state-samples'
import { type Bench, createBench, PAGE_SENDER, portalSender, SELF } from './fake-services'

const renew = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
let bench: Bench

beforeEach(async () => {
  bench = createBench([CONTOSO])
  await bench.services.tabs.update(1, NOW, () => tabOf({ task: renew, renewal: RENEWAL }))
})

async function say<M extends PortalMessage>(message: M): Promise<PortalReplies[M['type']]> {
  return (await hear(message, portalSender(1), SELF, bench.services)) as PortalReplies[M['type']]
}

async function ask<M extends PageMessage>(message: M): Promise<PageReplies[M['type']]> {
  return (await hear(message, PAGE_SENDER, SELF, bench.services)) as PageReplies[M['type']]
}

function sent(content: string | Buffer, name = 'IntuneCSR.csr'): SentFile {
  const bytes = Buffer.from(content)
  return { name, size: bytes.length, content: bytes.toString('base64'), road: 'choose' }
}

/** Each is made once: its chain's dates are of the second it was made in. */
const made = new Map<string, string | Buffer>()
function requestOf(wish: RequestWish = {}, name?: string): SentFile {
  const key = JSON.stringify(wish)
  const content = made.get(key) ?? vendorSignedRequest(wish).content
  made.set(key, content)
  return sent(content, name)
}
const seen = (file: SentFile, isLetIn = true) => say({ type: 'portal/file-seen', file, isLetIn })
const stateNow = () => bench.services.tabs.get(1, bench.now)
const noted = () =>
  bench.events.flatMap(({ kind, data }) => (kind === 'request-seen' ? [data] : []))
const put = (over: Partial<Awaited<ReturnType<typeof stateNow>>>) =>
  bench.services.tabs.update(1, bench.now, (now) => ({ ...now, ...over }))

async function lastRequest(vendor: string, keyHash: string | null = null) {
  await bench.services.records.update((records) =>
    records.map((one) => ({ ...one, lastRequest: { vendor, keyHash, at: 1 } })),
  )
}

const pem = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../fixtures/certificates', name))

describe('a file, judged fully', () => {
  it('a request: its vendor, its key, and never whose it is', () => {
    const judged = judgeFile(requestOf(), NOW)
    expect(judged).toMatchObject({
      is: 'request',
      request: { vendor: 'Microsoft Corporation', isBroken: false, uploadedAt: null },
    })
    expect(judged.is === 'request' && judged.request.keyHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('a private key beside a request is not kept, not even to be handed back', () => {
    const text = Buffer.from(requestOf({ form: 'plist' }).content ?? '', 'base64').toString()
    const noted = text.replace(
      '<dict>',
      '<dict><key>Key</key><string>-----BEGIN PRIVATE KEY-----</string>',
    )
    const judged = judgeFile(sent(noted), NOW)
    expect(judged).toMatchObject({ is: 'request', request: { content: null } })
    expect(JSON.stringify(judged)).not.toContain('PRIVATE KEY')
  })

  it('a request whose vendor’s signature is broken is one all the same', () => {
    const judged = judgeFile(requestOf({ badSignature: true }), NOW)
    expect(judged).toMatchObject({ is: 'request', request: { isBroken: true } })
  })

  it.each<[string, SentFile, string]>([
    ['unsigned request', sent(unsignedRequest().content), 'unsigned-request'],
    ['push certificate', sent(certificateFile(contoso()).content), 'push-certificate'],
    ['app’s certificate', sent(pem('app-push.pem')), 'app-push'],
    ['sign-in page', sent(signInPageAsPem(contoso()).content), 'html'],
    ['nothing', sent(''), 'empty'],
    ['noise', sent('hello'), 'unrecognised'],
    ['too much', { ...sent('x'), size: 70_000, content: null }, 'huge'],
  ])('%s', (_, file, what) => {
    expect(judgeFile(file, NOW)).toEqual({ is: 'wrong', what })
  })

  it('one that could not be read in time is not judged', () => {
    expect(judgeFile({ ...requestOf(), content: null }, NOW)).toEqual({ is: 'unread' })
  })
})

describe('a file that is seen', () => {
  it('is kept for its tab, told without its content, and written down', async () => {
    const { held, asked, label } = await seen(requestOf())
    expect([held, asked]).toEqual([null, null])
    expect(label).not.toBe('')
    const request = bench.pushed.at(-1)?.snapshot.request
    expect(request).toMatchObject({ vendor: 'Microsoft (Intune)', name: 'IntuneCSR.csr' })
    expect(JSON.stringify(bench.pushed.at(-1))).not.toContain(requestOf().content?.slice(0, 200))
    expect(noted()).toMatchObject([
      { what: 'request', vendor: 'Microsoft Corporation', ruling: 'let-in' },
    ])
  })

  it.each<[string, SentFile, string]>([
    ['certificate', sent(certificateFile(contoso()).content), 'request_certificate'],
    ['web page', sent(signInPageAsPem(contoso()).content), 'request_again'],
    ['key file', sent(pem('push.p12')), 'request_other'],
    ['drop that could not be read', { ...requestOf(), content: null }, 'request_drop'],
  ])('%s: held with the words for its remedy', async (_, file, stem) => {
    const { held, label } = await seen(file, false)
    expect(held?.id).toBe(stem)
    expect(label).toBe('')
    expect((await stateNow()).request).toBeNull()
    expect(noted()).toMatchObject([{ ruling: 'held', keyHash: null }])
  })

  it('let in by a short look and found wrong by the full one: held', async () => {
    expect((await seen(sent('PushCertRequestCSR'), true)).held?.id).toBe('request_again')
  })

  it('under a release to go on without the guard: not held, written down all the same', async () => {
    await put({ release: { ...RELEASE, kind: 'unguarded' } })
    expect((await seen(sent('hello'))).held).toBeNull()
    expect(noted()).toMatchObject([{ what: 'unrecognised', ruling: 'let-in' }])
  })

  it('a wrong one takes the place of the right one before', async () => {
    await seen(requestOf())
    await seen(sent('hello'), false)
    expect((await stateNow()).request).toBeNull()
  })
})

describe('another vendor than last time', () => {
  beforeEach(() => lastRequest('Fabrikam MDM'))

  it('is asked about, and not held', async () => {
    const { held, asked } = await seen(requestOf())
    expect(held).toBeNull()
    expect(asked).toMatchObject({ id: 'request_vendor', tone: 'check' })
    expect(asked?.buttons.map(({ act }) => act.do)).toEqual(['take-out', 'send'])
    expect(noted()).toMatchObject([{ ruling: 'asked' }])
  })

  it('is asked about once', async () => {
    await seen(requestOf())
    await say({ type: 'portal/request-right' })
    expect(bench.pushed.at(-1)?.snapshot.request?.otherThan).toBeNull()
    expect((await seen(requestOf({ key: 'second' }))).asked).toBeNull()
    expect((await seen(requestOf({ vendor: 'Northwind' }))).asked).not.toBeNull()
  })

  it('a known change of name is none', async () => {
    await lastRequest('Kandji, Inc.')
    expect((await seen(requestOf({ vendor: 'Iru, Inc.' }))).asked).toBeNull()
    expect(bench.pushed.at(-1)?.snapshot.request?.renamedFrom).toBe('Kandji, Inc.')
  })
})

describe('taken out again', () => {
  it('before the upload: nothing is left of it', async () => {
    await seen(requestOf())
    await say({ type: 'portal/file-gone' })
    expect((await stateNow()).request).toBeNull()
  })

  it('after the upload the page empties its field itself: it stays', async () => {
    await seen(requestOf())
    await say({ type: 'portal/file-let-in', name: 'IntuneCSR.csr', size: 1 })
    await say({ type: 'portal/file-gone' })
    expect((await stateNow()).request).not.toBeNull()
  })
})

describe('an upload', () => {
  const pending = () => bench.services.pending.list(bench.now)
  const upload = (name = 'IntuneCSR.csr') => say({ type: 'portal/file-let-in', name, size: 9 })

  it('has its certificate awaited, with the key it is to have', async () => {
    await seen(requestOf())
    await upload()
    const { keyHash } = (await stateNow()).request ?? {}
    expect(await pending()).toMatchObject([
      {
        for: { kind: 'renew', recordId: 'contoso', topic: CONTOSO.topic },
        requests: [
          { at: NOW, fileName: 'IntuneCSR.csr', vendor: 'Microsoft Corporation', keyHash },
        ],
        proved: null,
      },
    ])
  })

  it('a second one is another attempt for the same certificate', async () => {
    await seen(requestOf())
    await upload()
    await seen(requestOf({ key: 'second' }))
    await upload()
    const [only, ...more] = await pending()
    expect(more).toEqual([])
    expect(new Set(only?.requests.map(({ keyHash }) => keyHash)).size).toBe(2)
  })

  it('for a first certificate it is the organisation’s', async () => {
    const task = { kind: 'first', organisation: 'Fabrikam', ticket: '' } as const
    await put({ task, renewal: null, release: RELEASE })
    await seen(requestOf())
    await upload()
    expect(await pending()).toMatchObject([{ for: { kind: 'first', organisation: 'Fabrikam' } }])
  })

  it('cancelled before: nothing is awaited', async () => {
    await seen(requestOf())
    await say({ type: 'portal/end', what: 'renewal', why: 'cancelled' })
    expect(await pending()).toEqual([])
    expect((await stateNow()).request).toBeNull()
  })
})

describe('a form that still stands after the upload', () => {
  const upload = async (name: string) => {
    await seen(requestOf({}, name))
    await say({ type: 'portal/file-let-in', name, size: 9 })
    await say({ type: 'portal/form-stands' })
  }

  it('with an ending that Apple refuses: the same content is offered under another', async () => {
    await upload('Request.dat')
    expect(bench.pushed.at(-1)?.snapshot.request?.refusedAt).toBe(NOW)
    await say({ type: 'portal/open', page: 'request' })
    expect(bench.opened).toEqual(['request.html?tab=1'])
    expect(await ask({ type: 'page/request-file', tabId: 1 })).toEqual({
      name: 'Request.txt',
      content: requestOf().content,
    })
  })

  it('with a good ending it was something else: nothing is offered', async () => {
    await upload('Request.csr')
    expect((await stateNow()).request?.refusedAt).toBeNull()
    expect(await ask({ type: 'page/request-file', tabId: 1 })).toBeNull()
  })

  it('never before Apple refused, and for no other tab', async () => {
    await seen(requestOf({}, 'Request.dat'))
    await say({ type: 'portal/form-stands' })
    expect(await ask({ type: 'page/request-file', tabId: 1 })).toBeNull()
    await upload('Request.dat')
    expect(await ask({ type: 'page/request-file', tabId: 2 })).toBeNull()
  })
})

describe('a renewal that went well', () => {
  const scene = (confirmed: 'renewed' | 'created') =>
    say({
      type: 'portal/scene',
      marks: [],
      scene: {
        screen: 'confirmation',
        account: null,
        rows: [],
        rowCount: 0,
        reading: { kind: 'untaught' },
        isAllRead: false,
        armed: null,
        confirmed,
        notes: null,
        vendor: null,
        strangeSince: null,
        after: null,
      },
    })
  const learnt = async () => (await bench.services.records.list())[0]?.lastRequest ?? null

  it('teaches the vendor and the key', async () => {
    await seen(requestOf())
    await say({ type: 'portal/file-let-in', name: 'IntuneCSR.csr', size: 9 })
    const { keyHash = null } = (await stateNow()).request ?? {}
    await scene('renewed')
    expect(await learnt()).toEqual({ vendor: 'Microsoft Corporation', keyHash, at: NOW })
  })

  it('a created certificate teaches nothing, nor does a request that was not uploaded', async () => {
    await seen(requestOf())
    await scene('renewed')
    expect(await learnt()).toBeNull()
    await say({ type: 'portal/file-let-in', name: 'IntuneCSR.csr', size: 9 })
    await scene('created')
    expect(await learnt()).toBeNull()
  })
})

describe('what only forms need', () => {
  const report = (screen: 'renew' | 'list', state: 'protected' | 'off') => {
    const status = { screen, state, account: null, rows: 0, found: false, at: 0 }
    return say({ type: 'portal/status', status })
  }

  it('is put into the tab when it shows a form, or where the guard stands aside', async () => {
    await report('list', 'protected')
    expect(bench.helped).toEqual([])
    await report('renew', 'protected')
    await report('list', 'off')
    expect(bench.helped).toEqual([1, 1])
  })
})
