import type { ComponentChildren } from 'preact'
import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'

interface JournalViewProps {
  /** Of the reader, by its name. */
  zone: string
  status: ComponentChildren
  filter: ComponentChildren
  timeline: ComponentChildren
  save: ComponentChildren
  check: ComponentChildren
  keep: ComponentChildren
}

/** What happened comes last: it may go on for years. Saving, checking and deleting are folded above it. */
export function JournalView(props: JournalViewProps) {
  const { zone, status, filter, timeline, save, check, keep } = props
  return (
    <div class="records journal">
      <header class="records-head">
        <div class="stack-tight">
          <Brand />
          <h1>{t('journal_heading')}</h1>
        </div>
        <nav aria-label={t('journal_nav')}>
          <a href="#chain">{t('journal_nav_chain')}</a>
          <a href="#events">{t('journal_nav_events')}</a>
          <a href="#save">{t('journal_nav_save')}</a>
          <a href="#check">{t('journal_nav_check')}</a>
          <a href="#keep">{t('journal_nav_keep')}</a>
          <a href="/records.html">{t('popup_link_records')}</a>
        </nav>
      </header>
      <main class="records-main">
        <Section id="chain" title={t('journal_nav_chain')}>
          {status}
        </Section>
        <div class="stack">
          <Folded id="save" title={t('journal_nav_save')}>
            {save}
          </Folded>
          <Folded id="check" title={t('journal_nav_check')}>
            {check}
          </Folded>
          <Folded id="keep" title={t('journal_nav_keep')}>
            {keep}
          </Folded>
        </div>
        <Section id="events" title={t('journal_nav_events')}>
          {filter}
          <p class="small soft">{t('journal_zone', zone)}</p>
          {timeline}
        </Section>
      </main>
    </div>
  )
}

interface SectionProps {
  id: string
  title: string
  children: ComponentChildren
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section id={id} class="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** A section that is opened by its heading. */
function Folded({ id, title, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <details class="card">
        <summary>
          <h2 id={`${id}-title`}>{title}</h2>
        </summary>
        {children}
      </details>
    </section>
  )
}
