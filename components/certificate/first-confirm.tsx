import { useId, useState } from 'preact/hooks'
import type { MdmId } from '../../lib/domain/record'
import { t } from '../../lib/i18n/t'
import { mdmName } from '../shared/words'
import { Button } from '../ui/button'

const MDMS: readonly MdmId[] = ['other', 'intune', 'jamf', 'iru', 'mosyle', 'addigy']

interface FirstConfirmProps {
  organisation: string
  onConfirm(mdm: MdmId): void
}

/** A first certificate becomes the record only once a person has read whose it will be. */
export function FirstConfirm({ organisation, onConfirm }: FirstConfirmProps) {
  const id = useId()
  const [mdm, setMdm] = useState<MdmId>('other')
  return (
    <div class="stack">
      <div class="field">
        <label for={id}>{t('cert_first_mdm', organisation)}</label>
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
      <Button look="primary" big icon="check" onPress={() => onConfirm(mdm)}>
        {t('cert_first_confirm', organisation)}
      </Button>
    </div>
  )
}
