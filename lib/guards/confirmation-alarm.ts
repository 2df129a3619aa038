/** "Successfully created" when a renewal was meant: nothing is lost until the file is put into the MDM. */
import { orgAndMdm, recordOf } from './facts'
import type { Facts, Guard, Notice } from './guard'
import { BACK_TO_RENEW, notice } from './notice'

function notices(facts: Facts): Notice[] {
  if (facts.screen !== 'confirmation' || recordOf(facts) === null) return []
  const about = orgAndMdm(facts)
  if (facts.confirmed === 'created') return [notice('created', 'stop', about, [BACK_TO_RENEW])]
  return facts.confirmed === 'renewed'
    ? [notice('renewed', 'calm', about)]
    : [notice('confirmed_unknown', 'check', about)]
}

export const confirmationAlarm: Guard = { name: 'confirmation-alarm', notices }
