import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { withoutPrivateKey } from '../shared/draft'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Icon } from '../ui/icons'

/** This many characters at once were pasted, not typed. */
const PASTED = 20

interface FileBoxProps {
  /** A verdict stands below: its own button is the big one then. */
  isSmall: boolean
  onFiles(files: File[], road: 'choose' | 'drop'): void
  onText(text: string): void
}

/** Choose a file, drop one anywhere on the page, or paste its text. */
export function FileBox({ isSmall, onFiles, onText }: FileBoxProps) {
  const isOver = useDrop((files) => onFiles(files, 'drop'))
  const [text, setText] = useState('')
  const input = (next: string) => {
    const isPasted = next.length - text.length >= PASTED
    // A private key is never needed here: it leaves the box, whatever happens to the rest.
    setText(withoutPrivateKey(next))
    if (isPasted) onText(next)
  }
  return (
    <fieldset class={`drop${isOver ? ' drop-over' : ''}`} aria-label={t('cert_box')}>
      <label class={`button file-button${isSmall ? '' : ' button-primary button-big'}`}>
        <Icon name="open" />
        <span>{t(isSmall ? 'cert_another' : 'cert_choose')}</span>
        <input
          type="file"
          multiple
          class="hidden-text"
          onChange={(event) => {
            const field = event.currentTarget as HTMLInputElement
            onFiles([...(field.files ?? [])], 'choose')
            // The same file may be chosen again after it was downloaded anew.
            field.value = ''
          }}
        />
      </label>
      <p class="soft center">{t('cert_drop')}</p>
      <details>
        <summary>{t('cert_paste')}</summary>
        <div class="stack">
          <Field label={t('cert_paste_label')} value={text} onInput={input} lines={5} />
          {text.trim() !== '' && (
            <div>
              <Button onPress={() => onText(text)}>{t('cert_paste_read')}</Button>
            </div>
          )}
        </div>
      </details>
    </fieldset>
  )
}

/** A file let go anywhere in the page is meant for it; beside a box the browser would open it. */
function useDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take.current(files)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
