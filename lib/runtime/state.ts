/** The guard's state in one word, for the page's contract, the popup and the bar. */
import type { GuardState, Screen } from '../domain/tab'
import { liveRelease } from '../guards/facts'
import type { Facts } from '../guards/guard'

export function stateOf(facts: Facts): GuardState {
  if (facts.isCutOff) return facts.strangeSince === null ? 'loading' : 'degraded'
  if (liveRelease(facts, 'unguarded') !== null) return 'off'
  if (facts.screen === 'loading') return 'loading'
  return /^(unknown|translated)$/.test(facts.screen) ? 'degraded' : 'protected'
}

/** A smaller frame cannot hold a screen of the portal. */
const SMALLEST = 200

/**
 * Whether the portal's view is drawn in a frame inside this page: then that frame's own guard
 * speaks, and this one only holds.
 */
export function isDrawnInside(document: Document, screen: Screen): boolean {
  if (!/^(unknown|loading)$/.test(screen)) return false
  return [...document.querySelectorAll('iframe')].some(holdsPortal)
}

function holdsPortal(frame: HTMLIFrameElement): boolean {
  const box = frame.getBoundingClientRect()
  if (box.width < SMALLEST || box.height < SMALLEST) return false
  try {
    return frame.contentDocument?.querySelector('pushcert-guard') != null
  } catch {
    return false
  }
}
