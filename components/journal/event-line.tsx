import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { type Entry, toLine } from '../../lib/journal/chain'
import { rowOf } from '../../lib/journal/pack/rows'
import type { Names } from '../../lib/journal/words/people'
import { say } from '../../lib/words/say'
import { fullTime, hourTime } from './times'

interface EventLineProps {
  entry: Entry
  names: Names
  /** Within a renewal the day is known. */
  isHourOnly?: boolean
}

/** One event: when, what in plain words, and the exact data for whoever wants it. */
export function EventLine({ entry, names, isHourOnly = false }: EventLineProps) {
  const { words, details, shown } = rowOf(entry, names)
  const at = entry.event?.at ?? Number.NaN
  return (
    <li class="event">
      <span class="event-time soft small">{isHourOnly ? hourTime(at) : fullTime(at)}</span>
      <div class="event-body">
        <p>
          <bdi>{say(words)}</bdi>
        </p>
        {details.length > 0 && (
          <dl class="event-details small">
            {details.map(({ label, value, isCode }) => (
              <div key={label[0]}>
                <dt class="soft">{say(label)}</dt>
                <dd class={isCode ? 'mono' : undefined}>
                  <bdi>{typeof value === 'string' ? value : say(value)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {shown !== '' && (
          <blockquote class="event-shown small">
            <span class="soft">{t('journal_shown')} </span>
            <bdi>{shown}</bdi>
          </blockquote>
        )}
        <Exact entry={entry} />
      </div>
    </li>
  )
}

/** Only an open one is written out: there may be thousands. */
function Exact({ entry }: { entry: Entry }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      class="event-exact small"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {t('journal_raw')} <span class="soft">{entry.seq}</span>
      </summary>
      {isOpen && <code class="exact">{toLine(entry)}</code>}
    </details>
  )
}
