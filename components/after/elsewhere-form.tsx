import { t } from '../../lib/i18n/t'
import { Field } from '../ui/field'

export interface ElsewhereFields {
  by: string
  /** `2026-11-21`, as a date field gives it; empty when not filled in. */
  on: string
}

interface ElsewhereFormProps {
  fields: ElsewhereFields
  onChange(fields: ElsewhereFields): void
  problem: string | null
}

/** Renewed on an iPad, in another browser or by a colleague: who says so, and since when. */
export function ElsewhereForm({ fields, onChange, problem }: ElsewhereFormProps) {
  return (
    <div class="indent stack">
      <Field
        label={t('after_by')}
        hint={t('after_by_hint')}
        value={fields.by}
        onInput={(by) => onChange({ ...fields, by })}
        problem={problem}
        autocomplete="name"
        maxLength={80}
      />
      <div class="field">
        <label for="after-on">{t('after_on')}</label>
        <input
          id="after-on"
          class="input"
          type="date"
          value={fields.on}
          onInput={(event) => onChange({ ...fields, on: event.currentTarget.value })}
        />
      </div>
    </div>
  )
}

/** The day as midnight UTC, ms; null when it is none. */
export function dayTyped(on: string): number | null {
  const at = Date.parse(`${on}T00:00:00Z`)
  return Number.isNaN(at) ? null : at
}
