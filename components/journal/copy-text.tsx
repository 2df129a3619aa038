import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'

/** A short text that is written down elsewhere: to be read, selected, or copied with one press. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const [said, setSaid] = useState('')
  const copy = () => {
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('refused'))
    written.then(
      () => setSaid(t('journal_copied')),
      () => setSaid(t('journal_copy_failed')),
    )
  }
  return (
    <div class="stack-tight">
      <p class="label">{label}</p>
      <div class="row">
        <code class="short-hash">{text}</code>
        <Button icon="paste" onPress={copy} label={`${t('journal_copy')}: ${text}`}>
          {t('journal_copy')}
        </Button>
        <span role="status" class="small">
          {said}
        </span>
      </div>
    </div>
  )
}
