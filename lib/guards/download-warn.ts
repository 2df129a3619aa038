/**
 * Warns of Download on a row that is not the task's. Downloading harms nothing, so it is a
 * question, not a hold.
 */
import { isGreen } from '../domain/verdict'
import { hold, organisationOf, recordOf } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'
import { BACK, button, notice } from './notice'

function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (kind !== 'download') return null
  if (facts.screen !== 'list') return facts.screen === 'confirmation' ? { ruling: 'pass' } : null
  const row = place === null ? undefined : facts.rows[place]
  if (recordOf(facts) === null || row === undefined) return { ruling: 'pass' }
  if (isGreen(row.verdict) || facts.allowedDownload === place) return { ruling: 'pass' }
  const isWrong = row.verdict.kind === 'not-this' || row.verdict.kind === 'server'
  const go = button('download_anyway', { do: 'download', place: row.place })
  return hold(
    notice(
      isWrong ? 'download_wrong' : 'download_unread',
      isWrong ? 'stop' : 'check',
      [organisationOf(facts)],
      [BACK, go],
    ),
  )
}

export const downloadWarn: Guard = { name: 'download-warn', press }
