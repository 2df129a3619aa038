import { useId, useState } from 'preact/hooks'
import { type CertificateRecord, currentFacts, type MdmId } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { mdmName } from '../shared/words'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

const MDMS: readonly MdmId[] = ['intune', 'jamf', 'iru', 'mosyle', 'addigy', 'other']

/** What a person may change by hand; topic, serial and expiry come from readings only. */
export interface RecordFields {
  organisation: string
  mdm: MdmId
  /** Empty: as it was read. */
  account: string
}

interface RecordEditProps {
  record: CertificateRecord
  onSave(fields: RecordFields): void
  onCancel(): void
}

export function RecordEdit({ record, onSave, onCancel }: RecordEditProps) {
  const id = useId()
  const [organisation, setOrganisation] = useState(record.organisation)
  const [mdm, setMdm] = useState<MdmId>(record.mdm)
  const [account, setAccount] = useState(currentFacts(record).account ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const save = () => {
    if (organisation.trim() === '') setProblem(t('records_organisation_missing'))
    else onSave({ organisation: organisation.trim(), mdm, account: account.trim() })
  }
  return (
    <div class="stack sub-form">
      <Field
        label={t('records_field_organisation')}
        value={organisation}
        onInput={setOrganisation}
        problem={problem}
        maxLength={120}
      />
      <div class="field">
        <label for={id}>{t('records_field_mdm')}</label>
        <select
          id={id}
          class="input"
          value={mdm}
          onChange={(event) => {
            const chosen = MDMS.find((one) => one === event.currentTarget.value)
            if (chosen !== undefined) setMdm(chosen)
          }}
        >
          {MDMS.map((one) => (
            <option key={one} value={one}>
              {mdmName(one)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('records_field_account')}
        hint={t('records_account_hint')}
        value={account}
        onInput={setAccount}
        maxLength={254}
      />
      <div class="row">
        <Button look="primary" onPress={save}>
          {t('records_save')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('records_cancel')}
        </Button>
      </div>
    </div>
  )
}
