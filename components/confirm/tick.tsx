import type { ComponentChildren } from 'preact'

interface TickProps {
  title: string
  detail?: ComponentChildren
  checked: boolean
  onChange(checked: boolean): void
}

/** One of several that may be chosen together: a native check box in a large target. */
export function Tick({ title, detail, checked, onChange }: TickProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={() => onChange(!checked)} />
      <span class="choice-text">
        <span class="choice-title">{title}</span>
        {detail && <span class="soft small">{detail}</span>}
      </span>
    </label>
  )
}
