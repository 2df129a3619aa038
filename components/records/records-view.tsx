import type { ComponentChildren } from 'preact'
import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { HowToGet } from './how-to-get'

interface RecordsViewProps {
  /** The paste box, what came of it, the list and the settings. */
  box: ComponentChildren
  outcomes: ComponentChildren
  list: ComponentChildren
  settings: ComponentChildren
  /** One sentence about the last act; empty for none. */
  said: string
  /** Null while nothing can be taken back. */
  onUndo: (() => void) | null
}

/** The page's order: record something, what came of it, what is recorded, settings. */
export function RecordsView({ box, outcomes, list, settings, said, onUndo }: RecordsViewProps) {
  return (
    <div class="records">
      <header class="records-head">
        <div class="stack-tight">
          <Brand />
          <h1>{t('records_heading')}</h1>
        </div>
        <nav aria-label={t('records_nav')}>
          <a href="#certificates">{t('popup_link_records')}</a>
          <a href="/certificate.html">{t('records_link_check')}</a>
          <a href="/after.html">{t('records_link_after')}</a>
          <a href="/consoles.html">{t('consoles_link')}</a>
          <a href="#settings">{t('settings_heading')}</a>
          <a href="/journal.html">{t('journal_link')}</a>
        </nav>
      </header>
      <main class="records-main">
        <section class="stack" aria-labelledby="record-title">
          <h2 id="record-title">{t('records_record')}</h2>
          {box}
          <div class="stack" role="status">
            {outcomes}
            {said !== '' && <p class="said">{said}</p>}
          </div>
          {onUndo !== null && (
            <div>
              <Button icon="undo" onPress={onUndo}>
                {t('records_undo')}
              </Button>
            </div>
          )}
          <HowToGet />
        </section>
        {list}
        <section id="settings" class="settings stack" aria-labelledby="settings-title">
          <h2 id="settings-title">{t('settings_heading')}</h2>
          {settings}
        </section>
      </main>
    </div>
  )
}
