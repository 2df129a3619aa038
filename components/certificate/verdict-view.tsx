import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../../lib/i18n/t'
import { Icon, type IconName } from '../ui/icons'

/** `plain` says nothing of right or wrong. */
export type VerdictTone = 'proved' | 'check' | 'stop' | 'plain'

const ICON: Record<VerdictTone, IconName> = {
  proved: 'check',
  check: 'alert',
  stop: 'stop',
  plain: 'info',
}

interface VerdictViewProps {
  tone: VerdictTone
  title: string
  body: string
  /** Which file this is about; empty for pasted text. */
  name: string
  /** Takes the keyboard when it is drawn: this is what the person waits for. */
  takesFocus: boolean
  children?: ComponentChildren
}

/** One verdict for people: large, in words, with a sign; colour only repeats it. */
export function VerdictView({ tone, title, body, name, takesFocus, children }: VerdictViewProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <article class={`verdict tone-${tone}`} aria-labelledby={id}>
      <header class="verdict-head">
        <span class="verdict-sign">
          <Icon name={ICON[tone]} />
        </span>
        <div class="stack-tight">
          <p class="verdict-kind">
            {t(`cert_kind_${tone}`)}
            {name !== '' && <span class="verdict-file"> · {name}</span>}
          </p>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
      </header>
      <p class="lead">{body}</p>
      {children}
    </article>
  )
}
