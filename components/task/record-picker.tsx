import { useState } from 'preact/hooks'
import { expiryHealth } from '../../lib/domain/expiry-health'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { shownTail } from '../shared/shown-tail'
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
            detail={[
              mdmName(record.mdm),
              ...namesakeHint(record, records),
              daysOf(record, now),
            ].join(' · ')}
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

function daysOf(record: CertificateRecord, now: number): string {
  return daysInWords(expiryHealth(currentFacts(record).expiry, now))
}

/** Two certificates of one name are told apart by the end of their UID. */
function namesakeHint(record: CertificateRecord, records: readonly CertificateRecord[]): string[] {
  const namesakes = records.filter((other) => nameOf(other) === nameOf(record))
  if (namesakes.length < 2 || record.topic === null) return []
  return [t('popup_uid_ends', shownTail(record.topic))]
}
