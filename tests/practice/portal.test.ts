/** The practice portal's server: pages, list, details, sign-in, revoking, commands. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  CONTOSO_ACCOUNT,
  contoso,
  OTHER_ACCOUNTS,
  SCENARIOS,
} from '../../practice/data/scenarios.ts'
import { drawingOf } from '../../practice/drawings.ts'
import { type PracticePortal, startPracticePortal } from '../../practice/server/portal.ts'
import { Visitor } from './visitor.ts'

let portal: PracticePortal
let visitor: Visitor

beforeAll(async () => {
  portal = await startPracticePortal()
})

afterAll(() => portal.close())

beforeEach(async () => {
  portal.scenario({ drawing: 'plain', certificates: SCENARIOS['look-alikes']() })
  visitor = new Visitor(portal.port)
  await visitor.visit()
})

const kinds = () => portal.log().map(({ kind }) => kind)

describe('the page', () => {
  it('is served with and without the last slash, under a policy without inline code', async () => {
    for (const path of ['/pushcert', '/pushcert/']) {
      const { status, headers } = await visitor.ask(path)
      expect(status).toBe(200)
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
    }
  })

  it('allows inline code only where the drawing has javascript: links', async () => {
    portal.scenario({ drawing: 'javascript-links', certificates: [] })
    expect((await visitor.ask('/pushcert/')).headers['content-security-policy']).toContain(
      'unsafe-inline',
    )
  })

  it('forbids synchronous requests where the drawing says so', async () => {
    expect((await visitor.ask('/pushcert/')).headers['permissions-policy']).toBeUndefined()
    portal.scenario({ drawing: { syncXhr: 'refused' }, certificates: [] })
    expect((await visitor.ask('/pushcert/')).headers['permissions-policy']).toBe('sync-xhr=()')
  })

  it('serves its modules as JavaScript, and nothing else of the folder', async () => {
    const { status, body } = await visitor.ask('/pushcert/practice/pages/portal.ts')
    expect(status).toBe(200)
    expect(body).not.toContain('import type {')
    for (const path of ['server/keys.ts', '../package.json', 'pages/../server/api.ts', 'none.ts']) {
      expect((await visitor.ask(`/pushcert/practice/${path}`)).status).toBe(404)
    }
  })

  it('answers an unknown address with the plain 404 page', async () => {
    const { status, body } = await visitor.ask('/pushcert/not-found')
    expect(status).toBe(404)
    expect(body).toContain('The requested URL was not found')
  })
})

describe('the list and the details', () => {
  it('lists thirteen look-alikes with four equal dates and nothing that tells them apart', async () => {
    const { body } = await visitor.ask('/pushcert/api/certificates')
    const rows: { vendor: string; expires: string }[] = JSON.parse(body)
    expect(rows).toHaveLength(13)
    expect(new Set(rows.map(({ vendor }) => vendor))).toEqual(new Set(['Microsoft Corporation']))
    const ours = rows.filter(({ expires }) => expires === contoso().expires)
    expect(ours).toHaveLength(4)
    expect(body).not.toMatch(/External|APSP|Contoso|serial/i)
  })

  it('gives the serial in lower case without its leading zero', async () => {
    const { body } = await visitor.ask(`/pushcert/api/details?id=${contoso().id}`)
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
    const first = await visitor.json<{ uid: string }>(`/pushcert/api/details?id=${contoso().id}`)
    const second = await visitor.json<{ uid: string }>(`/pushcert/api/details?id=${contoso().id}`)
    expect(first.uid).toBe(portal.certificates()[index]?.topic)
    expect(second.uid).toBe(contoso().topic)
  })

  it('delays only the next details', async () => {
    await portal.command({ do: 'delay-next-details', ms: 150 })
    const begin = Date.now()
    await visitor.ask(`/pushcert/api/details?id=${contoso().id}`)
    expect(Date.now() - begin).toBeGreaterThanOrEqual(145)
  })
})

describe('signing in', () => {
  it('sends a visitor to the other host before any page, and back with a cookie', async () => {
    portal.scenario({ drawing: 'plain', certificates: [contoso()], signedIn: false })
    const away = await visitor.visit()
    expect(away.status).toBe(302)
    expect(away.headers.location).toMatch(/^https:\/\/idmsa\.apple\.com\//)
    expect((await visitor.ask('/pushcert/api/session')).status).toBe(401)
    await visitor.signInAs(CONTOSO_ACCOUNT)
    expect((await visitor.visit()).status).toBe(200)
    expect(await visitor.json<object[]>('/pushcert/api/certificates')).toHaveLength(1)
  })

  it('shows an account of its own, without a certificate, to whoever signs in otherwise', async () => {
    await visitor.post('/pushcert/api/sign-out')
    await visitor.signInAs(OTHER_ACCOUNTS.personal)
    expect(await visitor.json<object[]>('/pushcert/api/certificates')).toEqual([])
  })

  it('takes a ticket only once', async () => {
    const back = new URL(await visitor.signInAs(CONTOSO_ACCOUNT))
    visitor.forget()
    expect((await visitor.ask(back.pathname + back.search)).headers.location).toContain(
      'idmsa.apple.com',
    )
  })

  it('refuses everything after the session was ended', async () => {
    await portal.command({ do: 'expire-session' })
    expect((await visitor.ask('/pushcert/api/certificates')).status).toBe(401)
    expect((await visitor.visit()).status).toBe(302)
  })
})

describe('revoking and commands', () => {
  it('revokes one row and writes down whose it was', async () => {
    await visitor.post(`/pushcert/api/revoke?id=${contoso().id}`)
    expect(portal.certificates()).toHaveLength(12)
    expect(portal.log()).toMatchObject([{ kind: 'revoked', topic: contoso().topic }])
  })

  it('does not revoke what the account does not hold', async () => {
    await visitor.post('/pushcert/api/revoke?id=unknown')
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
    expect((await visitor.json<{ account: string }>('/pushcert/api/session')).account).toBe(
      'b@example.com',
    )
    expect(portal.certificates()).toEqual([])
  })

  it('begins anew with each scenario', async () => {
    await visitor.post(`/pushcert/api/revoke?id=${contoso().id}`)
    portal.scenario({ drawing: 'late', certificates: [contoso()] })
    expect(portal.log()).toEqual([])
    expect(portal.certificates()).toEqual([contoso()])
    expect(drawingOf('late').delayMs).toBe(2000)
  })
})
