/** The gate of this frame, on the global that only this extension's scripts share. */
import type { Gate } from '../gate/gate'

export interface Hold {
  gate: Gate
  /** Modules that the portal script takes from here instead of bundling them again. */
  kit: Record<string, object>
}

export const shared = globalThis as unknown as { pushcertHold?: Hold }
