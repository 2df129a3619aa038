import { useState } from 'preact/hooks'
import { expiryHealth } from '../../lib/domain/expiry-health'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { isFresh } from '../../lib/domain/verdict'
import { t } from '../../lib/i18n/t'
import { daysInWords, healthLook, mdmInSentence, mdmName, nameOf } from '../shared/words'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { MissingList } from './missing-list'
import { RecordEdit, type RecordFields } from './record-edit'
import { RecordFacts } from './record-facts'
import { RetireForm } from './retire-form'

export interface RecordCardProps {
  record: CertificateRecord
  now: number
  onRenew(record: CertificateRecord): void
  onEdit(recordId: string, fields: RecordFields): void
  onRetire(recordId: string, reason: string): void
}

/** One certificate as a card: whose, how long, how well known, and what can be done with it. */
export function RecordCard({ record, now, onRenew, onEdit, onRetire }: RecordCardProps) {
  const [open, setOpen] = useState<'edit' | 'retire' | null>(null)
  const facts = currentFacts(record)
  const left = expiryHealth(facts.expiry, now)
  const look = healthLook(left.health)
  const fresh = isFresh(facts, now)
  const close = () => setOpen(null)
  return (
    <article class="card record" aria-label={nameOf(record)}>
      <header class="row row-between record-head">
        <div class="grow">
          <h3 class="record-name">{nameOf(record)}</h3>
          <p class="soft small">{mdmName(record.mdm)}</p>
        </div>
        <Badge tone={look.tone} icon={look.icon} word={daysInWords(left)} />
      </header>
      <RecordFacts record={record} now={now} />
      <MissingList record={record} />
      {record.disputedWith !== null && (
        <p>
          <Badge tone="stop" icon="stop" word={t('records_disputed')} />
        </p>
      )}
      {!fresh && <p class="small soft">{t('records_stale', mdmInSentence(record.mdm))}</p>}
      {open === 'edit' && (
        <RecordEdit
          record={record}
          onSave={(fields) => {
            onEdit(record.id, fields)
            close()
          }}
          onCancel={close}
        />
      )}
      {open === 'retire' && (
        <RetireForm
          organisation={nameOf(record)}
          onRetire={(reason) => onRetire(record.id, reason)}
          onCancel={close}
        />
      )}
      {open === null && (
        <footer class="row">
          {record.disputedWith === null && (
            <Button
              look="primary"
              icon="open"
              label={t('records_renew_label', nameOf(record))}
              onPress={() => onRenew(record)}
            >
              {t('records_renew')}
            </Button>
          )}
          <Button
            icon="edit"
            label={t('records_edit_label', nameOf(record))}
            onPress={() => setOpen('edit')}
          >
            {t('records_edit')}
          </Button>
          <Button
            look="quiet"
            label={t('records_retire_label', nameOf(record))}
            onPress={() => setOpen('retire')}
          >
            {t('records_retire')}
          </Button>
        </footer>
      )}
    </article>
  )
}
