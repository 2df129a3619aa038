import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Button } from '../ui/button'
import { Icon } from '../ui/icons'

/** This many characters at once were pasted, dropped or filled in, not typed. */
const PASTED = 20

/** What stands around the box, where it is not the records page's. */
export interface PasteWords {
  group: string
  label: string
  placeholder: string
  hint: string
}

interface PasteBoxProps {
  words?: PasteWords
  text: string
  onText(text: string): void
  /** The text is complete: read it now. */
  onRead(text: string): void
  onFiles(files: File[]): void
}

/** One box for all: paste a text, drop a file, or choose one. Reading starts by itself. */
export function PasteBox({ text, onText, onRead, onFiles, words = ofRecords() }: PasteBoxProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  // Whoever came to paste can do so at once; a link to another part of the page is followed.
  useEffect(() => {
    if (location.hash === '') box.current?.focus({ preventScroll: true })
  }, [])
  const input = (event: InputEvent) => {
    const next = (event.currentTarget as HTMLTextAreaElement).value
    onText(next)
    if (next.length - text.length >= PASTED) onRead(next)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    // A dropped text is the text area's own business and arrives as its input.
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  }
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  return (
    <fieldset
      class={`drop${isOver ? ' drop-over' : ''}`}
      aria-label={words.group}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label class="drop-label" for={id}>
        <Icon name="paste" />
        {words.label}
      </label>
      <textarea
        ref={box}
        id={id}
        class="input paste"
        rows={7}
        spellcheck={false}
        autocomplete="off"
        placeholder={words.placeholder}
        value={text}
        onInput={input}
        aria-describedby={`${id}-hint`}
      />
      <div class="row">
        <label class="button file-button">
          <Icon name="open" />
          <span>{t('records_choose_file')}</span>
          <input
            type="file"
            multiple
            class="hidden-text"
            onChange={(event) => {
              const field = event.currentTarget as HTMLInputElement
              onFiles([...(field.files ?? [])])
              // The same file may be chosen again after it was mended.
              field.value = ''
            }}
          />
        </label>
        {text.trim() !== '' && (
          <>
            <Button look="primary" onPress={() => onRead(text)}>
              {t('records_read_text')}
            </Button>
            <Button look="quiet" onPress={() => onText('')}>
              {t('records_clear')}
            </Button>
          </>
        )}
        <p class="small soft grow" id={`${id}-hint`}>
          {words.hint}
        </p>
      </div>
    </fieldset>
  )
}

function ofRecords(): PasteWords {
  return {
    group: t('records_record'),
    label: t('records_paste_label'),
    placeholder: t('records_paste_placeholder'),
    hint: t('records_paste_hint'),
  }
}
