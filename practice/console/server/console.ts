/**
 * The practice MDM console: a page where a push certificate is handed in, over TLS on loopback,
 * drawn in many ways. It takes any push certificate of any organisation, as MDMs do, and it is the
 * oracle of the tests: it keeps a log of what its pages saw and of what arrived, byte for byte.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tlsCertificatePem } from '../../server/authority.ts'
import {
  answer,
  answerJson,
  bodyOf,
  type Exchange,
  fieldOf,
  formOf,
} from '../../server/exchange.ts'
import { keyPair, spkiDigest } from '../../server/keys.ts'
import { FRAME_HOST } from '../hosts.ts'
import type { ConsoleEvent, ConsoleReport, SentHow } from '../types.ts'
import { CONSOLE_PAGE, consoleAsset } from './assets.ts'
import { type ConsoleScenario, ConsoleWorld, type Upload } from './world.ts'

export interface PracticeConsole {
  port: number
  /** Base64 SHA-256 of the key's SPKI; the same as the practice portal's. */
  spki: string
  /** Begins anew with these tenants and an empty log. */
  scenario(scenario: ConsoleScenario): void
  /** What its pages saw and what reached it, in order. */
  log(): ConsoleEvent[]
  /** What the console shows now for a tenant: the text a person would copy. */
  shows(tenant: string): string
  close(): Promise<void>
}

/** Starts on loopback; `port` 0 or none takes a free one. Until a scenario is set it has no tenants. */
export async function startPracticeConsole(
  options: { port?: number } = {},
): Promise<PracticeConsole> {
  let world = new ConsoleWorld({ drawing: 'plain', tenants: [] })
  const server = createServer(
    { key: keyPair('tls').privatePem, cert: tlsCertificatePem() },
    (request, response) => void serve(world, request, response),
  )
  await listenOn(server, options.port ?? 0)
  return {
    port: (server.address() as AddressInfo).port,
    spki: spkiDigest(keyPair('tls')),
    scenario: (scenario) => {
      world = new ConsoleWorld(scenario)
    },
    log: () => [...world.log],
    shows: (tenant) => world.shows(tenant),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function serve(
  world: ConsoleWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `https://${request.headers.host}`)
  const exchange = { request, response, url, headers: headersOf(world) }
  try {
    await route(world, exchange)
  } catch (error) {
    // A page that left in the middle of its upload is nothing to stop for.
    if (!response.headersSent) answer(exchange, 500, 'text/plain', String(error))
    else response.end()
  }
}

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  `frame-src 'self' https://${FRAME_HOST}`,
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

function headersOf({ drawing }: ConsoleWorld): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    ...(drawing.policy === 'strict' ? { 'content-security-policy': STRICT } : {}),
    ...(drawing.syncXhr === 'refused' ? { 'permissions-policy': 'sync-xhr=()' } : {}),
  }
}

/** `/t/<tenant>/` is a tenant's page, `/t/<tenant>/field` the part of it that stands in a frame. */
async function route(world: ConsoleWorld, exchange: Exchange): Promise<void> {
  const { pathname } = exchange.url
  const asset = consoleAsset(/^\/practice\/(.+)$/.exec(pathname)?.[1] ?? '')
  if (asset !== null) return answer(exchange, 200, asset.type, asset.body)
  if (pathname === '/favicon.ico') return answer(exchange, 204, 'image/x-icon', '')
  const [, tenant = '', place = ''] = /^\/t\/([\w-]+)\/([\w/-]*)$/.exec(pathname) ?? []
  const scene = world.scene(tenant)
  if (scene === null) return answer(exchange, 404, 'text/plain', 'Not found')
  if (place === '' || place === 'field') return answer(exchange, 200, 'text/html', CONSOLE_PAGE)
  if (place === 'api/scene') return answerJson(exchange, scene)
  if (place === 'api/report') return report(world, exchange, tenant)
  if (place === 'api/upload') return upload(world, exchange, tenant)
  answer(exchange, 404, 'text/plain', 'Not found')
}

async function report(world: ConsoleWorld, exchange: Exchange, tenant: string): Promise<void> {
  const told: ConsoleReport = JSON.parse((await bodyOf(exchange.request)).toString())
  world.record(tenant, told)
  answer(exchange, 200, 'text/plain', '')
}

/** As text: a form's answer is read out of a frame, where Firefox would show JSON in a viewer. */
async function upload(world: ConsoleWorld, exchange: Exchange, tenant: string): Promise<void> {
  const reply = world.take(tenant, await uploadIn(exchange))
  answer(exchange, 200, 'text/plain', JSON.stringify(reply))
}

async function uploadIn(exchange: Exchange): Promise<Upload> {
  const form = await formOf(exchange.request)
  const how = fieldOf(form, 'how') as SentHow
  const file = form.get('file')
  if (!(file instanceof File)) return { how, fileName: '', content: Buffer.alloc(0) }
  return { how, fileName: file.name, content: Buffer.from(await file.arrayBuffer()) }
}
