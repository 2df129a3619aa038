/** The guard's state in one word, for the page's contract, the popup and the bar. */
import type { GuardState, Screen } from '../domain/tab'
import { liveRelease } from '../guards/facts'
import type { Facts } from '../guards/guard'

/** On these screens everything but a short list is held. */
export function isNotUnderstood({ screen }: { screen: Screen }): boolean {
  return screen === 'unknown' || screen === 'translated' || screen === 'loading'
}

export function stateOf(facts: Facts, isWaiting: boolean): GuardState {
  if (isWaiting || (facts.screen === 'loading' && !facts.isCutOff)) return 'loading'
  if (facts.isCutOff) return 'degraded'
  if (liveRelease(facts, 'unguarded') !== null) return 'off'
  return isNotUnderstood(facts) ? 'degraded' : 'protected'
}

/** A smaller frame cannot hold a screen of the portal. */
const SMALLEST = 200

/** This frame only holds and another speaks, or nobody could see what it says. */
export function isSilent(screen: Screen): boolean {
  const isInner = window.parent !== window
  if (isInner && (innerWidth < SMALLEST || innerHeight < SMALLEST)) return true
  return (
    /^(unknown|loading)$/.test(screen) && [...document.querySelectorAll('iframe')].some(holdsPortal)
  )
}

/** The portal's view is drawn in a frame inside this page, with a guard of its own. */
function holdsPortal(frame: HTMLIFrameElement): boolean {
  const box = frame.getBoundingClientRect()
  if (box.width < SMALLEST || box.height < SMALLEST) return false
  try {
    return frame.contentDocument?.querySelector('pushcert-guard') != null
  } catch {
    return false // of another site
  }
}
