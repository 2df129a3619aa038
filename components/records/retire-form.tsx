import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

interface RetireFormProps {
  organisation: string
  onRetire(reason: string): void
  onCancel(): void
}

/** Retiring keeps the record and its reason; it only leaves the lists. */
export function RetireForm({ organisation, onRetire, onCancel }: RetireFormProps) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const retire = () => {
    if (reason.trim() === '') setProblem(t('records_retire_reason_missing'))
    else onRetire(reason.trim())
  }
  return (
    <div class="stack sub-form">
      <Field
        label={t('records_retire_reason', organisation)}
        hint={t('records_retire_hint')}
        value={reason}
        onInput={setReason}
        problem={problem}
        maxLength={200}
      />
      <div class="row">
        <Button onPress={retire}>{t('records_retire_do')}</Button>
        <Button look="quiet" onPress={onCancel}>
          {t('records_cancel')}
        </Button>
      </div>
    </div>
  )
}
