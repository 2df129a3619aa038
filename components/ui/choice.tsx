import type { ComponentChildren } from 'preact'

interface ChoiceProps {
  /** Radio buttons of one question share it. */
  group: string
  title: string
  detail?: ComponentChildren
  checked: boolean
  onChoose(): void
}

/** One answer of a question: a native radio button in a large target. */
export function Choice({ group, title, detail, checked, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      <span class="choice-text">
        <span class="choice-title">{title}</span>
        {detail && <span class="soft small">{detail}</span>}
      </span>
    </label>
  )
}
