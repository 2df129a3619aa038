/** Puts the full guard in the place of the early rules, once in each frame. */
import type { Gate } from '../gate/gate'
import { FrameGuard } from './frame-guard'
import { shared } from './shared-hold'

export function guardThisFrame(): void {
  const gate = shared.pushcertHold?.gate
  if (gate === undefined) throw new Error('The gate is not there')
  const old = document.querySelector('pushcert-guard')
  // Injected a second time, into a frame that is guarded already.
  if (gate.own !== null) return
  if (old === null) new FrameGuard(gate).start()
  else startUnlessAlive(old, gate)
}

/**
 * After an update the old script may still hold every control and say "reload this page"; two
 * guards would speak over each other. It puts its state back within a second if it is alive;
 * meanwhile this frame's new gate lets nothing through.
 */
function startUnlessAlive(old: Element, gate: Gate): void {
  old.removeAttribute('data-state')
  // Its Reload button must stay within reach.
  gate.own = old
  setTimeout(() => old.hasAttribute('data-state') || new FrameGuard(gate).start(), 1500)
}
