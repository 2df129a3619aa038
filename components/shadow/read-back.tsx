import { t } from '../../lib/i18n/t'
import type { ShadowAnswer } from '../../lib/messages'
import { Button } from '../ui/button'
import { CopyText } from './copy-text'

interface ReadBackProps {
  answer: ShadowAnswer
  hasDenied: boolean
  copy(text: string): Promise<void>
  onAgain(): void
}

/** Four words, the same in every language, or four groups of digits, or a signed text. */
export function ReadBack({ answer, hasDenied, copy, onAgain }: ReadBackProps) {
  const { words, digits, signed, isOwnSource, topics } = answer
  return (
    <section class="card stack" role="status">
      <h2>{t(hasDenied ? 'shadow_read_back_deny' : 'shadow_read_back')}</h2>
      <p class="spoken" lang="en" translate={false}>
        {words}
      </p>
      <p>{t('shadow_digits', digits)}</p>
      {topics > 1 && <p>{t('shadow_covers', String(topics))}</p>}
      {!hasDenied && !isOwnSource && <p>{t('shadow_is_shared')}</p>}
      {signed !== null && <CopyText label={t('shadow_signed')} text={signed} copy={copy} />}
      <div>
        <Button look="quiet" onPress={onAgain}>
          {t('shadow_again')}
        </Button>
      </div>
    </section>
  )
}
