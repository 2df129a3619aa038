import '../../components/styles/page.css'
import '../../components/styles/popup.css'
import { PopupContainer } from '../../components/popup/popup-container'
import { mount } from '../../components/shared/mount'
import { tabOf } from '../../components/shared/page-query'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <PopupContainer
    client={pageClient}
    drafts={localStorage}
    place="task"
    tabId={tabOf(location.search)}
    now={Date.now}
    closeWindow={() => close()}
  />,
  { title: 'task_title', closeOnEscape: true },
)
