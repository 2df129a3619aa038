/**
 * The rules while nothing is understood yet, or never will be: everything is denied but a short
 * list that can harm nobody.
 */
import type { Control, ControlKind } from '../portal/controls'
import type { Rules, Ruling } from './gate'

const HARMLESS: readonly ControlKind[] = ['sign-out', 'cancel', 'decline', 'link-out', 'text-field']

/** What may be pressed on a screen that is not understood. */
export function strictRuling(control: Control | null): Ruling {
  if (control === null) return 'mute'
  return HARMLESS.includes(control.kind) ? 'pass' : 'deny'
}

/** `onHeld` hears of what was held before the full guard could say why. */
export function earlyRules(onHeld: (control: Control | null) => void): Rules {
  return {
    press(control) {
      const ruling = strictRuling(control)
      if (ruling === 'deny') onHeld(control)
      return ruling
    },
    file() {
      onHeld(null)
      return false
    },
    submit: (_event, form) => {
      // Sign-out may be a form; without a file field nothing can be issued by it.
      const harmless = form !== null && form.querySelector('input[type=file]') === null
      if (!harmless) onHeld(null)
      return harmless
    },
  }
}
