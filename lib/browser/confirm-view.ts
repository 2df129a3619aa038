/** What the confirm page is told. */

import { CLOCKS } from '../domain/clocks'
import { type Confirmation, MOST_TRIES, type Strength } from '../domain/confirmation'
import { taskRecord } from '../domain/snapshot'
import type { ConfirmView } from '../messages'
import { parseChallenge, spokenChallenge } from '../shadow/challenge'
import type { Services } from './services'

/** Null when nothing is waiting in this tab. */
export async function confirmView(services: Services, tabId: number): Promise<ConfirmView | null> {
  const [records, settings, state] = await Promise.all([
    services.records.list(),
    services.settings.read(),
    services.tabs.get(tabId, services.now()),
  ])
  const { confirmation } = state
  const record = taskRecord(records, state.task)
  if (confirmation === null || record === null || settings.shadow === 'off') return null
  const { account, row, rowText, given, broken, wrong } = confirmation
  const others = records.filter(
    (one) => one.topic !== null && one.retired === null && one.topic !== confirmation.topic,
  )
  return {
    required: settings.shadow satisfies Strength,
    organisation: record.organisation,
    mdm: record.mdm,
    account,
    row,
    rowText,
    ...challengeView(confirmation),
    others: others.map(({ id, organisation }) => ({ id, organisation })),
    triesLeft: MOST_TRIES - wrong,
    given,
    isBroken: broken !== null,
    breakGlass: settings.breakGlass,
  }
}

function challengeView({ now }: Confirmation): Pick<ConfirmView, 'challenge' | 'until' | 'topics'> {
  const challenge = now === null ? null : parseChallenge(now.challenge)
  return {
    challenge: challenge && spokenChallenge(challenge),
    until: (now?.since ?? 0) + CLOCKS.confirmation,
    topics: now?.topics.length ?? 1,
  }
}
