import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { day } from '../shared/dates'
import { mdmName, nameOf } from '../shared/words'
import { Button } from '../ui/button'
import { TopicText } from '../ui/topic-text'

interface RetiredListProps {
  records: readonly CertificateRecord[]
  onRestore(recordId: string): void
}

export function RetiredList({ records, onRestore }: RetiredListProps) {
  if (records.length === 0) return null
  return (
    <details class="retired">
      <summary>{t('records_retired', String(records.length))}</summary>
      <ul class="plain stack">
        {records.map((record) => (
          <li key={record.id} class="row row-between">
            <div class="stack-tight grow">
              <span>
                <strong>{nameOf(record)}</strong>{' '}
                <span class="soft small">{mdmName(record.mdm)}</span>
              </span>
              {record.topic !== null && <TopicText topic={record.topic} />}
              {record.retired !== null && (
                <span class="soft small">
                  {t(
                    'records_retired_when',
                    day(record.retired.at),
                    reasonOf(record.retired.reason),
                  )}
                </span>
              )}
            </div>
            <Button
              icon="undo"
              label={t('records_restore_label', nameOf(record))}
              onPress={() => onRestore(record.id)}
            >
              {t('records_restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Two reasons are the product's own words; all others are a person's. */
function reasonOf(reason: string): string {
  if (reason === 'replaced') return t('records_retired_replaced')
  return reason === 'joined' ? t('records_retired_joined') : reason
}
