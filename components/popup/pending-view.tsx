import type { PendingCertificate } from '../../lib/domain/pending'
import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { mdmInSentence, nameOf } from '../shared/words'
import { Button } from '../ui/button'

interface PendingViewProps {
  pending: readonly PendingCertificate[]
  records: readonly CertificateRecord[]
  /** The chosen record: its own next step is the big button already. */
  except: string | null
  onOpen(page: 'certificate' | 'after', recordId: string | null): void
}

/** Certificates on their way, each with its next step. */
export function PendingView({ pending, records, except, onOpen }: PendingViewProps) {
  const others = pending
    .map((one) => ({ one, record: recordOf(one, records) }))
    .filter(({ one, record }) => (record === null ? one.proved === null : record.id !== except))
  if (others.length === 0) return null
  return (
    <section class="stack-tight" aria-label={t('popup_pending')}>
      <h2 class="section-title">{t('popup_pending')}</h2>
      {others.map(({ one, record }) => (
        <div key={one.id}>
          <Button
            icon={one.proved === null ? 'check' : 'paste'}
            onPress={() =>
              onOpen(one.proved === null ? 'certificate' : 'after', record?.id ?? null)
            }
          >
            {words(one, record)}
          </Button>
        </div>
      ))}
    </section>
  )
}

/** A first certificate has a record once it was confirmed. */
function recordOf(
  { for: it, proved }: PendingCertificate,
  records: readonly CertificateRecord[],
): CertificateRecord | null {
  const isIts = (one: CertificateRecord) =>
    it.kind === 'renew' ? one.id === it.recordId : one.topic === proved?.topic
  return records.find((one) => one.retired === null && isIts(one)) ?? null
}

function words({ for: it, proved }: PendingCertificate, record: CertificateRecord | null): string {
  const name = record === null ? (it.kind === 'first' ? it.organisation : '') : nameOf(record)
  if (proved === null) return t('popup_pending_check', name)
  return t('popup_pending_after', mdmInSentence(record?.mdm ?? 'other'), name)
}
