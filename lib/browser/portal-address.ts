/** Where the guard works: the portal's address, as a match pattern and as a test. */

/** `/pushcert/*` would miss the address without the slash. The manifest says the same. */
export const PORTAL_MATCH = 'https://identity.apple.com/pushcert*'
export const PORTAL_START = 'https://identity.apple.com/pushcert/'
export const PORTAL_ORIGIN = 'https://identity.apple.com'

export function isPortalUrl(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false
  const url = new URL(address)
  return url.origin === PORTAL_ORIGIN && url.pathname.startsWith('/pushcert')
}
