/** "Successfully created" when a renewal was meant: nothing is lost until the file is put into the MDM. */

import type { Said } from '../words/notice'
import { recordOf } from './facts'
import type { Facts, Guard } from './guard'

function notices(facts: Facts): Said[] {
  if (facts.screen !== 'confirmation' || recordOf(facts) === null) return []
  const { confirmed } = facts
  return [[confirmed === 'created' || confirmed === 'renewed' ? confirmed : 'confirmed_unknown']]
}

export const confirmationAlarm: Guard = { name: 'confirmation-alarm', notices }
