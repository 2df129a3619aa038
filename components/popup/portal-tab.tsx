import type { PortalStatus } from '../../lib/domain/tab'
import { t } from '../../lib/i18n/t'
import { screenName, stateLook } from '../shared/words'
import { Badge } from '../ui/badge'

interface PortalTabProps {
  status: PortalStatus | null
  /** The organisation this tab renews; null when it has another task or none. */
  renewing: string | null
}

/** How the guard stands in the portal tab, in words. Green only for a proved row. */
export function PortalTab({ status, renewing }: PortalTabProps) {
  const look = stateLook(status?.state ?? 'off')
  return (
    <section class="portal-tab stack-tight" aria-label={t('popup_tab')}>
      <div class="row row-between">
        <h2 class="section-title">{t('popup_tab')}</h2>
        <Badge tone={look.tone} icon={look.icon} word={look.word} />
      </div>
      {status !== null && (
        <p class="small soft">
          {screenName(status.screen)}
          {status.account !== null && ` · ${status.account}`}
        </p>
      )}
      {status?.found && renewing !== null && (
        <p>
          <Badge tone="proved" icon="check" word={t('popup_found', renewing)} />
        </p>
      )}
    </section>
  )
}
