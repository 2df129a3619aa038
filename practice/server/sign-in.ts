/** The sign-in page on the second host name, and the way back with a cookie. */
import { answer, type Exchange, fieldOf, formOf, redirect } from './exchange.ts'
import { signInPage } from './html.ts'
import type { World } from './world.ts'

export const SIGN_IN_PATH = '/IDMSWebAuth/signin'

/** Under the mapped names the sign-in is on Apple's other host; on loopback it stays where it is. */
export function signInAddress(host: string): string {
  const origin = host.startsWith('identity.apple.com') ? 'https://idmsa.apple.com' : ''
  return `${origin}${SIGN_IN_PATH}?path=/pushcert/`
}

export async function signIn(world: World, exchange: Exchange): Promise<void> {
  if (exchange.request.method !== 'POST') {
    answer(exchange, 200, 'text/html', signInPage(SIGN_IN_PATH, ''))
    return
  }
  const form = await formOf(exchange.request)
  const account = fieldOf(form, 'account').trim()
  if (account === '') {
    answer(exchange, 200, 'text/html', signInPage(SIGN_IN_PATH, 'Type an e-mail address.'))
    return
  }
  world.state.record({ kind: 'signed-in', account })
  const onApple = (exchange.request.headers.host ?? '').startsWith('idmsa.apple.com')
  const origin = onApple ? 'https://identity.apple.com' : ''
  redirect(exchange, `${origin}/pushcert/signed-in?ticket=${world.sessions.ticketFor(account)}`)
}

export function signedIn(world: World, exchange: Exchange): void {
  const account = world.sessions.redeem(exchange.url.searchParams.get('ticket') ?? '')
  if (account === null) redirect(exchange, signInAddress(exchange.request.headers.host ?? ''))
  else redirect(exchange, '/pushcert/', world.sessions.begin(account))
}
