import '../../components/styles/page.css'
import '../../components/styles/dialog.css'
import { ReleaseContainer } from '../../components/release/release-container'
import { mount } from '../../components/shared/mount'
import { tabOf } from '../../components/shared/page-query'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <ReleaseContainer
    client={pageClient}
    tabId={tabOf(location.search)}
    closeWindow={() => close()}
  />,
  { title: 'release_title', closeOnEscape: true },
)
