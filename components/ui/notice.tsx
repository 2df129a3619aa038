import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Tone } from '../shared/words'
import { Icon, type IconName } from './icons'

const ICON: Record<Tone, IconName> = {
  proved: 'check',
  check: 'alert',
  stop: 'stop',
  plain: 'info',
}

interface NoticeProps {
  tone: Tone
  title: string
  children?: ComponentChildren
  icon?: IconName
  /** `alert` interrupts a screen reader; use it for what must not be missed. */
  role?: 'alert' | 'status' | 'group'
}

/** A message with a tone: the icon and the words say what the colour says. */
export function Notice({ tone, title, children, icon = ICON[tone], role }: NoticeProps) {
  const id = useId()
  const named = role === 'group' ? { role, 'aria-labelledby': id } : { role }
  return (
    <div class={`notice tone-${tone}`} {...named}>
      <Icon name={icon} />
      <div class="notice-body">
        <p class="notice-title" id={id}>
          {title}
        </p>
        {children}
      </div>
    </div>
  )
}
