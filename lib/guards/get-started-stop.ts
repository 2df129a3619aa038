/** An account without any certificate: in a renewal it is the wrong one, whatever the page invites to. */

import type { Said } from '../words/notice'
import { recordOf } from './facts'
import type { Facts, Guard } from './guard'

const QUIET = 2000

function notices(facts: Facts): Said[] {
  const { screen, account, snapshot } = facts
  if (screen !== 'get-started' && !isEmptyList(facts)) return []
  if (snapshot.task === null) return [['empty_account']]
  const record = recordOf(facts)
  if (record === null) return []
  return [[record.account === null || account === null ? 'get_started_unknown' : 'get_started']]
}

/** A list may still be loading: it counts as empty after a while. */
function isEmptyList({ screen, rowCount, strangeSince, now }: Facts): boolean {
  return screen === 'list' && rowCount === 0 && strangeSince !== null && now - strangeSince > QUIET
}

export const getStartedStop: Guard = { name: 'get-started-stop', notices }
