import type { CertificateRecord } from '../../lib/domain/record'
import { currentFacts } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { nameOf } from '../shared/words'
import { Choice } from '../ui/choice'
import { Field } from '../ui/field'
import { RecordPicker } from './record-picker'
import type { TaskChoice } from './task-choice'

interface TaskChooserProps {
  /** Renewable ones only, the most urgent first. */
  records: readonly CertificateRecord[]
  choice: TaskChoice
  onChange(choice: TaskChoice): void
  now: number
  /** Said at the organisation's field when the button was pressed without one. */
  organisationProblem?: string | null
}

/** "What did you come to do?": one question, and only the fields its answer needs. */
export function TaskChooser(props: TaskChooserProps) {
  const { records, choice, onChange, now } = props
  const choose = (kind: TaskChoice['kind']) => () => onChange({ ...choice, kind })
  const only = records.length === 1 ? records[0] : undefined
  const ticket = (
    <div class="beside">
      <Field
        label={t('task_ticket')}
        value={choice.ticket}
        onInput={(text) => onChange({ ...choice, ticket: text })}
        placeholder="IT-4421"
        maxLength={80}
      />
    </div>
  )
  return (
    <fieldset class="stack">
      <legend class="section-title">{t('task_question')}</legend>
      <Choice
        group="task"
        title={only ? t('task_renew_one', nameOf(only)) : t('task_renew')}
        detail={records.length === 0 ? t('task_renew_none') : only && accountOf(only)}
        checked={choice.kind === 'renew'}
        onChoose={choose('renew')}
      />
      {choice.kind === 'renew' && records.length > 0 && (
        <div class="indent stack">
          {records.length > 1 && (
            <RecordPicker
              records={records}
              chosen={choice.recordId}
              onChoose={(recordId) => onChange({ ...choice, recordId })}
              now={now}
            />
          )}
          {ticket}
        </div>
      )}
      <Choice
        group="task"
        title={t('task_first')}
        detail={choice.kind === 'first' ? t('task_first_detail') : null}
        checked={choice.kind === 'first'}
        onChoose={choose('first')}
      />
      {choice.kind === 'first' && (
        <div class="indent stack">
          <Field
            label={t('task_first_organisation')}
            value={choice.organisation}
            onInput={(organisation) => onChange({ ...choice, organisation })}
            problem={props.organisationProblem ?? null}
            maxLength={120}
          />
          {ticket}
        </div>
      )}
      <Choice
        group="task"
        title={t('task_look')}
        detail={choice.kind === 'look' ? t('task_look_detail') : null}
        checked={choice.kind === 'look'}
        onChoose={choose('look')}
      />
    </fieldset>
  )
}

function accountOf(record: CertificateRecord): string | null {
  return currentFacts(record).account
}
