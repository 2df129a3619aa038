import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons'

interface ButtonProps {
  children: ComponentChildren
  onPress(): void
  look?: 'primary' | 'plain' | 'quiet' | 'stop'
  big?: boolean
  icon?: IconName
  disabled?: boolean
  /** For a list of alike buttons: the accessible name says which one this is. */
  label?: string
}

/** Every button of the product is type=button: nothing is ever submitted as a form. */
export function Button({
  children,
  onPress,
  look = 'plain',
  big = false,
  icon,
  disabled = false,
  label,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${look}${big ? ' button-big' : ''}`}
      disabled={disabled}
      aria-label={label}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}
