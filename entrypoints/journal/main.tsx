import '../../components/styles/page.css'
import '../../components/styles/records.css'
import '../../components/styles/journal.css'
import { JournalContainer } from '../../components/journal/journal-container'
import { mount } from '../../components/shared/mount'
import { pageClient } from '../../lib/browser/page-client'

mount(<JournalContainer client={pageClient} now={Date.now} />, { title: 'journal_title' })
