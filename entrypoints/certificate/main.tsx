import '../../components/styles/page.css'
import '../../components/styles/records.css'
import '../../components/styles/check.css'
import { CertificateContainer } from '../../components/certificate/certificate-container'
import { mount } from '../../components/shared/mount'
import { recordOf } from '../../components/shared/page-query'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <CertificateContainer
    client={pageClient}
    drafts={sessionStorage}
    recordId={recordOf(location.search)}
    now={Date.now}
  />,
  { title: 'cert_title' },
)
