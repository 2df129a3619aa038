import '../../components/styles/page.css'
import '../../components/styles/dialog.css'
import { RequestContainer } from '../../components/request/request-container'
import { mount } from '../../components/shared/mount'
import { tabOf } from '../../components/shared/page-query'
import { pageClient } from '../../lib/browser/page-client'

mount(<RequestContainer client={pageClient} tabId={tabOf(location.search)} />, {
  title: 'request_page_title',
})
