import { expiryHealth } from '../../lib/domain/expiry-health'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import { isFresh } from '../../lib/domain/verdict'
import { t } from '../../lib/i18n/t'
import { dayAndTime } from '../shared/dates'
import { shownTail } from '../shared/shown-tail'
import { daysInWords, healthLook, healthMeaning, mdmName, nameOf } from '../shared/words'
import { Badge } from '../ui/badge'

/** The chosen certificate in five lines: whose, how long it lasts, how old the reading is. */
export function CertificateNow({ record, now }: { record: CertificateRecord; now: number }) {
  const facts = currentFacts(record)
  const left = expiryHealth(facts.expiry, now)
  const look = healthLook(left.health)
  return (
    <section class="card card-compact" aria-label={t('popup_certificate')}>
      <div class="row row-between">
        <h2>{nameOf(record)}</h2>
        <Badge tone={look.tone} icon={look.icon} word={daysInWords(left)} />
      </div>
      <p class="small">{readingAge(record, now)}</p>
      <p class="small soft">
        {mdmName(record.mdm)}
        {record.topic !== null && ` · ${t('popup_uid_ends', shownTail(record.topic))}`}
      </p>
      <p class="small soft">{healthMeaning(left.health, facts.expiry)}</p>
    </section>
  )
}

/** "Read today at 09:58", or when it was last read and that it has to be checked once more. */
export function readingAge(record: CertificateRecord, now: number): string {
  const facts = currentFacts(record)
  const when = dayAndTime(facts.readAt, now)
  if (!isFresh(facts, now)) return t('popup_read_old', when)
  if (facts.source === 'statement') return t('popup_read_stated', when, facts.by ?? '')
  return t('popup_read', when)
}
