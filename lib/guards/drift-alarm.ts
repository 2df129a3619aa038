/**
 * A screen that is not understood: everything but a short list is denied, said loudly after a
 * few seconds, with a written way out. There is no hotfix: nobody may be locked out of a renewal
 * on the day Apple restyles the page.
 */
import { CLOCKS } from '../domain/clocks'
import type { Said } from '../words/notice'
import { hold, liveRelease } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'

const HARMLESS = /^(sign-out|cancel|decline|link-out|text-field)$/
const NOT_UNDERSTOOD = /^(unknown|translated|loading)$/

function press({ kind, isTrusted }: Press, facts: Facts): Decision | null {
  if (!NOT_UNDERSTOOD.test(facts.screen)) return null
  if (HARMLESS.test(kind)) return { ruling: 'pass' }
  if (isTrusted && liveRelease(facts, 'unguarded') !== null)
    return { ruling: 'release', effect: { effect: 'use-release' } }
  return hold(facts.screen === 'loading' ? null : alarm(facts))
}

/** Quiet at first: an alarm at every load teaches people to ignore alarms. */
function notices(facts: Facts): Said[] {
  if (!NOT_UNDERSTOOD.test(facts.screen) || facts.strangeSince === null) return []
  if (liveRelease(facts, 'unguarded') !== null) return [['unguarded']]
  return facts.now - facts.strangeSince >= CLOCKS.alarmDelay ? [alarm(facts)] : []
}

function alarm({ screen }: Facts): Said {
  return [screen === 'translated' ? 'translated' : 'strange']
}

export const driftAlarm: Guard = { name: 'drift-alarm', press }

/** Its words, which the background speaks. */
export const driftAlarmSays: Guard = { name: 'drift-alarm', notices }
