import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { day, dayAndTime } from '../shared/dates'
import { sourceName } from '../shared/words'
import { TopicText } from '../ui/topic-text'

/** What is known of one certificate, and from where and when. Nothing missing is glossed over. */
export function RecordFacts({ record, now }: { record: CertificateRecord; now: number }) {
  const facts = currentFacts(record)
  const unknown = <span class="soft">{t('records_not_known')}</span>
  return (
    <dl class="facts">
      <dt>{t('records_field_topic')}</dt>
      <dd>{record.topic === null ? unknown : <TopicText topic={record.topic} />}</dd>
      <dt>{t('records_field_serial')}</dt>
      <dd>{facts.serial === null ? unknown : <span class="mono">{facts.serial}</span>}</dd>
      <dt>{t('records_field_expiry')}</dt>
      <dd>{facts.expiry === null ? unknown : day(facts.expiry)}</dd>
      <dt>{t('records_field_account')}</dt>
      <dd>{facts.account ?? unknown}</dd>
      <dt>{t('records_field_read')}</dt>
      <dd>
        {t('records_read_from', dayAndTime(facts.readAt, now), sourceName(facts.source))}
        {facts.by !== null && facts.by !== '' && ` · ${facts.by}`}
      </dd>
    </dl>
  )
}
