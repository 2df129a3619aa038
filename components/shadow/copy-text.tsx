import { useId, useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'

interface CopyTextProps {
  label: string
  text: string
  copy(text: string): Promise<void>
}

/** A text to be handed on: shown whole, so that it can also be selected by hand. */
export function CopyText({ label, text, copy }: CopyTextProps) {
  const id = useId()
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} class="input" rows={3} readOnly value={text} translate={false} />
      <div class="row">
        <Button icon="paste" onPress={() => void copy(text).then(() => setCopied(text))}>
          {t('shadow_copy')}
        </Button>
        <p class="small" role="status">
          {copied === text && t('shadow_copied')}
        </p>
      </div>
    </div>
  )
}
