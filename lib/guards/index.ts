/**
 * Every guard, in the order they are asked. The first that has something to say of a press
 * decides; what none claims is held. Notices are shown in this order too.
 */

import type { Said } from '../words/notice'
import { accountWarn } from './account-warn'
import { afterCheck } from './after-check'
import { confirmationAlarm } from './confirmation-alarm'
import { createHold } from './create-hold'
import { downloadWarn } from './download-warn'
import { driftAlarm } from './drift-alarm'
import { fileChoke } from './file-choke'
import { getStartedStop } from './get-started-stop'
import type { Decision, Facts, Guard, Press } from './guard'
import { noneMatches } from './none-matches'
import { notesPrefill } from './notes-prefill'
import { renewMatch } from './renew-match'
import { renewalCarry } from './renewal-carry'
import { revokeHold } from './revoke-hold'
import { rowHighlight } from './row-highlight'
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
  confirmationAlarm,
  getStartedStop,
  noneMatches,
  afterCheck,
  rowHighlight,
  notesPrefill,
  accountWarn,
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

/** Everything there is to say now, the most important first. */
export function noticesOf(facts: Facts): Said[] {
  return (GUARDS as readonly Guard[]).flatMap((guard) => guard.notices?.(facts) ?? [])
}
