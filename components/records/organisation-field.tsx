import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Field } from '../ui/field'

interface OrganisationFieldProps {
  organisation: string
  onRename(organisation: string): void
}

/** The proposed name, to be corrected in place: it is saved when the field is left. */
export function OrganisationField({ organisation, onRename }: OrganisationFieldProps) {
  const [name, setName] = useState(organisation)
  const keep = () => {
    const trimmed = name.trim()
    if (trimmed === '') setName(organisation)
    else if (trimmed !== organisation) onRename(trimmed)
  }
  return (
    <div class="organisation">
      <Field
        label={t('records_field_organisation')}
        hint={t('records_organisation_hint')}
        value={name}
        onInput={setName}
        onLeave={keep}
        maxLength={120}
      />
    </div>
  )
}
