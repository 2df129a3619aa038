import '../../components/styles/page.css'
import '../../components/styles/popup.css'
import { PopupContainer } from '../../components/popup/popup-container'
import { mount } from '../../components/shared/mount'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <PopupContainer
    client={pageClient}
    drafts={localStorage}
    place="popup"
    tabId={null}
    now={Date.now}
    closeWindow={() => close()}
  />,
  { title: 'popup_title' },
)
