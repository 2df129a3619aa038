import { speakingName } from '../../lib/domain/speaking-name'
import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'

interface ProvedFileProps {
  organisation: string
  /** The MDM in a sentence, and whether it is Intune, whose pages are known. */
  mdm: string
  isIntune: boolean
  pem: string | null
  notAfter: number
  /** Null while there is no record to compare with afterwards. */
  onAfter: (() => void) | null
}

/** The proved certificate under a name that says whose it is, and what comes next. */
export function ProvedFile(props: ProvedFileProps) {
  const { organisation, mdm, isIntune, pem, notAfter, onAfter } = props
  const name = speakingName(organisation, notAfter)
  return (
    <section class="stack" aria-label={t('cert_next')}>
      {pem !== null && (
        <a
          class="button button-primary button-big"
          href={`data:application/x-pem-file;base64,${btoa(pem)}`}
          download={name}
        >
          <Icon name="archive" />
          <span>{t('cert_save', name)}</span>
        </a>
      )}
      <ol class="steps">
        <li>{isIntune ? t('cert_next_intune') : t('cert_next_mdm', mdm)}</li>
        <li>{t('cert_next_after', mdm)}</li>
      </ol>
      {onAfter !== null && (
        <div>
          <Button icon="paste" onPress={onAfter}>
            {t('popup_step_after', mdm)}
          </Button>
        </div>
      )}
    </section>
  )
}
