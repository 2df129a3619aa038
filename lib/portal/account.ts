/**
 * The signed-in Apple Account: the one e-mail address that stands beside Sign out, on every
 * screen. Null when there is none or more than one: unknown is said aloud.
 */
import { parentOf } from './dom'
import type { Seen } from './seen'

/** How far around Sign out the address may stand, in levels of the page. */
const LEVELS = 5

export function readAccount(seen: Seen): string | null {
  const signOut = seen.controls.find((control) => control.kind === 'sign-out')
  if (signOut === undefined) return null
  let part: Element | null = signOut.element
  for (let level = 0; part !== null && level < LEVELS; level++) {
    const around = part
    const near = seen.emails.filter(({ element }) => around.contains(element))
    const addresses = new Set(near.map(({ address }) => address))
    if (addresses.size > 0) return addresses.size === 1 ? (near[0]?.address ?? null) : null
    part = parentOf(part)
  }
  return null
}
