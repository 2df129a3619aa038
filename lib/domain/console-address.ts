/**
 * Addresses of MDM consoles as match patterns, `https://host/*` or `https://*.host/*`: what the
 * browser is asked to grant. Pure.
 */

export type AddressProblem = 'no-host' | 'not-https' | 'apple'

/** The pattern for a typed address (a host, or any address in it), or why there is none. */
export function consolePattern(
  typed: string,
): { pattern: string; problem: null } | { pattern: null; problem: AddressProblem } {
  const text = typed.normalize('NFKC').trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (text === '' || !URL.canParse(address)) return { pattern: null, problem: 'no-host' }
  const { protocol, hostname, username, password } = new URL(address)
  if (protocol !== 'https:') return { pattern: null, problem: 'not-https' }
  // A name, its parts of letters, digits and dashes; nothing with a star, and no bare word but localhost.
  const isName = /^([a-z0-9-]+\.)+[a-z0-9-]+$|^localhost$/.test(hostname)
  if (!isName || username !== '' || password !== '') return { pattern: null, problem: 'no-host' }
  if (hostname === 'apple.com' || hostname.endsWith('.apple.com'))
    return { pattern: null, problem: 'apple' }
  // Match patterns know no port: the host is granted on every one.
  return { pattern: `https://${hostname}/*`, problem: null }
}

/** `intune.microsoft.com`, `*.jamfcloud.com`: what a person reads of a pattern. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '')
}

/** Whether a pattern matches an address or origin. */
export function covers(pattern: string, address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'https:' || !pattern.startsWith('https://')) return false
  const host = hostOf(pattern)
  if (!host.startsWith('*.')) return hostname === host
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1))
}

/** Of the origins that the browser has granted, those of consoles: one host, https, not Apple's. */
export function consolesAmong(granted: readonly string[]): string[] {
  return granted.filter(
    (one) =>
      /^https:\/\/[^/]+\/\*$/.test(one) &&
      hostOf(one) !== '*' &&
      !/\.apple\.com$/.test(hostOf(one)),
  )
}
