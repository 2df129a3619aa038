import { t } from '../../lib/i18n/t'
import { Field } from '../ui/field'
import type { FieldProblem, ReleaseField, ReleaseTyped } from './release-form'

interface ReleaseFieldsProps {
  fields: readonly ReleaseField[]
  typed: ReleaseTyped
  problems: Partial<Record<ReleaseField, FieldProblem>>
  onType(typed: ReleaseTyped): void
}

const LINES: Record<ReleaseField, number> = { organisation: 1, reason: 2, details: 5, tail: 1 }

/** The fields this way out asks for, in the order they are asked. */
export function ReleaseFields({ fields, typed, problems, onType }: ReleaseFieldsProps) {
  return (
    <>
      {fields.map((field) => {
        const problem = problems[field]
        return (
          <Field
            key={field}
            label={t(`release_field_${field}`)}
            hint={t(`release_field_${field}_hint`)}
            lines={LINES[field]}
            value={typed[field]}
            onInput={(text) => onType({ ...typed, [field]: text })}
            problem={problem === undefined ? null : t(`release_problem_${problem}`)}
            maxLength={field === 'details' ? 4000 : 300}
          />
        )
      })}
    </>
  )
}
