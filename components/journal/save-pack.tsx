import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import type { Scope } from '../../lib/journal/pack/select'
import { Button } from '../ui/button'
import { DayField, Select } from './filter-form'
import type { PackFormat } from './pack-files'
import { dayEnd, dayStart } from './times'

interface SavePackProps {
  organisations: readonly string[]
  /** Today, as the value of a date field. */
  today: string
  /** One sentence about what came of it. */
  onSave(scope: Scope, format: PackFormat): string
}

const FORMATS = ['html', 'csv', 'json'] as const

/** Evidence of a day or of several, of one organisation or of all. */
export function SavePack({ organisations, today, onSave }: SavePackProps) {
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [organisation, setOrganisation] = useState('')
  const [said, setSaid] = useState('')
  const scope: Scope = {
    kind: from === to ? 'day' : 'range',
    from: dayStart(from) ?? 0,
    to: dayEnd(to) ?? Number.MAX_SAFE_INTEGER,
    organisation: organisation === '' ? null : organisation,
  }
  return (
    <div class="stack">
      <p>{t('journal_save_text')}</p>
      <div class="filter">
        <DayField label={t('journal_filter_from')} value={from} onInput={setFrom} />
        <DayField label={t('journal_filter_to')} value={to} onInput={setTo} />
        <Select
          label={t('journal_filter_organisation')}
          value={organisation}
          options={organisations.map((one) => [one, one])}
          onChange={setOrganisation}
        />
      </div>
      <fieldset class="row">
        <legend class="hidden-text">{t('journal_save_formats')}</legend>
        {FORMATS.map((format) => (
          <Button
            key={format}
            look={format === 'html' ? 'primary' : 'plain'}
            onPress={() => setSaid(onSave(scope, format))}
          >
            {t(`journal_save_${format}`)}
          </Button>
        ))}
      </fieldset>
      <p role="status">{said}</p>
    </div>
  )
}
