/** verify.html: the journal page's own verifier, alone, from disk, without any network. */
import '../../components/styles/page.css'
import '../../components/styles/records.css'
import '../../components/styles/journal.css'
import { render } from 'preact'
import { Proves } from '../../components/journal/proves'
import { VerifyPacks } from '../../components/journal/verify-packs'
import { t } from '../../lib/i18n/t'
import { zoneHere } from '../../lib/journal/words/moment'
import { speak } from './speech'

speak(navigator.language)
document.documentElement.lang = t('popup_lang')
document.title = `${t('journal_nav_check')} · ${t('extension_name')}`

const page = (
  <div class="records journal">
    <header class="records-head">
      <h1>{t('extension_name')}</h1>
    </header>
    <main class="records-main">
      <div class="stack">
        <h2>{t('journal_nav_check')}</h2>
        <VerifyPacks />
        <p class="small soft">{t('journal_zone', zoneHere(Date.now()).name)}</p>
        <Proves />
      </div>
    </main>
  </div>
)

const app = document.getElementById('app')
if (app !== null) render(page, app)
