import { t } from '../../lib/i18n/t'

/** What a whole chain shows and what it cannot show: said wherever a verdict is. */
export function Proves() {
  return (
    <details class="proves">
      <summary>{t('journal_proves')}</summary>
      <div class="stack-tight">
        <p>{t('journal_proves_text')}</p>
        <p class="label">{t('journal_proves_not')}</p>
        <ul class="advice">
          <li>{t('journal_proves_not_rewrite')}</li>
          <li>{t('journal_proves_not_tail')}</li>
          <li>{t('journal_proves_not_time')}</li>
          <li>{t('journal_proves_not_words')}</li>
        </ul>
      </div>
    </details>
  )
}
