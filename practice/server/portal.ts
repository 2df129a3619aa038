/**
 * The practice portal: a replica of Apple's Push Certificates Portal over TLS on loopback.
 * Browsers map identity.apple.com and idmsa.apple.com to it. It is also the oracle of the
 * tests: it knows which certificate each control acts on and keeps a log of what reached it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { OracleEvent, PageCommand, PageReport, PracticeCertificate } from '../data/types.ts'
import { answerApi } from './api.ts'
import { assetOf } from './assets.ts'
import { tlsCertificatePem } from './authority.ts'
import { carryOut } from './commands.ts'
import { answer, bodyOf, type Exchange, redirect } from './exchange.ts'
import { framePage, notFoundPage, plainPage, policyOf, shellPage } from './html.ts'
import { keyPair, spkiDigest } from './keys.ts'
import { Pushes } from './pushes.ts'
import { SIGN_IN_PATH, signedIn, signIn, signInAddress } from './sign-in.ts'
import { type Scenario, World } from './world.ts'

export interface PracticePortal {
  port: number
  /** Base64 SHA-256 of the key's SPKI, for `--ignore-certificate-errors-spki-list`. */
  spki: string
  /** Begins anew with these certificates: state, sessions and log. */
  scenario(scenario: Scenario): void
  /** What reached the portal, in order. */
  log(): OracleEvent[]
  clearLog(): void
  /** The account's list as it is now; without `account`, the scenario's. */
  certificates(account?: string): PracticeCertificate[]
  /** Changes the open pages while they run; resolves when they have done so. */
  command(command: PageCommand): Promise<void>
  close(): Promise<void>
}

/** Starts on loopback; `port` 0 or none takes a free one. Until a scenario is set the account holds no certificate. */
export async function startPracticePortal(
  options: { port?: number } = {},
): Promise<PracticePortal> {
  const pushes = new Pushes()
  let world = new World({ drawing: 'plain', certificates: [] })
  const server = createServer(
    { key: keyPair('tls').privatePem, cert: tlsCertificatePem() },
    (request, response) => void serve(world, pushes, request, response),
  )
  await listenOn(server, options.port ?? 0)
  return {
    port: (server.address() as AddressInfo).port,
    spki: spkiDigest(keyPair('tls')),
    scenario: (scenario) => {
      world = new World(scenario)
    },
    log: () => [...world.state.log],
    clearLog: () => {
      world.state.log.length = 0
    },
    certificates: (account) =>
      structuredClone(world.state.of(account ?? world.currentAccount).certificates),
    command: (command) => carryOut(world, pushes, command),
    close: () => {
      pushes.close()
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
  world: World,
  pushes: Pushes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://identity.apple.com')
  const exchange = { request, response, url, headers: headersOf(world) }
  try {
    await route(world, pushes, exchange)
  } catch (error) {
    // A page that left in the middle of its upload is nothing to stop for.
    if (!response.headersSent) answer(exchange, 500, 'text/plain', String(error))
    else response.end()
  }
}

function headersOf(world: World): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy': policyOf(world.drawing),
    'x-content-type-options': 'nosniff',
  }
  if (world.drawing.syncXhr === 'refused') headers['permissions-policy'] = 'sync-xhr=()'
  return headers
}

async function route(world: World, pushes: Pushes, exchange: Exchange): Promise<void> {
  const { pathname } = exchange.url
  const host = exchange.request.headers.host ?? ''
  if (pathname === '/pushcert' || pathname === '/pushcert/') {
    pushes.expect()
    return shell(world, exchange)
  }
  if (pathname === '/favicon.ico') return answer(exchange, 204, 'image/x-icon', '')
  if (pathname === '/pushcert/frame') return answer(exchange, 200, 'text/html', framePage())
  if (pathname === '/pushcert/sign-in') return redirect(exchange, signInAddress(host))
  if (pathname === '/pushcert/signed-in') return signedIn(world, exchange)
  if (pathname === SIGN_IN_PATH) return signIn(world, exchange)
  const api = /^\/pushcert\/api\/([\w-]+)$/.exec(pathname)?.[1]
  if (api !== undefined) return answerApi(world, exchange, api)
  const practice = /^\/pushcert\/practice\/(.+)$/.exec(pathname)?.[1]
  if (practice !== undefined) return practiceRoute(world, pushes, exchange, practice)
  answer(exchange, 404, 'text/html', notFoundPage())
}

/** The page itself; who is not signed in is sent away by the server, before any page. */
function shell(world: World, exchange: Exchange): void {
  const { request, response } = exchange
  if (world.sessions.accountOf(request.headers.cookie) === null) {
    const entry = world.sessions.letIn()
    if (entry === null) {
      redirect(exchange, signInAddress(request.headers.host ?? ''))
      return
    }
    response.setHeader('set-cookie', entry.cookie)
  }
  answer(exchange, 200, 'text/html', shellPage())
}

async function practiceRoute(
  world: World,
  pushes: Pushes,
  exchange: Exchange,
  name: string,
): Promise<void> {
  if (name === 'report') {
    const report: PageReport = JSON.parse((await bodyOf(exchange.request)).toString())
    world.state.record(report)
    return answer(exchange, 200, 'text/plain', '')
  }
  if (name === 'commands') return pushes.attach(exchange.response)
  if (name === 'applied') {
    pushes.applied(exchange.url.searchParams.get('n') ?? '')
    return answer(exchange, 200, 'text/plain', '')
  }
  if (name === 'terms.html')
    return answer(exchange, 200, 'text/html', plainPage('Terms of Use', 'For your printer.'))
  if (name === 'help.html')
    return answer(exchange, 200, 'text/html', plainPage('FAQ', 'There is no help in practice.'))
  const asset = assetOf(name)
  if (asset === null) answer(exchange, 404, 'text/html', notFoundPage())
  else answer(exchange, 200, asset.type, asset.body)
}
