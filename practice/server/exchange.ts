/** Small helpers around one request and its response. */
import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  /** Headers that every answer of the page carries. */
  headers: Record<string, string>
}

export function answer(exchange: Exchange, status: number, type: string, body: string): void {
  const { response, headers } = exchange
  const content = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }
  response.writeHead(status, { ...headers, ...content })
  response.end(body)
}

export function answerJson(exchange: Exchange, value: unknown): void {
  answer(exchange, 200, 'application/json', JSON.stringify(value))
}

export function redirect(exchange: Exchange, location: string, cookie?: string): void {
  const cookies = cookie === undefined ? {} : { 'set-cookie': cookie }
  exchange.response.writeHead(302, { location, 'cache-control': 'no-store', ...cookies })
  exchange.response.end()
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The fields and files of a multipart or url-encoded form. */
export async function formOf(request: IncomingMessage): Promise<FormData> {
  const body = await bodyOf(request)
  const type = request.headers['content-type'] ?? ''
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
}

/** The text of a form's field; empty when it is missing or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
