/** The road from a test to the open pages: one event stream per page, each push acknowledged. */
import type { ServerResponse } from 'node:http'
import type { PagePush } from '../data/types.ts'

/** A page that does not answer in this time has gone or stands still. */
const PATIENCE_MS = 3000
/** A page that was just served connects within this time. */
const OPENING_MS = 2000
const POLL_MS = 20

export class Pushes {
  private readonly pages = new Set<ServerResponse>()
  private readonly waiting = new Map<string, () => void>()
  private count = 0
  private served = 0

  /** A page was sent to a browser: it will connect in a moment. */
  expect(): void {
    this.served = Date.now()
  }

  attach(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': open\n\n')
    this.pages.add(response)
    response.on('close', () => this.pages.delete(response))
  }

  /** Resolves when every open page has applied it; a page that is just opening is waited for. */
  async send(push: PagePush): Promise<void> {
    while (this.pages.size === 0 && Date.now() - this.served < OPENING_MS) await pause(POLL_MS)
    const answers = [...this.pages].map((page) => this.sendTo(page, push))
    await Promise.all(answers)
  }

  applied(id: string): void {
    this.waiting.get(id)?.()
    this.waiting.delete(id)
  }

  close(): void {
    for (const page of this.pages) page.end()
    this.pages.clear()
  }

  private sendTo(page: ServerResponse, push: PagePush): Promise<void> {
    const id = String(++this.count)
    page.write(`id: ${id}\ndata: ${JSON.stringify(push)}\n\n`)
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS)
      this.waiting.set(id, () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
