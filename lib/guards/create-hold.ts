/**
 * Holds Create, Terms' Accept and Upload on the create screen until a release for the whole
 * flow is recorded. Creating harms nothing; putting the file into the MDM does.
 */

import type { Said } from '../words/notice'
import { createRelease, hold, isCreateBlocked, TASK_NEEDED } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'

function isCreating({ kind, place }: Press, { screen }: Facts): boolean {
  if (kind === 'create') return true
  if (kind === 'accept') return place === null
  return kind === 'upload' && screen === 'create'
}

function press(press: Press, facts: Facts): Decision | null {
  if (!isCreating(press, facts)) return null
  if (facts.screen === 'unknown' || facts.screen === 'translated') return null
  if (createRelease(facts) !== null) return { ruling: 'release', effect: { effect: 'use-release' } }
  const kind = facts.snapshot.task?.kind
  if (kind === 'first') return hold(isCreateBlocked(facts) ? ['create_blocked'] : ['create_first'])
  return hold(kind === 'renew' ? held(facts) : TASK_NEEDED)
}

function held({ screen }: Facts): Said {
  return [screen === 'get-started' ? 'create_wrong_account' : 'create_held']
}

/** On the create screen and in the terms: say where the person is before a file is chosen. */
function notices(facts: Facts): Said[] {
  if (facts.screen !== 'create' && facts.screen !== 'terms') return []
  if (createRelease(facts) !== null) return [['create_released']]
  return facts.snapshot.task?.kind === 'renew' ? [held(facts)] : []
}

export const createHold: Guard = { name: 'create-hold', press }

/** Its words, which the background speaks. */
export const createHoldSays: Guard = { name: 'create-hold', notices }
