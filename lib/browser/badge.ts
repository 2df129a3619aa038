/** The toolbar badge: loud where the browser keeps the guard off Apple's page. */
import browser from 'webextension-polyfill'
import { t } from '../i18n/t'

const RED = '#b3261e'

/** MV3 says `action`, Firefox's MV2 `browserAction`. */
function toolbar() {
  return browser.action ?? browser.browserAction
}

export async function showBadge(hasSiteAccess: boolean): Promise<void> {
  await toolbar().setBadgeBackgroundColor({ color: RED })
  await toolbar().setBadgeText({ text: hasSiteAccess ? '' : '!' })
  const title = hasSiteAccess ? t('extension_name') : t('bg_badge_not_guarding')
  await toolbar().setTitle({ title })
}
