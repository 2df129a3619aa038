/** What the practice MDM console takes, refuses and writes down. */
import { createHash, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CONSOLE_DRAWINGS, consoleDrawing } from '../../practice/console/drawings.ts'
import { CONSOLE_HOST, CONSOLE_HOSTS } from '../../practice/console/hosts.ts'
import {
  type PracticeConsole,
  startPracticeConsole,
} from '../../practice/console/server/console.ts'
import type { Tenant } from '../../practice/console/server/world.ts'
import type { Scene, UploadAnswer } from '../../practice/console/types.ts'
import { certificate, serverLeftover } from '../../practice/data/make.ts'
import { CONTOSO_ACCOUNT, contoso } from '../../practice/data/scenarios.ts'
import { tlsCertificatePem } from '../../practice/server/authority.ts'
import {
  certificateFile,
  type SampleFile,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'
import { Visitor } from './visitor.ts'

const other = certificate({ organisation: 'Fabrikam' })
const TENANTS: Tenant[] = [
  { id: 'contoso', name: 'Contoso', account: CONTOSO_ACCOUNT, inUse: contoso() },
  { id: 'new', name: 'Northwind', account: CONTOSO_ACCOUNT, inUse: null },
]

let mdm: PracticeConsole
let visitor: Visitor

beforeAll(async () => {
  mdm = await startPracticeConsole()
  visitor = new Visitor(mdm.port)
})

afterAll(() => mdm.close())

beforeEach(() => mdm.scenario({ drawing: 'plain', tenants: TENANTS }))

const host = CONSOLE_HOST

async function upload(file: SampleFile, tenant = 'contoso'): Promise<UploadAnswer> {
  const body = new FormData()
  body.set('how', 'fetch')
  body.set('file', new File([file.content], file.name))
  const { body: reply } = await visitor.ask(`/t/${tenant}/api/upload`, {
    method: 'POST',
    body,
    host,
  })
  return JSON.parse(reply)
}

async function sceneOf(tenant: string): Promise<Scene> {
  return JSON.parse((await visitor.ask(`/t/${tenant}/api/scene`, { host })).body)
}

describe('a certificate', () => {
  it('of the same UID is taken, byte for byte, and shown from then on', async () => {
    const renewed = { ...contoso(), serial: 'A1B2C3D4E5F60718' }
    const file = certificateFile(renewed)
    expect(await upload(file)).toMatchObject({ accepted: true })
    const sha256 = createHash('sha256').update(file.content).digest('hex')
    expect(mdm.log()).toMatchObject([
      { kind: 'arrived', how: 'fetch', fileName: file.name, bytes: file.content.length, sha256 },
      { kind: 'accepted', tenant: 'contoso', topic: contoso().topic, serial: renewed.serial },
    ])
    expect(mdm.shows('contoso')).toContain(`Serial number: ${renewed.serial}`)
    expect(mdm.shows('contoso')).toContain(`Subject ID: ${contoso().topic}`)
    expect((await sceneOf('contoso')).shows).toBe(mdm.shows('contoso'))
  })

  it('of another organisation is taken as well: that is the harm', async () => {
    expect(await upload(certificateFile(other))).toMatchObject({ accepted: true })
    expect(mdm.shows('contoso')).toContain(`Subject ID: ${other.topic}`)
    expect(mdm.shows('new')).toBe('')
  })

  it('is the first one of a new tenant, which showed nothing before', async () => {
    expect((await sceneOf('new')).shows).toBe('')
    expect(await upload(certificateFile(other), 'new')).toMatchObject({ accepted: true })
    expect(mdm.shows('new')).toContain(other.topic)
    expect(mdm.shows('contoso')).toContain(contoso().topic)
  })

  it.each([
    ['a sign-in page saved as .pem', signInPageAsPem(contoso())],
    ['a request', vendorSignedRequest()],
    ['an unsigned request', unsignedRequest()],
    ['an empty file', { name: 'a.pem', content: '' }],
    ['a TLS certificate', { name: 'tls.pem', content: tlsCertificatePem() }],
    [
      'half a certificate',
      { name: 'a.pem', content: certificateFile(other).content.slice(0, 600) },
    ],
  ])('is not %s: refused in an MDM’s words, and nothing changes', async (_name, file) => {
    const before = mdm.shows('contoso')
    const reply = await upload(file)
    expect(reply.accepted).toBe(false)
    expect(reply.message).toBe("This doesn't appear to be a valid certificate.")
    expect(mdm.shows('contoso')).toBe(before)
    expect(mdm.log().map(({ kind }) => kind)).toEqual(['arrived', 'refused'])
  })

  it('of macOS Server’s mail is none of an MDM: refused', async () => {
    expect((await upload(certificateFile(serverLeftover('a.example', 'mail', 90)))).accepted).toBe(
      false,
    )
  })
})

describe('the addresses', () => {
  it('are in the certificate that the servers show', () => {
    const names = new X509Certificate(tlsCertificatePem()).subjectAltName ?? ''
    for (const name of CONSOLE_HOSTS) expect(names.split(', ')).toContain(`DNS:${name}`)
  })

  it('of tenants and files that are not there are not found', async () => {
    for (const path of ['/', '/t/fabrikam/', '/t/contoso/api/none', '/practice/server/judge.ts'])
      expect((await visitor.ask(path, { host })).status).toBe(404)
    expect((await visitor.ask('/t/contoso/', { host })).status).toBe(200)
    expect((await visitor.ask('/practice/pages/main.ts', { host })).status).toBe(200)
  })

  it('answer with the rules that a drawing is about', async () => {
    const headers = async (drawing: 'plain' | 'strict-csp' | 'sync-xhr-refused') => {
      mdm.scenario({ drawing, tenants: TENANTS })
      return (await visitor.ask('/t/contoso/', { host })).headers
    }
    const plain = await headers('plain')
    expect(plain['content-security-policy']).toBeUndefined()
    expect(plain['permissions-policy']).toBeUndefined()
    const strict = String((await headers('strict-csp'))['content-security-policy'])
    expect(strict).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(strict).not.toContain('blob:')
    expect((await headers('sync-xhr-refused'))['permissions-policy']).toBe('sync-xhr=()')
  })

  it('of every drawing differ from the plain one in something', () => {
    const drawn = CONSOLE_DRAWINGS.map((name) => JSON.stringify(consoleDrawing(name)))
    expect(new Set(drawn).size).toBe(CONSOLE_DRAWINGS.length)
  })
})
