/**
 * A proxy on loopback that lets only the practice hosts through, each to its server, and
 * writes down every other host that the browser asked for: pages, workers and the browser itself.
 */
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { CONSOLE_HOSTS } from '../../../practice/console/hosts.ts'

/** Where the practice hosts are served: the port on loopback, by name. */
export type Sites = ReadonlyMap<string, number>

/** The portal's two names, and those of the practice MDM console. */
export function sitesOf(portal: { port: number }, mdm: { port: number }): Sites {
  const apple = ['identity.apple.com', 'idmsa.apple.com'].map(
    (host) => [host, portal.port] as const,
  )
  return new Map([...apple, ...CONSOLE_HOSTS.map((host) => [host, mdm.port] as const)])
}

/**
 * What the browsers ask for by themselves, whatever their settings, seen in an empty profile. What a
 * page asks for is written down all the same, by the drivers, whoever its host belongs to.
 */
const OWN_HOSTS = [
  /^https?:\/\/([\w-]+\.)*(google|googleapis|gvt1)\.com[:/]/,
  /^https?:\/\/([\w-]+\.)*(mozilla\.(com|org|net)|firefox\.com)[:/]/,
]

export interface RecordingProxy {
  port: number
  refused: string[]
  close(): Promise<void>
}

export async function startRecordingProxy(sites: Sites): Promise<RecordingProxy> {
  const refused: string[] = []
  const sockets = new Set<Socket>()
  const note = (where: string) => {
    if (!OWN_HOSTS.some((own) => own.test(where))) refused.push(where)
  }
  const server = createServer((request, response) => {
    note(request.url ?? '')
    response.writeHead(403).end()
  })
  server.on('connection', (socket) => hold(sockets, socket))
  server.on('connect', (request, socket: Socket) => {
    const [host = '', port] = (request.url ?? '').split(':')
    const site = sites.get(host)
    if (site === undefined || port !== '443') {
      note(`https://${request.url}`)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    pipe(socket, hold(sockets, connect(site, '127.0.0.1')))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    close: () => shut(server, sockets),
  }
}

function hold(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
  socket.on('error', () => socket.destroy())
  return socket
}

function pipe(browser: Socket, portal: Socket): void {
  portal.once('connect', () => {
    browser.write('HTTP/1.1 200 OK\r\n\r\n')
    portal.pipe(browser).pipe(portal)
  })
  portal.on('close', () => browser.destroy())
  browser.on('close', () => portal.destroy())
}

function shut(server: Server, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((closed) => server.close(() => closed()))
}
