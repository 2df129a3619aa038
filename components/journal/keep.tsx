/** What is kept in the journal, and how to delete it: always with what can still be proved after. */
import { useState } from 'preact/hooks'
import type { PageClient } from '../../lib/browser/page-client'
import { t } from '../../lib/i18n/t'
import { day } from '../shared/dates'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { AskTwice } from './ask-twice'

interface KeepProps {
  client: PageClient
  now(): number
  /** Something was deleted: what was checked before says less now. */
  onDeleted(): void
}

const DAY = 86_400_000
const LONGEST = 36_500

type Asking = { what: 'old'; days: number } | { what: 'names' } | null
type Said = { kind: 'done'; text: string } | { kind: 'refused' } | null

export function Keep({ client, now, onDeleted }: KeepProps) {
  const [days, setDays] = useState('730')
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const [said, setSaid] = useState<Said>(null)
  const ask = (next: Asking) => {
    setSaid(null)
    setAsking(next)
  }
  const askOld = () => {
    const typed = daysTyped(days)
    setProblem(typed === null ? t('journal_keep_days_wrong') : null)
    ask(typed === null ? null : { what: 'old', days: typed })
  }
  const carryOut = (deleting: Promise<string>) => {
    setAsking(null)
    deleting.then(
      (text) => {
        setSaid({ kind: 'done', text })
        onDeleted()
      },
      () => setSaid({ kind: 'refused' }),
    )
  }
  return (
    <div class="stack">
      <p>{t('journal_keep_text')}</p>
      <div class="search">
        <Field
          label={t('journal_keep_days')}
          value={days}
          onInput={setDays}
          problem={problem}
          maxLength={5}
        />
      </div>
      <div class="row">
        <Button onPress={askOld}>{t('journal_keep_old')}</Button>
        <Button onPress={() => ask({ what: 'names' })}>{t('journal_keep_names')}</Button>
      </div>
      {asking?.what === 'old' && (
        <AskTwice
          key="old"
          title={t('journal_keep_old_title', day(now() - asking.days * DAY))}
          points={[
            t('journal_keep_old_parts'),
            t('journal_keep_old_stays'),
            t('journal_keep_old_lost'),
          ]}
          doIt={t('journal_keep_old_do')}
          onDo={() => carryOut(deleteOld(client, now() - asking.days * DAY))}
          onKeep={() => ask(null)}
        />
      )}
      {asking?.what === 'names' && (
        <AskTwice
          key="names"
          title={t('journal_keep_names_title')}
          points={[
            t('journal_keep_names_stays'),
            t('journal_keep_names_lost'),
            t('journal_keep_files'),
          ]}
          doIt={t('journal_keep_names_do')}
          onDo={() => carryOut(forgetNames(client))}
          onKeep={() => ask(null)}
        />
      )}
      <div role="status" class="stack">
        {said?.kind === 'done' && <p>{said.text}</p>}
        {said?.kind === 'refused' && <Notice tone="stop" title={t('journal_keep_refused')} />}
      </div>
    </div>
  )
}

/** Whole days, at least one; null for anything else. */
function daysTyped(text: string): number | null {
  const days = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= LONGEST ? days : null
}

async function deleteOld(client: PageClient, before: number): Promise<string> {
  const { deleted } = await client.send({ type: 'page/journal-prune', before })
  if (deleted === 0) return t('journal_keep_old_none')
  return t('journal_keep_old_done', String(deleted))
}

/** Rejects when the journal could not be written: then no name is gone. */
async function forgetNames(client: PageClient): Promise<string> {
  const { written } = await client.send({ type: 'page/journal-forget' })
  if (!written) throw new Error('not written')
  return t('journal_keep_names_done')
}
