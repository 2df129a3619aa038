import { useEffect, useRef } from 'preact/hooks'
import type { Given as GivenFacts } from '../../lib/domain/confirmation'
import { t } from '../../lib/i18n/t'
import { Brand } from '../ui/brand'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'
import { givenWords } from './confirm-words'

/** It is done: by a second person, or by a written reason in their place. */
export function Given({ given, onClose }: { given: GivenFacts | null; onClose(): void }) {
  const page = useRef<HTMLElement>(null)
  // The button that was pressed is gone: the keyboard goes on where the page goes on.
  useEffect(() => page.current?.querySelector('button')?.focus(), [])
  return (
    <main class="dialog-page stack-wide" ref={page}>
      <Brand />
      <div class="stack" role="status">
        <h1>
          <Icon name={given === null ? 'pencilNote' : 'check'} />{' '}
          {t(given === null ? 'confirm_broken' : 'confirm_given')}
        </h1>
        {given !== null && givenWords(given).map((words) => <p key={words}>{words}</p>)}
        <p class="lead">{t('confirm_given_text')}</p>
      </div>
      <Button look="primary" big onPress={onClose}>
        {t('confirm_close')}
      </Button>
    </main>
  )
}
