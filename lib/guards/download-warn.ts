/**
 * Warns of Download on a row that is not the task's, and of downloading a certificate that was
 * created instead of renewed. Downloading harms nothing, so it is a question, not a hold.
 */
import { isGreen } from '../domain/verdict'
import { organisationOf, recordOf } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'

function press({ kind, place }: Press, facts: Facts): Decision | null {
  if (kind !== 'download') return null
  if (facts.screen !== 'list') return facts.screen === 'confirmation' ? { ruling: 'pass' } : null
  const row = place === null ? undefined : facts.rows[place]
  if (recordOf(facts) === null || row === undefined) return { ruling: 'pass' }
  if (isGreen(row.verdict) || facts.allowedDownload === place) return { ruling: 'pass' }
  const wrong = row.verdict.kind === 'not-this' || row.verdict.kind === 'server'
  const org = organisationOf(facts)
  return {
    ruling: 'hold',
    notice: {
      id: `download-${wrong ? 'wrong' : 'unread'}`,
      tone: wrong ? 'stop' : 'check',
      title: wrong ? ['portal_download_wrong_title', org] : ['portal_download_unread_title', org],
      body: ['portal_download_body', org],
      actions: [
        { label: ['portal_back'], act: { do: 'close' } },
        { label: ['portal_download_anyway'], act: { do: 'download', place: row.place } },
      ],
    },
  }
}

export const downloadWarn: Guard = { name: 'download-warn', press }
