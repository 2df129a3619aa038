import { useState } from 'preact/hooks'
import { expiryHealth } from '../../lib/domain/expiry-health'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { daysInWords, mdmName, nameOf } from '../shared/words'
import { Choice } from '../ui/choice'
import { Field } from '../ui/field'
import { matching } from './task-choice'

/** More certificates than this get a search field. */
const SEARCH_FROM = 6

interface RecordPickerProps {
  records: readonly CertificateRecord[]
  chosen: string | null
  onChoose(recordId: string): void
  now: number
}

/** Which certificate: the most urgent first; the chosen one stays in sight while searching. */
export function RecordPicker({ records, chosen, onChoose, now }: RecordPickerProps) {
  const [query, setQuery] = useState('')
  const found = matching(records, query)
  return (
    <fieldset class="stack-tight">
      <legend class="hidden-text">{t('task_which')}</legend>
      {records.length >= SEARCH_FROM && (
        <Field label={t('task_search', String(records.length))} value={query} onInput={setQuery} />
      )}
      <div class="picker" role="presentation">
        {found.map((record) => (
          <Choice
            key={record.id}
            group="record"
            title={nameOf(record)}
            detail={`${mdmName(record.mdm)} · ${daysInWords(expiryHealth(currentFacts(record).expiry, now))}`}
            checked={record.id === chosen}
            onChoose={() => onChoose(record.id)}
          />
        ))}
      </div>
      <p class="small soft" role="status">
        {query !== '' && found.length === 0 && t('task_search_none', query)}
      </p>
    </fieldset>
  )
}
