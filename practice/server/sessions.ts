/** Who is signed in: a cookie per browser profile, so that a private window is someone else. */
import { randomUUID } from 'node:crypto'

const COOKIE = 'practice'

export class Sessions {
  private readonly accounts = new Map<string, string>()
  private readonly tickets = new Map<string, string>()
  /** The account that a browser without a cookie is given; null sends it to the sign-in page. */
  private open: string | null

  constructor(open: string | null) {
    this.open = open
  }

  /** The account of the request's cookie, or null. */
  accountOf(cookieHeader: string | undefined): string | null {
    return this.accounts.get(tokenIn(cookieHeader)) ?? null
  }

  /** The Set-Cookie for a browser that nobody has to sign in to; null when somebody has to. */
  letIn(): { account: string; cookie: string } | null {
    return this.open === null ? null : { account: this.open, cookie: this.begin(this.open) }
  }

  /** A new session's Set-Cookie. */
  begin(account: string): string {
    const token = randomUUID()
    this.accounts.set(token, account)
    return `${COOKIE}=${token}; Path=/pushcert; Secure; HttpOnly; SameSite=Lax`
  }

  /** Carries a sign-in from one host name to the other. */
  ticketFor(account: string): string {
    const ticket = randomUUID()
    this.tickets.set(ticket, account)
    return ticket
  }

  redeem(ticket: string): string | null {
    const account = this.tickets.get(ticket) ?? null
    this.tickets.delete(ticket)
    return account
  }

  /** Ends this browser's session; from now on everybody signs in. */
  end(cookieHeader: string | undefined): void {
    this.accounts.delete(tokenIn(cookieHeader))
    this.open = null
  }

  endAll(): void {
    this.accounts.clear()
    this.open = null
  }

  /** The same sessions, now of another account: what happens in another tab of the browser. */
  rename(account: string): void {
    for (const token of this.accounts.keys()) this.accounts.set(token, account)
    if (this.open !== null) this.open = account
  }
}

function tokenIn(cookieHeader: string | undefined): string {
  const found = /(?:^|;\s*)practice=([\w-]+)/.exec(cookieHeader ?? '')
  return found?.[1] ?? ''
}
