/**
 * Holds Create, Terms' Accept and Upload on the create screen until a release for the whole
 * flow is recorded. Creating harms nothing; putting the file into the MDM does.
 */
import {
  CHOOSE_TASK,
  liveRelease,
  mdmOf,
  organisationOf,
  recordOf,
  SIGN_OUT,
  taskNotice,
} from './facts'
import type { Action, Decision, Facts, Guard, Notice, Press } from './guard'

const BACK: Action = { label: ['portal_back_to_list'], act: { do: 'back-to-list' } }
const NEW_MDM: Action = {
  label: ['portal_create_new_mdm'],
  act: { do: 'ask-release', kind: 'create', place: null },
}

function isCreating({ kind, place }: Press, { screen }: Facts): boolean {
  if (kind === 'create') return true
  if (kind === 'accept') return place === null
  return kind === 'upload' && screen === 'create'
}

function press(press: Press, facts: Facts): Decision | null {
  if (!isCreating(press, facts)) return null
  if (facts.screen === 'unknown' || facts.screen === 'translated') return null
  const { task, settings } = facts.snapshot
  if (settings.createMode !== 'block' && liveRelease(facts, 'create') !== null)
    return { ruling: 'release', effect: { effect: 'use-release' } }
  if (task === null || task.kind === 'look') return taskNotice(facts)
  return { ruling: 'hold', notice: task.kind === 'first' ? firstNotice(facts) : heldNotice(facts) }
}

/** The task is a first certificate: one calm confirmation, with advice, in the extension's window. */
function firstNotice(facts: Facts): Notice {
  const blocked = facts.snapshot.settings.createMode === 'block'
  return {
    id: 'create-first',
    tone: blocked ? 'stop' : 'calm',
    title: blocked
      ? ['portal_create_blocked_title']
      : ['portal_create_first_title', organisationOf(facts)],
    body: blocked ? ['portal_create_blocked_body'] : ['portal_create_first_body'],
    actions: blocked
      ? [BACK]
      : [
          {
            label: ['portal_create_first_go'],
            act: { do: 'ask-release', kind: 'create', place: null },
          },
          BACK,
        ],
  }
}

function heldNotice(facts: Facts): Notice {
  const record = recordOf(facts)
  const org = organisationOf(facts)
  const ways = facts.snapshot.settings.createMode === 'block' ? [] : [NEW_MDM]
  if (facts.screen === 'get-started') return wrongAccount(facts, ways)
  return {
    id: 'create-held',
    tone: 'stop',
    title: ['portal_create_held_title'],
    body: ['portal_create_held_body', record === null ? ['mdm_other'] : mdmOf(record), org],
    actions: [BACK, ...ways],
  }
}

function wrongAccount(facts: Facts, ways: Action[]): Notice {
  return {
    id: 'create-held-get-started',
    tone: 'stop',
    title: ['portal_get_started_title', organisationOf(facts)],
    body: ['portal_create_get_started_body', organisationOf(facts)],
    actions: [SIGN_OUT, ...ways, CHOOSE_TASK],
  }
}

/** On the create screen and in the terms: say where the person is before a file is chosen. */
function notices(facts: Facts): Notice[] {
  if (facts.screen !== 'create' && facts.screen !== 'terms') return []
  if (liveRelease(facts, 'create') !== null) return [released(facts)]
  if (facts.snapshot.task?.kind !== 'renew') return []
  return [heldNotice(facts)]
}

function released(facts: Facts): Notice {
  return {
    id: 'create-released',
    tone: 'calm',
    title: ['portal_create_released_title', organisationOf(facts)],
    body: ['portal_create_released_body'],
    actions: [],
  }
}

export const createHold: Guard = { name: 'create-hold', press, notices }
