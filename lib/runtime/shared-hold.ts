/** The gate of this frame, on the global that only this extension's scripts share. */
import type { Gate } from '../gate/gate'
import type { Control } from '../portal/controls'

export interface Hold {
  gate: Gate
  /** What was held before the full guard could say why. */
  heldEarly: (Control | null)[]
}

export const shared = globalThis as unknown as { pushcertHold?: Hold }
