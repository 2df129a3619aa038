import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import type { Topic } from '../../lib/domain/topic'
import { t } from '../../lib/i18n/t'
import { dayAndTime } from '../shared/dates'
import { shownTail } from '../shared/shown-tail'
import { mdmInSentence, nameOf, sourceName } from '../shared/words'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TopicText } from '../ui/topic-text'

interface DisputeProps {
  /** The records that contradict each other, two or more. */
  group: readonly CertificateRecord[]
  now: number
  /** `replaced`: only this one is in use. `both-stand`: all are, for different customers or MDMs. */
  onDecide(recordId: string, decision: 'replaced' | 'both-stand'): void
}

/** Two UIDs for one organisation: until a person decides, neither row will be green. */
export function Dispute({ group, now, onDecide }: DisputeProps) {
  const [one] = group
  if (one === undefined) return null
  const mdm = mdmInSentence(one.mdm)
  return (
    <Notice tone="stop" title={t('records_dispute', nameOf(one))} role="group">
      <p>{t('records_dispute_text', mdm)}</p>
      <ul class="plain stack">
        {group.map((record) => (
          <li key={record.id} class="stack-tight">
            {record.topic !== null && <TopicText topic={record.topic} />}
            <span class="small">{readWhen(record, now)}</span>
            <div>
              <Button onPress={() => onDecide(record.id, 'replaced')}>
                {t('records_dispute_keep', mdm, tailOf(record.topic))}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" onPress={() => onDecide(one.id, 'both-stand')}>
          {t('records_dispute_both')}
        </Button>
      </div>
    </Notice>
  )
}

function readWhen(record: CertificateRecord, now: number): string {
  const { readAt, source } = currentFacts(record)
  return t('records_read_from', dayAndTime(readAt, now), sourceName(source))
}

function tailOf(topic: Topic | null): string {
  return topic === null ? '?' : shownTail(topic)
}
