import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import type { Gap, Group, TimelineItem } from '../../lib/journal/timeline'
import { gapWords } from '../../lib/journal/words/item-words'
import type { Names } from '../../lib/journal/words/people'
import { say } from '../../lib/words/say'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { EventLine } from './event-line'
import { GroupCard } from './group-card'
import { fullTime } from './times'

interface TimelineListProps {
  /** Newest first. */
  items: readonly TimelineItem[]
  names: Names
  onSave: ((group: Group) => void) | null
}

/** Drawn at once, and again whenever the end comes near. */
const STEP = 40

/** The timeline, drawn part by part as the reader gets on: fifty thousand events stay light. */
export function TimelineList({ items, names, onSave }: TimelineListProps) {
  const [shown, setShown] = useState(STEP)
  const more = () => setShown((count) => Math.min(count + STEP, items.length))
  const rest = items.length - shown
  return (
    <>
      <ol class="timeline plain">
        {items.slice(0, shown).map((item) => (
          <li key={`${item.kind} ${item.id}`} class="timeline-item">
            <Item item={item} names={names} onSave={onSave} />
          </li>
        ))}
      </ol>
      {rest > 0 && <More key={shown} onNear={more} />}
    </>
  )
}

function Item({ item, names, onSave }: Omit<TimelineListProps, 'items'> & { item: TimelineItem }) {
  if (item.kind === 'group') return <GroupCard group={item} names={names} onSave={onSave} />
  if (item.kind === 'gap') return <GapLine gap={item} />
  return (
    <ol class="events events-single">
      <EventLine entry={item.entry} names={names} />
    </ol>
  )
}

function GapLine({ gap }: { gap: Gap }) {
  return (
    <div class="gap">
      <Icon name="alert" />
      <div>
        <p>{say(gapWords(gap))}</p>
        {gap.from !== null && (
          <p class="small">{t('journal_gap_between', fullTime(gap.from), fullTime(gap.to))}</p>
        )}
      </div>
    </div>
  )
}

/** Comes into sight: more. For keyboards and screen readers it is a button. */
function More({ onNear }: { onNear(): void }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null || typeof IntersectionObserver === 'undefined') return
    const watch = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && onNear(),
      { rootMargin: '800px' },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [onNear])
  return (
    <div ref={place}>
      <Button onPress={onNear}>{t('journal_more')}</Button>
    </div>
  )
}
