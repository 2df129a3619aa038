/** What the practice portal issues over an uploaded request, and what it refuses. */
import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONTOSO_ACCOUNT, contoso, SCENARIOS } from '../../practice/data/scenarios.ts'
import type { PortalSession } from '../../practice/pages/backend.ts'
import { keyPair } from '../../practice/server/keys.ts'
import { type PracticePortal, startPracticePortal } from '../../practice/server/portal.ts'
import {
  certificateFile,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'
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

describe('uploading', () => {
  it('renews: the same topic, another serial, a year less one second, over the request’s key', async () => {
    const now = new Date('2026-11-21T10:00:00Z')
    portal.scenario({ drawing: 'plain', certificates: [contoso()], now })
    await visitor.visit()
    const reply = await visitor.upload(vendorSignedRequest(), contoso().id, 'by J. Smith')
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
    const { body } = await visitor.ask(`/pushcert/api/download?id=${contoso().id}`)
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
    const reply = await visitor.upload(vendorSignedRequest({ key: 'second', vendor: 'Iru, Inc.' }))
    expect(reply.result?.kind).toBe('created')
    const made = portal.certificates().at(-1)
    expect(portal.certificates()).toHaveLength(14)
    expect(made?.vendor).toBe('Iru, Inc.')
    expect(made?.topic).toMatch(/^com\.apple\.mgmt\.External\.[0-9a-f-]{36}$/)
    expect(portal.log().at(-1)).toMatchObject({ kind: 'issued', topic: made?.topic })
  })

  it.each([
    ['a .pem', certificateFile(contoso()), /invalid file type/, -80001],
    ['a saved sign-in page', signInPageAsPem(contoso()), /invalid file type/, -80001],
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
    const reply = await visitor.upload(file, contoso().id)
    expect(reply.ErrorCode).toBe(code)
    expect(reply.ErrorMessage).toMatch(words)
    expect(reply.ErrorDescription).toContain('<p>')
    expect(portal.certificates()).toEqual(before)
    expect(kinds()).toEqual(['uploaded', 'upload-refused'])
  })

  it('takes a plist that is not in base64, too', async () => {
    const { content } = vendorSignedRequest()
    const bare = { name: 'push.plist', content: Buffer.from(content, 'base64').toString() }
    expect((await visitor.upload(bare, contoso().id)).ErrorCode).toBe(0)
  })

  it('keeps the result over a second sign-in until the Confirmation is left', async () => {
    const certificates = [contoso()]
    portal.scenario({ drawing: 'plain', certificates, reSignInAfterUpload: true })
    await visitor.visit()
    const reply = await visitor.upload(vendorSignedRequest(), contoso().id)
    expect(reply.signIn).toContain('idmsa.apple.com')
    expect(reply.result).toBeUndefined()
    expect((await visitor.ask('/pushcert/api/session')).status).toBe(401)
    await visitor.signInAs(CONTOSO_ACCOUNT)
    expect((await visitor.json<PortalSession>('/pushcert/api/session')).pending?.kind).toBe(
      'renewed',
    )
    await visitor.post('/pushcert/api/finish')
    expect((await visitor.json<PortalSession>('/pushcert/api/session')).pending).toBeNull()
  })
})
