/** A browser's part in the tests of the practice portal: a cookie, and requests over TLS. */
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import type { UploadReply } from '../../practice/data/types.ts'
import type { SampleFile } from '../../practice/server/samples.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

interface Wish {
  method?: string
  body?: FormData
  host?: string
}

/** One visitor of the portal at `port`. */
export class Visitor {
  private readonly port: number
  private cookie = ''

  constructor(port: number) {
    this.port = port
  }

  async ask(path: string, wish: Wish = {}): Promise<Answer> {
    const encoded = new Response(wish.body ?? '')
    const body = Buffer.from(await encoded.arrayBuffer())
    const headers = {
      host: wish.host ?? 'identity.apple.com',
      cookie: this.cookie,
      'content-type': encoded.headers.get('content-type') ?? 'text/plain',
      'content-length': body.length,
    }
    const { port } = this
    const method = wish.method ?? 'GET'
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, headers, rejectUnauthorized: false }
      const asked = request(options, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        const { statusCode = 0, headers: received } = response
        response.on('end', () => resolve({ status: statusCode, headers: received, body: text }))
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  /** Loads a page and keeps the cookie it sets. */
  async visit(path = '/pushcert/'): Promise<Answer> {
    const answer = await this.ask(path)
    this.cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? this.cookie
    return answer
  }

  forget(): void {
    this.cookie = ''
  }

  async json<T>(path: string): Promise<T> {
    return JSON.parse((await this.ask(path)).body)
  }

  post(path: string): Promise<Answer> {
    return this.ask(path, { method: 'POST' })
  }

  /** Signs in on the other host and comes back; the address of the way back. */
  async signInAs(account: string): Promise<string> {
    const body = new FormData()
    body.set('account', account)
    const host = 'idmsa.apple.com'
    const answer = await this.ask('/IDMSWebAuth/signin', { method: 'POST', body, host })
    const back = new URL(answer.headers.location ?? '')
    await this.visit(back.pathname + back.search)
    return back.href
  }

  async upload(file: SampleFile, certificate = '', notes = ''): Promise<UploadReply> {
    const body = new FormData()
    body.set('certificate', certificate)
    body.set('notes', notes)
    body.set('file', new File([file.content], file.name))
    const answer = await this.ask('/pushcert/api/upload', { method: 'POST', body })
    return JSON.parse(answer.body)
  }
}
