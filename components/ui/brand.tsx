import { t } from '../../lib/i18n/t'
import { Icon } from './icons'

/** The product's mark and name, as text: it is not a heading of the page. */
export function Brand() {
  return (
    <p class="brand">
      <Icon name="shield" />
      <span>{t('extension_name')}</span>
    </p>
  )
}
