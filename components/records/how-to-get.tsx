import { t } from '../../lib/i18n/t'

/** Where Intune shows it, three ways. The commands are the same in every language. */
export function HowToGet() {
  return (
    <details>
      <summary>{t('records_how')}</summary>
      <ol class="how">
        <li>
          <strong>{t('records_how_page')}</strong> {t('records_how_page_text')}
        </li>
        <li>
          <strong>{t('records_how_graph')}</strong> {t('records_how_graph_text')}
          <code class="command">GET /deviceManagement/applePushNotificationCertificate</code>
        </li>
        <li>
          <strong>{t('records_how_powershell')}</strong> {t('records_how_powershell_text')}
          <code class="command">Get-MgDeviceManagementApplePushNotificationCertificate | fl</code>
        </li>
        <li>
          <strong>{t('records_how_pem')}</strong> {t('records_how_pem_text')}
        </li>
      </ol>
    </details>
  )
}
