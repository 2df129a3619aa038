/** Starts the gate of an MDM's console, once in each frame. */
import { ConsoleFrame } from './frame'

/** On the global that only this extension's scripts share. */
const shared = globalThis as unknown as { pushcertConsole?: ConsoleFrame }

export function guardConsole(): void {
  shared.pushcertConsole ??= new ConsoleFrame(window)
}
