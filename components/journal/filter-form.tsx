import { useId } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { CATEGORIES, type Category } from '../../lib/journal/filter'
import { Field } from '../ui/field'

/** As typed: days are values of date fields. */
export interface FilterFields {
  organisation: string
  category: Category | ''
  from: string
  to: string
  search: string
}

export const NO_FILTER: FilterFields = {
  organisation: '',
  category: '',
  from: '',
  to: '',
  search: '',
}

interface FilterFormProps {
  fields: FilterFields
  organisations: readonly string[]
  onChange(fields: FilterFields): void
}

export function FilterForm({ fields, organisations, onChange }: FilterFormProps) {
  const set = (part: Partial<FilterFields>) => onChange({ ...fields, ...part })
  const kinds = CATEGORIES.map((one) => [one, t(`journal_kind_${one}`)] as const)
  return (
    <search class="filter" aria-label={t('journal_filter')}>
      <div class="filter-search">
        <Field
          label={t('journal_filter_search')}
          hint={t('journal_filter_search_hint')}
          value={fields.search}
          onInput={(search) => set({ search })}
        />
      </div>
      <Select
        label={t('journal_filter_organisation')}
        value={fields.organisation}
        options={organisations.map((one) => [one, one])}
        onChange={(organisation) => set({ organisation })}
      />
      <Select
        label={t('journal_filter_kind')}
        value={fields.category}
        options={kinds}
        onChange={(value) => set({ category: CATEGORIES.find((one) => one === value) ?? '' })}
      />
      <DayField
        label={t('journal_filter_from')}
        value={fields.from}
        onInput={(from) => set({ from })}
      />
      <DayField label={t('journal_filter_to')} value={fields.to} onInput={(to) => set({ to })} />
    </search>
  )
}

interface SelectProps {
  label: string
  value: string
  options: readonly (readonly [value: string, name: string])[]
  onChange(value: string): void
}

/** Its first answer is "all". */
export function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{t('journal_filter_all')}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface DayFieldProps {
  label: string
  value: string
  onInput(value: string): void
}

export function DayField({ label, value, onInput }: DayFieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="date"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  )
}
