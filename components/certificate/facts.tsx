import type { PushCertificate } from '../../lib/certificates/file-facts'
import type { FileVerdict } from '../../lib/certificates/verdict'
import { t } from '../../lib/i18n/t'
import type { Named } from '../../lib/words/certificate-words'
import { noteWords } from '../../lib/words/certificate-words'
import { say } from '../../lib/words/say'
import { day } from '../shared/dates'
import { Icon, type IconName } from '../ui/icons'
import { TopicText } from '../ui/topic-text'

/** What stands in the certificate, for whoever compares by eye. */
export function CertificateFacts({ certificate }: { certificate: PushCertificate }) {
  const { topic, serial, notBefore, notAfter, issuer } = certificate
  return (
    <dl class="facts">
      <dt>{t('records_field_topic')}</dt>
      <dd>
        <TopicText topic={topic} />
      </dd>
      <dt>{t('records_field_serial')}</dt>
      <dd class="mono">{serial ?? t('records_not_known')}</dd>
      <dt>{t('cert_fact_issued')}</dt>
      <dd>{day(notBefore)}</dd>
      <dt>{t('cert_fact_until')}</dt>
      <dd>{day(notAfter)}</dd>
      <dt>{t('cert_fact_issuer')}</dt>
      <dd>{issuer.name ?? t('records_not_known')}</dd>
    </dl>
  )
}

const NOTE_ICON: Record<'proved' | 'calm' | 'check', IconName> = {
  proved: 'check',
  calm: 'info',
  check: 'alert',
}

/** What is worth knowing beside the verdict, the warnings first. */
export function VerdictNotes({ verdict, named }: { verdict: FileVerdict; named: Named }) {
  const notes = noteWords(verdict, named)
  if (notes.length === 0) return null
  return (
    <ul class="plain stack-tight notes">
      {notes.map(({ tone, text }) => (
        <li key={text[0]} class={`tone-${tone === 'calm' ? 'plain' : tone}`}>
          <Icon name={NOTE_ICON[tone]} />
          <span>{say(text)}</span>
        </li>
      ))}
    </ul>
  )
}
