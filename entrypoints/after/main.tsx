import '../../components/styles/page.css'
import '../../components/styles/records.css'
import '../../components/styles/check.css'
import { AfterContainer } from '../../components/after/after-container'
import { mount } from '../../components/shared/mount'
import { recordOf } from '../../components/shared/page-query'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <AfterContainer
    client={pageClient}
    drafts={sessionStorage}
    recordId={recordOf(location.search)}
    now={Date.now}
  />,
  { title: 'after_title' },
)
