/** Asks once more before something is gone for good: keeping is the first, big button. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'

interface AskTwiceProps {
  title: string
  /** What happens, what stays provable, and what is lost. */
  points: readonly string[]
  doIt: string
  onDo(): void
  onKeep(): void
}

export function AskTwice({ title, points, doIt, onDo, onKeep }: AskTwiceProps) {
  const id = useId()
  const asked = useRef<HTMLElement>(null)
  useEffect(() => asked.current?.focus(), [])
  return (
    <section ref={asked} class="stack sub-form" tabIndex={-1} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Button look="primary" big onPress={onKeep}>
        {t('journal_keep_all')}
      </Button>
      <div>
        <Button look="stop" onPress={onDo}>
          {doIt}
        </Button>
      </div>
    </section>
  )
}
