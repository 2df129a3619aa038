import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import type { Group } from '../../lib/journal/timeline'
import { groupWords, outcomeWords } from '../../lib/journal/words/item-words'
import type { Names } from '../../lib/journal/words/people'
import { plain } from '../../lib/journal/words/plain'
import { say } from '../../lib/words/say'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { EventLine } from './event-line'
import { outcomeLook } from './looks'
import { fullTime } from './times'

interface GroupCardProps {
  group: Group
  names: Names
  /** Null where nothing can be saved: in a checked file, and while the journal is still read. */
  onSave: ((group: Group) => void) | null
}

/** Events that one card draws at once; a tab left open for a day may have thousands. */
const STEP = 100

/** One renewal: whose, when, what came of it; its events when it is opened. */
export function GroupCard({ group, names, onSave }: GroupCardProps) {
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState(STEP)
  const title = say(groupWords(group))
  const rest = group.entries.length - shown
  return (
    <article class="card journal-group" aria-label={title}>
      <header class="row row-between">
        <div class="grow">
          <h3>
            <bdi>{title}</bdi>
          </h3>
          <p class="soft small">
            {fullTime(group.from)}
            {group.ticket !== '' && <bdi>{` · ${plain(group.ticket)}`}</bdi>}
          </p>
        </div>
        <Badge {...outcomeLook(group.outcome)} word={say(outcomeWords(group.outcome))} />
      </header>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('journal_events_count', String(group.entries.length))}</summary>
        {isOpen && (
          <ol class="events">
            {group.entries.slice(0, shown).map((entry) => (
              <EventLine key={entry.seq} entry={entry} names={names} isHourOnly />
            ))}
          </ol>
        )}
        {isOpen && rest > 0 && (
          <Button onPress={() => setShown(shown + STEP)}>{t('journal_more')}</Button>
        )}
      </details>
      {onSave !== null && group.task !== null && group.task !== 'look' && (
        <div>
          <Button
            icon="archive"
            onPress={() => onSave(group)}
            label={`${t('journal_save_renewal')}: ${title}`}
          >
            {t('journal_save_renewal')}
          </Button>
        </div>
      )}
    </article>
  )
}
