/** Renewals and gaps in words. */
import type { Text } from '../../words/notice'
import type { Gap, GapWhy } from '../gaps'
import type { Outcome } from '../outcome'
import type { Group } from '../timeline'
import { mdmText } from './parts'
import { named } from './plain'

const OUTCOMES: Record<Outcome, Text> = {
  proved: ['journal_outcome_proved'],
  renewed: ['journal_outcome_renewed'],
  'renewed-by-release': ['journal_outcome_renewed_by_release'],
  uploaded: ['journal_outcome_uploaded'],
  pressed: ['journal_outcome_pressed'],
  created: ['journal_outcome_created'],
  revoked: ['journal_outcome_revoked'],
  alarm: ['journal_outcome_alarm'],
  stopped: ['journal_outcome_stopped'],
  held: ['journal_outcome_held'],
  looked: ['journal_outcome_looked'],
}

const GAPS: Record<GapWhy, Text> = {
  closed: ['journal_gap_closed'],
  'no-access': ['journal_gap_no_access'],
  elsewhere: ['journal_gap_elsewhere'],
  deleted: ['journal_gap_deleted'],
  lost: ['journal_gap_lost'],
  clock: ['journal_gap_clock'],
}

export function outcomeWords(outcome: Outcome): Text {
  return OUTCOMES[outcome]
}

export function gapWords({ why }: Pick<Gap, 'why'>): Text {
  return GAPS[why]
}

/** "Renewal: Contoso, Intune". */
export function groupWords({ task, organisation, mdm }: Group): Text {
  const whose = named(organisation, ['journal_unnamed'])
  if (task === 'renew') return ['journal_group_renew', whose, mdmText(mdm)]
  if (task === 'first') return ['journal_group_first', whose]
  return ['journal_group_look']
}
