/**
 * Holds Create, Terms' Accept and Upload on the create screen until a release for the whole
 * flow is recorded. Creating harms nothing; putting the file into the MDM does.
 */
import {
  createRelease,
  hold,
  isCreateBlocked,
  orgAndMdm,
  organisationOf,
  taskNotice,
} from './facts'
import type { Decision, Facts, Guard, Notice, Press } from './guard'
import { BACK_TO_LIST, button, CHOOSE_TASK, NEW_MDM, notice, SIGN_OUT } from './notice'

const ALLOW = button('create_first_go', { do: 'ask-release', kind: 'create', place: null })

function isCreating({ kind, place }: Press, { screen }: Facts): boolean {
  if (kind === 'create') return true
  if (kind === 'accept') return place === null
  return kind === 'upload' && screen === 'create'
}

function press(press: Press, facts: Facts): Decision | null {
  if (!isCreating(press, facts)) return null
  if (facts.screen === 'unknown' || facts.screen === 'translated') return null
  const { task } = facts.snapshot
  if (createRelease(facts) !== null) return { ruling: 'release', effect: { effect: 'use-release' } }
  if (task === null || task.kind === 'look') return hold(taskNotice(facts))
  return hold(task.kind === 'first' ? firstNotice(facts) : heldNotice(facts))
}

/** The task is a first certificate: one calm confirmation, with advice, in the extension's window. */
function firstNotice(facts: Facts): Notice {
  return isCreateBlocked(facts)
    ? notice('create_blocked', 'stop', [], [BACK_TO_LIST])
    : notice('create_first', 'calm', [organisationOf(facts)], [ALLOW, BACK_TO_LIST])
}

function heldNotice(facts: Facts): Notice {
  const ways = isCreateBlocked(facts) ? [] : [NEW_MDM]
  return facts.screen === 'get-started'
    ? notice('create_wrong_account', 'stop', orgAndMdm(facts), [SIGN_OUT, ...ways, CHOOSE_TASK])
    : notice('create_held', 'stop', orgAndMdm(facts), [BACK_TO_LIST, ...ways])
}

/** On the create screen and in the terms: say where the person is before a file is chosen. */
function notices(facts: Facts): Notice[] {
  if (facts.screen !== 'create' && facts.screen !== 'terms') return []
  if (createRelease(facts) !== null)
    return [notice('create_released', 'calm', [organisationOf(facts)])]
  return facts.snapshot.task?.kind === 'renew' ? [heldNotice(facts)] : []
}

export const createHold: Guard = { name: 'create-hold', press, notices }
