import type { AfterResult } from '../../lib/domain/after-verdict'
import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { VerdictView } from '../certificate/verdict-view'
import { day } from '../shared/dates'
import { nameOf } from '../shared/words'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { TopicText } from '../ui/topic-text'
import { afterWords, deviceNote } from './after-words'
import type { Compared } from './use-after'

interface ComparedViewProps {
  compared: Compared
  records: readonly CertificateRecord[]
  onRecords(): void
  onPortal(): void
  onCheckFile(): void
}

/** What the MDM shows, against what it should: one verdict, then what to do. */
export function ComparedView(props: ComparedViewProps) {
  const { compared, records, onRecords, onPortal, onCheckFile } = props
  const { reading, record, answer } = compared
  const subject = { verdict: answer.verdict, record, records, reading }
  const { tone, title, body, steps } = afterWords(subject)
  const device = deviceNote(subject)
  const { result } = answer.verdict
  return (
    <VerdictView tone={tone} title={title} body={body} name="" takesFocus>
      {device !== null && (
        <ul class="plain notes">
          <li class={`tone-${device.tone}`}>
            <Icon name={device.tone === 'proved' ? 'check' : 'alert'} />
            <span>{device.text}</span>
          </li>
        </ul>
      )}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {result === 'not-yet' && (
        <Button look="primary" big icon="check" onPress={onCheckFile}>
          {t('after_check_file')}
        </Button>
      )}
      {isWrongIn(result) && (
        <>
          <Button look="primary" big icon="open" onPress={onPortal}>
            {t('popup_step_open_renew', nameOf(record))}
          </Button>
          <div>
            <Button look="quiet" onPress={onRecords}>
              {t('cert_way_records')}
            </Button>
          </div>
        </>
      )}
      <details>
        <summary>{t('after_details')}</summary>
        <dl class="facts">
          <dt>{t('records_field_topic')}</dt>
          <dd>{reading.topic === null ? missing() : <TopicText topic={reading.topic} />}</dd>
          <dt>{t('records_field_serial')}</dt>
          <dd class="mono">{reading.serial ?? missing()}</dd>
          <dt>{t('records_field_expiry')}</dt>
          <dd>{reading.expiry === null ? missing() : day(reading.expiry)}</dd>
        </dl>
      </details>
    </VerdictView>
  )
}

/** The MDM holds another UID: the right certificate has to go back in. */
function isWrongIn(result: AfterResult): boolean {
  return result === 'other-topic' || result === 'other-organisation'
}

function missing(): string {
  return t('records_not_known')
}
