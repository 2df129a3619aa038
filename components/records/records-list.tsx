import { useState } from 'preact/hooks'
import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { matching, renewable } from '../task/task-choice'
import { Field } from '../ui/field'
import { Dispute } from './dispute'
import { disputeGroups } from './dispute-groups'
import { RecordCard, type RecordCardProps } from './record-card'
import { RetiredList } from './retired-list'

/** More cards than this get a search field. */
const SEARCH_FROM = 6

interface RecordsListProps
  extends Pick<RecordCardProps, 'now' | 'onRenew' | 'onEdit' | 'onRetire'> {
  records: readonly CertificateRecord[]
  onRestore(recordId: string): void
  onDecide(recordId: string, decision: 'replaced' | 'both-stand'): void
}

/** All certificates: contradictions first, then the most urgent, then what is retired. */
export function RecordsList(props: RecordsListProps) {
  const { records, now } = props
  const [query, setQuery] = useState('')
  const active = renewable(records)
  const found = matching(active, query)
  return (
    <section id="certificates" class="stack" aria-labelledby="certificates-title">
      <h2 id="certificates-title">{t('records_list', String(active.length))}</h2>
      {disputeGroups(records).map((group) => (
        <Dispute key={group[0]?.id} group={group} now={now} onDecide={props.onDecide} />
      ))}
      {active.length === 0 && (
        <div class="empty stack-tight">
          <p>
            <strong>{t('records_empty')}</strong>
          </p>
          <p class="soft">{t('records_empty_text')}</p>
        </div>
      )}
      {active.length >= SEARCH_FROM && (
        <div class="search">
          <Field label={t('records_search')} value={query} onInput={setQuery} />
        </div>
      )}
      <div class="cards">
        {found.map((record) => (
          <RecordCard key={record.id} record={record} {...props} />
        ))}
      </div>
      <p class="soft" role="status">
        {query !== '' && found.length === 0 && t('records_search_none', query)}
      </p>
      <RetiredList
        records={records.filter((record) => record.retired !== null)}
        onRestore={props.onRestore}
      />
    </section>
  )
}
