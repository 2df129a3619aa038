/**
 * Every guard that has a say in a press, in the order they are asked. The first that has something
 * to say decides; what none claims is held. What guards have to say of the page is in says.ts.
 */
import { createHold } from './create-hold'
import { downloadWarn } from './download-warn'
import { driftAlarm } from './drift-alarm'
import { fileChoke } from './file-choke'
import type { Decision, Facts, Guard, Press } from './guard'
import { renewMatch } from './renew-match'
import { renewalCarry } from './renewal-carry'
import { revokeHold } from './revoke-hold'
import { unknownControlHold } from './unknown-control-hold'

export const GUARDS = [
  renewalCarry,
  driftAlarm,
  createHold,
  renewMatch,
  revokeHold,
  downloadWarn,
  fileChoke,
  unknownControlHold,
] as const satisfies readonly Guard[]

/** What happens to a press: the first guard's word, or held. */
export function decide(press: Press, facts: Facts): Decision & { by: string } {
  for (const guard of GUARDS as readonly Guard[]) {
    const decision = guard.press?.(press, facts)
    // A script's press releases nothing, whatever was granted to the person.
    if (decision?.ruling === 'release' && !press.isTrusted) break
    if (decision) return { ...decision, by: guard.name }
  }
  return { ruling: 'hold', said: null, by: 'default' }
}
