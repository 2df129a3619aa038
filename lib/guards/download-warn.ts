/**
 * Warns of Download on a row that is not the task's, and of a certificate that was created
 * instead of renewed. Downloading harms nothing, so it is a question, not a hold.
 */
import { isGreen } from '../domain/verdict'
import { hold, orgAndMdm, recordOf } from './facts'
import type { Decision, Facts, Guard, Notice, Press, RowFact } from './guard'
import { BACK, BACK_TO_RENEW, button, notice } from './notice'

function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (kind !== 'download') return null
  const row = place === null ? undefined : facts.rows[place]
  if (row === undefined && facts.screen !== 'confirmation') return null
  const said = recordOf(facts) === null ? null : warning(row, facts)
  const isAllowed = facts.allowedDownload?.place === place
  return said === null || isAllowed ? { ruling: 'pass' } : hold(said)
}

function warning(row: RowFact | undefined, facts: Facts): Notice | null {
  const go = button('download_anyway', { do: 'download', place: row?.place ?? null })
  const about = orgAndMdm(facts)
  if (row === undefined)
    return facts.confirmed === 'created'
      ? notice('created', 'stop', about, [BACK_TO_RENEW, go])
      : null
  if (isGreen(row.verdict)) return null
  const isWrong = row.verdict.kind === 'not-this' || row.verdict.kind === 'server'
  return isWrong
    ? notice('download_wrong', 'stop', about, [BACK, go])
    : notice('download_unread', 'check', about, [BACK, go])
}

export const downloadWarn: Guard = { name: 'download-warn', press }
