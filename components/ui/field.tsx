import type { ComponentChildren, Ref } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Icon } from './icons'

interface FieldProps {
  label: string
  value: string
  onInput(value: string): void
  hint?: string | undefined
  problem?: string | null
  /** More than 1 makes it a text area of so many lines. */
  lines?: number
  placeholder?: string
  /** Set for names and mail addresses of the person; everything else is not for autofill. */
  autocomplete?: string
  spellcheck?: boolean
  maxLength?: number
  after?: ComponentChildren
  /** The field was left, or Enter pressed in it. */
  onLeave?(): void
}

/** A labelled text field with its hint and its problem tied to it for assistive technology. */
export function Field(props: FieldProps) {
  const id = useId()
  const { label, hint, problem, lines = 1 } = props
  const input = useRef<HTMLElement>(null)
  const isWrong = Boolean(problem)
  // The first field with a problem takes the keyboard; effects run in the order of the fields.
  useEffect(() => {
    const isTaken = document.activeElement?.getAttribute('aria-invalid') === 'true'
    if (isWrong && !isTaken) input.current?.focus()
  }, [isWrong])
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = {
    id,
    class: 'input',
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    autocomplete: props.autocomplete ?? 'off',
    spellcheck: props.spellcheck ?? false,
    onBlur: props.onLeave,
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
    onInput: (event: InputEvent) =>
      props.onInput((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
  }
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') props.onLeave?.()
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {lines > 1 ? (
        <textarea {...shared} ref={input as Ref<HTMLTextAreaElement>} rows={lines} />
      ) : (
        <input {...shared} ref={input as Ref<HTMLInputElement>} type="text" onKeyDown={enter} />
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          <Icon name="alert" />
          <span>{problem}</span>
        </p>
      )}
      {props.after}
    </div>
  )
}
