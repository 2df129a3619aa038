import '../../components/styles/page.css'
import '../../components/styles/dialog.css'
import '../../components/confirm/confirm.css'
import { ConfirmContainer } from '../../components/confirm/confirm-container'
import { mount } from '../../components/shared/mount'
import { tabOf } from '../../components/shared/page-query'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <ConfirmContainer
    client={pageClient}
    tabId={tabOf(location.search)}
    closeWindow={() => close()}
    openRelease={(tabId) => location.assign(`/release.html?tab=${tabId}`)}
  />,
  { title: 'confirm_title', closeOnEscape: true },
)
