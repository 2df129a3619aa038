/**
 * Warns of Download on a row that is not the task's, and of a certificate that was created
 * instead of renewed. Downloading harms nothing, so it is a question, not a hold.
 */
import { isGreen } from '../domain/verdict'
import type { Said } from '../words/notice'
import { hold, recordOf } from './facts'
import type { Decision, Facts, Guard, Press, RowFact } from './guard'

function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (kind !== 'download') return null
  const row = place === null ? undefined : facts.rows[place]
  if (row === undefined && facts.screen !== 'confirmation') return null
  const said = recordOf(facts) === null ? null : warning(row, facts)
  const isAllowed = facts.allowedDownload?.place === place
  return said === null || isAllowed ? { ruling: 'pass' } : hold(said)
}

function warning(row: RowFact | undefined, facts: Facts): Said | null {
  if (row === undefined) return facts.confirmed === 'created' ? ['download_created'] : null
  if (isGreen(row.verdict)) return null
  const isWrong = row.verdict === 'not-this' || row.verdict === 'server'
  return [isWrong ? 'download_wrong' : 'download_unread', { place: row.place }]
}

export const downloadWarn: Guard = { name: 'download-warn', press }
