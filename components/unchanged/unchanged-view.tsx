import { useState } from 'preact/hooks'
import type { CertificateRecord } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { RecordFacts } from '../records/record-facts'
import { mdmInSentence, nameOf } from '../shared/words'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

interface UnchangedViewProps {
  record: CertificateRecord
  admin: string
  now: number
  onState(by: string): void
  onPaste(): void
}

/** A named person says that the MDM still shows the same: kept as their statement. */
export function UnchangedView({ record, admin, now, onState, onPaste }: UnchangedViewProps) {
  const [by, setBy] = useState(admin)
  const [problem, setProblem] = useState<string | null>(null)
  const mdm = mdmInSentence(record.mdm)
  const state = () => {
    if (by.trim() === '') setProblem(t('unchanged_name_missing'))
    else onState(by.trim())
  }
  return (
    <main class="dialog-page stack-wide">
      <header class="stack">
        <Brand />
        <h1>{t('unchanged_heading', mdm)}</h1>
        <p class="lead">{t('unchanged_text', mdm)}</p>
      </header>
      <section class="card" aria-label={nameOf(record)}>
        <h2>{nameOf(record)}</h2>
        <RecordFacts record={record} now={now} />
      </section>
      <Button look="primary" big icon="paste" onPress={onPaste}>
        {t('unchanged_paste', mdm)}
      </Button>
      <section class="way-out stack" aria-labelledby="state">
        <h2 id="state">{t('unchanged_state')}</h2>
        <p>{t('unchanged_state_text', mdm)}</p>
        <Field
          label={t('unchanged_name')}
          hint={t('unchanged_name_hint')}
          value={by}
          onInput={(name) => {
            setBy(name)
            setProblem(null)
          }}
          problem={problem}
          autocomplete="name"
          maxLength={80}
        />
        <div class="row">
          <Button onPress={state}>{t('unchanged_do')}</Button>
        </div>
      </section>
    </main>
  )
}
