import '../../components/styles/page.css'
import '../../components/styles/dialog.css'
import '../../components/styles/records.css'
import '../../components/confirm/confirm.css'
import { ShadowContainer } from '../../components/shadow/shadow-container'
import { mount } from '../../components/shared/mount'
import { pageClient } from '../../lib/browser/page-client'

mount(
  <ShadowContainer
    client={pageClient}
    now={Date.now}
    copy={(text) => navigator.clipboard.writeText(text)}
  />,
  { title: 'shadow_title' },
)
