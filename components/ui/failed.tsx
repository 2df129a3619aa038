import { t } from '../../lib/i18n/t'
import { Button } from './button'
import { Notice } from './notice'

/** The background did not answer: says so and offers the one thing that helps. */
export function Failed() {
  return (
    <Notice tone="stop" title={t('popup_failed')} role="alert">
      <p>{t('popup_failed_how')}</p>
      <div>
        <Button icon="reload" onPress={() => location.reload()}>
          {t('popup_failed_reload')}
        </Button>
      </div>
    </Notice>
  )
}
