import '../../components/styles/page.css'
import '../../components/styles/dialog.css'
import { mount } from '../../components/shared/mount'
import { recordOf } from '../../components/shared/page-query'
import { UnchangedContainer } from '../../components/unchanged/unchanged-container'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <UnchangedContainer
    client={pageClient}
    recordId={recordOf(location.search)}
    now={Date.now}
    closeWindow={() => close()}
  />,
  { title: 'unchanged_title', closeOnEscape: true },
)
