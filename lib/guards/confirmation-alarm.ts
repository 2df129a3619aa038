/** "Successfully created" when a renewal was meant: nothing is lost until the file is put into the MDM. */
import { mdmOf, organisationOf, recordOf } from './facts'
import type { Action, Facts, Guard, Notice } from './guard'

const BACK: Action = { label: ['portal_back_to_renew'], act: { do: 'back-to-list' } }

function notices(facts: Facts): Notice[] {
  const record = recordOf(facts)
  if (facts.screen !== 'confirmation' || record === null) return []
  const org = organisationOf(facts)
  if (facts.confirmed === 'created')
    return [
      {
        id: 'confirmed-created',
        tone: 'stop',
        title: ['portal_created_title'],
        body: ['portal_created_body', mdmOf(record)],
        actions: [BACK],
      },
    ]
  const known = facts.confirmed === 'renewed'
  return [
    {
      id: `confirmed-${facts.confirmed ?? 'unknown'}`,
      tone: known ? 'calm' : 'check',
      title: known ? ['portal_renewed_title', org] : ['portal_confirmed_unknown_title'],
      body: [known ? 'portal_renewed_body' : 'portal_confirmed_unknown_body', mdmOf(record)],
      actions: [],
    },
  ]
}

export const confirmationAlarm: Guard = { name: 'confirmation-alarm', notices }
