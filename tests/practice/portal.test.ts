/** The practice portal's server, asked as a browser would ask it. */
import { X509Certificate } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  CONTOSO_ACCOUNT,
  contoso,
  OTHER_ACCOUNTS,
  SCENARIOS,
} from '../../practice/data/scenarios.ts'
import type { UploadReply } from '../../practice/data/types.ts'
import { drawingOf } from '../../practice/drawings.ts'
import { keyPair } from '../../practice/server/keys.ts'
import { type PracticePortal, startPracticePortal } from '../../practice/server/portal.ts'
import {
  certificateFile,
  type SampleFile,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let portal: PracticePortal
let cookie = ''

beforeAll(async () => {
  portal = await startPracticePortal()
})

afterAll(() => portal.close())

beforeEach(async () => {
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['look-alikes']() })
  cookie = ''
  await visit()
})

async function ask(
  path: string,
  init: { method?: string; body?: FormData | string; host?: string } = {},
): Promise<Answer> {
  const encoded = new Response(init.body ?? '')
  const body = Buffer.from(await encoded.arrayBuffer())
  const type = encoded.headers.get('content-type') ?? 'text/plain'
  const host = init.host ?? 'identity.apple.com'
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: portal.port,
        path,
        method: init.method ?? 'GET',
        rejectUnauthorized: false,
        headers: { host, cookie, 'content-type': type, 'content-length': body.length },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

async function visit(path = '/pushcert/'): Promise<Answer> {
  const answer = await ask(path)
  cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie
  return answer
}

async function upload(file: SampleFile, certificate = '', notes = ''): Promise<UploadReply> {
  const body = new FormData()
  body.set('certificate', certificate)
  body.set('notes', notes)
  body.set('file', new File([file.content], file.name))
  const answer = await ask('/pushcert/api/upload', { method: 'POST', body })
  return JSON.parse(answer.body)
}

const kinds = () => portal.log().map(({ kind }) => kind)

describe('the page', () => {
  it('is served with and without the last slash, under a policy without inline code', async () => {
    for (const path of ['/pushcert', '/pushcert/']) {
      const { status, headers } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    }
  })

  it('allows inline code only where the drawing has javascript: links', async () => {
    portal.scenario({ drawing: 'javascript-links', certificates: [] })
    expect((await ask('/pushcert/')).headers['content-security-policy']).toContain('unsafe-inline')
  })

  it('forbids synchronous requests where the drawing says so', async () => {
    expect((await ask('/pushcert/')).headers['permissions-policy']).toBeUndefined()
    portal.scenario({ drawing: { syncXhr: 'refused' }, certificates: [] })
    expect((await ask('/pushcert/')).headers['permissions-policy']).toBe('sync-xhr=()')
  })

  it('serves its modules as JavaScript, and nothing else of the folder', async () => {
    const { status, body } = await ask('/pushcert/practice/pages/portal.ts')
    expect(status).toBe(200)
    expect(body).not.toContain('import type {')
    for (const path of ['server/keys.ts', '../package.json', 'pages/../server/api.ts', 'none.ts']) {
      expect((await ask(`/pushcert/practice/${path}`)).status).toBe(404)
    }
  })

  it('answers an unknown address with the plain 404 page', async () => {
    const { status, body } = await ask('/pushcert/not-found')
    expect(status).toBe(404)
    expect(body).toContain('The requested URL was not found')
  })
})

describe('the list and the details', () => {
  it('lists thirteen look-alikes with four equal dates and nothing that tells them apart', async () => {
    const { body } = await ask('/pushcert/api/certificates')
    const rows: { vendor: string; expires: string }[] = JSON.parse(body)
    expect(rows).toHaveLength(13)
    expect(new Set(rows.map(({ vendor }) => vendor))).toEqual(new Set(['Microsoft Corporation']))
    const ours = rows.filter(({ expires }) => expires === contoso().expires)
    expect(ours).toHaveLength(4)
    expect(body).not.toMatch(/External|APSP|Contoso|serial/i)
  })

  it('gives the serial in lower case without its leading zero', async () => {
    const { body } = await ask(`/pushcert/api/details?id=${contoso().id}`)
    expect(JSON.parse(body)).toMatchObject({
      serial: 'dbbd018b25c7f76',
      uid: contoso().topic,
      commonName: `APSP:${contoso().guid}`,
    })
    expect(kinds()).toEqual(['details-served'])
  })

  it('answers once with the details of another row, then truly again', async () => {
    const index = portal.certificates().findIndex(({ id }) => id !== contoso().id)
    await portal.command({ do: 'answer-with-other-details', index })
    const first = JSON.parse((await ask(`/pushcert/api/details?id=${contoso().id}`)).body)
    const second = JSON.parse((await ask(`/pushcert/api/details?id=${contoso().id}`)).body)
    expect(first.uid).toBe(portal.certificates()[index]?.topic)
    expect(second.uid).toBe(contoso().topic)
  })

  it('delays only the next details', async () => {
    await portal.command({ do: 'delay-next-details', ms: 150 })
    const begin = Date.now()
    await ask(`/pushcert/api/details?id=${contoso().id}`)
    expect(Date.now() - begin).toBeGreaterThanOrEqual(145)
  })
})

describe('signing in', () => {
  it('sends a visitor to the other host before any page, and back with a cookie', async () => {
    portal.scenario({ drawing: 'plain', certificates: [contoso()], signedIn: false })
    const away = await visit()
    expect(away.status).toBe(302)
    expect(away.headers.location).toMatch(/^https:\/\/idmsa\.apple\.com\//)
    expect((await ask('/pushcert/api/session')).status).toBe(401)
    await signInAs(CONTOSO_ACCOUNT)
    expect((await visit()).status).toBe(200)
    expect(JSON.parse((await ask('/pushcert/api/certificates')).body)).toHaveLength(1)
  })

  it('shows an account of its own, without a certificate, to whoever signs in otherwise', async () => {
    await ask('/pushcert/api/sign-out', { method: 'POST' })
    await signInAs(OTHER_ACCOUNTS.personal)
    expect(JSON.parse((await ask('/pushcert/api/certificates')).body)).toEqual([])
  })

  it('takes a ticket only once', async () => {
    const ticket = await signInAs(CONTOSO_ACCOUNT)
    cookie = ''
    expect((await ask(ticket)).headers.location).toContain('idmsa.apple.com')
  })

  it('refuses everything after the session was ended', async () => {
    await portal.command({ do: 'expire-session' })
    expect((await ask('/pushcert/api/certificates')).status).toBe(401)
    expect((await visit()).status).toBe(302)
  })

  async function signInAs(account: string): Promise<string> {
    const body = new URLSearchParams({ account, password: 'any', code: '000000' }).toString()
    const form = new FormData()
    for (const [name, value] of new URLSearchParams(body)) form.set(name, value)
    const host = 'idmsa.apple.com'
    const answer = await ask('/IDMSWebAuth/signin', { method: 'POST', body: form, host })
    const back = new URL(answer.headers.location ?? '')
    expect(back.host).toBe('identity.apple.com')
    await visit(back.pathname + back.search)
    return back.pathname + back.search
  }
})

describe('uploading', () => {
  it('renews: the same topic, another serial, a year less one second, over the request’s key', async () => {
    const now = new Date('2026-11-21T10:00:00Z')
    portal.scenario({ drawing: 'plain', certificates: [contoso()], now })
    await visit()
    const reply = await upload(vendorSignedRequest(), contoso().id, 'by J. Smith')
    expect(reply).toMatchObject({ ErrorCode: 0, result: { kind: 'renewed' } })
    const [renewed, ...others] = portal.certificates()
    expect(others).toEqual([])
    expect(renewed).toMatchObject({
      id: contoso().id,
      topic: contoso().topic,
      notes: 'by J. Smith',
    })
    expect(renewed?.serial).not.toBe(contoso().serial)
    expect(renewed?.expires).toBe('2027-11-21T09:59:59.000Z')
    const { body } = await ask(`/pushcert/api/download?id=${contoso().id}`)
    const pem = new X509Certificate(body)
    expect(pem.subject).toContain(`UID=${contoso().topic}`)
    expect(pem.subject).toContain(`CN=APSP:${contoso().guid}`)
    expect(pem.serialNumber.padStart(16, '0')).toBe(renewed?.serial)
    expect(pem.publicKey.export({ type: 'spki', format: 'pem' })).toBe(
      keyPair('customer').publicPem,
    )
    expect(new Date(pem.validTo).toISOString()).toBe(renewed?.expires)
    expect(pem.issuer).toContain('practice')
    expect(kinds()).toEqual(['uploaded', 'renewed', 'downloaded'])
  })

  it('creates another certificate with a topic of its own', async () => {
    const reply = await upload(vendorSignedRequest({ key: 'second', vendor: 'Iru, Inc.' }))
    expect(reply.result?.kind).toBe('created')
    const made = portal.certificates().at(-1)
    expect(portal.certificates()).toHaveLength(14)
    expect(made?.vendor).toBe('Iru, Inc.')
    expect(made?.topic).toMatch(/^com\.apple\.mgmt\.External\.[0-9a-f-]{36}$/)
    expect(portal.log().at(-1)).toMatchObject({ kind: 'issued', topic: made?.topic })
  })

  it.each([
    ['a .pem', certificateFile(contoso()), /invalid file type/, -80001],
    ['an unsigned request', unsignedRequest(), /signature is invalid/, -80018],
    ['a broken signature', vendorSignedRequest({ badSignature: true }), /is invalid/, -80018],
    ['an empty file', { name: 'a.txt', content: '' }, /signature is invalid/, -80018],
    [
      'an ended vendor',
      vendorSignedRequest({ vendorUntil: new Date('2025-01-01') }),
      /signing certificate is expired/,
      -80019,
    ],
  ])('refuses %s in Apple’s words and issues nothing', async (_name, file, words, code) => {
    const before = portal.certificates()
    const reply = await upload(file, contoso().id)
    expect(reply.ErrorCode).toBe(code)
    expect(reply.ErrorMessage).toMatch(words)
    expect(reply.ErrorDescription).toContain('<p>')
    expect(portal.certificates()).toEqual(before)
    expect(kinds()).toEqual(['uploaded', 'upload-refused'])
  })

  it('takes a plist that is not in base64, too', async () => {
    const { content } = vendorSignedRequest()
    const bare = { name: 'push.plist', content: Buffer.from(content, 'base64').toString() }
    expect((await upload(bare, contoso().id)).ErrorCode).toBe(0)
  })

  it('keeps the result over a second sign-in until the Confirmation is left', async () => {
    const certificates = [contoso()]
    portal.scenario({ drawing: 'plain', certificates, reSignInAfterUpload: true })
    await visit()
    const reply = await upload(vendorSignedRequest(), contoso().id)
    expect(reply.signIn).toContain('idmsa.apple.com')
    expect(reply.result).toBeUndefined()
    expect((await ask('/pushcert/api/session')).status).toBe(401)
    const form = new FormData()
    form.set('account', CONTOSO_ACCOUNT)
    const back = await ask('/IDMSWebAuth/signin', { method: 'POST', body: form })
    await visit(back.headers.location)
    expect(JSON.parse((await ask('/pushcert/api/session')).body).pending.kind).toBe('renewed')
    await ask('/pushcert/api/finish', { method: 'POST' })
    expect(JSON.parse((await ask('/pushcert/api/session')).body).pending).toBeNull()
  })
})

describe('revoking and commands', () => {
  it('revokes one row and writes down whose it was', async () => {
    await ask(`/pushcert/api/revoke?id=${contoso().id}`, { method: 'POST' })
    expect(portal.certificates()).toHaveLength(12)
    expect(portal.log()).toMatchObject([{ kind: 'revoked', topic: contoso().topic }])
  })

  it('does not revoke what the account does not hold', async () => {
    await ask('/pushcert/api/revoke?id=unknown', { method: 'POST' })
    expect(portal.certificates()).toHaveLength(13)
    expect(kinds()).toEqual([])
  })

  it('removes, inserts and swaps rows in its own list, and changes the account', async () => {
    const [first, second] = portal.certificates()
    await portal.command({ do: 'swap-rows', a: 0, b: 1 })
    expect(portal.certificates().slice(0, 2)).toEqual([second, first])
    await portal.command({ do: 'remove-row', index: 0 })
    expect(portal.certificates()[0]).toEqual(first)
    await portal.command({ do: 'insert-row', index: 0, certificate: contoso() })
    expect(portal.certificates()[0]).toEqual(contoso())
    await portal.command({ do: 'change-account', account: 'b@example.com', certificates: [] })
    expect(JSON.parse((await ask('/pushcert/api/session')).body).account).toBe('b@example.com')
    expect(portal.certificates()).toEqual([])
  })

  it('begins anew with each scenario', async () => {
    await ask(`/pushcert/api/revoke?id=${contoso().id}`, { method: 'POST' })
    portal.scenario({ drawing: 'late', certificates: [contoso()] })
    expect(portal.log()).toEqual([])
    expect(portal.certificates()).toEqual([contoso()])
    expect(drawingOf('late').delayMs).toBe(2000)
  })
})
