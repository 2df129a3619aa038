import '../../components/styles/page.css'
import '../../components/styles/dialog.css'
import '../../components/styles/consoles.css'
import { ConsolesContainer } from '../../components/consoles/consoles-container'
import { mount } from '../../components/shared/mount'
import { pageClient } from '../../lib/browser/page-client'

mount(<ConsolesContainer client={pageClient} />, { title: 'consoles_title' })
