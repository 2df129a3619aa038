import '../../components/styles/page.css'
import '../../components/styles/records.css'
import { RecordsContainer } from '../../components/records/records-container'
import { mount } from '../../components/shared/mount'
import { pageClient } from '../../lib/browser/page-client'

mount(<RecordsContainer client={pageClient} drafts={sessionStorage} now={Date.now} />, {
  title: 'records_title',
})
