/** What is guarded now, in the words of the list: whole consoles first, then single hosts. Pure. */
import { hostOf } from '../../lib/domain/console-address'
import { CONSOLES, type MdmConsole } from '../../lib/domain/consoles'

export interface Guarded {
  /** The console's name, or the host where it belongs to none. */
  name: string
  hosts: string[]
  patterns: string[]
}

export function isGuarded({ origins }: MdmConsole, granted: readonly string[]): boolean {
  return origins.length > 0 && origins.every((one) => granted.includes(one))
}

export function guardedNow(granted: readonly string[]): Guarded[] {
  const whole = CONSOLES.filter((one) => isGuarded(one, granted))
  const named = new Set(whole.flatMap(({ origins }) => origins))
  return [
    ...whole.map(({ name, origins }) => ({
      name,
      hosts: origins.map(hostOf),
      patterns: [...origins],
    })),
    ...granted
      .filter((one) => !named.has(one))
      .map((one) => ({ name: hostOf(one), hosts: [], patterns: [one] })),
  ]
}
