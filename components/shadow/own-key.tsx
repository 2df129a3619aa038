import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'
import { CopyText } from './copy-text'

interface OwnKeyProps {
  publicKey: string | null
  onEnrol(): void
  copy(text: string): Promise<void>
}

/** For teams that ask for signatures: a key that cannot leave this profile. */
export function OwnKey({ publicKey, onEnrol, copy }: OwnKeyProps) {
  return (
    <section class="way-out stack" aria-labelledby="own-key">
      <h2 id="own-key">{t('shadow_key')}</h2>
      <p>{t('shadow_key_text')}</p>
      {publicKey === null ? (
        <div>
          <Button onPress={onEnrol}>{t('shadow_key_make')}</Button>
        </div>
      ) : (
        <CopyText label={t('shadow_key_public')} text={publicKey} copy={copy} />
      )}
    </section>
  )
}
