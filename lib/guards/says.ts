/**
 * Every guard that has something to say of the page as it stands, in the order it is shown. Runs in
 * the background, on the scene that a tab reports: the page's own script only holds and marks.
 */
import type { Said } from '../words/notice'
import { accountWarn } from './account-warn'
import { afterCheck } from './after-check'
import { confirmationAlarm } from './confirmation-alarm'
import { createHoldSays } from './create-hold'
import { driftAlarmSays } from './drift-alarm'
import { getStartedStop } from './get-started-stop'
import type { Facts, Guard } from './guard'
import { noneMatches } from './none-matches'
import { notesPrefill } from './notes-prefill'
import { renewalCarrySays } from './renewal-carry'
import { requestTell } from './request-tell'
import { rowHighlight } from './row-highlight'
import { shadowAsk } from './shadow-ask'

export const SPEAKERS = [
  renewalCarrySays,
  requestTell,
  driftAlarmSays,
  createHoldSays,
  confirmationAlarm,
  getStartedStop,
  noneMatches,
  afterCheck,
  shadowAsk,
  rowHighlight,
  notesPrefill,
  accountWarn,
] as const satisfies readonly Guard[]

/** Everything there is to say now, the most important first. */
export function noticesOf(facts: Facts): Said[] {
  return (SPEAKERS as readonly Guard[]).flatMap((guard) => guard.notices?.(facts) ?? [])
}
